import { parse } from "csv-parse/sync";
import type { YearReport } from "../../src/core/report/year-report.ts";
import { previousYear } from "../../src/core/report/year-differences.ts";
import type { EditionOutput } from "../../src/formats/edition-output.ts";
import { yearFiles } from "../../src/formats/year-files.ts";
import { HOSTILE } from "../core/report/arbitraries.ts";
import { must } from "../core/decimals.ts";
import { approved, factsOf, number } from "../core/report/year-facts.ts";
import { yearReport, yearSnapshot } from "../core/report/year-fixture.ts";

export const REPORT = yearReport();

/** The edition before: without one correction, and with the target as it was. */
export function correctedReport(): YearReport {
  const indicators = yearSnapshot().indicators.map((facts) => ({
    ...facts,
    progress: facts.progress.filter((one) => one.corrects === null),
    targets: facts.targets.slice(0, 1),
  }));
  const before = yearReport({ indicators, edition: { number: 4, by: "planeacion", at: "2025-10-14T17:00:00Z" } });
  return yearReport({}, previousYear(before));
}

/** Every text somebody wrote is one that would break a page or a spreadsheet. */
export function hostileReport(): YearReport {
  const indicators = HOSTILE.map((text) =>
    factsOf({
      key: text,
      name: text,
      area: text,
      objective: text,
      definition: text,
      formerly: `${text} antes`,
      plan: { accumulation: "constant", unit: text, informationSource: text, baseline: { kind: "none", reason: text } },
      progress: [
        approved(text, "2025-Q1", {
          reported: number("-1", text),
          justification: text,
          source: { kind: "file", name: text, sha256: "ab".repeat(32), at: { sheet: text, row: 2 }, raw: text },
          breakdowns: [{ by: text, parts: [{ name: text, reported: { kind: "no-data", why: text } }] }],
        }),
      ],
    }),
  );
  return yearReport({
    indicators,
    lineage: [],
    institution: { ...yearSnapshot().institution, name: HOSTILE.join(" ") },
  });
}

export function fileOf(report: YearReport, name: string): EditionOutput {
  return must(
    yearFiles(report).find((file) => file.name === name),
    name,
  );
}

export function yearText(report: YearReport, name: string): string {
  return new TextDecoder().decode(fileOf(report, name).bytes);
}

/** The lines of a table, by the names of its columns. */
export function linesOf(report: YearReport, name: string): readonly Readonly<Record<string, string>>[] {
  return parse(yearText(report, name), { columns: true, record_delimiter: "\r\n" });
}
