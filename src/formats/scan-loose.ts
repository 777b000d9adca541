import type { PixelBox } from "./scan-bitmap.ts";
import { type Column, columnsOf, isWithin } from "./scan-columns.ts";
import type { InkBlock, InkCell, SplitLine } from "./scan-ink.ts";
import type { ScanLayout } from "./scan-layout.ts";
import { type InkLine, linesOf } from "./scan-lines.ts";
import type { Mark } from "./scan-marks.ts";

/** Writing without rules: lines of text, and tables whose columns only the paper between them shows. */
export function looseRows(lines: readonly InkLine[], layout: ScanLayout): readonly InkBlock[] {
  const stretches: SplitLine[][] = [];
  for (const line of lines) {
    const one = { line, pieces: piecesOf(line, layout) };
    const above = stretches.at(-1)?.at(-1);
    if (above === undefined || line.y0 - above.line.y1 > 5 * layout.letter) stretches.push([one]);
    else stretches.at(-1)?.push(one);
  }
  return stretches.flatMap((stretch) => blocksOf(stretch, layout));
}

/** Heights of a letter between two columns, at least; spaces between words are half of it. */
const APART = 1.3;
const WORDS_APART = 0.4;

function piecesOf(line: InkLine, layout: ScanLayout): readonly InkLine[] {
  return groupsOf(marksOf(line, layout), APART * line.letter).flatMap((group) => linesOf(group, line.letter));
}

/** Marks from left to right, parted where there is more paper than `apart` between them. */
function groupsOf(marks: readonly Mark[], apart: number): readonly (readonly Mark[])[] {
  const groups: Mark[][] = [];
  let reached = -Infinity;
  for (const mark of marks.toSorted((a, b) => a.x0 - b.x0)) {
    if (mark.x0 - reached > apart) groups.push([mark]);
    else groups.at(-1)?.push(mark);
    reached = Math.max(reached, mark.x1);
  }
  return groups;
}

function marksOf({ ids }: InkLine, { marks }: ScanLayout): readonly Mark[] {
  return [...ids].map((id) => marks.all[id - 1]).filter((mark) => mark !== undefined);
}

function blocksOf(lines: readonly SplitLine[], layout: ScanLayout): readonly InkBlock[] {
  const first = lines.findIndex(({ pieces }) => pieces.length > 1);
  const last = lines.findLastIndex(({ pieces }) => pieces.length > 1);
  const columns = first === -1 ? [] : columnsOf(lines.slice(first, last + 1), layout.letter);
  if (columns.length < 2 || last === first) return lines.map(textBlock);
  const end = endOf(lines, last, columns);
  return [
    ...lines.slice(0, first).map(textBlock),
    tableBlock(lines.slice(first, end), columns, layout),
    ...lines.slice(end).map(textBlock),
  ];
}

/** The last row may go on in one column alone, as closely as the lines before. */
function endOf(lines: readonly SplitLine[], last: number, columns: readonly Column[]): number {
  const limit = rowGap(lines.slice(0, last + 1)) ?? (lines[last]?.line.letter ?? 0) * 3;
  const goesOn = ({ line, pieces: [piece] }: SplitLine, above: SplitLine | undefined) =>
    piece !== undefined &&
    above !== undefined &&
    columns.some((column) => isWithin(piece, column)) &&
    line.feet - above.line.feet <= limit;
  const after = lines.slice(last + 1).findIndex((one, i) => !goesOn(one, lines[last + i]));
  return after === -1 ? lines.length : last + 1 + after;
}

/** Lines so many times as far apart as lines of one row are of two. */
const ROW_APART = 1.13;

/** What parts rows from lines of one row; null where all lines stand alike. */
function rowGap(lines: readonly SplitLine[]): number | null {
  const gaps = gapsOf(lines).toSorted((a, b) => a - b);
  const limit = (gaps[Math.floor(gaps.length * 0.1)] ?? 0) * ROW_APART;
  return gaps.some((gap) => gap > limit) ? limit : null;
}

/** From the feet of each line to those of the one above it. */
function gapsOf(lines: readonly SplitLine[]): readonly number[] {
  return lines.slice(1).map(({ line }, i) => line.feet - (lines[i]?.line.feet ?? line.feet));
}

function textBlock({ line, pieces }: SplitLine): InkBlock {
  return { y0: line.y0, isTable: false, rows: [pieces.map((piece) => cellOf([piece]))] };
}

function tableBlock(lines: readonly SplitLine[], columns: readonly Column[], layout: ScanLayout): InkBlock {
  const filled = lines.map((one) => ({ one, cells: inColumns(one, columns, layout) }));
  const rows = rowsOf(filled).map((row) =>
    columns.map((_, i) => {
      const own = row.flatMap(({ cells }) => cells[i] ?? []);
      return own.length === 0
        ? null
        : cellOf(
            own,
            row.some((line) => isTorn(line, i)),
          );
    }),
  );
  return { y0: lines[0]?.line.y0 ?? 0, isTable: true, rows };
}

/** Whether the edge of a column went through a word. */
function isTorn({ one, cells }: FilledLine, column: number): boolean {
  const [before, own, after] = [column - 1, column, column + 1].map((i) => cells[i]?.[0]);
  const apart = [(own?.x0 ?? Infinity) - (before?.x1 ?? -Infinity), (after?.x0 ?? Infinity) - (own?.x1 ?? -Infinity)];
  return apart.some((gap) => gap < WORDS_APART * one.line.letter);
}

/** The letters of a line by columns. A line that is one piece over several columns stays whole, in the first. */
function inColumns(
  { line, pieces }: SplitLine,
  columns: readonly Column[],
  layout: ScanLayout,
): readonly (readonly InkLine[])[] {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) {
    const start = Math.max(
      0,
      columns.findLastIndex(({ from }) => from <= only.x0 + layout.letter),
    );
    return columns.map((_, i) => (i === start ? pieces : []));
  }
  const parts = groupsOf(marksOf(line, layout), WORDS_APART * line.letter).flatMap((word) =>
    partsOfWord(word, columns),
  );
  return columns.map((column) => linesOf(parts.filter((part) => isWithin(around(part), column)).flat(), line.letter));
}

/** Share of a word: so much of it beyond the edge of a column is of the next. */
const GROWN_TOGETHER = 0.3;

/** A word stays whole, unless it is two that ran into each other. */
function partsOfWord(word: readonly Mark[], columns: readonly Column[]): readonly (readonly Mark[])[] {
  const { x0, x1 } = around(word);
  const cut = columns.find(({ to }) => Math.min(to - x0, x1 - to) > (x1 - x0) * GROWN_TOGETHER)?.to;
  if (cut === undefined) return [word];
  const [before, after] = [
    word.filter((mark) => mark.x1 + mark.x0 < 2 * cut),
    word.filter((mark) => mark.x1 + mark.x0 >= 2 * cut),
  ];
  return [before, after].filter((part) => part.length > 0);
}

interface FilledLine {
  readonly one: SplitLine;
  readonly cells: readonly (readonly InkLine[])[];
}

/** Share of the columns of the fullest line: a line that fills as many fills them all. */
const FULL = 0.7;

/**
 * Lines of one row stand closer to one another than to those of the next. Besides, cells begin together and end
 * one by one: a line that is full again after one that is not begins a row.
 */
function rowsOf(lines: readonly FilledLine[]): readonly (readonly FilledLine[])[] {
  const split = lines.map(({ one }) => one);
  const [gaps, limit] = [gapsOf(split), rowGap(split)];
  const fill = ({ cells }: FilledLine) => cells.filter((cell) => cell.length > 0).length;
  const fullest = Math.max(...lines.map(fill));
  const isFull = (line: FilledLine | undefined) => line !== undefined && fill(line) >= fullest * FULL;
  const rows: FilledLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const row = rows.at(-1) ?? [];
    const isApart = limit === null ? isFull(line) : (gaps[i - 1] ?? 0) > limit;
    const isAgainFull = isFull(line) && isFull(row[0]) && !isFull(row.at(-1));
    if (row.length === 0 || isApart || isAgainFull) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

/** Two parts side by side may be two cells. */
function cellOf(lines: readonly InkLine[], isDoubtful = false): InkCell {
  const box = around(lines);
  const isMixed = lines.some((line, i) => lines.some((other, j) => j > i && areLevel(line, other)));
  return {
    box,
    lines: lines.toSorted((a, b) => (areLevel(a, b) ? a.x0 - b.x0 : a.y0 - b.y0)),
    isRuled: false,
    isMixed: isMixed || isDoubtful,
  };
}

function areLevel(one: PixelBox, other: PixelBox): boolean {
  return Math.min(one.y1, other.y1) - Math.max(one.y0, other.y0) > 0.5 * Math.min(one.y1 - one.y0, other.y1 - other.y0);
}

function around(lines: readonly PixelBox[]): PixelBox {
  return {
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    y0: Math.min(...lines.map(({ y0 }) => y0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    y1: Math.max(...lines.map(({ y1 }) => y1)),
  };
}
