import type { Random } from "../damage/random.ts";
import type { Block, Table } from "./blocks.ts";

/** A sheet of paper in points, as it is shown. */
export interface Paper {
  readonly width: number;
  readonly height: number;
}

const LETTER: Paper = { width: 612, height: 792 };
const LEGAL: Paper = { width: 612, height: 1008 };

/** Room in points beside the letters of a cell, and of a page. */
const INSET = 9;
const MARGINS = 72;

/** The smallest sheet on which no word of the table need be broken; `letter` is the width of one in points. */
export function paperFor(blocks: readonly Block[], letter: number, random: Random): Paper {
  const tables = blocks.filter((block): block is Table => block.kind === "table");
  const widths = tables.map((table) => table.widths.reduce((sum, width) => sum + width * letter + INSET, 0));
  const needed = Math.max(...widths) + MARGINS;
  const sheet = random.chance(0.3) ? LEGAL : LETTER;
  if (needed <= sheet.width) return sheet;
  const turned = { width: sheet.height, height: sheet.width };
  return needed <= turned.width ? turned : { width: Math.ceil(needed), height: Math.ceil(needed * 0.7) };
}
