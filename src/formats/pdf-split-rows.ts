import { isTotalLabel } from "../core/ingest/aside-row.ts";
import { joinTexts, type KnownWords } from "./pdf-cell-text.ts";
import type { PdfCell, PdfPageRows, PdfRow } from "./pdf-row.ts";
import { isSamePlace } from "./pdf-same-columns.ts";

/** Share of the rows in which a column has something, where every row should. */
const ALWAYS = 0.85;
/** Characters, on average: columns of figures and single words do not go on over two pages. */
const SHORT = 16;

/** What every row of a table has shows in so many pages before and after. */
const NEAR = 4;

/** Rows that begin on one page and end on the next, put together. */
export function joinSplitRows(pages: readonly PdfPageRows[], known: KnownWords): readonly PdfPageRows[] {
  const joined: PdfPageRows[] = [];
  for (const [i, page] of pages.entries()) {
    const near = pages.slice(Math.max(0, i - NEAR), i + NEAR);
    const seen = near.flatMap(({ rows }) => rows.filter(({ partings }) => partings !== null));
    const before = joined.findLastIndex(({ rows }) => rows.length > 0);
    const above = joined[before];
    const both = above ? joinAcross(above, page, { seen, known }) : null;
    if (both) joined[before] = both.above;
    joined.push(both ? both.below : page);
  }
  return joined;
}

interface Document {
  /** Rows of tables, here and on the pages near. */
  readonly seen: readonly PdfRow[];
  readonly known: KnownWords;
}

/** Two pages, of which the last row of the first goes on in the second; null where it does not, as a total never does. */
function joinAcross(above: PdfPageRows, below: PdfPageRows, document: Document) {
  const last = above.rows.findLastIndex(({ partings }) => partings !== null);
  const row = above.rows[last];
  if (row === undefined || above.rows.slice(last).some(isTotal)) return null;
  const first = below.rows.findIndex((one) => one.partings !== null && !isRepeated(one, above.rows));
  const rest = below.rows[first];
  if (rest === undefined || !isSameTable(row, rest)) return null;
  if (!goesOn(row, rest, document.seen)) {
    if (!lacksMost(rest, document.seen)) return null;
    return {
      above: { ...above, rows: above.rows.with(last, asked(row)) },
      below: { ...below, rows: below.rows.with(first, asked(rest)) },
    };
  }
  const cells = row.cells.map((cell, i) => joinCells(cell, rest.cells[i], { page: below.page, known: document.known }));
  return {
    above: { ...above, rows: above.rows.with(last, { ...row, cells }) },
    below: { ...below, rows: below.rows.toSpliced(first, 1) },
  };
}

function isTotal({ cells }: PdfRow): boolean {
  return isTotalLabel(cells.find(({ text }) => text !== "")?.text ?? "");
}

/** At the top of a page, a row without most of what every row has may be the rest of one. */
function lacksMost(row: PdfRow, seen: readonly PdfRow[]): boolean {
  const table = seen.filter((other) => other !== row && isSameTable(other, row));
  const anchors = row.cells.map((_, column) => column).filter((column) => isAnchor(table, column));
  const lacking = anchors.filter((column) => !has(row, column));
  return !row.cells.some(({ wide }) => wide === true) && anchors.length > 0 && lacking.length >= anchors.length / 2;
}

function asked(row: PdfRow): PdfRow {
  const cells = row.cells.map((cell) => (cell.text === "" ? cell : { ...cell, otherwise: cell.otherwise ?? [] }));
  return { ...row, cells };
}

/** A heading that stands on each page. */
function isRepeated(row: PdfRow, above: readonly PdfRow[]): boolean {
  const text = textOf(row);
  return above.some((other) => textOf(other) === text);
}

function textOf({ cells }: PdfRow): string {
  return cells.map(({ text }) => text).join("\t");
}

function isSameTable({ partings: a }: PdfRow, { partings: b }: PdfRow): boolean {
  return a !== null && b !== null && a.length === b.length && a.every((one, i) => isSamePlace(one, b[i]));
}

/**
 * What every row has, the two have but once between them; where the second has a text, it goes on from a
 * text of the first. A title over all columns goes on nowhere.
 */
function goesOn(above: PdfRow, below: PdfRow, seen: readonly PdfRow[]): boolean {
  if ([...above.cells, ...below.cells].some(({ wide }) => wide === true)) return false;
  if (above.cells.filter(({ text }) => text !== "").length < 2 || isTitle(below, above)) return false;
  const table = seen.filter((row) => row !== below && isSameTable(row, above));
  const columns = above.cells.map((_, column) => column);
  const anchors = columns.filter((column) => isAnchor(table, column) && !isBroken(above, below, column));
  const parts = columns.filter((column) => has(above, column) && has(below, column));
  if (anchors.length > 0) {
    const once = anchors.filter((column) => has(above, column) !== has(below, column));
    const twice = anchors.some((column) => has(above, column) && has(below, column));
    return !twice && once.length >= anchors.length / 2 && parts.some((column) => isMidSentence(above, below, column));
  }
  return columns.some((column) => !has(below, column)) && parts.every((c) => isMidSentence(above, below, c));
}

/** One text by itself that begins with a capital, below a text that is not all capitals. */
function isTitle(row: PdfRow, above: PdfRow): boolean {
  const [text = "", ...others] = row.cells.flatMap((cell) => (cell.text === "" ? [] : cell.text));
  const from = above.cells[row.cells.findIndex((cell) => cell.text !== "")]?.text ?? "";
  return others.length === 0 && /^\p{Lu}/u.test(text) && /\p{Ll}/u.test(from);
}

function has({ cells }: PdfRow, column: number): boolean {
  return (cells[column]?.text ?? "") !== "";
}

function isAnchor(rows: readonly PdfRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => cells[column]?.text ?? "").filter((text) => text !== "");
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return rows.length > 1 && texts.length >= rows.length * ALWAYS && length <= texts.length * SHORT;
}

/** A text of the second row begins with a small letter or is but a sign, or that of the first ends with a hyphen. */
function isBroken(above: PdfRow, below: PdfRow, column: number): boolean {
  const [from, to] = [above.cells[column]?.text ?? "", below.cells[column]?.text ?? ""];
  return from !== "" && to !== "" && (/^(?:\p{Ll}|%$)/u.test(to) || /[\p{L}\d]-$/u.test(from));
}

/** The text of a column does not end with the first row, and does not begin with the second. */
function isMidSentence(above: PdfRow, below: PdfRow, column: number): boolean {
  const [from, to] = [above.cells[column]?.text ?? "", below.cells[column]?.text ?? ""];
  return /^[\p{Ll}\d(),;/*+-]/u.test(to) || !/[.:;!?]$/.test(from);
}

function joinCells(
  above: PdfCell,
  below: PdfCell | undefined,
  { page, known }: { readonly page: number; readonly known: KnownWords },
): PdfCell {
  if (below === undefined || below.text === "") return above;
  if (above.text === "") return { ...below, page: below.page ?? page };
  return { ...above, ...joinTexts(above, below, known) };
}
