import type { Field, FieldKind } from "../domain/field.ts";
import { FIELDS } from "../domain/field.ts";
import type { CellKind } from "./cell-kind.ts";

/** Which cell (by index) fills each column; null for a column the row or page does not print. */
export interface Alignment {
  readonly cells: readonly (number | null)[];
  /** Columns for which another, equally good alignment names another cell. */
  readonly doubtful: ReadonlySet<number>;
  readonly cost: number;
}

/** Rows of the same number of cells that are aligned together, as one: every entry is a sum over them. */
export interface Bundle {
  readonly rows: number;
  /** Cost of each cell in each column. */
  readonly costs: Table;
  /** For how many of the rows each cell is blank. */
  readonly blanks: readonly number[];
}

type Table = readonly (readonly number[])[];

const LOST_COLUMN = 2;
const EXTRA_CELL = 4;
const EXTRA_BLANK = 0.5;
/** Alignments that differ by less, for each row, are equally good. */
const SLACK = 0.15;

/** How badly a cell of this kind fits a column of that kind; 0 fits. */
export function misfit(kind: CellKind, field: Field | null): number {
  if (kind === "blank") return BLANK_CELL;
  if (field === null) return UNKNOWN_COLUMN;
  return MISFIT[FIELDS[field]][kind];
}

const BLANK_CELL = 0.6;
const UNKNOWN_COLUMN = 0.5;

const MISFIT: Readonly<Record<FieldKind, Readonly<Record<Exclude<CellKind, "blank">, number>>>> = {
  text: { text: 0, number: 2, frequency: 3, direction: 2.5, date: 2, marker: 0.8 },
  number: { text: 4, number: 0, frequency: 5, direction: 4, date: 2, marker: 0.2 },
  frequency: { text: 3, number: 5, frequency: 0, direction: 3, date: 5, marker: 1 },
  direction: { text: 3, number: 4, frequency: 4, direction: 0, date: 4, marker: 1 },
  year: { text: 4, number: 0, frequency: 5, direction: 5, date: 2, marker: 1 },
  date: { text: 4, number: 2, frequency: 5, direction: 5, date: 0, marker: 1 },
};

/** A way to lay cells on columns, and what it costs to leave something out. */
interface Problem {
  readonly costs: Table;
  readonly columns: number;
  /** A column that gets no cell. */
  readonly lost: number;
  /** Each cell that gets no column. */
  readonly extra: readonly number[];
}

/**
 * Lays cells on columns in order, leaving out columns or cells where that fits better. Of equally
 * good alignments the outer columns win (a page loses a middle column, not an edge), and every
 * column on which they disagree is doubtful.
 */
export function align({ rows, costs, blanks }: Bundle, columns: number): Alignment {
  const extra = blanks.map((blank) => EXTRA_CELL * (rows - blank) + EXTRA_BLANK * blank);
  const problem = { costs, columns, lost: LOST_COLUMN * rows, extra };
  const forward = fill(problem);
  const uses = usesOf(problem, forward, SLACK * rows);
  const doubtful = new Set(uses.flatMap((cells, column) => (cells.size > 1 ? [column] : [])));
  return { cells: trace(problem, forward), doubtful, cost: at(forward, costs.length, columns) };
}

/** Least cost of aligning the first i cells with the first j columns. */
function fill({ costs, columns, lost, extra }: Problem): Table {
  const table: number[][] = [];
  for (let i = 0; i <= costs.length; i += 1) {
    const line: number[] = [];
    for (let j = 0; j <= columns; j += 1) {
      const start = i === 0 && j === 0 ? 0 : Infinity;
      const losing = (line[j - 1] ?? Infinity) + lost;
      const leaving = at(table, i - 1, j) + priceOf(extra, i - 1);
      const using = at(table, i - 1, j - 1) + at(costs, i - 1, j - 1);
      line.push(Math.min(start, losing, leaving, using));
    }
    table.push(line);
  }
  return table;
}

/** Least cost of aligning what follows the first i cells with what follows the first j columns. */
function fillBackward({ costs, columns, lost, extra }: Problem): Table {
  const turned = costs.toReversed().map((line) => line.toReversed());
  const table = fill({ costs: turned, columns, lost, extra: extra.toReversed() });
  return table.toReversed().map((line) => line.toReversed());
}

/** For every column, the cells (-1: none) that some alignment within `slack` of the best gives it. */
function usesOf(problem: Problem, forward: Table, slack: number): readonly ReadonlySet<number>[] {
  const { costs, columns, lost } = problem;
  const backward = fillBackward(problem);
  const most = at(forward, costs.length, columns) + slack;
  return Array.from({ length: columns }, (_, j) => {
    const uses = new Set<number>();
    for (let i = 0; i <= costs.length; i += 1) {
      if (at(forward, i, j) + lost + at(backward, i, j + 1) <= most) uses.add(-1);
      if (at(forward, i, j) + at(costs, i, j) + at(backward, i + 1, j + 1) <= most) uses.add(i);
    }
    return uses;
  });
}

/** The best alignment, read back from the last cell and column. */
function trace({ costs, columns, lost }: Problem, forward: Table): readonly (number | null)[] {
  const cells: (number | null)[] = Array.from({ length: columns }, () => null);
  let i = costs.length;
  let j = columns;
  while (i > 0 || j > 0) {
    const here = at(forward, i, j) + ROUNDING;
    const isUsed = at(forward, i - 1, j - 1) + at(costs, i - 1, j - 1) <= here;
    const isLost = at(forward, i, j - 1) + lost <= here;
    if (isUsed && !(i === 1 && isLost)) {
      cells[j - 1] = i - 1;
      i -= 1;
      j -= 1;
    } else if (isLost) j -= 1;
    else i -= 1;
  }
  return cells;
}

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-9;

function priceOf(extra: readonly number[], cell: number): number {
  return extra[cell] ?? EXTRA_CELL;
}

function at(table: Table, i: number, j: number): number {
  return table[i]?.[j] ?? Infinity;
}
