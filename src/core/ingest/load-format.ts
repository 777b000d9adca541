import type { Field } from "../domain/field.ts";
import { fold } from "./fold.ts";
import type { GridRow } from "./grid.ts";
import { readHeader } from "./header.ts";
import type { ShapedRow } from "./shaped-row.ts";

/*
 * The files of the national transparency platform: its load format (row 1 the id of the format, 2 and 3 its
 * title, 4 the types of the fields, 5 their ids, 6 "Tabla Campos", 7 the headings, from 8 the data) and what
 * it lets anyone download: a few rows of names, then headings and data. Ids and wording differ by body and
 * year, so they are known by their shape.
 */

/** The headings of the format stand among so many first rows of their sheet. */
const FIRST_ROWS = 30;
/** A table with the dates of its period and so many fields is in the format, whatever else it prints. */
const FEWEST_FIELDS = 10;
const FORMAT_FIELDS: readonly Field[] = ["year", "periodStart", "periodEnd", "indicator"];

/** Do these rows (the first few hundred that are not blank) begin such a file? */
export function isLoadFormat(rows: readonly GridRow[]): boolean {
  const first = rows.slice(0, FIRST_ROWS);
  const header = first.findIndex(isFormatHeader);
  // Below a table of its own such headings are another table's.
  return header !== -1 && first.slice(0, header).every(({ cells }) => readHeader(cells) === null);
}

function isFormatHeader({ cells }: GridRow): boolean {
  const fields = readHeader(cells)?.flatMap(({ field }) => field ?? []) ?? [];
  return fields.length >= FEWEST_FIELDS && FORMAT_FIELDS.every((field) => fields.includes(field));
}

/** The rows, with what is known of those above the headings of each sheet. */
export function* loadFormatRows(rows: Iterable<GridRow>): Iterable<ShapedRow> {
  let above: GridRow[] | null = [];
  let sheet: string | undefined;
  for (const row of rows) {
    if (row.at.sheet !== sheet) {
      yield* above ?? [];
      above = [];
      sheet = row.at.sheet;
    }
    if (above === null) {
      yield row;
      continue;
    }
    above.push(row);
    const isHeader = isFormatHeader(row);
    if (!isHeader && above.length < FIRST_ROWS) continue;
    yield* isHeader ? [...aboveHeader(above.slice(0, -1)), row] : above;
    above = null;
  }
  yield* above ?? [];
}

/** What is above the headings is the format's own, but for its title and for what is printed of the report. */
function* aboveHeader(rows: readonly GridRow[]): Iterable<ShapedRow> {
  let titles: GridRow | null = null;
  for (const row of rows) {
    if (isTitleRow(row)) {
      titles = row;
      yield format(row);
    } else if (titles !== null) {
      yield* titleAndRest(row, titles);
      titles = null;
    } else yield isFormatRow(row) ? format(row) : { ...row, known: { is: isBlank(row) ? "blank" : "head" } };
  }
}

/** "TÍTULO | NOMBRE CORTO | DESCRIPCIÓN": only what is under the first is the title of the report. */
function isTitleRow({ cells }: GridRow): boolean {
  const [first, ...others] = cells.map(fold).filter((text) => text !== "");
  return first === "titulo" && others.some((text) => text === "nombre corto" || text === "descripcion");
}

function* titleAndRest(row: GridRow, titles: GridRow): Iterable<ShapedRow> {
  const places = titles.cells.flatMap((cell, i) => (cell.trim() === "" ? [] : [i]));
  const [from = 0, to = row.cells.length] = places;
  yield { at: row.at, cells: row.cells.slice(from, to), known: { is: "head" } };
  yield format({ at: row.at, cells: row.cells.toSpliced(from, to - from) });
}

function format(row: GridRow): ShapedRow {
  return { ...row, known: { is: isBlank(row) ? "blank" : "format" } };
}

/** "Tabla Campos", the id of the format, or the types and ids of its fields. */
function isFormatRow({ cells }: GridRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 1 && fold(filled[0] ?? "") === "tabla campos") return true;
  return filled.length > 0 && filled.every((cell) => /^\d{1,9}$/.test(cell)) && !filled.every(isYear);
}

function isYear(cell: string): boolean {
  return /^(?:19|20)\d\d$/.test(cell);
}

function isBlank({ cells }: GridRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}
