import type { PixelBox } from "./scan-bitmap.ts";
import type { SplitLine } from "./scan-ink.ts";

/** A stretch across the page. */
export interface Column {
  readonly from: number;
  readonly to: number;
}

/** Share of the lines that may reach over the paper between two columns: headings that are too long. */
const BLOCKED = 0.08;

/** The columns of lines without rules: paper runs between them from top to bottom, or nearly. */
export function columnsOf(lines: readonly SplitLine[], letter: number): readonly Column[] {
  const several = lines.filter(({ pieces }) => pieces.length > 1);
  const allowed = Math.floor(several.length * BLOCKED);
  const pieces = several.flatMap((line) => line.pieces);
  const rivers = riversOf(pieces, allowed).filter(({ from, to }) => to - from >= letter * 0.6);
  return joined(
    rivers.map(({ from, to }) => (from + to) / 2),
    several,
  );
}

/**
 * Neighbouring columns of which no line fills both are one: its heading stands left, its figures right, and now
 * and then a long one reaches over both.
 */
function joined(cuts: readonly number[], lines: readonly SplitLine[]): readonly Column[] {
  const edges = [-Infinity, ...cuts, Infinity];
  const columns = edges.slice(1).map((to, i) => ({ from: edges[i] ?? -Infinity, to }));
  const fills = (line: SplitLine, column: Column | undefined) =>
    column !== undefined && line.pieces.some((piece) => isWithin(piece, column));
  const shared = (left: Column | undefined, right: Column | undefined) =>
    lines.some((line) => fills(line, left) && fills(line, right));
  const needless = cuts.findIndex((_, i) => !shared(columns[i], columns[i + 1]));
  return needless === -1 ? columns : joined(cuts.toSpliced(needless, 1), lines);
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
