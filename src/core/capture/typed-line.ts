import type { Grid } from "../ingest/grid.ts";
import { fold } from "../ingest/fold.ts";

/** A cell as somebody types it: the name of its column, as a file may call it, and what it holds. */
export type TypedCell = readonly [heading: string, text: string];

/** A file of one line, so that what is typed is read as what is handed in. */
export function typedGrid(cells: readonly TypedCell[]): Grid {
  const rows = [cells.map(([heading]) => heading), cells.map(([, text]) => text)];
  return {
    document: { name: "", sha256: "", format: "typed" },
    notes: [],
    rowCount: rows.length,
    rows: () => rows.map((row) => ({ at: {}, cells: row })),
  };
}

/** A file of as many lines as are given, each with the cells it has. */
export function listedGrid(lines: readonly (readonly TypedCell[])[]): Grid {
  const headings = [...new Set(lines.flatMap((line) => line.map(([heading]) => heading)))];
  const rows = [
    headings,
    ...lines.map((line) => headings.map((heading) => line.find(([name]) => name === heading)?.[1] ?? "")),
  ];
  return {
    ...typedGrid([]),
    rowCount: rows.length,
    rows: () => rows.map((cells, at) => ({ at: { line: at + 1 }, cells })),
  };
}

/** Cells with some of them replaced: those of one column, whichever of its names each is called by. */
export function replaceCells(
  cells: readonly TypedCell[],
  given: readonly TypedCell[],
  headings: Readonly<Record<string, readonly string[]>>,
): readonly TypedCell[] {
  const columns = Object.entries(headings);
  const columnOf = (heading: string) =>
    columns.find(([, names]) => names.some((name) => fold(name) === fold(heading)))?.[0] ?? heading;
  const replaced = new Set(given.map(([heading]) => columnOf(heading)));
  return [...cells.filter(([heading]) => !replaced.has(columnOf(heading))), ...given];
}
