import { describe, expect, it } from "vitest";
import { CellEdges } from "../../../src/core/ingest/cell-edges.ts";
import { Table } from "../../../src/core/ingest/layout.ts";
import { viewRow } from "../../../src/core/ingest/row-form.ts";
import { columnsOf } from "./documents.ts";

const COLUMNS = columnsOf("indicator", "definition", "progress");

/** The edges of rows of a name, a definition and a number. */
function edgesOf(rows: readonly (readonly [string, string])[]): CellEdges {
  const table = new Table(COLUMNS, false);
  const edges = new CellEdges();
  for (const texts of rows) edges.add(COLUMNS, table.lay(1, viewRow([...texts, "25%"])));
  return edges;
}

function times(count: number, name: string, definition: string): readonly (readonly [string, string])[] {
  return Array.from({ length: count }, () => [name, definition] as const);
}

describe("how the cells of a column begin and end", () => {
  it("knows the columns that end with a full stop, from ten cells on", () => {
    expect([...edgesOf(times(10, "Sesiones del Consejo", "Mide las sesiones.")).stopped()]).toEqual(["definition"]);
    expect([...edgesOf(times(9, "Sesiones del Consejo", "Mide las sesiones.")).stopped()]).toEqual([]);
  });

  it("bears one cell in twenty without its stop, and no more", () => {
    const stopped = (without: number) =>
      edgesOf([
        ...times(40 - without, "Sesiones", "Mide las sesiones."),
        ...times(without, "Sesiones", "Mide las actas"),
      ]).stopped();
    expect(stopped(2).has("definition")).toBe(true);
    expect(stopped(3).has("definition")).toBe(false);
  });

  it("knows the columns that begin with a capital, from three cells on", () => {
    const rows = [...times(3, "«Sesiones» del Consejo", "mide las sesiones")];
    expect([...edgesOf(rows).capital()]).toEqual(["indicator"]);
    expect([...edgesOf(rows.slice(1)).capital()]).toEqual([]);
  });

  it("bears three cells without their capital, and four in ten of many", () => {
    const capital = (large: number, small: number) =>
      edgesOf([...times(large, "Sesiones", "Mide las actas"), ...times(small, "sesiones", "Mide las actas")])
        .capital()
        .has("indicator");
    expect([capital(3, 3), capital(3, 4), capital(10, 4), capital(10, 5)]).toEqual([true, false, true, false]);
  });

  it("knows the columns that begin small, from four such cells on", () => {
    const small = (large: number, little: number) =>
      edgesOf([...times(large, "Sesiones", "Mide las actas"), ...times(little, "sesiones", "Mide las actas")])
        .small()
        .has("indicator");
    expect([small(0, 3), small(0, 4), small(3, 4), small(4, 4)]).toEqual([false, true, true, false]);
  });

  it("learns nothing from short cells and from numbers", () => {
    const edges = edgesOf(times(12, "Actas.", "Foros."));
    expect([edges.stopped().size, edges.capital().size]).toEqual([0, 0]);
  });
});
