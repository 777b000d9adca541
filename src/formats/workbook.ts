import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { WorkBook } from "@e965/xlsx";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { DocumentRef } from "../core/domain/source.ts";
import type { Grid, GridNote, GridRow } from "../core/ingest/grid.ts";
import { openWorkbook, sheetSources } from "./open-workbook.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { chooseSheets } from "./workbook-choice.ts";
import { type SoundWorkbook, soundWorkbook } from "./workbook-kind.ts";
import { readSheet, type Sheet, SheetBudget, SheetColumns } from "./workbook-sheet.ts";

/** Bytes of a workbook as it is stored; it may be several times as large unpacked. */
export const LARGEST_WORKBOOK = 32 * 1024 * 1024;

/** A workbook as its sheets show it. */
export interface Workbook {
  readonly document: DocumentRef;
  readonly sheets: readonly Sheet[];
}

/** Reads an XLSX, XLS or ODS workbook, or one written as XML, whatever its name says. */
export function readWorkbook(name: string, bytes: Uint8Array): Result<Workbook, Problem> {
  const opened = open(name, bytes);
  if (!opened.ok) return opened;
  const sheets: Sheet[] = [];
  for (const sheet of readSheets(name, opened.value)) {
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return closed(opened.value, sheets);
}

/** The same as a grid: of the sheets that `tools` names, or else of all that show a table. */
export async function readWorkbookGrid(
  name: string,
  bytes: Uint8Array,
  { progress, signal, sheets: chosen }: ReadingTools,
): Promise<Result<Grid, Problem>> {
  const opened = open(name, bytes);
  if (!opened.ok) return opened;
  const sheets: Sheet[] = [];
  for (const sheet of readSheets(name, opened.value)) {
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
    progress(sheets.length, opened.value.book.SheetNames.length);
    await setImmediate();
    if (signal.aborted) return fail({ code: "interrupted" });
  }
  const workbook = closed(opened.value, sheets);
  return workbook.ok ? workbookGrid(workbook.value, chosen) : workbook;
}

/** The sheets that are shown, one after another; what is hidden or holds no table is said in the notes. */
export function workbookGrid({ document, sheets }: Workbook, chosen?: readonly string[]): Result<Grid, Problem> {
  const file = document.name;
  const choice = chooseSheets(file, sheets, chosen);
  if (!choice.ok) return choice;
  const { read, idle } = choice.value;
  const rows = read.flatMap((sheet, i) => [...blankBetween(sheet, i), ...sheet.rows]);
  if (!rows.some(({ cells }) => cells.some((cell) => cell !== ""))) {
    const hiding = sheets.find((sheet) => hidesOf(sheet).length > 0);
    return fail(hiding ? { code: "workbook-hidden", file, sheet: hiding.name } : { code: "file-empty", file });
  }
  const told = sheets.flatMap(({ name }) => [...read, ...idle].find((sheet) => sheet.name === name) ?? []);
  const notes = told.flatMap((sheet) => notesOf(sheet, idle));
  return ok({ document, notes, rowCount: rows.length, rows: () => rows });
}

function notesOf(sheet: Sheet, idle: readonly Sheet[]): readonly GridNote[] {
  const { name, rows, comments } = sheet;
  const isIdle = idle.includes(sheet) && !sheet.hidden && rows.length > 0;
  const aside: readonly GridNote[] = isIdle ? [{ code: "sheet-without-table", sheet: name, rows: rows.length }] : [];
  const commented: readonly GridNote[] =
    sheet.hidden || comments.length === 0 ? [] : [{ code: "cells-commented", sheet: name, comments }];
  return [...hidesOf(sheet), ...aside, ...commented];
}

function hidesOf({ name, hidden, rows, hiddenRows, hiddenColumns }: Sheet): readonly GridNote[] {
  const inked = rows.length + hiddenRows.length;
  if (hidden) return inked === 0 ? [] : [{ code: "sheet-hidden", sheet: name, rows: inked }];
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  return [{ code: "cells-hidden", sheet: name, rows: hiddenRows, columns: hiddenColumns }];
}

/** Sheets are kept apart as paragraphs of a text are. */
function blankBetween({ name }: Sheet, index: number): readonly GridRow[] {
  return index === 0 ? [] : [{ at: { sheet: name, row: 1 }, cells: [] }];
}

interface Opened {
  readonly document: DocumentRef;
  readonly sound: SoundWorkbook;
  readonly book: WorkBook;
}

function open(name: string, bytes: Uint8Array): Result<Opened, Problem> {
  if (bytes.length > LARGEST_WORKBOOK) {
    return fail({ code: "file-too-large", file: name, bytes: bytes.length, limit: LARGEST_WORKBOOK });
  }
  const sound = soundWorkbook(name, bytes);
  if (!sound.ok) return sound;
  const book = openWorkbook(name, sound.value);
  if (!book.ok) return book;
  const document = { name, sha256: createHash("sha256").update(bytes).digest("hex"), format: sound.value.kind };
  return ok({ document, sound: sound.value, book: book.value });
}

function* readSheets(file: string, { book, sound }: Opened): Generator<Result<Sheet, Problem>> {
  const budget = new SheetBudget(file);
  const columns = new SheetColumns();
  for (const source of sheetSources(book, sound)) {
    const tooMuch = source === null ? null : budget.spend(source.sheet);
    if (tooMuch !== null) yield fail(tooMuch);
    else if (source === null) yield fail({ code: "workbook-damaged", file });
    else yield ok(readSheet(source, columns));
  }
}

function closed({ document }: Opened, sheets: readonly Sheet[]): Result<Workbook, Problem> {
  return sheets.length === 0 ? fail({ code: "workbook-damaged", file: document.name }) : ok({ document, sheets });
}
