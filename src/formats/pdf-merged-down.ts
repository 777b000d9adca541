import { flowingCells, SAME_LINE } from "./pdf-flowing-cells.ts";
import { separatorsBetween, type ZoneLine } from "./pdf-row-breaks.ts";
import type { Word } from "./pdf-words.ts";
import type { Rule } from "./ruled-grid.ts";

type Columns = readonly (readonly Word[])[];

/**
 * The words of each row in each column. Where the rule above a row leaves out a column that other rules
 * part, the cell of the row before reaches down, unless one begins there: its text stands whole in the first row.
 */
export function mergedDown(rows: readonly (readonly ZoneLine[])[], separators: readonly Rule[]): readonly Columns[] {
  const cells = rows.map((lines) => wordsByColumn(lines));
  const spans = spansOf(cells);
  const parted = rows.map((lines, row) => {
    const [above, below] = [rows[row - 1]?.at(-1), lines[0]];
    const between = above && below ? separatorsBetween(above, below, separators) : [];
    return between.length === 0 ? null : spans.map((span) => between.some((rule) => covers(rule, span)));
  });
  spans.forEach((_, column) => {
    if (!parted.some((covered) => covered?.[column] === true)) return;
    let top = 0;
    parted.forEach((covered, row) => {
      if (covered?.[column] !== false || beginsThere(rows[row]?.[0], column)) top = row;
      else moveUp(cells, column, { from: row, to: top });
    });
  });
  const flows = flowingCells(rows);
  spans.forEach((_, column) => {
    let top = 0;
    parted.forEach((covered, row) => {
      if (covered === null && flows(row, column)) moveUp(cells, column, { from: row, to: top });
      else top = row;
    });
  });
  return cells;
}

/** A capital on the very line on which the other cells of the row begin: no rule shows the cell's upper edge. */
function beginsThere(line: ZoneLine | undefined, column: number): boolean {
  const [first] = line?.columns[column] ?? [];
  if (line === undefined || first === undefined || !/^\p{Lu}/u.test(first.text)) return false;
  const others = line.columns.flatMap((words, i) => (i === column ? [] : (words[0] ?? [])));
  return others.length > 0 && others.every(({ y }) => Math.abs(y - first.y) <= SAME_LINE);
}

function wordsByColumn(lines: readonly ZoneLine[]): Word[][] {
  const count = lines[0]?.columns.length ?? 0;
  return Array.from({ length: count }, (_, column) => lines.flatMap(({ columns }) => columns[column] ?? []));
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function spansOf(cells: readonly Columns[]): readonly Span[] {
  return (cells[0] ?? []).map((_, column) => {
    const words = cells.flatMap((row) => row[column] ?? []);
    return { left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) };
  });
}

function covers({ from, to }: Rule, { left, right }: Span): boolean {
  return Math.min(to, right) - Math.max(from, left) > (right - left) / 2;
}

function moveUp(cells: Word[][][], column: number, { from, to }: { readonly from: number; readonly to: number }): void {
  const [above, below] = [cells[to]?.[column], cells[from]?.[column]];
  if (above === undefined || below === undefined) return;
  above.push(...below.splice(0));
}
