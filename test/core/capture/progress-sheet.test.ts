import { describe, expect, it } from "vitest";
import { readProgressSheet } from "../../../src/core/capture/read-progress-sheet.ts";
import { MOST_LINES } from "../../../src/core/capture/sheet.ts";
import { amount, percentage } from "../../../src/core/domain/figure.ts";
import { d } from "../decimals.ts";
import { gridOfCells } from "../ingest/documents.ts";
import { KNOWN, onlyOf, refusals, sheet } from "./sheets.ts";

function read(...lines: readonly string[]) {
  return readProgressSheet(sheet(...lines), KNOWN);
}

describe("a file of progress", () => {
  it.each([
    [["clave|periodo|valor", "SES-1|2025-T1|6"]],
    [["VALOR|Período|Clave", "6|1er trimestre 2025|SES-1"]],
    [["key|period|value|unit", "SES-1|2025-Q1|6 sesiones|sesiones"]],
    [["Avances del trimestre||", "||", "clave|periodo|valor|Indicador", "|||", "SES-1|2025-Q1|6|Sesiones"]],
    [["clave|periodo|estado|valor|qué corregir", "SES-1|2025-Q1|valor|6|La celda estaba vacía."]],
  ])("%j", (lines) => {
    const { key, period, content } = onlyOf(read(...lines));
    expect([key, period, content.reported]).toEqual(["SES-1", "2025-Q1", amount(d("6"), "sesiones")]);
    expect(content).toMatchObject({
      basis: "unknown",
      justification: null,
      breakdowns: [],
      evidence: [],
      inputs: null,
    });
  });

  it("keeps where a figure stands and the characters of its line", () => {
    const { at, cells, printed } = onlyOf(read("clave|periodo|valor", "SES-1|2025-Q1| 6 "));
    expect(printed).toBe("valor: 6");
    expect([at.line, cells]).toEqual([2, ["SES-1", "2025-Q1", " 6 "]]);
  });

  it("says of what a figure is, why, and what shows it", () => {
    const { content } = onlyOf(
      read(
        "clave|periodo|valor|base|justificación|evidencia|tipo de evidencia|datos personales|sexo:mujeres|sexo:hombres",
        "SES-1|2025-Q1|6|acumulado|Una se aplazó|https://example.org/acta.pdf|acta|no|4|2",
      ),
    );
    expect(content).toEqual({
      reported: amount(d("6"), "sesiones"),
      basis: "cumulative",
      justification: "Una se aplazó",
      inputs: null,
      breakdowns: [
        {
          by: "sex",
          parts: [
            { name: "mujeres", reported: amount(d("4"), "sesiones") },
            { name: "hombres", reported: amount(d("2"), "sesiones") },
          ],
        },
      ],
      evidence: [
        {
          kind: "minutes",
          at: { kind: "link", url: "https://example.org/acta.pdf" },
          personalData: false,
          note: null,
        },
      ],
    });
  });

  it("takes variables by their name, with and without the prefix", () => {
    const { read: figures } = read(
      "clave|periodo|variable:atendidas|Recibidas",
      "SOL-1|T1 2025|12|15",
      "SOL-1|T2 2025|0|0",
    );
    expect(figures.map(({ content }) => content.reported)).toEqual([
      percentage(d("12"), d("15")),
      percentage(d("0"), d("0")),
    ]);
  });

  it("a column filled with “no” is no evidence", () => {
    expect(onlyOf(read("clave|periodo|valor|datos personales", "SES-1|2025-Q1|6|no")).content.evidence).toEqual([]);
  });

  it("takes the quarters of a cycle that is not the calendar year", () => {
    const { period } = onlyOf(read("clave|periodo|valor", "ESC-1|diciembre de 2024 a febrero de 2025|40"));
    expect(period).toBe("2024-12-01/P3M");
  });

  it("does not take the apostrophe that keeps a spreadsheet from running a cell", () => {
    const { content } = onlyOf(read("clave|periodo|valor|nota", "SES-1|2025-Q1|6|'- una se aplazó"));
    expect(content.justification).toBe("- una se aplazó");
  });
});

describe("the lines of a file of progress that are refused", () => {
  const HEADER =
    "clave|periodo|estado|valor|atendidas|recibidas|unidad|base|justificación|evidencia|tipo de evidencia|datos personales|sexo:mujeres|sexo:hombres";

  it.each([
    ["SES-9|2025-Q1||6", "indicator-not-found"],
    ["|2025-Q1||6", "cell-missing"],
    ["SES-1|||6", "cell-missing"],
    ["SES-1|2026-Q1||6", "period-outside-cycle"],
    ["ESC-1|2025-Q1||6", "period-outside-cycle"],
    ["CUA-1|T1 2025||6", "period-two-ways"],
    ["SES-1|2025-Q1||", "value-missing"],
    ["SES-1|2025-Q1||1.234", "number-two-ways"],
    ["SES-1|2025-Q1||6||||trimestral", "cell-unreadable"],
    ["SES-1|2025-Q1||6|12|15", "variable-not-of-indicator"],
    ["SES-1|2025-Q1||6|||||ok\u0007", "cell-unreadable"],
    ["SES-1|2025-Q1||6||||||https://example.org/a", "cell-missing, cell-missing"],
    ["SES-1|2025-Q1||6|||||||acta", "cell-missing, cell-missing"],
    ["SES-1|2025-Q1||6||||||ftp://a|acta|no", "evidence-invalid"],
    ["SES-1|2025-Q1||6||||||||quizá", "cell-unreadable"],
    ["SES-1|2025-Q1||6|||||||||4|1", "parts-do-not-add-up"],
    ["SES-1|2025-Q1||6|||||||||6|", "parts-incomplete"],
    ["SES-1|2025-Q1||6|||||||||seis|0", "cell-unreadable"],
    ["SES-1|2025-Q1|sin dato||||||||||4|2", "value-beside-empty"],
    ["PCT-1|2025-Q1||80|||||||||40|40", "parts-of-percentage"],
    ["SES-1|2025-Q1||6|||||||||||de más", "cells-beyond-headings"],
    [
      "SES-9|hoy||doce||||diario|||dibujo|quizá",
      "cell-unreadable, cell-unreadable, cell-unreadable, indicator-not-found, cell-unreadable, cell-unreadable",
    ],
  ])("%j: %s", (line, found) => {
    const result = read(HEADER, line, "SOL-1|2025-Q2|||12|15");
    expect(refusals(result)).toEqual([`2 ${found}`]);
    expect(result.read.map(({ key }) => key)).toEqual(["SOL-1"]);
  });

  it("a cell without end", () => {
    const result = read(HEADER, `SES-1|2025-Q1||6|||||${"x".repeat(10_001)}`);
    expect(refusals(result)).toEqual(["2 cell-too-long"]);
  });

  it("name each column as the file does", () => {
    expect(read("clave|periodo|Avance", "SES-1|2025-Q1|doce").refused[0]?.problems).toEqual([
      { code: "cell-unreadable", column: "Avance", text: "doce", expected: "number" },
    ]);
  });

  it("near keys are suggested", () => {
    expect(read("clave|periodo|valor", "SES-2|2025-Q1|6").refused[0]?.problems).toEqual([
      { code: "indicator-not-found", key: "SES-2", near: ["SES-1"] },
    ]);
  });

  it("two lines on one figure are refused both, and the rest is taken", () => {
    const result = read(
      "clave|periodo|valor",
      "SES-1|2025-Q1|6",
      "SES-1|T1 2025|7",
      "SES-1|2025-Q2|8",
      "SES-1|2025-Q1|",
    );
    expect(refusals(result)).toEqual(["2 line-repeated", "3 line-repeated", "5 value-missing, line-repeated"]);
    expect(result.read.map(({ period }) => period)).toEqual(["2025-Q2"]);
  });
});

describe("a file that cannot be read at all", () => {
  it.each([
    [["uno|dos", "tres|cuatro"], ["sheet-without-headings"]],
    [["hola"], ["sheet-without-headings"]],
    [["clave|periodo|valor"], ["sheet-without-lines"]],
    [["clave|valor", "SES-1|6"], ["column-missing"]],
    [["clave|periodo|valor|avance", "SES-1|2025-Q1|6|6"], ["column-repeated"]],
    [["clave|periodo|sexo:mujeres|Sexo: Mujeres", "SES-1|2025-Q1|6|6"], ["column-repeated"]],
    [
      ["clave|periodo|justificasion|color", "SES-1|2025-Q1||"],
      ["column-unknown", "column-unknown"],
    ],
    [
      ["clave|valr|variable:otra", "SES-1|6|1"],
      ["column-unknown", "column-unknown", "column-missing"],
    ],
  ])("%j: %j", (lines, found) => {
    const { faults, read: taken, refused } = read(...lines);
    expect(faults.map((fault) => fault.code)).toEqual(found);
    expect([...taken, ...refused]).toEqual([]);
  });

  it("suggests the heading that was meant", () => {
    expect(read("clave|periodo|justificasion", "SES-1|2025-Q1|").faults).toEqual([
      { code: "column-unknown", heading: "justificasion", near: ["justificación", "justification"] },
    ]);
  });

  it("is answered in the time of a test, whatever its cells hold", () => {
    const odd = ["-", "1", "a=b", "entre 1", "T", "de ", "'"].flatMap((start) =>
      [" ", "1", ",", ".", "a", "y ", "[", "\u0301"].map((more) => start + more.repeat(9000)),
    );
    const columns = ["clave", "periodo", "estado", "valor", "numerador", "denominador", "unidad", "base", "evidencia"];
    const rows = odd.map((cell) => columns.map((_, i) => (i === 0 ? "SES-1" : cell)));
    expect(readProgressSheet(gridOfCells([columns, ...rows]), KNOWN).refused).toHaveLength(rows.length);
  });

  it("is not read line by line without end", () => {
    const long = Array.from({ length: MOST_LINES + 1 }, () => ["SES-1", "2025-Q1", "6"]);
    const { faults, read: taken } = readProgressSheet(gridOfCells([["clave", "periodo", "valor"], ...long]), KNOWN);
    expect([faults, taken]).toEqual([[{ code: "sheet-too-long", limit: MOST_LINES }], []]);
  });
});
