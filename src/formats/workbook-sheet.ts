import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Problem } from "../core/domain/problem.ts";
import type { GridRow } from "../core/ingest/grid.ts";
import { printCell } from "./cell-print.ts";
import { joinHeadings, type PrintedRow } from "./merged-headings.ts";
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
}

/**
 * The cells of a sheet as printed. Of merged cells the first has the value, as the sheet stores it, but
 * headings over several rows become one row. Where rows are blank or hidden, one blank row stands.
 */
export function readSheet({ name, hidden }: Pick<Sheet, "name" | "hidden">, sheet: WorkSheet): Sheet {
  const printed = printRows(sheet);
  const isHiddenRow = ({ row }: PrintedRow) => sheet["!rows"]?.[row]?.hidden === true;
  const shown = printed.filter((row) => !isHiddenRow(row));
  const inked = inkedColumns(shown);
  const isHidden = (column: number) => sheet["!cols"]?.[column]?.hidden === true;
  const columns = inked.filter((column) => !isHidden(column));
  return {
    name,
    hidden,
    rows: [...gridRows(name, joinHeadings(shown, sheet["!merges"] ?? []), columns)],
    hiddenRows: printed.filter(isHiddenRow).map(({ row }) => row + 1),
    hiddenColumns: inked.filter(isHidden).map((column) => workbookLibrary().utils.encode_col(column)),
  };
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
    for (const row of cellsOf(sheet)) {
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
function printRows(sheet: WorkSheet): readonly PrintedRow[] {
  const printed: PrintedRow[] = [];
  cellsOf(sheet).forEach((row, index) => {
    const cells = Array.from(row ?? [], printCell);
    const holdsNumber = row?.some((cell) => cell?.t === "n") ?? false;
    if (cells.some((cell) => cell !== "")) printed.push({ row: index, cells, holdsNumber });
  });
  return printed;
}

function inkedColumns(rows: readonly PrintedRow[]): readonly number[] {
  const inked = new Set<number>();
  for (const { cells } of rows) {
    cells.forEach((cell, column) => {
      if (cell !== "") inked.add(column);
    });
  }
  return [...inked].toSorted((a, b) => a - b);
}

function* gridRows(sheet: string, rows: readonly PrintedRow[], columns: readonly number[]): Generator<GridRow> {
  let next = 0;
  for (const { row, cells, last = row } of rows) {
    if (row > next) yield { at: { sheet, row }, cells: [] };
    yield { at: { sheet, row: row + 1 }, cells: columns.map((column) => cells[column] ?? "") };
    next = last + 1;
  }
}
