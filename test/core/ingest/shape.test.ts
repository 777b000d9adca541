import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asTable } from "../../../src/core/ingest/shape.ts";
import { gridOf } from "./documents.ts";

/** Lines of every kind; "#" is the number of the line, so that none of them says the same as another. */
const someLine = fc.constantFrom(
  "Nombre del indicador: Sesiones #",
  "Frecuencia de medición: Anual",
  "Avance: #%",
  "Definición:",
  "Fecha de: # de mayo",
  "Nombre del indicador",
  "Frecuencia de medición",
  "Avance",
  "Ejercicio fiscal 2025",
  "Sesiones #",
  "Anual",
  "#%",
  "Página #",
  "-----",
  "",
);

/** Everything that is printed, word by word. */
function wordsIn(rows: Iterable<{ readonly cells: readonly string[] }>): ReadonlySet<string> {
  return new Set([...rows].flatMap(({ cells }) => cells.join(" ").match(/[^\s:]+/gu) ?? []));
}

describe("the shape of a document", () => {
  it("is left as it is when it is a table already", () => {
    const grid = gridOf("Indicador\tFrecuencia\tAvance", "Sesiones\tAnual\t25%", "Actas\tAnual\t50%");
    expect(asTable(grid)).toBe(grid);
  });

  it("is the same table at every walk", () => {
    const table = asTable(gridOf("Indicador", "Frecuencia", "Avance", "Sesiones", "Anual", "25%"));
    expect([...table.rows()]).toEqual([...table.rows()]);
    expect([...table.rows()]).toHaveLength(2);
  });

  it("keeps a page mark below a label of the head", () => {
    const lines = ["Ejercicio fiscal 2025", "Página 1", "Frecuencia de medición: Anual", "Definición:", "-----"];
    const grid = gridOf(...lines, "Nombre del indicador: Sesiones 5", "Nombre del indicador: Sesiones 6");
    expect(wordsIn(asTable(grid).rows())).toEqual(wordsIn(grid.rows()));
  });

  it("loses no word of any document", () => {
    fc.assert(
      fc.property(fc.array(someLine, { minLength: 1, maxLength: 40 }), (lines) => {
        fc.pre(lines.some((line) => line !== ""));
        const grid = gridOf(...lines.map((line, i) => line.replace("#", String(i))));
        const after = wordsIn(asTable(grid).rows());
        expect([...wordsIn(grid.rows())].filter((word) => !after.has(word))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
