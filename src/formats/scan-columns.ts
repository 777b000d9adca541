import type { PixelBox } from "./scan-bitmap.ts";
import type { SplitLine } from "./scan-ink.ts";
import type { InkLine } from "./scan-lines.ts";

/** A stretch across the page. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** Of the lines, so many may reach over the paper between two columns: headings that are too long. */
const BLOCKED = 0.1;
/** Fewer lines say too little for that. */
const FEW_LINES = 6;

/** The columns of lines without rules: paper runs between them from top to bottom, or nearly. */
export function columnsOf(lines: readonly SplitLine[], letter: number): readonly Column[] {
  const several = lines.filter(({ pieces }) => pieces.length > 1);
  const allowed = several.length < FEW_LINES ? 0 : Math.floor(Math.max(1, several.length * BLOCKED));
  const pieces = several.flatMap((line) => line.pieces);
  const rivers = riversOf(pieces, allowed).filter(({ from, to }) => to - from >= letter * 0.6);
  const cuts = rivers.map(({ from, to }) => (from + to) / 2);
  const edges = [-Infinity, ...cuts, Infinity];
  return edges.slice(1).map((to, i) => ({ from: edges[i] ?? -Infinity, to }));
}

/**
 * Stretches, with writing on both banks, that no more than the allowed number of pieces cover; of each the
 * widest part that fewest cover.
 */
function riversOf(pieces: readonly PixelBox[], allowed: number): readonly Column[] {
  const rivers: Column[] = [];
  let open: Stretch[] | null = null;
  for (const stretch of stretchesOf(pieces)) {
    if (stretch.covered <= allowed) {
      open?.push(stretch);
      continue;
    }
    const [clearest] = (open ?? []).toSorted((a, b) =>
      a.covered === b.covered ? b.to - b.from - (a.to - a.from) : a.covered - b.covered,
    );
    if (clearest !== undefined) rivers.push(clearest);
    open = [];
  }
  return rivers;
}

interface Stretch extends Column {
  /** By so many pieces. */
  readonly covered: number;
}

/** From left to right, as long as as many pieces cover them. */
function stretchesOf(pieces: readonly PixelBox[]): readonly Stretch[] {
  const changes = new Map<number, number>();
  for (const { x0, x1 } of pieces) {
    changes.set(x0, (changes.get(x0) ?? 0) + 1);
    changes.set(x1, (changes.get(x1) ?? 0) - 1);
  }
  const edges = [...changes.keys()].toSorted((a, b) => a - b);
  let covered = 0;
  return edges.slice(1).map((to, i) => {
    const from = edges[i] ?? to;
    covered += changes.get(from) ?? 0;
    return { from, to, covered };
  });
}

/** By its middle. */
export function isWithin({ x0, x1 }: PixelBox, { from, to }: Column): boolean {
  const middle = (x0 + x1) / 2;
  return middle >= from && middle < to;
}

/** The lines of each cell, by rows and columns. */
type CellLines = readonly (readonly (readonly InkLine[])[])[];

/** Neighbouring columns of which no row fills both are one: its heading stands left, its figures right. */
export function joinedColumns(rows: CellLines): CellLines {
  const width = rows[0]?.length ?? 0;
  for (let column = 0; column + 1 < width; column += 1) {
    const share = rows.some((row) => (row[column]?.length ?? 0) > 0 && (row[column + 1]?.length ?? 0) > 0);
    if (!share && isFilled(rows, column) && isFilled(rows, column + 1)) {
      return joinedColumns(
        rows.map((row) => [...row.slice(0, column), row.slice(column, column + 2).flat(), ...row.slice(column + 2)]),
      );
    }
  }
  return rows;
}

function isFilled(rows: CellLines, column: number): boolean {
  return rows.some((row) => (row[column]?.length ?? 0) > 0);
}
