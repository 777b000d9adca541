import { openShelf, type PublishedShelf } from "../../src/actions/published-shelf.ts";
import { parsePeriod } from "../../src/core/domain/cycle-period.ts";
import type { Institution } from "../../src/core/domain/register.ts";
import type { Report } from "../../src/core/report/report.ts";
import type { YearReport } from "../../src/core/report/year-report.ts";
import { editionFiles } from "../../src/formats/edition-files.ts";
import type { EditionOutput } from "../../src/formats/edition-output.ts";
import { yearFiles } from "../../src/formats/year-files.ts";
import type { EditionRecord } from "../../src/store/store.ts";
import { must } from "../core/decimals.ts";
import { snapshot, reportOf } from "../core/report/fixture.ts";
import { yearReport, yearSnapshot } from "../core/report/year-fixture.ts";
import { correctedReport, hostileReport } from "../formats-out/year-files.ts";

/** One published edition, with its bytes. */
interface Shelved {
  readonly record: EditionRecord;
  readonly outputs: readonly EditionOutput[];
}

interface OnShelf {
  readonly institution: Institution;
  readonly editions: readonly Shelved[];
}

/** A shelf of editions that stand in memory, read through the same door as those of a register. */
export function shelfOf(all: readonly OnShelf[]): PublishedShelf {
  const find = (id: string) => all.find(({ institution }) => institution.id === id);
  const edition = (id: string, number: number) => find(id)?.editions.find(({ record }) => record.number === number);
  return openShelf({
    institutions: () => Promise.resolve(all.map(({ institution }) => institution)),
    institution: (id) => Promise.resolve(find(id)?.institution ?? null),
    newestEdition: (id) => Promise.resolve(find(id)?.editions.at(-1)?.record.number ?? 0),
    setting: () => Promise.resolve(null),
    editions: (id) => Promise.resolve(find(id)?.editions.map(({ record }) => record) ?? []),
    edition: (id, number) => Promise.resolve(edition(id, number)?.record ?? null),
    editionFile: (id, number, name) =>
      Promise.resolve(edition(id, number)?.outputs.find((one) => one.name === name)?.bytes ?? null),
  });
}

export function shelvedYear(report: YearReport): Shelved {
  return shelved(report, yearFiles(report), null);
}

function shelvedDocument(report: Report): Shelved {
  return shelved(report, editionFiles(report), report.import.id);
}

function shelved(report: Report | YearReport, outputs: readonly EditionOutput[], importId: number | null): Shelved {
  const { edition, cutoff, period } = report;
  const files = outputs.map(({ name, mediaType, bytes, sha256 }) => ({ name, mediaType, bytes: bytes.length, sha256 }));
  return { record: { ...edition, importId, period: must(parsePeriod(period), "no period"), cutoff, files }, outputs };
}

export const LIBRARIES = yearSnapshot().institution;
export const ELECTORAL = snapshot().institution;
export const HOSTILE_ID = "hostil";

/** A year with a correction, a document, and an institution whose every text would break a page. */
export function someInstitutions(): readonly OnShelf[] {
  const before = yearReport({
    edition: { number: 4, by: "planeacion", at: "2025-10-14T17:00:00Z" },
    indicators: yearSnapshot().indicators.map((facts) => ({
      ...facts,
      progress: facts.progress.filter((one) => one.corrects === null),
      targets: facts.targets.slice(0, 1),
    })),
  });
  const hostile = hostileReport();
  return [
    { institution: LIBRARIES, editions: [shelvedYear(before), shelvedYear(correctedReport())] },
    { institution: ELECTORAL, editions: [shelvedDocument(reportOf())] },
    {
      institution: { ...LIBRARIES, id: HOSTILE_ID, name: hostile.institution.name },
      editions: [shelvedYear(hostile)],
    },
  ];
}

/** The same, on a shelf. */
export function threeInstitutions(): PublishedShelf {
  return shelfOf(someInstitutions());
}
