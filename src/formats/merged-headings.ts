import type { Range } from "@e965/xlsx";
import type { CellInk } from "../core/ingest/grid.ts";

export interface PrintedRow {
  /** From 0, as the library counts. */
  readonly row: number;
  /** The last row of which the cells are, where headings were joined. */
  readonly last?: number;
  readonly cells: readonly string[];
  /** By column; only of the cells of which more is known than their column. */
  readonly inks?: ReadonlyMap<number, CellInk>;
  readonly holdsNumber: boolean;
}

/** A heading takes no more rows than this. */
const MOST_ROWS = 4;

/**
 * Headings in several rows become one: "Avance" merged over "Programado" and "Alcanzado", beside
 * "Indicador" merged down, is "Indicador", "Avance Programado", "Avance Alcanzado". Only where cells are
 * merged both across and down, and none of them is a number: a title is merged across alone, an objective
 * of several indicators down alone.
 */
export function joinHeadings(rows: readonly PrintedRow[], merges: readonly Range[]): readonly PrintedRow[] {
  const starts = Map.groupBy(merges, ({ s }) => s.r);
  const joined: PrintedRow[] = [];
  let next = 0;
  for (const first of rows) {
    if (first.row < next) continue;
    const last = lastOfHeading(first.row, starts);
    const band = last === first.row ? [] : rows.filter(({ row }) => row >= first.row && row <= last);
    const isHeading = band.length > 1 && band.every(({ holdsNumber }) => !holdsNumber);
    joined.push(isHeading ? { row: first.row, last, cells: labelsOf(band, merges), holdsNumber: false } : first);
    next = isHeading ? last + 1 : first.row + 1;
  }
  return joined;
}

/** The row itself where no heading of several rows begins. */
function lastOfHeading(row: number, starts: ReadonlyMap<number, readonly Range[]>): number {
  const here = starts.get(row) ?? [];
  const across = here.some(({ s, e }) => e.c > s.c && e.r === row);
  const last = Math.max(row, ...here.map(({ e }) => e.r));
  return across && last < row + MOST_ROWS ? last : row;
}

/** What stands over each column, from top to bottom, each text once. */
function labelsOf(band: readonly PrintedRow[], merges: readonly Range[]): readonly string[] {
  const width = Math.max(...band.map(({ cells }) => cells.length));
  const over = merges.filter(({ s }) => band.some(({ row }) => row === s.r));
  return Array.from({ length: width }, (_, column) => {
    const texts = band.map(({ row, cells }) => {
      const merge = over.find(({ s, e }) => s.r === row && s.c <= column && column <= e.c);
      return cells[merge?.s.c ?? column] ?? "";
    });
    return [...new Set(texts.filter((text) => text !== ""))].join(" ");
  });
}
