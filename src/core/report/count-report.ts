import type { Field } from "../domain/field.ts";
import { isNumberField } from "../domain/field.ts";
import type { Place } from "../domain/source.ts";
import type { Cell, CellState, Counts, PageCounts, ReportRow, StateCounts } from "./report.ts";

export function countReport(rows: readonly ReportRow[], setAside: number): Counts {
  const figures = emptyCounts();
  const texts = emptyCounts();
  for (const row of rows) {
    for (const cell of row.cells) (isNumberField(cell.field) ? figures : texts)[countedAs(cell)] += 1;
  }
  return { indicators: rows.length, figures, texts, setAside };
}

/** Every number cell of the report, blank or not. */
export function totalOf(counts: StateCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** The pages (or sheets) in document order, with the state of each figure. */
export function countPages(rows: readonly ReportRow[], columns: readonly Field[]): readonly PageCounts[] {
  const fields = columns.filter(isNumberField);
  return runsBy(rows, (row) => pageName(row.at)).map(([page, run]) => ({
    page,
    firstRow: run[0].row,
    rows: run.length,
    columns: fields.map((field) => ({
      field,
      states: run.flatMap((row) => row.cells.filter((cell) => cell.field === field).map(countedAs)),
    })),
  }));
}

/** Cuts a list where a property changes; the order stays. */
export function runsBy<T, K>(
  items: readonly T[],
  keyOf: (item: T) => K,
): readonly (readonly [K, readonly [T, ...T[]]])[] {
  const runs: [K, [T, ...T[]]][] = [];
  for (const item of items) {
    const key = keyOf(item);
    const last = runs.at(-1);
    if (last && last[0] === key) last[1].push(item);
    else runs.push([key, [item]]);
  }
  return runs;
}

export function pageName(at: Place): string | null {
  return at.sheet ?? (at.page === undefined ? null : String(at.page));
}

/** A confirmed blank is a blank: it vouches for there being no figure. */
function countedAs(cell: Cell): CellState {
  return cell.state === "confirmed" && cell.value === null ? "blank" : cell.state;
}

function emptyCounts(): Record<CellState, number> {
  return { confirmed: 0, read: 0, repaired: 0, question: 0, blank: 0 };
}
