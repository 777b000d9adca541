import type { Classified } from "./classify-row.ts";
import type { Grid, GridRow } from "./grid.ts";

/** A row of which the shape of its document already says what it is. */
export interface ShapedRow extends GridRow {
  readonly known?: Classified;
}

/** A grid whose documents of another shape were turned into a table. */
export interface ShapedGrid extends Omit<Grid, "rows"> {
  rows(): Iterable<ShapedRow>;
}
