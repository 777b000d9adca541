import type { KnownWords } from "./pdf-cell-text.ts";
import { freeRows } from "./pdf-free.ts";
import { linesOf, uprighted } from "./pdf-lines.ts";
import type { PdfRow } from "./pdf-row.ts";
import { ruledRows } from "./pdf-ruled.ts";
import type { Strokes } from "./pdf-strokes.ts";
import type { Word } from "./pdf-words.ts";
import { type RuledTable, ruledTables } from "./ruled-grid.ts";

/** What is written and drawn on a page, turned so that most of it stands upright. */
export interface PageInk {
  readonly words: readonly Word[];
  readonly strokes: Strokes;
}

/** Rules no farther apart than this are one, in points: cells drawn one by one stand apart. */
const TOLERANCE = 3;

/** The rows of a page in reading order: its tables, and the lines around them. */
export function pageRows({ words, strokes }: PageInk, known: KnownWords): readonly PdfRow[] {
  const tables = ruledTables(strokes, TOLERANCE)
    .filter(({ columnCount }) => columnCount > 1)
    .toSorted((a, b) => size(a) - size(b));
  const inside = Map.groupBy(words, (word) => tables.find((table) => isIn(word, table)) ?? null);
  const rows = tables.flatMap((table) => ruledRows(table, inside.get(table) ?? [], known));
  return [...rows, ...outside(inside.get(null) ?? [], known)].toSorted((a, b) => a.top - b.top);
}

function size({ x0, x1, y0, y1 }: RuledTable): number {
  return (x1 - x0) * (y1 - y0);
}

function isIn({ left, right, top, bottom, turn }: Word, { x0, x1, y0, y1 }: RuledTable): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return turn !== null && x > x0 && x < x1 && y > y0 && y < y1;
}

/** Lines of upright words, and then those turned some other way. */
function outside(words: readonly Word[], known: KnownWords): readonly PdfRow[] {
  const [upright, turned] = [words.filter(({ turn }) => turn === 0), words.filter(({ turn }) => turn !== 0)];
  return [...freeRows(linesOf(upright), known), ...freeRows(linesOf(turned.map(uprighted)), known)];
}
