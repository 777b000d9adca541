import { type BookType, utils, type WorkBook, type WorkSheet, write } from "@e965/xlsx";
import type { Problem } from "../../src/core/domain/problem.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Grid } from "../../src/core/ingest/grid.ts";
import { readWorkbook, workbookGrid } from "../../src/formats/workbook.ts";

/** What tests write into a cell: a text, a number, or a number with the format that shows it. */
export type Written = string | number | null | { readonly number: number; readonly format: string };

export interface WrittenSheet {
  readonly rows: readonly (readonly Written[])[];
  readonly hidden?: boolean;
  /** From 1, as a person counts. */
  readonly hiddenRows?: readonly number[];
  /** From 0. */
  readonly hiddenColumns?: readonly number[];
  /** Such as "A1:B1". */
  readonly merged?: readonly string[];
  /** In letters. */
  readonly widths?: readonly number[];
}

/** What a workbook says, of the sheets that are named or of all that show a table. */
export function gridOfWorkbook(name: string, bytes: Uint8Array, chosen?: readonly string[]): Result<Grid, Problem> {
  const workbook = readWorkbook(name, bytes);
  return workbook.ok ? workbookGrid(workbook.value, chosen) : workbook;
}

/** A workbook of these sheets, as a spreadsheet program would save it. */
export function workbookOf(sheets: Readonly<Record<string, WrittenSheet>>, bookType: BookType = "xlsx"): Uint8Array {
  return bytesOfBook(bookOf(sheets), bookType);
}

export function bookOf(sheets: Readonly<Record<string, WrittenSheet>>): WorkBook {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, worksheet(sheet), name);
  book.Workbook = { Sheets: Object.values(sheets).map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })) };
  return book;
}

/** With `bookSST` each text is stored once, however many cells have it. */
export function bytesOfBook(book: WorkBook, bookType: BookType = "xlsx", bookSST = false): Uint8Array {
  const bytes: unknown = write(book, { type: "array", bookType, bookSST, compression: true });
  if (!(bytes instanceof ArrayBuffer)) throw new TypeError("no bytes were written");
  return new Uint8Array(bytes);
}

function worksheet({ rows, merged = [], hiddenRows = [], hiddenColumns = [], widths = [] }: WrittenSheet): WorkSheet {
  const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(cellOf)));
  sheet["!merges"] = merged.map((range) => utils.decode_range(range));
  sheet["!rows"] = [];
  for (const row of hiddenRows) sheet["!rows"][row - 1] = { hidden: true };
  sheet["!cols"] = widths.map((wch) => ({ wch }));
  for (const column of hiddenColumns) sheet["!cols"][column] = { hidden: true };
  return sheet;
}

function cellOf(written: Written): unknown {
  if (written === null || typeof written !== "object") return written;
  return { t: "n", v: written.number, z: written.format };
}
