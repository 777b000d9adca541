import { findableIndicator, findableRow } from "../core/report/findable.ts";
import type { ReportRow } from "../core/report/report.ts";
import { findIndicators, type Wanted } from "../core/report/search.ts";
import { type ShownReport, type SiteEdition, standingEditions } from "../core/report/site.ts";
import type { YearIndicator, YearReport } from "../core/report/year-report.ts";
import type { PublishedShelf, ShelvedInstitution } from "./published-shelf.ts";
import { type ReportCache, siteEdition } from "./report-cache.ts";

/** An edition as it was published: of a year, or of a document that was read. */
export type PublishedData =
  | {
      readonly kind: "year";
      readonly edition: SiteEdition;
      readonly found: readonly YearIndicator[];
      readonly report: YearReport;
    }
  | { readonly kind: "document"; readonly edition: SiteEdition; readonly found: readonly ReportRow[] };

/** What programs read of published editions; what does not exist is null. */
export interface PublicData {
  institutions(): Promise<readonly ShelvedInstitution[]>;
  /** Newest first. */
  editions(institution: string): Promise<readonly SiteEdition[] | null>;
  /** The indicators of an edition, or of the one that stands, that are looked for. */
  find(institution: string, edition: number | null, wanted: Wanted): Promise<PublishedData | null>;
}

export function openPublicData(shelf: PublishedShelf, reports: ReportCache): PublicData {
  return {
    institutions: () => shelf.institutions(),
    editions: async (id) => {
      const shelved = await shelf.editions(id);
      return shelved && shelved.editions.map(siteEdition);
    },
    find: async (id, number, wanted) => {
      const all = (await shelf.editions(id))?.editions.map(siteEdition) ?? [];
      const edition = number === null ? standingEditions(all)[0] : all.find((one) => one.number === number);
      const content = edition && (await reports.of(id, edition));
      return edition && content ? dataOf(edition, content, wanted) : null;
    },
  };
}

function dataOf(edition: SiteEdition, content: ShownReport, wanted: Wanted): PublishedData {
  if (content.kind === "year") {
    const { report } = content;
    return { kind: "year", edition, report, found: findIndicators(report.indicators, wanted, findableIndicator) };
  }
  return { kind: "document", edition, found: findIndicators(content.report.rows, wanted, findableRow) };
}
