import { fichaRows, isFicha } from "./ficha.ts";
import type { Grid, GridRow } from "./grid.ts";
import { isLoadFormat, loadFormatRows } from "./load-format.ts";
import type { ShapedGrid, ShapedRow } from "./shaped-row.ts";
import { isSheet, sheetRows } from "./sheet.ts";
import { stackedRows, stackOf } from "./stack.ts";

/** So many rows that are not blank show the shape of a document. */
const SAMPLE = 400;

/**
 * Documents that are no table are turned into one: a sheet of labels and values, or one cell per
 * line. The rows that come out stand where their first cell stood.
 */
export function asTable(grid: Grid): ShapedGrid {
  const sample = firstRows(grid);
  if (isLoadFormat(sample)) {
    const { document, notes, rowCount } = grid;
    return { document, notes, rowCount, rows: () => loadFormatRows(grid.rows()) };
  }
  const stack = isSheet(sample) ? null : stackOf(sample);
  if (stack !== null) return derive(grid, () => stackedRows(grid.rows(), stack));
  if (isFicha(sample)) return derive(grid, () => fichaRows(grid.rows()));
  return isSheet(sample) ? derive(grid, () => sheetRows(grid.rows())) : grid;
}

/** The rows are made once and kept, for no walk could give the first before it has seen the last. */
function derive({ document, notes, rowCount }: Grid, make: () => Iterable<ShapedRow>): ShapedGrid {
  let made: readonly ShapedRow[] | null = null;
  const rows = () => {
    made ??= [...make()];
    return made;
  };
  return { document, notes, rowCount, rows };
}

function firstRows(grid: Grid): readonly GridRow[] {
  const rows: GridRow[] = [];
  for (const row of grid.rows()) {
    if (rows.length >= SAMPLE) break;
    if (row.cells.some((cell) => cell.trim() !== "")) rows.push(row);
  }
  return rows;
}
