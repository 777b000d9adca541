import type { CellText } from "./pdf-cell-text.ts";
import type { Area } from "./pdf-objects.ts";

/** A cell as it was laid out; a blank one has no area. */
export interface PdfCell extends CellText {
  readonly area: Area | null;
  /** Its page from 1, where that is not the page of its row. */
  readonly page?: number;
  /** It reaches over further columns. */
  readonly wide?: boolean;
}

/** A strip between two columns in which nothing is written: a rule, or a gap. */
export interface Parting {
  readonly from: number;
  readonly to: number;
}

export interface PdfRow {
  /** Where it begins, in points from the top. */
  readonly top: number;
  readonly cells: readonly PdfCell[];
  /** What parts the columns of its table; null for a line by itself. */
  readonly partings: readonly Parting[] | null;
  /** Rules part its columns; other columns are those that happen to have words on their page. */
  readonly isRuled: boolean;
}

/** Rows of one page, in reading order. */
export interface PdfPageRows {
  /** From 1. */
  readonly page: number;
  readonly rows: readonly PdfRow[];
}

export const BLANK: PdfCell = { text: "", area: null };
