import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Problem } from "../core/domain/problem.ts";
import type { CellInk, GridRow } from "../core/ingest/grid.ts";
import { inkOf, inkOfCell } from "./cell-ink.ts";
import { type CellRules, printCell } from "./cell-print.ts";
import { fillMerged } from "./merged-cells.ts";
import { joinHeadings, type PrintedRow } from "./merged-headings.ts";
import { columnsOfTables, namesIndicators } from "./sheet-tables.ts";
import { TEXT_LIMITS } from "./text.ts";
import { workbookLibrary } from "./workbook-library.ts";
import { ZIP_LIMITS } from "./zip-guard.ts";

/** One sheet as it is shown. Rows and columns without anything in them are left out. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly GridRow[];
  /** Those with something in them, as the sheet numbers and letters them. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  /** What people noted beside cells: "B5: falta el acta". */
  readonly comments: readonly string[];
}

/** A sheet as it was opened, and what is hidden of it. */
export interface SheetSource {
  readonly name: string;
  readonly hidden: boolean;
  readonly sheet: WorkSheet;
  readonly rules: CellRules;
  /** By their number, from 0. */
  readonly hidesRow: (row: number) => boolean;
  readonly hidesColumn: (column: number) => boolean;
}

/**
 * The columns of the tables of a workbook so far. Where a sheet without headings fills none but columns of one before it,
 * from its first on, that one goes on in it: what is blank in the sheet is left where it is.
 */
export class SheetColumns {
  #headed: readonly number[] = [];

  of(rows: readonly PrintedRow[], inked: readonly number[]): readonly number[] {
    if (namesIndicators(rows, inked)) this.#headed = inked;
    const goesOn = inked[0] === this.#headed[0] && inked.every((column) => this.#headed.includes(column));
    return goesOn ? this.#headed : inked;
  }
}

/**
 * The cells of a sheet as printed. Headings over several rows become one row; a text merged down stands in
 * each of its rows. Tables side by side come one after the other. Where rows are blank or hidden, one blank
 * row stands.
 */
export function readSheet(source: SheetSource, known: SheetColumns): Sheet {
  const { name, hidden, sheet, rules, hidesRow, hidesColumn } = source;
  const merges = sheet["!merges"] ?? [];
  const inked = printRows(sheet, rules);
  const printed = fillMerged(inked, merges);
  const shown = printed.filter(({ row }) => !hidesRow(row));
  const columns = inkedColumns(shown);
  const rows = joinHeadings(shown, merges);
  const seen = known.of(rows, columns).filter((column) => !hidesColumn(column));
  const letters = columns.map((column) => lettersOf(column));
  return {
    name,
    hidden,
    rows: columnsOfTables(rows, seen).flatMap((table) => [...gridRows(name, rows, table)]),
    hiddenRows: printed.filter(({ row }) => hidesRow(row)).map(({ row }) => row + 1),
    hiddenColumns: letters.filter((_, i) => !seen.includes(columns[i] ?? -1)),
    comments: commentsOf(sheet),
  };
}

function lettersOf(column: number): string {
  return workbookLibrary().utils.encode_col(column);
}

/** What all sheets of a workbook together may hold; few bytes can stand for very many cells and characters. */
export class SheetBudget {
  readonly #file: string;
  #rows = 0;
  #cells = 0;
  #characters = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** What there is too much of, once this sheet is added. */
  spend(sheet: WorkSheet): Problem | null {
    for (const row of Object.values(cellsOf(sheet))) {
      this.#rows += 1;
      this.#cells += row?.length ?? 0;
      row?.forEach((cell) => (this.#characters += cell?.w?.length ?? 0));
      if (this.#cells > ZIP_LIMITS.cells || this.#characters > TEXT_LIMITS.bytes) break;
    }
    const file = this.#file;
    if (this.#cells > ZIP_LIMITS.cells)
      return { code: "workbook-too-large", file, over: "cells", limit: ZIP_LIMITS.cells };
    if (this.#characters > TEXT_LIMITS.bytes) {
      return { code: "workbook-too-large", file, over: "bytes", limit: TEXT_LIMITS.bytes };
    }
    const limit = TEXT_LIMITS.lines;
    return this.#rows > limit ? { code: "too-many-lines", file, lines: this.#rows, limit } : null;
  }
}

/** Rows and cells that nobody wrote are holes; a sheet that is but a chart has no cells at all. */
type Cells = readonly (readonly (CellObject | undefined)[] | undefined)[];

function cellsOf(sheet: WorkSheet): Cells {
  const data: Cells | undefined = sheet["!data"];
  return data ?? [];
}

/** Only rows with something in them. */
function printRows(sheet: WorkSheet, rules: CellRules): readonly PrintedRow[] {
  const printed: PrintedRow[] = [];
  cellsOf(sheet).forEach((row, index) => {
    const cells = Array.from(row ?? [], (cell) => printCell(cell, rules));
    const inks = inksOf(row ?? [], cells, rules);
    const holdsNumber = row?.some((cell) => cell?.t === "n") ?? false;
    if (inks.size > 0) printed.push({ row: index, cells, inks, holdsNumber });
    else if (cells.some((cell) => cell !== "")) printed.push({ row: index, cells, holdsNumber });
  });
  return printed;
}

const NO_INKS: ReadonlyMap<number, CellInk> = new Map();

function inksOf(row: Cells[number] & object, printed: readonly string[], rules: CellRules) {
  let inks: Map<number, CellInk> | null = null;
  row.forEach((cell, column) => {
    const stored = cell === undefined ? null : inkOfCell(cell, printed[column] ?? "", rules);
    if (stored === null) return;
    inks ??= new Map();
    inks.set(column, inkOf(stored, lettersOf(column)));
  });
  return inks ?? NO_INKS;
}

function commentsOf(sheet: WorkSheet): readonly string[] {
  const comments: string[] = [];
  cellsOf(sheet).forEach((row, index) =>
    row?.forEach((cell, column) => {
      const text = cell?.c?.map(({ t }) => t.trim()).join(" / ") ?? "";
      if (text !== "") comments.push(`${lettersOf(column)}${index + 1}: ${text}`);
    }),
  );
  return comments;
}

function inkedColumns(rows: readonly PrintedRow[]): readonly number[] {
  const inked = new Set<number>();
  for (const { cells, inks } of rows) {
    cells.forEach((cell, column) => {
      if (cell !== "") inked.add(column);
    });
    for (const column of inks?.keys() ?? []) inked.add(column);
  }
  return [...inked].toSorted((a, b) => a - b);
}

/** The inks of rows of which no more is known than their columns are the same ones. */
function* gridRows(sheet: string, rows: readonly PrintedRow[], columns: readonly number[]): Generator<GridRow> {
  const plain = columns.map((column): CellInk =>
    Object.freeze({ trace: Object.freeze({ column: lettersOf(column) }) }),
  );
  let next = 0;
  for (const { row, cells: all, inks: known, last = row } of rows) {
    const cells = columns.map((column) => all[column] ?? "");
    const inks = known === undefined ? plain : columns.map((column, i) => known.get(column) ?? plain[i] ?? null);
    if (cells.every((cell) => cell === "") && inks === plain) continue;
    if (row > next) yield { at: { sheet, row }, cells: [] };
    yield { at: { sheet, row: row + 1 }, cells, inks };
    next = last + 1;
  }
}
