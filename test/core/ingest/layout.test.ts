import { describe, expect, it } from "vitest";
import { Table } from "../../../src/core/ingest/layout.ts";
import { type RowView, viewRow } from "../../../src/core/ingest/row-form.ts";
import { columnsOf, rowOf } from "./documents.ts";

const REPORT = columnsOf("objective", "indicator", "definition", "frequency", "baseline", "progress");

/** A table whose first page holds these rows. */
function tableOf(...rows: readonly RowView[]): Table {
  const table = new Table(REPORT, false);
  for (const row of rows) table.add(1, row);
  return table;
}

const FULL = rowOf("text", "text", "text", "frequency", "number", "number");
const LOST = rowOf("text", "text", "frequency", "number", "number");

describe("a row with as many cells as columns", () => {
  it("lies cell by cell, whatever its page", () => {
    const { cells, layout } = tableOf(LOST, LOST, LOST).lay(1, FULL);
    expect(cells).toBe(FULL.cells);
    expect(layout).toMatchObject({ alignment: { cells: [0, 1, 2, 3, 4, 5] }, pageWide: false, shifted: false });
  });

  it("counts no blank cells beyond the columns", () => {
    const { cells, layout } = tableOf(FULL).lay(1, viewRow([...FULL.cells, "", " "]));
    expect(cells).toEqual(FULL.cells);
    expect(layout.shifted).toBe(false);
  });

  it("is doubted where a blank cell too many, which no other row has, stands within it or at its end", () => {
    const slipped = rowOf("text", "text", "text", "frequency", "blank", "number", "blank");
    const table = tableOf(FULL, FULL, FULL, slipped);
    expect([...table.lay(1, slipped).layout.alignment.doubtful]).toEqual([4, 5]);
    expect(table.lay(1, viewRow([...FULL.cells, "", ""])).layout.alignment.doubtful.size).toBe(0);
  });

  it("has slipped when a direction stands beside its own column, and that is blank", () => {
    const columns = columnsOf("indicator", "target", "progress", "direction", "note");
    const row = rowOf("text", "blank", "number", "blank", "direction");
    expect(new Table(columns, false).lay(1, row).layout.shifted).toBe(true);
  });

  it("has slipped when its cells fit clearly better one column further", () => {
    const { layout } = tableOf(FULL).lay(1, rowOf("text", "text", "frequency", "number", "number", "blank"));
    expect(layout.shifted).toBe(true);
    expect(layout.alignment.cells.slice(3)).toEqual([2, 3, 4]);
  });

  it("has slipped when a number stands among the words while a number's column is blank", () => {
    expect(tableOf(FULL).lay(1, rowOf("text", "text", "number", "frequency", "blank", "number")).layout.shifted).toBe(
      true,
    );
  });

  it("has slipped when a date stands among the words while a number's column is blank, and not else", () => {
    const shifted = (row: RowView) => tableOf(FULL).lay(1, row).layout.shifted;
    expect(shifted(rowOf("text", "text", "date", "frequency", "blank", "number"))).toBe(true);
    expect(shifted(rowOf("text", "text", "date", "frequency", "number", "number"))).toBe(false);
  });

  it("has slipped when a frequency stands elsewhere while its own column holds none", () => {
    expect(tableOf(FULL).lay(1, rowOf("text", "text", "text", "marker", "frequency", "number")).layout.shifted).toBe(
      true,
    );
    expect(tableOf(FULL).lay(1, rowOf("text", "text", "text", "blank", "number", "frequency")).layout.shifted).toBe(
      true,
    );
    expect(tableOf(FULL).lay(1, rowOf("text", "text", "text", "frequency", "frequency", "number")).layout.shifted).toBe(
      false,
    );
  });

  it("has not slipped for a blank or a marker where a number belongs", () => {
    expect(tableOf(FULL).lay(1, rowOf("text", "text", "text", "frequency", "marker", "blank")).layout.shifted).toBe(
      false,
    );
  });
});

describe("a row with other cells than columns", () => {
  it("lies as its page does when most of the page is like it", () => {
    const table = tableOf(LOST, LOST, LOST, FULL);
    const { layout } = table.lay(1, LOST);
    expect(layout.pageWide).toBe(true);
    expect(layout.alignment.cells.slice(3)).toEqual([2, 3, 4]);
    expect(table.lay(1, LOST).layout).toBe(layout);
  });

  it("lies by itself when its page is otherwise, too small, or another one", () => {
    expect(tableOf(LOST, LOST, LOST, FULL, FULL, FULL).lay(1, LOST).layout.pageWide).toBe(false);
    expect(tableOf(LOST, LOST).lay(1, LOST).layout.pageWide).toBe(false);
    expect(tableOf(LOST, LOST, LOST).lay(2, LOST).layout.pageWide).toBe(false);
  });

  it("lies as the sum of its page's rows says, not as each might", () => {
    const unclear = rowOf("text", "text", "frequency", "blank", "number");
    const { layout } = tableOf(LOST, LOST, LOST, unclear).lay(1, unclear);
    expect(layout.alignment.cells.slice(3)).toEqual([2, 3, 4]);
  });

  it("knows when the text columns of its page repeat one another", () => {
    const repeating = viewRow(["Celebrar sesiones del Consejo", "Sesiones del Consejo", "Anual", "4", "25%"]);
    expect(tableOf(repeating, repeating, repeating).lay(1, repeating).layout.repeats).toBe(true);
    const unlike = viewRow(["Celebrar sesiones", "Actas publicadas", "Anual", "4", "25%"]);
    expect(tableOf(unlike, unlike, unlike).lay(1, unlike).layout.repeats).toBe(false);
  });

  it("is laid in no time however many cells it has", () => {
    const wide = viewRow(["Sesiones", ...Array.from({ length: 50_000 }, () => "4")]);
    const { cells } = tableOf(wide, wide, wide).lay(1, wide);
    expect(cells.length).toBeLessThan(300);
  });
});
