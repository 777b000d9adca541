import type { Field } from "../../../src/core/domain/field.ts";
import type { CellKind } from "../../../src/core/ingest/cell-kind.ts";
import type { Grid } from "../../../src/core/ingest/grid.ts";
import type { HeaderColumn } from "../../../src/core/ingest/header.ts";
import { Outline } from "../../../src/core/ingest/outline.ts";
import { type RowView, viewRow } from "../../../src/core/ingest/row-form.ts";
import { asTable } from "../../../src/core/ingest/shape.ts";
import { readText } from "../../../src/formats/text.ts";

/** A text document as a grid. */
export function gridOf(...lines: readonly string[]): Grid {
  const grid = readText("prueba.txt", new TextEncoder().encode(lines.join("\n")));
  if (!grid.ok) throw new Error(grid.problem.code);
  return grid.value;
}

/** A grid of these rows of cells, all on one page. */
export function gridOfCells(rows: readonly (readonly string[])[]): Grid {
  const document = { name: "prueba", sha256: "0".repeat(64), format: "text" };
  return {
    document,
    notes: [],
    rowCount: rows.length,
    rows: () => rows.map((cells, i) => ({ at: { line: i + 1, page: 1 }, cells })),
  };
}

/** The lines of a document and what each of them is: "3 record". */
export function classesOf(grid: Grid): readonly string[] {
  return [...new Outline(asTable(grid)).walk()].map(({ row, is }) => `${row.at.line ?? "?"} ${is}`);
}

/** Columns of these fields; null names none. */
export function columnsOf(...fields: readonly (Field | null)[]): readonly HeaderColumn[] {
  return fields.map((field) => ({ field, label: field ?? "", percent: false }));
}

/** A cell that looks like its kind. */
const LOOKS: Readonly<Record<CellKind, string>> = {
  blank: "",
  number: "25",
  frequency: "Trimestral",
  direction: "Ascendente",
  date: "31/03/2025",
  marker: "ND",
  text: "Sesiones celebradas",
};

/** A row whose cells are of these kinds. */
export function rowOf(...kinds: readonly CellKind[]): RowView {
  return viewRow(kinds.map((kind) => LOOKS[kind]));
}
