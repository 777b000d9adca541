import { bandsOf } from "./pdf-bands.ts";
import { freeRows } from "./pdf-free.ts";
import { type Line, linesOf, uprighted } from "./pdf-lines.ts";
import type { PdfRow } from "./pdf-row.ts";
import { ruledRows } from "./pdf-ruled.ts";
import type { Strokes } from "./pdf-strokes.ts";
import { isRunning, type RunningLines } from "./pdf-running-lines.ts";
import { type UnruledPage, unruledRows } from "./pdf-unruled.ts";
import type { Word } from "./pdf-words.ts";
import { type RuledCell, type RuledTable, ruledTables } from "./ruled-grid.ts";

/** What is written and drawn on a page, turned so that most of it stands upright. */
export interface PageInk {
  readonly words: readonly Word[];
  readonly strokes: Strokes;
}

/** Rules no farther apart than this are one, in points: cells drawn one by one stand apart. */
const TOLERANCE = 3;

export interface Around extends Pick<UnruledPage, "known" | "before"> {
  /** Lines that stand on several pages. */
  readonly running: RunningLines;
}

/** The rows of a page in reading order: its tables, and the lines around them. */
export function pageRows({ words, strokes }: PageInk, { known, before, running }: Around): readonly PdfRow[] {
  const tables = ruledTables(strokes, TOLERANCE)
    .filter(({ columnCount }) => columnCount > 1)
    .flatMap((table) => bandsOf(table, (cell) => !words.some((word) => isIn(word, cell))))
    .toSorted((a, b) => size(a) - size(b));
  const inside = Map.groupBy(words, (word) => tables.find((table) => isIn(word, table)) ?? null);
  const ruled = tables.flatMap((table) => ruledRows(table, inside.get(table) ?? [], known));
  const around = inside.get(null) ?? [];
  const page = { full: fullWidth(words), separators: [...strokes.level, ...strokes.edges], known, before };
  const all = linesOf(around.filter(({ turn }) => turn === 0));
  const apart = all.filter((line, i) => isRunning(line, [all[i - 1], all[i + 1]], running));
  const upright = all.filter((line) => !apart.includes(line));
  const unruled = betweenTables(upright, tables).flatMap((lines, i) =>
    unruledRows(lines, i === 0 ? page : { ...page, before: null }),
  );
  const turned = linesOf(around.filter(({ turn }) => turn !== 0).map(uprighted));
  return [...ruled, ...unruled, ...freeRows(apart, page), ...freeRows(turned, page)].toSorted((a, b) => a.top - b.top);
}

function size({ x0, x1, y0, y1 }: RuledTable): number {
  return (x1 - x0) * (y1 - y0);
}

function isIn({ left, right, top, bottom, turn }: Word, { x0, x1, y0, y1 }: RuledTable | RuledCell): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return turn !== null && x > x0 && x < x1 && y > y0 && y < y1;
}

/** From the first letter to the last of the longest line there may be. */
function fullWidth(words: readonly Word[]): number {
  const upright = words.filter(({ turn }) => turn === 0);
  return Math.max(...upright.map(({ right }) => right)) - Math.min(...upright.map(({ left }) => left));
}

/** Lines above a table between rules and lines below it have nothing to do with one another. */
function betweenTables(lines: readonly Line[], tables: readonly RuledTable[]): readonly (readonly Line[])[] {
  return [...Map.groupBy(lines, ({ y }) => tables.filter(({ y0 }) => y0 < y).length).values()];
}
