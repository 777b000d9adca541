import type { RuledTable } from "./ruled-grid.ts";
import type { PixelBox } from "./scan-bitmap.ts";
import { marksIn, type ScanLayout } from "./scan-layout.ts";
import { type InkLine, linesOf } from "./scan-lines.ts";
import { looseRows } from "./scan-loose.ts";

/** A cell on its way from ink to characters. */
export interface InkCell {
  readonly box: PixelBox;
  readonly lines: readonly InkLine[];
  /** Whether rules, rather than its ink, bound it. */
  readonly isRuled: boolean;
}

/** A table, or rows of writing around tables; null is a place without a cell of its own. */
export interface InkBlock {
  readonly y0: number;
  readonly isTable: boolean;
  readonly rows: readonly (readonly (InkCell | null)[])[];
}

/** What is written on a page, from the top. */
export function blocksOf(layout: ScanLayout): readonly InkBlock[] {
  const tables = layout.tables.map((table) => tableBlock(layout, table));
  const inside = new Set(layout.tables.flatMap((table) => marksIn(layout.marks.all, table)));
  const outside = layout.marks.all.filter((mark) => !inside.has(mark));
  const edges = layout.tables.map(({ y0 }) => y0);
  const bands = Map.groupBy(outside, ({ y0 }) => edges.filter((edge) => edge < y0).length);
  const loose = [...bands.values()].flatMap((marks) => looseRows(linesOf(marks, layout.letter), layout));
  return [...tables, ...loose].toSorted((a, b) => a.y0 - b.y0);
}

function tableBlock({ marks, letter }: ScanLayout, table: RuledTable): InkBlock {
  const ink = marksIn(marks.all, table);
  const rows = Array.from({ length: table.rowCount }, () =>
    Array.from({ length: table.columnCount }, (): InkCell | null => null),
  );
  for (const cell of table.cells) {
    const row = rows[cell.row];
    if (row !== undefined) row[cell.column] = { box: cell, lines: linesOf(marksIn(ink, cell), letter), isRuled: true };
  }
  return { y0: table.y0, isTable: true, rows };
}
