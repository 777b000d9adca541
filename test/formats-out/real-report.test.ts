import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isNumberField } from "../../src/core/domain/field.ts";
import { lastDayOf } from "../../src/core/domain/period.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { questionsOf } from "../../src/core/ingest/questions.ts";
import { totalOf } from "../../src/core/report/count-report.ts";
import type { Report } from "../../src/core/report/report.ts";
import { editionFiles } from "../../src/formats/edition-files.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { readText } from "../../src/formats/text.ts";
import { known, reportOf, snapshot } from "../core/report/fixture.ts";
import { faultsOf } from "./data-package-rules.ts";

const EXAMPLE = new URL("../../examples/iepc-durango-2025-t1.txt", import.meta.url);

function realReport(): { readonly report: Report; readonly document: string } {
  const bytes = new Uint8Array(readFileSync(EXAMPLE));
  const grid = readText("iepc-durango-2025-t1.txt", bytes);
  const read = grid.ok ? propose(grid.value, loadSpanishLexicon()) : grid;
  if (!read.ok) throw new Error(read.problem.code);
  const { head, columns, setAside, document, findings } = read.value;
  const rows = [...read.value.rows()].map((row, index) => ({ ...row, row: index + 1, key: `IEPC-${index + 1}` }));
  const base = snapshot();
  const origin = {
    ...base.import,
    columns,
    setAside,
    title: head.title,
    documentName: document.name,
    sha256: document.sha256,
  };
  const cutoff = read.value.cutoff ?? lastDayOf(base.import.period);
  const changes = { import: origin, rows, versions: [], findings, questions: questionsOf(1, rows, []), cutoff };
  return { report: reportOf(changes), document: new TextDecoder().decode(bytes) };
}

describe("the edition of the real report", () => {
  const { report, document } = realReport();
  const files = new Map(editionFiles(report).map(({ name, bytes }) => [name, bytes]));
  const page = new TextDecoder().decode(known(files.get("index.html")));

  it("has its 62 indicators and every figure of them", () => {
    expect(report.rows).toHaveLength(62);
    expect(totalOf(report.counts.figures)).toBe(124);
    expect(report.cutoff).toBe("2025-03-31");
    expect(report.edition.state).toBe("provisional");
  });

  it("shows for each figure characters that stand on the line it names", () => {
    const lines = document.split("\n");
    for (const cell of report.rows.flatMap((row) => row.cells).filter(({ field }) => isNumberField(field))) {
      expect(lines[known(cell.source.at.line) - 1]).toContain(known(cell.source.raw));
    }
  });

  it("opens the source of each figure, and marks each open question", () => {
    expect(page.match(/<td class="n [^"]*"><details name="fuente"><summary>/g)).toHaveLength(124);
    const open = report.counts.figures.question + report.counts.texts.question;
    expect(page.match(/<t[dh] [^>]*class="[^"]*s-question"/g)).toHaveLength(open);
    expect(report.questions.flatMap((question) => question.rows)).toHaveLength(open);
  });

  it("colours nothing and says what is missing", () => {
    expect(report.missing.filter((one) => one.without === 62).map((one) => one.what)).toEqual([
      "target",
      "direction",
      "method",
      "area",
    ]);
    expect(page).toContain("Ningún indicador lleva semáforo");
  });

  it("keeps the rules of the Data Package standard", () => {
    expect(faultsOf(JSON.parse(new TextDecoder().decode(files.get("datapackage.json"))), files)).toEqual([]);
  });

  it("leads every finding that has a line to a row or to a line set aside", () => {
    const aside = new Set(report.setAside.map(({ at }) => at.line));
    const cases = [...report.findings.digitiser, ...report.findings.area].flatMap((group) => group.cases);
    for (const one of cases)
      expect(one.at.line === undefined || one.rows.length > 0 || aside.has(one.at.line)).toBe(true);
  });
});
