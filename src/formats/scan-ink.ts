import type { PixelBox } from "./scan-bitmap.ts";
import type { InkLine } from "./scan-lines.ts";

/** A cell on its way from ink to characters. */
export interface InkCell {
  readonly box: PixelBox;
  readonly lines: readonly InkLine[];
  /** Whether rules, rather than its ink, bound it. */
  readonly isRuled: boolean;
  /** Whether it may be two cells. */
  readonly isMixed: boolean;
}

/** A table, or rows of writing around tables; null is a place without a cell of its own. */
export interface InkBlock {
  readonly y0: number;
  readonly isTable: boolean;
  readonly rows: readonly (readonly (InkCell | null)[])[];
}

/** A line and its parts, apart by more than any space between words. */
export interface SplitLine {
  readonly line: InkLine;
  readonly pieces: readonly InkLine[];
}
