import { separatorsBetween, type ZoneLine } from "./pdf-row-breaks.ts";
import type { Word } from "./pdf-words.ts";
import type { Rule } from "./ruled-grid.ts";

type Columns = readonly (readonly Word[])[];

/**
 * The words of each row in each column. Where the rule above a row leaves out a column that other rules
 * part, the cell of the row before reaches down: its text stands whole in the first row.
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
      if (covered?.[column] !== false) top = row;
      else moveUp(cells, column, { from: row, to: top });
    });
  });
  return cells;
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
