import { beginsSmall, columnsOf, isFull, usualStep, type ZoneLine } from "./pdf-row-breaks.ts";

/** Feet of letters on one line differ by no more, in points. */
export const SAME_LINE = 0.5;

/**
 * Where no rule parts two rows: does a cell go on from the line right above? It does not begin on the line on which the
 * other cells do, or begins with a small letter where the next word had no room above.
 */
export function flowingCells(rows: readonly (readonly ZoneLine[])[]): (row: number, column: number) => boolean {
  const lines = rows.flat();
  const step = usualStep(lines, []) ?? 0;
  const columns = columnsOf(lines);
  return (row, i) => {
    const [above, line, column] = [rows[row - 1]?.at(-1), rows[row]?.[0], columns[i]];
    if (above === undefined || line === undefined || column === undefined) return false;
    const isText = column.wraps && !column.counts;
    const { width } = column;
    return isText && isRightBelow(line, above, { i, step }) && isFull(line, above, { i, width }) && mayGoOn(line, i);
  };
}

function mayGoOn(line: ZoneLine, column: number): boolean {
  return beginsSmall(line, column) || !isBeside(line, column);
}

function isRightBelow(
  line: ZoneLine,
  above: ZoneLine,
  { i, step }: { readonly i: number; readonly step: number },
): boolean {
  const [last, first] = [above.columns[i]?.at(-1), line.columns[i]?.[0]];
  return last !== undefined && first !== undefined && Math.abs(first.y - last.y - step) <= SAME_LINE;
}

/** Some other cell begins on the very line. */
function isBeside({ columns }: ZoneLine, column: number): boolean {
  const y = columns[column]?.[0]?.y ?? 0;
  return columns.some((words, i) => i !== column && words[0] !== undefined && Math.abs(words[0].y - y) <= SAME_LINE);
}
