import type { CellTrace, DocumentRef, Place } from "../domain/source.ts";

/** One row of a document as found, in reading order. Cells keep their characters untouched. */
export interface GridRow {
  readonly at: Place;
  readonly cells: readonly string[];
  /** What is known of each cell besides; as long as `cells`, or not there. */
  readonly inks?: readonly (CellInk | null)[];
}

/** One cell as it stands on its paper. */
export interface CellInk {
  readonly trace?: CellTrace;
  /**
   * Other readings of the same ink, likeliest first, where the characters are not beyond doubt: a machine
   * read a scan two ways, a hyphen ends a line. There, even if empty, the cell has to be asked.
   */
  readonly otherwise?: readonly string[];
}

/**
 * What every format becomes. `rows()` may be walked any number of times and makes its rows as it
 * goes, so that a very long document never stands in memory twice.
 */
export interface Grid {
  readonly document: DocumentRef;
  /** What reading the bytes already had to assume or repair. */
  readonly notes: readonly GridNote[];
  readonly rowCount: number;
  rows(): Iterable<GridRow>;
}

export type GridNote =
  | { readonly code: "encoding-assumed"; readonly encoding: string }
  | { readonly code: "control-characters-dropped"; readonly count: number }
  | HiddenCells
  /** What a document of words holds and does not show, or shows as deleted: in so many places, the first one's text. */
  | { readonly code: "text-hidden"; readonly places: number; readonly text: string }
  | { readonly code: "sheet-hidden"; readonly sheet: string; readonly rows: number }
  /** Beside sheets with tables; its rows are not among those of the grid. */
  | { readonly code: "sheet-without-table"; readonly sheet: string; readonly rows: number }
  /** What people noted beside cells, each with its place: "B5: falta el acta". */
  | { readonly code: "cells-commented"; readonly sheet: string; readonly comments: readonly string[] };

/** Rows and columns with something in them that a sheet does not show; they are not among the rows of the grid. */
export interface HiddenCells {
  readonly code: "cells-hidden";
  readonly sheet: string;
  /** As the sheet numbers them. */
  readonly rows: readonly number[];
  /** As the sheet letters them. */
  readonly columns: readonly string[];
}
