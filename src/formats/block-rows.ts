import type { Range } from "@e965/xlsx";
import type { CellInk, GridRow } from "../core/ingest/grid.ts";
import { withLooseRows } from "./loose-rows.ts";
import { fillMerged } from "./merged-cells.ts";
import { joinHeadings, type PrintedRow } from "./merged-headings.ts";
import { type Block, textOf, type WrittenCell, type WrittenRow, type WrittenTable } from "./written-blocks.ts";

/**
 * Rows of a grid: a line of text is one, a row of a table another. Of merged cells the first has the text, and
 * one merged down has it in every row; headings over several rows become one row. Tables that only arrange
 * others on the page are no tables: what they hold is read in their order.
 */
export function blockRows(blocks: readonly Block[]): readonly GridRow[] {
  const flat = arranged(blocks).map((block) => (block.is === "table" ? withLooseRows(block) : block));
  const columns = new InkedColumns(flat);
  const rows: GridRow[] = [];
  let line = 0;
  let table = 0;
  for (const block of flat) {
    if (block.is === "line") {
      line += 1;
      rows.push({ at: { line }, cells: block.cells });
      continue;
    }
    table += 1;
    if (rows.length > 0) rows.push({ at: { table, row: 1 }, cells: [] });
    for (const row of tableRows(block, table, columns.of(block))) rows.push(row);
  }
  return rows;
}

/** A row of data has texts of its own in so many cells, and a table of data so many such rows. */
const CELLS_OF_DATA = 2;
const ROWS_OF_DATA = 2;

function arranged(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => {
    if (block.is === "line" || isData(block)) return [block];
    return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => arranged(content)));
  });
}

/** Holds no table, or is one itself beside those that it holds. */
function isData({ rows }: WrittenTable): boolean {
  const holdsTable = ({ content }: WrittenCell) => content.some(({ is }) => is === "table");
  if (!rows.some(({ cells }) => cells.some(holdsTable))) return true;
  const own = rows.map(({ cells }) => cells.filter((cell) => !holdsTable(cell) && textOf(cell.content) !== ""));
  return own.filter((cells) => cells.length >= CELLS_OF_DATA).length >= ROWS_OF_DATA;
}

/**
 * The columns of tables: where some cell begins. One that is blank in every table of so many columns is left
 * out, and never in one of them alone, for a table may go on in the next.
 */
class InkedColumns {
  readonly #begun = new Map<WrittenTable, readonly number[]>();
  /** By how many columns the table has; counted among those. */
  readonly #inked = new Map<number, Set<number>>();

  constructor(blocks: readonly Block[]) {
    for (const block of blocks) if (block.is === "table") this.#add(block);
  }

  of(table: WrittenTable): readonly number[] {
    const begun = this.#begun.get(table) ?? [];
    const inked = this.#inked.get(begun.length);
    return begun.filter((_, rank) => inked?.has(rank) ?? false);
  }

  #add(table: WrittenTable): void {
    const begun = [...new Set(table.rows.flatMap(({ cells }) => cells.map(({ column }) => column)))];
    begun.sort((a, b) => a - b);
    const ranks = new Map(begun.map((column, rank) => [column, rank]));
    const inked = this.#inked.get(begun.length) ?? new Set();
    for (const { cells } of table.rows) {
      for (const { column, content } of cells) if (content.length > 0) inked.add(ranks.get(column) ?? 0);
    }
    this.#begun.set(table, begun);
    this.#inked.set(begun.length, inked);
  }
}

function* tableRows(written: WrittenTable, table: number, columns: readonly number[]): Generator<GridRow> {
  const ranks = new Map(columns.map((column, rank) => [column, rank]));
  const printed = written.rows
    .map((row) => printedRow(row, ranks))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  const stored = new Map(written.rows.map((row) => [row.number - 1, inksOf(row, ranks)]));
  const merges = written.rows.flatMap((row) => row.cells.flatMap((cell) => mergeOf(row, cell, columns)));
  let next = printed[0]?.row ?? 0;
  for (const { row, cells, last } of joinHeadings(fillMerged(printed, merges), merges)) {
    if (row > next) yield { at: { table, row }, cells: [] };
    const inks = last === undefined ? stored.get(row) : undefined;
    yield { at: { table, row: row + 1 }, cells, ...(inks ? { inks } : {}) };
    next = (last ?? row) + 1;
  }
}

function printedRow({ number, cells: written }: WrittenRow, ranks: ReadonlyMap<number, number>): PrintedRow {
  const cells = Array.from(ranks, () => "");
  let holdsNumber = false;
  for (const { column, isHeading, content } of written) {
    const rank = ranks.get(column);
    if (rank === undefined) continue;
    const text = textOf(content);
    cells[rank] = text;
    if (!isHeading && NUMBER.test(text)) holdsNumber = true;
  }
  return { row: number - 1, cells, holdsNumber };
}

const NUMBER = /^[\s$+−-]*\d[\d.,\s]*%?$/u;

function inksOf(row: WrittenRow, ranks: ReadonlyMap<number, number>): (CellInk | null)[] | undefined {
  const { cells: written, isLoose = false } = row;
  if (isLoose) return Array.from(ranks, () => ({ otherwise: [] }));
  const behind = written.filter(({ stored, content }) => stored !== undefined && stored !== textOf(content));
  if (behind.length === 0) return undefined;
  const inks: (CellInk | null)[] = Array.from(ranks, () => null);
  for (const { column, stored } of behind) {
    const rank = ranks.get(column);
    if (rank !== undefined && stored !== undefined) inks[rank] = { trace: { stored } };
  }
  return inks;
}

/** A merged cell in terms of the columns that are kept. */
function mergeOf({ number }: WrittenRow, cell: WrittenCell, columns: readonly number[]): readonly Range[] {
  if (cell.across === 1 && cell.down === 1) return [];
  const first = atLeast(columns, cell.column);
  const end = atLeast(columns, cell.column + cell.across);
  if (end <= first) return [];
  return [{ s: { r: number - 1, c: first }, e: { r: number + cell.down - 2, c: end - 1 } }];
}

/** How many of these, which ascend, are less. */
function atLeast(columns: readonly number[], column: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle] ?? column) < column) low = middle + 1;
    else high = middle;
  }
  return low;
}
