import type { Period } from "../domain/cycle-period.ts";
import type { CalendarDate } from "../domain/period.ts";
import type { EditionState, Report } from "./report.ts";
import type { YearReport } from "./year-report.ts";

/** What the public side says of one edition before it is opened. */
export interface SiteEdition {
  readonly number: number;
  readonly kind: ShownReport["kind"];
  readonly period: Period;
  readonly cutoff: CalendarDate;
  readonly state: EditionState;
  readonly corrects: number | null;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly files: readonly SiteFile[];
}

export interface SiteFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What an edition says, as its own file keeps it: a document as it was read, or a year as it was judged. */
export type ShownReport =
  | { readonly kind: "document"; readonly report: Report }
  | { readonly kind: "year"; readonly report: YearReport };

/**
 * The editions that stand: of each period the last that was published, a year before a document; the
 * latest period first. The rest were corrected, or are of no one's interest but a comparer's.
 */
export function standingEditions(editions: readonly SiteEdition[]): readonly SiteEdition[] {
  const newestFirst = editions.toSorted((a, b) => b.number - a.number);
  const newest = new Map(newestFirst.toReversed().map((one) => [`${one.kind} ${one.period}`, one]));
  // Dates as they are written sort as they follow; the rank makes a year the greater on the same day.
  const rank = ({ cutoff, kind }: SiteEdition) => `${cutoff} ${kind === "year" ? 1 : 0}`;
  return newestFirst
    .filter((one) => newest.get(`${one.kind} ${one.period}`) === one)
    .toSorted((a, b) => rank(b).localeCompare(rank(a), "en"));
}
