import { createHash } from "node:crypto";
import type { WorkBook } from "@e965/xlsx";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { DocumentRef } from "../core/domain/source.ts";
import type { Grid, GridNote, GridRow } from "../core/ingest/grid.ts";
import { workbookKind } from "./workbook-kind.ts";
import { workbookLibrary } from "./workbook-library.ts";
import { readSheet, type Sheet, SheetBudget } from "./workbook-sheet.ts";

/** Bytes of a workbook as it is stored; it may be several times as large unpacked. */
export const LARGEST_WORKBOOK = 32 * 1024 * 1024;

/** A workbook as its sheets show it. */
export interface Workbook {
  readonly document: DocumentRef;
  readonly sheets: readonly Sheet[];
}

/** Reads an XLSX, XLS or ODS workbook, whatever its name says. */
export function readWorkbook(name: string, bytes: Uint8Array): Result<Workbook, Problem> {
  if (bytes.length > LARGEST_WORKBOOK) {
    return fail({ code: "file-too-large", file: name, bytes: bytes.length, limit: LARGEST_WORKBOOK });
  }
  const kind = workbookKind(name, bytes);
  if (!kind.ok) return kind;
  const book = openWorkbook(name, bytes);
  if (!book.ok) return book;
  const sheets = readSheets(name, book.value);
  if (!sheets.ok) return sheets;
  const document = { name, sha256: createHash("sha256").update(bytes).digest("hex"), format: kind.value };
  return ok({ document, sheets: sheets.value });
}

/** The same as one grid. */
export function readWorkbookGrid(name: string, bytes: Uint8Array): Result<Grid, Problem> {
  const workbook = readWorkbook(name, bytes);
  return workbook.ok ? workbookGrid(workbook.value) : workbook;
}

/** The sheets that are shown, one after another; what is hidden is said in the notes. */
export function workbookGrid({ document, sheets }: Workbook): Result<Grid, Problem> {
  const rows = sheets.filter(({ hidden }) => !hidden).flatMap((sheet, i) => [...blankBetween(sheet, i), ...sheet.rows]);
  const notes = sheets.flatMap(notesOf);
  if (!rows.some(({ cells }) => cells.some((cell) => cell !== ""))) {
    const [first] = notes;
    const file = document.name;
    return fail(first ? { code: "workbook-hidden", file, sheet: first.sheet } : { code: "file-empty", file });
  }
  return ok({ document, notes, rowCount: rows.length, rows: () => rows });
}

type SheetNote = Extract<GridNote, { readonly sheet: string }>;

function notesOf({ name, hidden, rows, hiddenRows, hiddenColumns }: Sheet): readonly SheetNote[] {
  const inked = rows.length + hiddenRows.length;
  if (hidden) return inked === 0 ? [] : [{ code: "sheet-hidden", sheet: name, rows: inked }];
  if (hiddenRows.length + hiddenColumns.length === 0) return [];
  return [{ code: "cells-hidden", sheet: name, rows: hiddenRows, columns: hiddenColumns }];
}

/** Sheets are kept apart as paragraphs of a text are. */
function blankBetween({ name }: Sheet, index: number): readonly GridRow[] {
  return index === 0 ? [] : [{ at: { sheet: name, row: 1 }, cells: [] }];
}

/**
 * Printed text, formats and what is hidden are asked for; formulas, links and macros are not. Dates in the
 * short format of whoever looks at them are written so that day and month cannot be confused.
 */
const OPTIONS = {
  dense: true,
  cellStyles: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
  dateNF: "yyyy-mm-dd",
} as const;

/** The library throws whatever it stumbles on. */
function openWorkbook(file: string, bytes: Uint8Array): Result<WorkBook, Problem> {
  try {
    return ok(workbookLibrary().read(bytes, { ...OPTIONS, type: "array" }));
  } catch (error) {
    const isProtected = /password|encrypt/i.test(String(error));
    return fail({ code: isProtected ? "workbook-protected" : "workbook-damaged", file });
  }
}

function readSheets(file: string, book: WorkBook): Result<readonly Sheet[], Problem> {
  const budget = new SheetBudget(file);
  const sheets: Sheet[] = [];
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (sheet === undefined) return fail({ code: "workbook-damaged", file });
    const tooMuch = budget.spend(sheet);
    if (tooMuch) return fail(tooMuch);
    const hidden = (book.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0;
    sheets.push(readSheet({ name, hidden }, sheet));
  }
  return sheets.length === 0 ? fail({ code: "workbook-damaged", file }) : ok(sheets);
}
