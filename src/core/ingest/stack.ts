import type { Field } from "../domain/field.ts";
import { misfit } from "./align.ts";
import { cellKind } from "./cell-kind.ts";
import { tidy } from "./fold.ts";
import type { CellInk, GridRow } from "./grid.ts";
import { fieldOfLabel, fieldsOfCutLabel, readHeader } from "./header.ts";
import { isPageMark } from "./page-mark.ts";

/** One cell a line: a run of headings, then as many lines for every record. */
export interface Stack {
  readonly fields: readonly (Field | null)[];
  /** Line number of the first heading, and of the first line after the headings. */
  readonly header: number;
  readonly body: number;
  /** A blank line stands between records, so that a missing line shifts only its own. */
  readonly spaced: boolean;
}

/** The headings stand among so many first lines, and are so many at least. */
const FIRST_LINES = 30;
const FEWEST_HEADINGS = 3;

/** The stack that these rows (the first few hundred that are not blank) begin; null when they are none. */
export function stackOf(rows: readonly GridRow[]): Stack | null {
  if (rows.some((row) => row.cells.filter((cell) => cell.trim() !== "").length > 1)) return null;
  const texts = rows.map(lineText);
  const { from, fields } = withoutTitle(longestRun(texts), rows);
  if (fields.length < FEWEST_HEADINGS || !readHeader(texts.slice(from, from + fields.length))) return null;
  const next = rows[from + fields.length];
  if (!next) return null;
  const body = lineOf(next);
  const first = rows[from];
  return { fields, header: first ? lineOf(first) : 0, body, spaced: isSpaced(rows, body, fields.length) };
}

/** Headings that follow one another, from line `from` of those that are not blank. */
interface HeadingRun {
  readonly from: number;
  readonly fields: readonly (Field | null)[];
}

/** "Indicadores de resultados" reads like a heading and is a title: blank lines part it from the headings, and them not. */
function withoutTitle({ from, fields }: HeadingRun, rows: readonly GridRow[]): HeadingRun {
  const lines = rows.slice(from, from + fields.length).map(lineOf);
  const [first = 1, ...gaps] = lines.slice(1).map((line, i) => line - (lines[i] ?? line));
  return gaps.length > 0 && first > Math.max(...gaps) ? { from: from + 1, fields: fields.slice(1) } : { from, fields };
}

/** The longest run of headings; of equals the last, for what stands above may be a title. */
function longestRun(texts: readonly string[]): HeadingRun {
  let longest: HeadingRun = { from: 0, fields: [] };
  for (let from = 0; from < Math.min(texts.length, FIRST_LINES); from += 1) {
    const fields = headingRun(texts, from);
    if (fields.length >= longest.fields.length) longest = { from, fields };
  }
  return longest;
}

/** As many headings as follow one another; one cut short may name no field for certain and is still a heading. */
function headingRun(texts: readonly string[], from: number): readonly (Field | null)[] {
  const fields: (Field | null)[] = [];
  for (const text of texts.slice(from)) {
    const field = fieldOfLabel(text);
    const isHeading = field === null ? fieldsOfCutLabel(text).length > 0 : !fields.includes(field);
    if (!isHeading || cellKind(text) !== "text" || saysItsYear(field, text)) break;
    fields.push(field);
  }
  return fields;
}

/** "Ejercicio fiscal 2025" is a title: the heading of a column says no value. */
function saysItsYear(field: Field | null, text: string): boolean {
  return field === "year" && /\d{4}/.test(text);
}

/** Are the body's lines in groups, most of them of one record's height? `rows` holds no blank ones. */
function isSpaced(rows: readonly GridRow[], body: number, height: number): boolean {
  const lines = rows
    .filter((row) => !isFurniture(row))
    .map(lineOf)
    .filter((line) => line >= body);
  const groups: number[] = [];
  for (const [i, line] of lines.entries()) {
    if (i > 0 && line === (lines[i - 1] ?? 0) + 1) groups[groups.length - 1] = (groups.at(-1) ?? 0) + 1;
    else groups.push(1);
  }
  const fitting = groups.filter((size) => size === height).length;
  return groups.length >= 2 && fitting >= groups.length * 0.7;
}

/** The records of a stack as rows of a table; what stands before the headings comes first, unchanged. */
export function* stackedRows(rows: Iterable<GridRow>, stack: Stack): Iterable<GridRow> {
  const header: GridRow[] = [];
  const body: GridRow[] = [];
  for (const row of rows) {
    if (lineOf(row) < stack.header) yield row;
    else if (lineOf(row) >= stack.body) body.push(row);
    else if (lineText(row) !== "") header.push(row);
  }
  yield joined(header);
  yield* stack.spaced ? spacedRecords(body, stack) : countedRecords(body, stack);
}

/** A record ends at a blank line, or when it is full. */
function* spacedRecords(body: readonly GridRow[], stack: Stack): Iterable<GridRow> {
  let held: GridRow[] = [];
  for (const row of body) {
    if (isFurniture(row)) {
      yield row;
      continue;
    }
    const ends = lineText(row) === "" && !isBlankCell(held, stack);
    if (!ends) held.push(row);
    if (held.length === stack.fields.length || (ends && held.length > 0)) {
      yield joined(held);
      held = [];
    }
  }
  if (held.length > 0) yield joined(held);
}

/** A blank line after the first of a record, where that one fits its column, is a blank cell. */
function isBlankCell(held: readonly GridRow[], stack: Stack): boolean {
  return held.length === 1 && cost(held, stack) === 0;
}

/** Without blank lines between them, records are told apart by their height and by what fits where. */
function* countedRecords(body: readonly GridRow[], stack: Stack): Iterable<GridRow> {
  yield* body.filter(isFurniture);
  const rows = body.filter((row) => !isFurniture(row));
  const filled = nextFilled(rows);
  const startFrom = (from: number) => betterStart(rows, [from, filled[from] ?? rows.length], stack);
  let at = startFrom(0);
  while (at < rows.length) {
    const step = stepOf(rows, at, stack);
    yield joined(rows.slice(at, at + step));
    at = startFrom(at + step);
  }
}

/** For every line, the first from there on that is not blank. */
function nextFilled(rows: readonly GridRow[]): readonly number[] {
  const next = Array.from({ length: rows.length }, () => rows.length);
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i];
    next[i] = row && lineText(row) !== "" ? i : (next[i + 1] ?? rows.length);
  }
  return next;
}

/** Blank lines before a record are no cells of it, unless it fits better with them. */
function betterStart(rows: readonly GridRow[], [at, filled]: readonly [number, number], stack: Stack): number {
  if (filled === at || filled >= rows.length) return filled;
  const costFrom = (start: number) => cost(rows.slice(start, start + stack.fields.length), stack);
  return costFrom(filled) <= costFrom(at) ? filled : at;
}

/** A record's height, or less where a line is missing and the next record fits only from there. */
function stepOf(rows: readonly GridRow[], at: number, stack: Stack): number {
  const height = stack.fields.length;
  const full = rows.slice(at, at + height);
  if (cost(full, stack) < MISPLACED) return height;
  const after = (step: number) => cost(rows.slice(at + step, at + step + height), stack);
  const usual = after(height);
  for (const step of [height - 1, height + 1, height - 2, height + 2]) {
    if (step >= 1 && at + step < rows.length && after(step) + MISPLACED <= usual) return step;
  }
  return height;
}

/** From this cost on a record's lines stand in the wrong columns. */
const MISPLACED = 3;
/** A blank cell costs nothing here: it may be missing anywhere. */
const BLANK = misfit("blank", null);

function cost(rows: readonly GridRow[], { fields }: Stack): number {
  return rows.reduce((sum, row, i) => sum + Math.max(0, misfit(cellKind(lineText(row)), fields[i] ?? null) - BLANK), 0);
}

/** Page marks and rulings between the cells. */
function isFurniture(row: GridRow): boolean {
  const text = lineText(row);
  return isPageMark(text) || /^[-_=*·.]{4,}$/.test(text);
}

function lineOf({ at }: GridRow): number {
  return at.line ?? 0;
}

function lineText(row: GridRow): string {
  return tidy(firstFilled(row));
}

function firstFilled({ cells }: GridRow): string {
  return cells.find((cell) => cell.trim() !== "") ?? "";
}

function inkOfFirst({ cells, inks }: GridRow): CellInk | null {
  return inks?.[cells.findIndex((cell) => cell.trim() !== "")] ?? null;
}

/** Stands where its first filled line stands. */
function joined(rows: readonly GridRow[]): GridRow {
  const first = rows.find((row) => lineText(row) !== "") ?? rows[0];
  const inks = rows.map(inkOfFirst);
  const own = inks.some((ink) => ink !== null) ? { inks } : {};
  return { at: first?.at ?? {}, cells: rows.map(firstFilled), ...own };
}
