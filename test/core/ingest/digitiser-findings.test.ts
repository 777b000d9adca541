import { describe, expect, it } from "vitest";
import type { Finding, FindingCode } from "../../../src/core/domain/finding.ts";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { DigitiserFindings } from "../../../src/core/ingest/digitiser-findings.ts";
import type { HeaderColumn } from "../../../src/core/ingest/header.ts";
import type { ProposedRow } from "../../../src/core/ingest/proposal.ts";
import { asPrinted, ask, blank, repaired } from "../../../src/core/ingest/reading-of.ts";

type DocumentSeen = ConstructorParameters<typeof DigitiserFindings>[0];

const WHOLE: DocumentSeen = {
  grid: { notes: [] },
  survey: { tables: [tableOf([])] },
  head: {
    institution: asPrinted("Instituto", "Instituto"),
    title: asPrinted("Indicadores", "Indicadores"),
    cutoff: asPrinted("Al 31 de marzo de 2025", "2025-03-31"),
  },
  setAside: [],
};

function tableOf(columns: readonly HeaderColumn[], guessed = false) {
  return { columns, guessed };
}

function column(label: string, field: HeaderColumn["field"]): HeaderColumn {
  return { label, field, percent: false };
}

function findingsOf(document: Partial<DocumentSeen>, rows: readonly ProposedRow[] = []): readonly Finding[] {
  const found = new DigitiserFindings({ ...WHOLE, ...document });
  for (const row of rows) found.add(row);
  return found.all();
}

function codesOf(...args: Parameters<typeof findingsOf>): readonly FindingCode[] {
  return findingsOf(...args).map(({ code }) => code);
}

const row = (reading: Reading, page = 1, line = 1): ProposedRow => ({
  at: { page, line },
  readings: { progress: reading },
});

describe("what whoever digitises must look at in a document", () => {
  it("is nothing where all is legible", () => {
    expect(codesOf({}, [row(asPrinted("5", "5")), row(blank(""))])).toEqual([]);
  });

  it.each<readonly [FindingCode, Partial<DocumentSeen>]>([
    ["encoding-assumed", { grid: { notes: [{ code: "encoding-assumed", encoding: "windows-1252" }] } }],
    ["cells-hidden", { grid: { notes: [{ code: "cells-hidden", sheet: "Uno", rows: [3], columns: ["B"] }] } }],
    ["sheet-hidden", { grid: { notes: [{ code: "sheet-hidden", sheet: "Dos", rows: 4 }] } }],
    ["sheet-without-table", { grid: { notes: [{ code: "sheet-without-table", sheet: "Catálogos", rows: 4 }] } }],
    ["cells-commented", { grid: { notes: [{ code: "cells-commented", sheet: "Uno", comments: ["B5: revisar"] }] } }],
    ["text-hidden", { grid: { notes: [{ code: "text-hidden", places: 2, text: "Borrador" }] } }],
    ["cutoff-not-found", { head: { ...WHOLE.head, cutoff: ask(null, null, ["column-not-printed"]) } }],
    ["institution-not-found", { head: { ...WHOLE.head, institution: ask(null, null, ["column-not-printed"]) } }],
    ["table-without-header", { survey: { tables: [tableOf([], true)] } }],
    ["several-tables", { survey: { tables: [tableOf([]), tableOf([])] } }],
    ["column-not-recognised", { survey: { tables: [tableOf([column("Zona", null)])] } }],
    ["header-damaged", { survey: { tables: [tableOf([column("Línea", "baseline")])] } }],
    ["header-damaged", { survey: { tables: [tableOf([column("Ob]etivo #", "objective")])] } }],
    ["set-aside-dump", { setAside: [{ at: { line: 9 }, kind: "dump", why: "dump", text: "a b" }] }],
    ["set-aside-noise", { setAside: [{ at: { line: 9 }, kind: "noise", why: "noise", text: "~" }] }],
  ])("is %s", (code, document) => {
    expect(codesOf(document)).toEqual([code]);
  });

  it.each<readonly [string, Partial<DocumentSeen>]>([
    ["another note of the file", { grid: { notes: [{ code: "control-characters-dropped", count: 3 }] } }],
    ["a column without a label", { survey: { tables: [tableOf([column("", null)])] } }],
    ["a heading in its own words", { survey: { tables: [tableOf([column("Línea base", "baseline")])] } }],
    ["a footer set aside", { setAside: [{ at: { line: 9 }, kind: "note", why: "note", text: "Fuente" }] }],
  ])("is not %s", (_, document) => {
    expect(codesOf(document)).toEqual([]);
  });

  it("keeps what each record prints under a label that names no field, of so many records", () => {
    const lost = (line: number): ProposedRow => ({
      at: { line },
      readings: {},
      unplaced: [{ label: "Xqtzv", text: "y".repeat(5000), like: null }],
    });
    const found = findingsOf(
      {},
      Array.from({ length: 300 }, (_, i) => lost(i + 1)),
    );
    expect(found).toHaveLength(200);
    expect(found[1]).toMatchObject({
      code: "text-without-field",
      at: { line: 2 },
      addressee: "digitiser",
      data: { label: "Xqtzv", text: "y".repeat(2000) },
    });
  });

  it("shows no more of a dump than a person reads, and where it stands", () => {
    const [found] = findingsOf({ setAside: [{ at: { line: 9 }, kind: "dump", why: "dump", text: "x".repeat(5000) }] });
    expect(found).toMatchObject({ at: { line: 9 }, data: { text: "x".repeat(200), characters: 5000 } });
  });
});

describe("a doubt about a cell", () => {
  it.each<readonly [FindingCode, Reading]>([
    ["cells-repaired", repaired("Sesionnes", "Sesiones", ["word-repaired-from-dictionary"])],
    ["cells-asked", ask("999", "999", ["looks-like-placeholder"])],
    ["percent-sign-lost", repaired("1009", "100", ["percent-sign-read-as-digit", "column-repeats-value"])],
    ["stray-marks", repaired("- 5", "5", ["stray-mark-dropped"])],
    ["column-lost", ask(null, null, ["column-lost-on-page"])],
    ["cell-truncated", ask("Celebrar las", "Celebrar las", ["cut-at-end"])],
    ["cell-truncated", ask("de sesiones", "de sesiones", ["piece-of-neighbour"])],
    ["text-unreadable", ask("xqz", "xqz", ["text-damaged"])],
  ])("is %s", (code, reading) => {
    expect(codesOf({}, [row(reading)])).toEqual([code]);
  });

  it("is none where the document never prints the column", () => {
    expect(codesOf({}, [row(ask(null, null, ["column-not-printed"]))])).toEqual([]);
  });

  it("is one finding per kind, column and page", () => {
    const mark = repaired("- 5", "5", ["stray-mark-dropped"]);
    const found = findingsOf({}, [
      row(mark, 1, 4),
      row(mark, 1, 7),
      row(mark, 2, 9),
      row(ask("x", null, ["not-a-number"]), 2, 10),
    ]);
    expect(found.map(({ code, at, data }) => [code, at.page, data["cells"], data["lines"]])).toEqual([
      ["stray-marks", 1, 2, [4, 7]],
      ["stray-marks", 2, 1, [9]],
      ["cells-asked", 2, 1, [10]],
    ]);
    expect(found[0]).toMatchObject({
      at: { line: 4, page: 1 },
      field: "progress",
      severity: "info",
      addressee: "digitiser",
    });
  });

  it("is one per sheet of a workbook, with its rows", () => {
    const mark = repaired("- 5", "5", ["stray-mark-dropped"]);
    const of = (sheet: string, at: number) => ({ at: { sheet, row: at }, readings: { progress: mark } });
    const found = findingsOf({}, [of("Uno", 4), of("Uno", 7), of("Dos", 4)]);
    expect(found.map(({ at, data }) => [at.sheet, data["lines"]])).toEqual([
      ["Uno", [4, 7]],
      ["Dos", [4]],
    ]);
  });

  it("counts every cell and shows a few", () => {
    const rows = Array.from({ length: 300 }, (_, i) => row(ask(`${i}-`, null, ["not-a-number"]), 1, i + 1));
    const [found] = findingsOf({}, rows);
    expect(found?.data["cells"]).toBe(300);
    expect(found?.data["raws"]).toHaveLength(20);
    expect(found?.data["lines"]).toHaveLength(200);
  });
});
