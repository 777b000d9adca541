import { describe, expect, it } from "vitest";
import { classesOf, gridOf, gridOfCells } from "./documents.ts";
import { stackedRows, stackOf } from "../../../src/core/ingest/stack.ts";

const HEADINGS = ["Nombre del indicador", "Frecuencia de medición", "Avance de las metas"];

function stackIn(...lines: readonly string[]) {
  return stackOf([...gridOf(...lines).rows()].filter((row) => row.cells.length > 0));
}

/** The rows made of a stack: line, then cells. */
function rowsOf(...lines: readonly string[]) {
  const stack = stackIn(...lines);
  if (!stack) throw new Error("no stack");
  return [...stackedRows(gridOf(...lines).rows(), stack)].map(({ at, cells }) => [at.line, ...cells]);
}

describe("a document of one cell per line", () => {
  it("begins with a run of headings", () => {
    expect(stackIn("Instituto", ...HEADINGS, "Sesiones", "Anual", "25%")).toEqual({
      fields: ["indicator", "frequency", "progress"],
      header: 2,
      body: 5,
      spaced: false,
    });
  });

  it("is none with fewer headings, with nothing after them, or with two cells on a line", () => {
    expect(stackIn("Indicador", "Avance", "Sesiones", "25%")).toBeNull();
    expect(stackIn(...HEADINGS)).toBeNull();
    const lines = [...HEADINGS, "Sesiones", "Anual", "25%"].map((text) => [text]);
    expect(stackOf([...gridOfCells(lines).rows()])).not.toBeNull();
    expect(stackOf([...gridOfCells([...lines, ["Actas", "Anual"]]).rows()])).toBeNull();
  });

  it("has no heading in a title that says its own year", () => {
    expect(stackIn("Ejercicio fiscal 2025", "", ...HEADINGS, "Sesiones", "Anual", "25%")?.fields).toHaveLength(3);
  });

  it("has no heading in a title that blank lines part from the headings, as nothing parts them", () => {
    const [indicator = "", ...others] = HEADINGS;
    const lines = [...others, "Sentido", "Anual", "25%", "Ascendente"];
    expect(stackIn("Indicadores de resultados", "", "Nombre del", ...lines)?.fields).toEqual([
      null,
      "frequency",
      "progress",
      "direction",
    ]);
    const spread = ["Indicador", "", "Frecuencia", "", "Avance", "", "Sesiones"];
    expect(stackIn(...spread)?.fields).toHaveLength(3);
    expect(stackIn(indicator, ...lines)?.fields).toHaveLength(4);
  });

  it("keeps a heading cut short that may name several fields", () => {
    expect(stackIn("Indicador", "Fecha de", "Frecuencia", "Avance", "Sesiones")?.fields).toEqual([
      "indicator",
      null,
      "frequency",
      "progress",
    ]);
  });
});

describe("records that follow one another", () => {
  it("are as many lines as there are headings", () => {
    expect(rowsOf("Instituto", ...HEADINGS, "Sesiones", "Anual", "25%", "Actas", "Anual", "50%")).toEqual([
      [1, "Instituto"],
      [2, ...HEADINGS],
      [5, "Sesiones", "Anual", "25%"],
      [8, "Actas", "Anual", "50%"],
    ]);
  });

  it("are told apart by what fits where one has lost a line", () => {
    expect(rowsOf(...HEADINGS, "Sesiones", "Anual", "Actas", "Anual", "50%", "Informes", "Anual", "75%")).toEqual([
      [1, ...HEADINGS],
      [4, "Sesiones", "Anual"],
      [6, "Actas", "Anual", "50%"],
      [9, "Informes", "Anual", "75%"],
    ]);
  });

  it("keep a blank line as a blank cell where that fits", () => {
    expect(rowsOf(...HEADINGS, "Sesiones", "", "25%", "Actas", "Anual", "50%")).toEqual([
      [1, ...HEADINGS],
      [4, "Sesiones", "", "25%"],
      [7, "Actas", "Anual", "50%"],
    ]);
  });

  it("stand where their first filled line stands", () => {
    expect(rowsOf("Clave", ...HEADINGS, "A-1", "Sesiones", "Anual", "25%", "", "Actas", "Anual", "50%")).toEqual([
      [1, "Clave", ...HEADINGS],
      [5, "A-1", "Sesiones", "Anual", "25%"],
      [10, "", "Actas", "Anual", "50%"],
    ]);
  });

  it("are not interrupted by page marks and rulings", () => {
    expect(rowsOf(...HEADINGS, "Sesiones", "Página 1", "Anual", "-----", "25%")).toEqual([
      [1, ...HEADINGS],
      [5, "Página 1"],
      [7, "-----"],
      [4, "Sesiones", "Anual", "25%"],
    ]);
  });
});

describe("records with blank lines between them", () => {
  it("each end at one, so that a missing line shifts only its own", () => {
    const lines = [
      ...HEADINGS,
      "",
      "Sesiones",
      "Anual",
      "25%",
      "",
      "Actas",
      "50%",
      "",
      "Informes",
      "Anual",
      "75%",
      "",
      "Foros",
      "Anual",
      "80%",
    ];
    expect(stackIn(...lines)?.spaced).toBe(true);
    expect(rowsOf(...lines)).toEqual([
      [1, ...HEADINGS],
      [5, "Sesiones", "Anual", "25%"],
      [9, "Actas", "50%"],
      [12, "Informes", "Anual", "75%"],
      [16, "Foros", "Anual", "80%"],
    ]);
  });

  it("keep a blank second line as a blank cell", () => {
    const lines = [
      ...HEADINGS,
      "",
      "Sesiones",
      "Anual",
      "25%",
      "",
      "Actas",
      "Anual",
      "50%",
      "",
      "Foros",
      "Anual",
      "1%",
      "",
      "Informes",
      "",
      "75%",
    ];
    expect(rowsOf(...lines).at(-1)).toEqual([17, "Informes", "", "75%"]);
  });
});

describe("a very long document of one cell per line", () => {
  it("takes time in proportion to its length", () => {
    const record = ["Sesiones del Consejo", "Anual", "25%"];
    const lines = [...HEADINGS, ...Array.from({ length: 20_000 }, () => record).flat()];
    const start = performance.now();
    expect(classesOf(gridOf(...lines)).filter((is) => is.endsWith("record"))).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("even where most of its lines are blank", () => {
    const blank = Array.from({ length: 40_000 }, () => "");
    const lines = [...HEADINGS, "Sesiones", "Anual", "25%", ...blank, "25%", "Anual", "Actas"];
    expect(classesOf(gridOf(...lines)).length).toBeGreaterThan(2);
  });
});
