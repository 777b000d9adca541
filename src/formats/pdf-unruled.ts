import { areaAround } from "./pdf-objects.ts";
import { cellText } from "./pdf-cell-text.ts";
import { freeRows, type PageMeasures } from "./pdf-free.ts";
import type { Line } from "./pdf-lines.ts";
import { withRivers, zoneOf } from "./pdf-rivers.ts";
import { ONE_TEXT } from "./pdf-gaps.ts";
import type { Zone } from "./pdf-growing-zone.ts";
import { zoneAtopWithin, zoneWithin } from "./pdf-zone-within.ts";
import { mergedDown } from "./pdf-merged-down.ts";
import { rowsOfLines, type ZoneLine } from "./pdf-row-breaks.ts";
import { BLANK, type Parting, type PdfRow } from "./pdf-row.ts";
import { isSamePlace } from "./pdf-same-columns.ts";
import type { Word } from "./pdf-words.ts";
import type { Rule } from "./ruled-grid.ts";

export interface UnruledPage extends PageMeasures {
  /** Level rules and edges of shades. */
  readonly separators: readonly Rule[];
  /** What parts the columns of the last table of the page before. */
  readonly before: readonly Parting[] | null;
}

/** Rows of lines that no rules enclose: columns where nothing is written between them, and lines by themselves. */
export function unruledRows(lines: readonly Line[], page: UnruledPage): readonly PdfRow[] {
  const zone = zoneOf(lines);
  const table = continued(zone, lines, page) ?? tableOf(zoneLike(zone, lines, page), lines, page);
  if (table === null) return freeRows(lines, page);
  const own = new Set(table.flatMap((row) => row.lines));
  const [first, last] = [firstOf(own), lastOf(own)];
  const within = lines.filter((line) => !own.has(line) && line.y >= first && line.y <= last);
  const [above, below] = [lines.filter(({ y }) => y < first), lines.filter(({ y }) => y > last)];
  const alone = { ...page, before: null };
  return [
    ...unruledRows(above, alone),
    ...table.map(({ row }) => row),
    ...freeRows(within, page),
    ...unruledRows(below, alone),
  ];
}

function zoneLike(zone: Zone | null, lines: readonly Line[], { before }: UnruledPage): Zone | null {
  return zone === null || before === null ? zone : withRivers(zone, lines, before.length);
}

/**
 * The rest of a table of the page before, by its columns: one with fewer may be that, with some of them blank, and above
 * another one it may stand too.
 */
function continued(found: Zone | null, lines: readonly Line[], page: UnruledPage): readonly ZoneRow[] | null {
  const { before } = page;
  const rivers = found?.rivers ?? [];
  if (before === null || rivers.length > before.length) return null;
  const whole = rivers.length < before.length ? zoneWithin(lines, before) : null;
  const isOther = before.some((one) => !rivers.some((river) => isSamePlace(one, river)));
  const zone = whole ?? (isOther ? zoneAtopWithin(lines, before) : null);
  return tableOf(zone, lines, page);
}

/** So many rivers, as many as on the page before, make a table of one row. */
const RIVERS = 3;

/** Null where no two rows have several cells, or one of a table that goes on. */
function tableOf(zone: Zone | null, lines: readonly Line[], page: UnruledPage): readonly ZoneRow[] | null {
  if (zone === null) return null;
  const rows = withoutEdges(zoneRows(zone, lines, page));
  const { length } = zone.rivers;
  const goesOn = zone.rivers === page.before || (length >= RIVERS && page.before?.length === length);
  return rows.filter(isWide).length < (goesOn ? 1 : 2) ? null : rows;
}

function firstOf(lines: ReadonlySet<Line>): number {
  return Math.min(...[...lines].map(({ y }) => y));
}

function lastOf(lines: ReadonlySet<Line>): number {
  return Math.max(...[...lines].map(({ y }) => y));
}

type Columns = Pick<Zone, "rivers" | "blank">;

interface ZoneRow {
  readonly row: PdfRow;
  readonly lines: readonly Line[];
}

function zoneRows(zone: Zone, all: readonly Line[], page: UnruledPage): readonly ZoneRow[] {
  const zoned = zone.lines.map((line, i): ZoneLine => {
    const above = zone.lines[i - 1];
    const parted =
      above !== undefined && all.some((one) => one.y > above.y && one.y < line.y && !zone.lines.includes(one));
    return { line, columns: columnsOf(line.words, zone), parted };
  });
  const separators = separatorsOf(zone, page.separators);
  const rows = rowsOfLines(zoned, separators);
  const cells = mergedDown(rows, separators);
  return rows.map((lines, i) => ({ row: rowOf(cells[i] ?? [], zone, page), lines: lines.map(({ line }) => line) }));
}

/** Share of the width of a zone: rules at one height that are shorter together are no rules between its rows. */
const WIDE_RULE = 0.3;
/** Pieces of a rule stand at one height, give or take so many points. */
const SAME_HEIGHT = 0.8;

function separatorsOf({ lines }: Zone, rules: readonly Rule[]): readonly Rule[] {
  const [left, right] = [Math.min(...lines.map((line) => line.left)), Math.max(...lines.map((line) => line.right))];
  const width = ({ from, to }: Rule) => Math.max(0, Math.min(to, right) - Math.max(from, left));
  const own = rules.filter((rule) => width(rule) > 0);
  return own.filter(({ at }) => {
    const level = own.filter((other) => Math.abs(other.at - at) <= SAME_HEIGHT);
    return level.reduce((sum, rule) => sum + width(rule), 0) > (right - left) * WIDE_RULE;
  });
}

/** The words of a line in each column; what belongs together stays together, and lies where its middle is. */
function columnsOf(words: readonly Word[], { rivers, blank }: Columns): readonly (readonly Word[])[] {
  const cuts = rivers.map(({ from, to }) => (from + to) / 2);
  const columns = [...cuts, Infinity].map((): Word[] => []);
  const texts: Word[][] = [];
  for (const word of words) {
    const last = texts.at(-1)?.at(-1);
    if (last && word.left - last.right <= Math.max(blank, word.size * ONE_TEXT)) texts.at(-1)?.push(word);
    else texts.push([word]);
  }
  for (const text of texts) {
    const middle = middleOf(text);
    const place = cuts.findIndex((cut) => middle < cut);
    columns[place === -1 ? cuts.length : place]?.push(...text);
  }
  return columns;
}

function middleOf(words: readonly Word[]): number {
  return (Math.min(...words.map(({ left }) => left)) + Math.max(...words.map(({ right }) => right))) / 2;
}

function rowOf(columns: readonly (readonly Word[])[], { rivers }: Zone, { known }: UnruledPage): PdfRow {
  const cells = columns.map((own) => (own.length === 0 ? BLANK : { ...cellText(own, known), area: areaAround(own) }));
  const top = Math.min(...columns.flatMap((own) => own.map((word) => word.top)));
  return { top, cells, partings: rivers, isRuled: false };
}

/** Lines before and after a table that happen to fit in one of its columns are no rows of it. */
function withoutEdges(rows: readonly ZoneRow[]): readonly ZoneRow[] {
  return rows.slice(Math.max(rows.findIndex(isWide), 0), rows.findLastIndex(isWide) + 1);
}

function isWide({ row }: ZoneRow): boolean {
  return row.cells.filter(({ text }) => text !== "").length > 1;
}
