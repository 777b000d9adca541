import type { WrittenCell, WrittenRow, WrittenTable } from "./written-blocks.ts";

/** A row with fewer cells is a title or a label with its value, and no row that columns could be told by. */
const CELLS_OF_ROW = 3;
/** So many rows, and such a share of them, must begin their cells in the same columns. */
const ROWS_ALIKE = 4;
const SHARE_ALIKE = 0.6;

/**
 * A row whose cells do not begin where those of the other rows do keeps to no column: programs lose a
 * merged cell and spread the others over its width. Its cells are given in their order, and have to be asked.
 */
export function withLooseRows(table: WrittenTable): WrittenTable {
  const columns = usualColumns(table.rows);
  if (columns === null) return table;
  const known = new Set(columns);
  const rows = table.rows.map((row) => (isWithin(row, known) || !isRow(row) ? row : inOrder(row, columns)));
  return { ...table, rows };
}

function isRow({ cells }: WrittenRow): boolean {
  return cells.length >= CELLS_OF_ROW;
}

function isWithin({ cells }: WrittenRow, columns: ReadonlySet<number>): boolean {
  return cells.every(({ column }) => columns.has(column));
}

/** Columns that a row begins its cells in, and most rows no others; null where rows are too few or too unlike. */
function usualColumns(rows: readonly WrittenRow[]): readonly number[] | null {
  const told = rows.filter(isRow);
  const beginnings = Map.groupBy(told, ({ cells }) => cells.map(({ column }) => column).join(" "));
  const candidates = [...beginnings.values()].toSorted((a, b) => b.length - a.length).slice(0, MOST_CANDIDATES);
  let best: readonly number[] = [];
  let most = 0;
  for (const [first] of candidates) {
    const columns = first?.cells.map(({ column }) => column) ?? [];
    const known = new Set(columns);
    const alike = told.filter((row) => isWithin(row, known)).length;
    if (alike > most) [best, most] = [columns, alike];
  }
  return most >= ROWS_ALIKE && most >= told.length * SHARE_ALIKE ? best : null;
}

/** Tables of a report have few kinds of rows. */
const MOST_CANDIDATES = 20;

/** What there is no column left for stands in the last one. */
function inOrder({ number, cells }: WrittenRow, columns: readonly number[]): WrittenRow {
  const placed: WrittenCell[] = cells.slice(0, columns.length).map((cell, i) => ({
    ...cell,
    column: columns[i] ?? cell.column,
    across: 1,
  }));
  const last = placed.at(-1);
  const surplus = cells.slice(columns.length).flatMap(({ content }) => content);
  if (last && surplus.length > 0) placed[placed.length - 1] = { ...last, content: [...last.content, ...surplus] };
  return { number, cells: placed, isLoose: true };
}
