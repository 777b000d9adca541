import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neutralise, writeCsv } from "../../src/formats/csv.ts";
import { FIGURE_COLUMNS } from "../../src/formats/edition-csv.ts";
import { HOSTILE } from "../core/report/arbitraries.ts";
import { answer, confirmAll, reportOf } from "../core/report/fixture.ts";
import { read, ROWS } from "../core/report/rows.ts";
import { bytesOf, textOf } from "./files.ts";

type Line = Readonly<Record<string, string>>;

function linesOf(csv: string): readonly Line[] {
  return parse<Line>(csv, { columns: true, record_delimiter: "\r\n" });
}

describe("a cell a spreadsheet would run as a formula", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+52 618", "'+52 618"],
    ["- 5", "'- 5"],
    ["-2+3", "'-2+3"],
    ["@SUM(1)", "'@SUM(1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["＝1+1", "'＝1+1"],
  ])("%j is neutralised", (cell, expected) => {
    expect(neutralise(cell)).toBe(expected);
  });

  it.each(["-5", "-12.50", "0", "100", "2025-03-31", "'=1", "5 - 3", ""])("%j stays as it is", (cell) => {
    expect(neutralise(cell)).toBe(cell);
  });
});

describe("writing CSV", () => {
  it("ends every line with CRLF, quotes only what needs it, and starts with no byte order mark", () => {
    const bytes = writeCsv(["a", "b"], [["x", 'say "hi", twice\nor so']]);
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)).toBe('a,b\r\nx,"say ""hi"", twice\nor so"\r\n');
  });

  it("is read back as it was written, but for the apostrophe before formulas", () => {
    const cell = fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom(...HOSTILE));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(writeCsv(["a", "b"], rows));
        const back = linesOf(text).map((line) => [line["a"], line["b"]]);
        expect(back).toEqual(rows.map((row) => row.map(neutralise)));
      }),
    );
  });
});

describe("indicadores.csv", () => {
  it("has one line per indicator and figure, each with its source", () => {
    const lines = linesOf(textOf(reportOf(), "indicadores.csv"));
    expect(lines).toHaveLength(16);
    for (const line of lines) {
      expect(line).toMatchObject({
        institution: "iepc-durango",
        document: "indicadores-1t2025.txt",
        period: "2025-Q1",
      });
      expect(line["sha256"]).toMatch(/^[0-9a-f]{64}$/);
      expect(line["line"]).toMatch(/^\d+$/);
    }
  });

  it("keeps a blank empty and a zero zero", () => {
    const lines = linesOf(textOf(reportOf(), "indicadores.csv"));
    expect(lines.find((line) => line["key"] === "IEPC-008" && line["field"] === "progress")).toMatchObject({
      value: "",
      unit: "",
      state: "blank",
    });
    expect(lines.find((line) => line["key"] === "IEPC-001" && line["field"] === "baseline")).toMatchObject({
      value: "0",
      state: "read",
    });
  });

  it("never gives a proposal as a value", () => {
    const doubted = linesOf(textOf(reportOf(), "indicadores.csv")).filter((line) => line["state"] === "question");
    expect(doubted.map((line) => [line["value"], line["proposals"]])).toEqual([
      ["", "100 percent | 199744 unknown"],
      ["", "452 unknown"],
    ]);
  });

  it("says who confirmed a figure, when and with which note", () => {
    const answers = [
      answer(1, [2, "progress"], { decision: { kind: "value", value: "100", unit: "percent" }, note: "cotejado" }),
    ];
    const lines = linesOf(textOf(reportOf({ answers }), "indicadores.csv"));
    expect(lines.find((line) => line["key"] === "IEPC-002" && line["field"] === "progress")).toMatchObject({
      state: "confirmed",
      confirmed_by: "María Soto",
      confirmed_at: "2025-04-12T10:01:00Z",
      note: "cotejado",
      raw: "1009",
    });
  });

  it("keeps a negative figure a number and neutralises what only looks like one", () => {
    const rows = ROWS.slice(0, 1).map((row) => ({
      ...row,
      readings: { ...row.readings, baseline: read("-5"), objective: read("-5 casos") },
    }));
    const [first] = linesOf(textOf(reportOf({ rows, questions: [] }), "indicadores.csv"));
    expect(first).toMatchObject({ value: "-5", raw: "-5", objective: "'-5 casos" });
  });

  it("starts with the names of its columns, without a byte order mark", () => {
    const [first] = textOf(reportOf(), "indicadores.csv").split("\r\n");
    expect(first).toBe(FIGURE_COLUMNS.map((column) => column.name).join(","));
    expect(bytesOf(reportOf(), "indicadores.csv")[0]).toBe("e".charCodeAt(0));
  });
});

describe("informe.csv", () => {
  it("is the report with its own columns, one line per indicator", () => {
    const lines = linesOf(textOf(reportOf({ answers: confirmAll() }), "informe.csv"));
    expect(lines).toHaveLength(8);
    expect(lines[1]).toMatchObject({
      indicator: "Elecciones escolares",
      frequency: "quarterly",
      progress: "100",
      progress_unit: "percent",
      progress_state: "confirmed",
      progress_raw: "1009",
    });
  });
});
