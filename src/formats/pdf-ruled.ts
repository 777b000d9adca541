import { joinHeadings, type PrintedRow } from "./merged-headings.ts";
import type { Glyph } from "./pdf-characters.ts";
import { type CellText, cellText, type KnownWords } from "./pdf-cell-text.ts";
import { areaAround } from "./pdf-objects.ts";
import { BLANK, type Parting, type PdfCell, type PdfRow } from "./pdf-row.ts";
import { type Word, wordOf } from "./pdf-words.ts";
import type { RuledCell, RuledTable } from "./ruled-grid.ts";

/** A cell between rules and the words in it. */
interface Filled {
  readonly cell: RuledCell;
  readonly words: readonly Word[];
  readonly read: CellText;
}

/** The rows of a table between rules. A text stands in the first row and column that its cell spans. */
export function ruledRows(table: RuledTable, words: readonly Word[], known: KnownWords): readonly PdfRow[] {
  const filled = fill(table, words, known);
  const cuts = columnCuts(table, filled);
  const byRow = Map.groupBy(filled, ({ cell }) => cell.row);
  const rows = Array.from({ length: table.rowCount }, (_, row) => rowOf(byRow.get(row) ?? [], cuts));
  return withHeadingsJoined(rows, filled, cuts).filter(({ cells }) => cells.some(({ text }) => text !== ""));
}

function fill(table: RuledTable, words: readonly Word[], known: KnownWords): readonly Filled[] {
  const inside = new Map<RuledCell, Word[]>(table.cells.map((cell) => [cell, []]));
  for (const { cell, word } of words.flatMap((one) => placed(one, table))) inside.get(cell)?.push(word);
  return table.cells.map((cell) => {
    const own = inside.get(cell) ?? [];
    return { cell, words: own, read: cellText(own, known) };
  });
}

/** Share of the height of the letters: two pieces so far apart at a rule are two words. */
const PARTED = 0.1;

/** A word in its cell; one that was read across a rule is parted where its letters stand apart. */
function placed(word: Word, table: RuledTable): readonly { readonly cell: RuledCell; readonly word: Word }[] {
  return partedAtRules(word, table).flatMap((piece) => {
    const cell = cellAt(table, piece) ?? cellAt(table, word);
    return cell === undefined ? [] : [{ cell, word: piece }];
  });
}

function partedAtRules(word: Word, table: RuledTable): readonly Word[] {
  if (word.turn !== 0) return [word];
  const pieces: Glyph[][] = [];
  for (const glyph of word.glyphs) {
    const last = pieces.at(-1)?.at(-1);
    const apart = last && glyph.left - last.right > word.size * PARTED && cellAt(table, glyph) !== cellAt(table, last);
    if (last === undefined || apart === true) pieces.push([glyph]);
    else pieces.at(-1)?.push(glyph);
  }
  return pieces.length === 1 ? [word] : pieces.map(wordOf);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function cellAt({ cells }: RuledTable, { left, right, top, bottom }: Box): RuledCell | undefined {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return cells.find(({ x0, x1, y0, y1 }) => x >= x0 && x < x1 && y >= y0 && y < y1);
}

/** Share of the cells of a row that have text, at least, where it is a row of a table and not part of a drawing. */
const WORDED = 0.3;

/** Where columns begin: a rule that parts no row of words, as those of a chart do, parts no column. */
function columnCuts(table: RuledTable, filled: readonly Filled[]): readonly number[] {
  const cuts = new Set<number>([0]);
  for (const row of Map.groupBy(filled, ({ cell }) => cell.row).values()) {
    const worded = row.filter(({ words }) => words.length > 0).length;
    if (worded >= row.length * WORDED) for (const { cell } of row) cuts.add(cell.column);
  }
  const xs = new Map(table.cells.map(({ column, x0 }) => [column, x0]));
  const begins = [...cuts].toSorted((a, b) => a - b);
  return [...begins.map((column) => xs.get(column) ?? table.x0), table.x1];
}

function rowOf(own: readonly Filled[], cuts: readonly number[]): PdfRow {
  const cells = cuts.slice(1).map((end, i) => {
    const parts = own.filter(({ cell }) => isWithin(cell.x0, cuts[i], end));
    const joined = joinedCell(parts);
    return parts.some(({ cell, words }) => words.length > 0 && cell.x1 > end + SAME_RULE)
      ? { ...joined, wide: true }
      : joined;
  });
  return {
    top: Math.min(...own.map(({ cell }) => cell.y0)),
    cells,
    partings: cuts.slice(1, -1).map(ruleAt),
    isRuled: true,
  };
}

/** A rule stands in the same place on each page, give or take so many points. */
const SAME_RULE = 3;

function ruleAt(x: number): Parting {
  return { from: x - SAME_RULE, to: x + SAME_RULE };
}

function isWithin(x: number, start = 0, end = 0): boolean {
  return x >= start - 0.01 && x < end - 0.01;
}

/** Usually one cell; several where rules part what is one column. */
function joinedCell(parts: readonly Filled[]): PdfCell {
  const worded = parts.filter(({ words }) => words.length > 0);
  const [only, ...others] = worded;
  if (only === undefined) return BLANK;
  const area = areaAround(worded.flatMap(({ words }) => words));
  if (others.length === 0) return { ...only.read, area };
  return { text: worded.map(({ read }) => read.text).join(" "), area };
}

/** Headings in several rows become one row, as in a sheet. */
function withHeadingsJoined(
  rows: readonly PdfRow[],
  filled: readonly Filled[],
  cuts: readonly number[],
): readonly PdfRow[] {
  const printed: readonly PrintedRow[] = rows.map(({ cells }, row) => {
    const texts = cells.map(({ text }) => text);
    return { row, cells: texts, holdsNumber: texts.some(isNumber) };
  });
  const merges = filled
    .filter(({ cell }) => cell.rowSpan > 1 || cell.columnSpan > 1)
    .map(({ cell }) => spanOf(cell, cuts));
  return joinHeadings(printed, merges).flatMap(({ row, last = row, cells }) => {
    const [first, ...below] = rows.slice(row, last + 1);
    if (first === undefined) return [];
    if (below.length === 0) return [first];
    const joined = cells.map((text, column): PdfCell => {
      const parts = [first, ...below].flatMap((one) => one.cells[column] ?? []);
      return { text, area: parts.find(({ area }) => area !== null)?.area ?? null };
    });
    return [{ ...first, cells: joined }];
  });
}

/** In rows and columns from 0, the last ones included. */
function spanOf({ row, rowSpan, x0, x1 }: RuledCell, cuts: readonly number[]) {
  const first = cuts.findLastIndex((cut) => cut <= x0 + 0.01);
  const last = cuts.findLastIndex((cut) => cut < x1 - 0.01);
  return { s: { r: row, c: first }, e: { r: row + rowSpan - 1, c: last } };
}

/** A year is a heading as well as a number. */
function isNumber(text: string): boolean {
  return /\d/.test(text) && /^[-+$]?\s?[\d.,\s]+%?$/.test(text) && !/^(?:19|20)\d\d$/.test(text);
}
