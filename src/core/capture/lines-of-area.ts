import type { Grid, GridRow } from "../ingest/grid.ts";
import { fold } from "../ingest/fold.ts";
import { cellText } from "./cell-text.ts";
import { PROGRESS_HEADINGS } from "./progress-form.ts";

/**
 * A file of figures without the lines of other areas. A line whose key no indicator has stays, to be told
 * so; a file whose headings cannot be found stays whole.
 */
export function linesOfArea(
  grid: Grid,
  of: { readonly areaOf: ReadonlyMap<string, string | null>; readonly area: string },
): Grid {
  return { ...grid, rows: () => wantedRows(grid, of) };
}

function* wantedRows(
  grid: Grid,
  { areaOf, area }: { readonly areaOf: ReadonlyMap<string, string | null>; readonly area: string },
): Generator<GridRow> {
  let column = -1;
  for (const row of grid.rows()) {
    const key = column < 0 ? "" : cellText(row.cells[column] ?? "");
    const owner = areaOf.get(key);
    if (owner === undefined || owner === area) yield row;
    if (column < 0) column = row.cells.findIndex(isKeyHeading);
  }
}

function isKeyHeading(cell: string): boolean {
  return PROGRESS_HEADINGS.key.some((name) => fold(name) === fold(cellText(cell)));
}
