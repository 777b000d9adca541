import type { RuledCell, RuledTable } from "./ruled-grid.ts";

/** So many columns make a row that shows how its table is parted. */
const TELLING = 2;

/**
 * Tables that touch, one below the other, as tables of their own: a row begins the next one where its
 * columns and those above are parted in other places, neither being the other's with some joined. What is blank over
 * several rows lies beside narrower ones, and is no part of them.
 */
export function bandsOf(whole: RuledTable, isBlank: (cell: RuledCell) => boolean): readonly RuledTable[] {
  const table = { ...whole, cells: whole.cells.filter((cell) => cell.rowSpan === 1 || !isBlank(cell)) };
  const starts = [0];
  let known = new Set<number>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const own = cutsOf(table, row);
    const cut = !reachesOver(table, row) && own.size >= TELLING && known.size >= TELLING;
    if (cut && !isWithin(own, known) && !isWithin(known, own)) {
      starts.push(row);
      known = own;
    } else known = new Set([...known, ...own]);
  }
  if (starts.length === 1) return [whole];
  return starts.map((from, i) => bandOf(table, from, starts[i + 1] ?? table.rowCount));
}

function isWithin(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((one) => all.has(one));
}

/** Where the cells of a row begin, but for the first of them. */
function cutsOf({ cells }: RuledTable, row: number): Set<number> {
  const own = cells.filter((cell) => cell.row <= row && cell.row + cell.rowSpan > row);
  const first = Math.min(...own.map(({ column }) => column));
  return new Set(own.map(({ column }) => column).filter((column) => column !== first));
}

function reachesOver({ cells }: RuledTable, row: number): boolean {
  return cells.some((cell) => cell.row < row && cell.row + cell.rowSpan > row);
}

function bandOf(table: RuledTable, from: number, to: number): RuledTable {
  const own = table.cells.filter(({ row }) => row >= from && row < to);
  const cells = own.map((cell): RuledCell => ({ ...cell, row: cell.row - from }));
  return {
    ...table,
    rowCount: to - from,
    x0: Math.min(...own.map(({ x0 }) => x0)),
    x1: Math.max(...own.map(({ x1 }) => x1)),
    y0: Math.min(...own.map(({ y0 }) => y0)),
    y1: Math.max(...own.map(({ y1 }) => y1)),
    cells,
  };
}
