import { readHeader } from "../core/ingest/header.ts";
import type { PrintedRow } from "./merged-headings.ts";

/**
 * Tables that stand side by side, with a blank column between, are parted: each side names its own
 * indicators. All other columns stay together, for a blank column may be but room.
 */
export function columnsOfTables(
  rows: readonly PrintedRow[],
  columns: readonly number[],
): readonly (readonly number[])[] {
  const groups = neighbours(columns);
  if (groups.length < 2) return [columns];
  const tables: number[][] = [];
  const named: boolean[] = [];
  for (const group of groups) {
    const isTable = namesIndicators(rows, group);
    const last = tables.at(-1);
    if (last === undefined || (isTable && named.at(-1) === true)) {
      tables.push([...group]);
      named.push(isTable);
    } else {
      last.push(...group);
      named[named.length - 1] = isTable || named.at(-1) === true;
    }
  }
  return tables;
}

/** Runs of columns without a blank one between. */
function neighbours(columns: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  for (const column of columns) {
    const run = runs.at(-1);
    if (run?.at(-1) === column - 1) run.push(column);
    else runs.push([column]);
  }
  return runs;
}

/** Headings are looked for in so many first rows. */
const MOST_ROWS = 100;

/** Is there a heading of a table of indicators among these columns of the first rows? */
export function namesIndicators(rows: readonly PrintedRow[], columns: readonly number[]): boolean {
  return rows.slice(0, MOST_ROWS).some(({ cells, holdsNumber }) => {
    if (holdsNumber) return false;
    const header = readHeader(columns.map((column) => cells[column] ?? ""));
    return header?.some(({ field }) => field === "indicator") ?? false;
  });
}
