import { type FichaCell, isLabelOnly } from "./ficha-cells.ts";
import { areValues, holdsNoLabel } from "./ficha-rows.ts";
import type { GridRow } from "./grid.ts";
import { isPageMark } from "./page-mark.ts";

/** A row and those of its cells that hold something. */
export interface Row {
  readonly row: GridRow;
  readonly cells: readonly FichaCell[];
}

/** Stands for what is before the first row, or after the last. */
export const NO_ROW: Row = { row: { at: {}, cells: [] }, cells: [] };

/** A label by itself above a text by itself. */
export function isAboveText(rows: readonly Row[], i: number): boolean {
  const [cells, next] = [rows[i]?.cells ?? [], rows[i + 1]?.cells ?? []];
  if (cells.length !== 1 || next.length !== 1 || next.some(({ text }) => isPageMark(text))) return false;
  return cells.every(isLabelOnly) && areValues(cells, next);
}

/** The name of the indicator among other labels, and a row for each of several below: a table of indicators. */
export function headsIndicators(rows: readonly Row[], i: number): boolean {
  const [cells, ...below] = [i, i + 1, i + 2].map((index) => rows[index]?.cells ?? []);
  const labels = (cells ?? []).filter(isLabelOnly);
  const isWide = (row: readonly FichaCell[]) => row.length > 2 && row.length * 2 >= labels.length;
  return (
    labels.length > 2 &&
    labels.some(({ name }) => name?.field === "indicator") &&
    below.every((row) => holdsNoLabel(row) && isWide(row))
  );
}
