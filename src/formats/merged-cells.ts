import type { Range } from "@e965/xlsx";
import { cellKind } from "../core/ingest/cell-kind.ts";
import { readHeader } from "../core/ingest/header.ts";
import type { PrintedRow } from "./merged-headings.ts";

/** A text that goes on down its column. */
interface Going {
  readonly text: string;
  readonly until: number;
}

/**
 * A text merged down over several rows says the same of each of them, and so stands in each; a number does
 * not, for nobody knows whether it is the value of each or of all. Headings are left as they are.
 */
export function fillMerged(rows: readonly PrintedRow[], merges: readonly Range[]): readonly PrintedRow[] {
  const starts = Map.groupBy(
    merges.filter(({ s, e }) => e.r > s.r),
    ({ s }) => s.r,
  );
  if (starts.size === 0) return rows;
  const going = new Map<number, Going>();
  return rows.map((row) => {
    const filled = filledRow(row, going);
    const begins = starts.get(row.row) ?? [];
    if (begins.length > 0 && (row.holdsNumber || readHeader(row.cells) === null)) begin(row, begins, going);
    return filled;
  });
}

function filledRow(row: PrintedRow, going: Map<number, Going>): PrintedRow {
  const cells = [...row.cells];
  for (const [column, { text, until }] of going) {
    if (row.row > until) going.delete(column);
    else if ((cells[column] ?? "") === "") setCell(cells, column, text);
  }
  return going.size === 0 ? row : { ...row, cells };
}

function setCell(cells: string[], column: number, text: string): void {
  while (cells.length < column) cells.push("");
  cells[column] = text;
}

function begin({ cells }: PrintedRow, merges: readonly Range[], going: Map<number, Going>): void {
  for (const { s, e } of merges) {
    const text = cells[s.c] ?? "";
    const kind = cellKind(text);
    if (kind !== "blank" && kind !== "number" && kind !== "marker") going.set(s.c, { text, until: e.r });
  }
}
