/** One column of a data file: how it is called, what type it holds, and how to fill it. */
export interface CsvColumn<T> {
  readonly name: string;
  readonly type: "string" | "integer" | "number" | "boolean" | "date" | "datetime" | "any";
  readonly about: string;
  readonly of: (item: T) => string | number | null;
}

/** Makes columns of one type, of which only the name, the meaning and the reading differ. */
export function columnOf<T>(
  type: CsvColumn<T>["type"],
): (name: string, about: string, of: CsvColumn<T>["of"]) => CsvColumn<T> {
  return (name, about, of) => ({ name, type, about, of });
}

const TRUE_NUMBER = /^-?\d+(?:\.\d+)?$/;
/** What makes a spreadsheet run a cell as a formula, full-width look-alikes included. */
const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * Comma-separated values as RFC 4180 has them: CRLF, quotes only where needed and doubled. UTF-8
 * without byte order mark, as RFC 3629 and the Data Package standard recommend: a mark would become
 * part of the first column's name for most programs; spreadsheets are told the encoding on import.
 */
export function writeCsv(header: readonly string[], rows: readonly (readonly string[])[]): Uint8Array {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return new TextEncoder().encode(lines.join(""));
}

/** One line for each item, by columns; what is not there is an empty cell. */
export function csvOf<T>(columns: readonly CsvColumn<T>[], items: readonly T[]): Uint8Array {
  const header = columns.map((column) => column.name);
  const rows = items.map((item) => columns.map((column) => String(column.of(item) ?? "")));
  return writeCsv(header, rows);
}

/** Keeps a spreadsheet from running a cell as a formula: an apostrophe first, except before true numbers. */
export function neutralise(cell: string): string {
  return FORMULA_START.test(cell) && !TRUE_NUMBER.test(cell) ? `'${cell}` : cell;
}

function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quote(neutralise(cell))).join(",")}\r\n`;
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
