import { describe, expect, it } from "vitest";
import type { Grid, GridRow } from "../../../src/core/ingest/grid.ts";
import { propose } from "../../../src/core/ingest/propose.ts";
import { questionsOf } from "../../../src/core/ingest/questions.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";
import { valueOf } from "../decimals.ts";

const lexicon = loadSpanishLexicon();
const box = { x: 0.7, y: 0.4, width: 0.1, height: 0.02 };

function rowsOf(rows: readonly GridRow[]) {
  const document = { name: "escaneo", sha256: "0".repeat(64), format: "scan" };
  const grid: Grid = { document, notes: [], rowCount: rows.length, rows: () => rows };
  return [...valueOf(propose(grid, lexicon)).rows()];
}

const HEADINGS = ["Indicador", "Frecuencia", "Línea base", "Avance"];

function table(last: Pick<GridRow, "cells" | "inks">): readonly GridRow[] {
  return [
    { at: { page: 1, row: 1 }, cells: HEADINGS },
    { at: { page: 1, row: 2 }, cells: ["Porcentaje de trámites atendidos", "Trimestral", "40%", "20%"] },
    { at: { page: 1, row: 3 }, cells: ["Porcentaje de luminarias reparadas", "Trimestral", "50%", "30%"] },
    { at: { page: 1, row: 4 }, ...last },
  ];
}

const NAME = "Porcentaje de escuelas visitadas";

describe("a cell whose ink was read two ways", () => {
  const cells = [NAME, "Trimestral", "60%", "25%"];
  const inks = [null, null, { trace: { box } }, { trace: { box }, otherwise: ["75%", "25%"] }];
  const [row] = rowsOf(table({ cells, inks })).slice(-1);

  it("is asked, with every other reading as a value of its own", () => {
    expect(row?.readings.progress).toMatchObject({
      raw: "25%",
      value: "25",
      unit: "percent",
      status: "ask",
      reasons: ["ink-read-two-ways"],
      alternatives: [{ value: "75", unit: "percent", why: "ink-read-two-ways" }],
      trace: { box },
    });
  });

  it("is a question that offers them", () => {
    const [question] = questionsOf(1, row ? [{ row: 3, ...row }] : [], []);
    expect(question?.proposals.map(({ value }) => value)).toEqual(["25", "75"]);
  });

  it("leaves the cells beside it as they are, traced where they stand", () => {
    expect(row?.readings.baseline).toMatchObject({ value: "60", status: "read", trace: { box } });
    expect(row?.readings.indicator).not.toHaveProperty("trace");
  });
});

describe("a cell whose ink could not be read", () => {
  it("is asked though it looks blank: blank would say that nothing is printed", () => {
    const cells = [NAME, "Trimestral", "60%", ""];
    const [row] = rowsOf(table({ cells, inks: [null, null, null, { otherwise: [] }] })).slice(-1);
    expect(row?.readings.progress).toMatchObject({
      value: null,
      status: "ask",
      reasons: ["ink-not-legible", "blank-cell"],
    });
  });

  it("keeps the doubt it had for itself", () => {
    const cells = [NAME, "Trimestral", "60%", "2S%"];
    const [row] = rowsOf(table({ cells, inks: [null, null, null, { otherwise: ["25%"] }] })).slice(-1);
    expect(row?.readings.progress?.status).toBe("ask");
    expect(row?.readings.progress?.reasons[0]).toBe("ink-read-two-ways");
  });
});

describe("ink goes with its cell", () => {
  const ink = { trace: { box }, otherwise: ["Avance: 75%"] };

  it("when a sheet of labels and values becomes a table", () => {
    const lines = ["Indicador: Porcentaje de trámites", "Frecuencia: Trimestral", "Línea base: 40%", "Avance: 25%"];
    const rows = lines.map((line, i) => ({
      at: { page: 1, row: i + 1 },
      cells: [line],
      ...(i === 3 ? { inks: [ink] } : {}),
    }));
    expect(rowsOf(rows)[0]?.readings.progress).toMatchObject({
      value: "25",
      status: "ask",
      alternatives: [{ value: "75", unit: "percent" }],
      trace: { box },
    });
  });

  it("when one cell a line becomes a table", () => {
    const texts = [...HEADINGS, NAME, "Trimestral", "40%", "25%", NAME, "Trimestral", "50%", "35%"];
    const rows = texts.map((text, i) => ({
      at: { line: i + 1 },
      cells: [text],
      ...(i === 7 ? { inks: [{ otherwise: ["75%"] }] } : {}),
    }));
    const [first, second] = rowsOf(rows);
    expect(first?.readings.progress).toMatchObject({ status: "ask", alternatives: [{ value: "75", unit: "percent" }] });
    expect(second?.readings.progress?.status).toBe("read");
  });
});
