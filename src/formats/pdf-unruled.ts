import { cellText } from "./pdf-cell-text.ts";
import { freeRows, type PageMeasures } from "./pdf-free.ts";
import type { Line } from "./pdf-lines.ts";
import { type Zone, zoneOf } from "./pdf-rivers.ts";
import { rowBreaks, type ZoneLine } from "./pdf-row-breaks.ts";
import { areaOfWords, BLANK, type PdfRow } from "./pdf-row.ts";
import type { Word } from "./pdf-words.ts";
import type { Rule } from "./ruled-grid.ts";

export interface UnruledPage extends PageMeasures {
  /** Level rules and edges of shades. */
  readonly separators: readonly Rule[];
}

/** Rows of lines that no rules enclose: columns where nothing is written between them, and lines by themselves. */
export function unruledRows(lines: readonly Line[], page: UnruledPage): readonly PdfRow[] {
  const zone = zoneOf(lines);
  const rows = zone === null ? [] : zoneRows(zone, lines, page);
  const table = withoutEdges(rows);
  if (zone === null || table.filter(isWide).length < 2) return freeRows(lines, page);
  const own = new Set(table.flatMap((row) => row.lines));
  const [first, last] = [firstOf(own), lastOf(own)];
  const within = lines.filter((line) => !own.has(line) && line.y >= first && line.y <= last);
  const [above, below] = [lines.filter(({ y }) => y < first), lines.filter(({ y }) => y > last)];
  return [
    ...unruledRows(above, page),
    ...table.map(({ row }) => row),
    ...freeRows(within, page),
    ...unruledRows(below, page),
  ];
}

function firstOf(lines: ReadonlySet<Line>): number {
  return Math.min(...[...lines].map(({ y }) => y));
}

function lastOf(lines: ReadonlySet<Line>): number {
  return Math.max(...[...lines].map(({ y }) => y));
}

interface ZoneRow {
  readonly row: PdfRow;
  readonly lines: readonly Line[];
}

function zoneRows({ lines, rivers, blank }: Zone, all: readonly Line[], page: UnruledPage): readonly ZoneRow[] {
  const cuts = rivers.map(({ from, to }) => (from + to) / 2);
  const zoned = lines.map((line, i): ZoneLine => {
    const above = lines[i - 1];
    const parted = above !== undefined && all.some((one) => one.y > above.y && one.y < line.y && !lines.includes(one));
    const columns = columnsOf(line.words, { cuts, blank });
    const figures = columns.map((words) => FIGURE.test(words.map(({ text }) => text).join("")));
    return { line, filled: columns.map((words) => words.length > 0), figures, parted };
  });
  const begins = rowBreaks(zoned, page.separators);
  const groups: Line[][] = [];
  for (const [i, line] of lines.entries()) {
    if (begins[i] === true) groups.push([line]);
    else groups.at(-1)?.push(line);
  }
  const columns = [Math.min(...lines.map(({ left }) => left)), ...cuts, Math.max(...lines.map(({ right }) => right))];
  return groups.map((group) => ({ row: rowOf(group, { columns, blank }, page), lines: group }));
}

const FIGURE = /^[-+(]?\$?\d[\d.,]*%?\)?$/;

/** Where columns are parted, and how far apart words of one text may be. */
interface Parting {
  readonly cuts: readonly number[];
  readonly blank: number;
}

/** The words of a line in each column; what belongs together stays together, and lies where its middle is. */
function columnsOf(words: readonly Word[], { cuts, blank }: Parting): readonly (readonly Word[])[] {
  const columns = [...cuts, Infinity].map((): Word[] => []);
  const texts: Word[][] = [];
  for (const word of words) {
    const last = texts.at(-1)?.at(-1);
    if (last && word.left - last.right <= blank) texts.at(-1)?.push(word);
    else texts.push([word]);
  }
  for (const text of texts) {
    const middle = ((text[0]?.left ?? 0) + (text.at(-1)?.right ?? 0)) / 2;
    const place = cuts.findIndex((cut) => middle < cut);
    columns[place === -1 ? cuts.length : place]?.push(...text);
  }
  return columns;
}

function rowOf(
  lines: readonly Line[],
  { columns, blank }: { readonly columns: readonly number[]; readonly blank: number },
  { known }: UnruledPage,
): PdfRow {
  const placed = lines.map((line) => columnsOf(line.words, { cuts: columns.slice(1, -1), blank }));
  const cells = columns.slice(1).map((_, column) => {
    const own = placed.flatMap((line) => line[column] ?? []);
    return own.length === 0 ? BLANK : { ...cellText(own, known), area: areaOfWords(own) };
  });
  const tops = lines.flatMap(({ words }) => words.map(({ top }) => top));
  return { top: Math.min(...tops), cells, columns, isRuled: false };
}

/** Lines before and after a table that happen to fit in one of its columns are no rows of it. */
function withoutEdges(rows: readonly ZoneRow[]): readonly ZoneRow[] {
  return rows.slice(Math.max(rows.findIndex(isWide), 0), rows.findLastIndex(isWide) + 1);
}

function isWide({ row }: ZoneRow): boolean {
  return row.cells.filter(({ text }) => text !== "").length > 1;
}
