import type { Line } from "./pdf-lines.ts";
import type { Rule } from "./ruled-grid.ts";

/** A line of a zone, and for each of its columns whether it has words there. */
export interface ZoneLine {
  readonly line: Line;
  readonly filled: readonly boolean[];
  /** For each column, whether what it has there is a figure. */
  readonly figures: readonly boolean[];
  /** A line that runs over the columns stands before it. */
  readonly parted: boolean;
}

/** Lines of one row are no farther apart than this, in shares of the usual step from line to line. */
const SAME_ROW = 1.12;
/** A step from line to line within a cell, in shares of the height of the letters, is no more. */
const LONGEST_STEP = 2.2;
/** Share of the columns that a line has words in where each line is a row. */
const MOSTLY_FILLED = 0.75;
/** Share of the lines that stand apart from the one above, where those of a row stand close together. */
const SEVERAL_STEPS = 0.15;
/** Steps in so many points are taken as equal. */
const SAME_STEP = 0.3;

/** Whether a new row begins at each line; true for the first. */
export function rowBreaks(lines: readonly ZoneLine[], separators: readonly Rule[]): readonly boolean[] {
  const parted = lines.map((line, i) => line.parted || isRuledOff(lines[i - 1]?.line, line.line, separators));
  const begins = beginnings(lines, parted);
  return lines.map((line, i) => i === 0 || parted[i] === true || begins(line, lines[i - 1] ?? line));
}

/** A rule, or the edge of a shade, over half of the line lies between the two. */
function isRuledOff(above: Line | undefined, below: Line, separators: readonly Rule[]): boolean {
  if (above === undefined) return false;
  const [left, right] = [Math.min(above.left, below.left), Math.max(above.right, below.right)];
  return separators.some(({ at, from, to }) => {
    const covered = Math.min(to, right) - Math.max(from, left);
    return at > above.y - above.size * 0.2 && at < below.y - below.size * 0.4 && covered > (right - left) / 2;
  });
}

/**
 * How it shows that a line begins a row: it stands apart from the line above; or every line is a row; or,
 * where rows are no farther apart than lines, it has a figure where the rows have theirs.
 */
function beginnings(
  lines: readonly ZoneLine[],
  parted: readonly boolean[],
): (line: ZoneLine, above: ZoneLine) => boolean {
  const step = usualStep(lines, parted);
  if (step === null) return () => true;
  const isFar = (line: ZoneLine, above: ZoneLine) => line.line.y - above.line.y > step * SAME_ROW;
  const follows = lines.map((_, i) => (i > 0 && parted[i] !== true ? lines[i - 1] : undefined));
  const near = lines.filter((line, i) => follows[i] !== undefined && !isFar(line, follows[i]));
  if (lines.length - near.length >= lines.length * SEVERAL_STEPS) return isFar;
  const most = Math.max(...lines.map(count));
  if (near.filter((line) => count(line) >= most * MOSTLY_FILLED).length > near.length / 2) return () => true;
  const figures = piledColumn(lines);
  return (line, above) => isFar(line, above) || (figures !== -1 && line.figures[figures] === true);
}

/** The column with most figures, where they follow one another closely; else -1. */
function piledColumn(lines: readonly ZoneLine[]): number {
  const counts = (lines[0]?.figures ?? []).map(
    (_, column) => lines.filter(({ figures }) => figures[column] === true).length,
  );
  const most = Math.max(0, ...counts);
  return most > lines.length * SEVERAL_STEPS ? counts.indexOf(most) : -1;
}

function count({ filled }: ZoneLine): number {
  return filled.filter(Boolean).length;
}

/** The shortest step within a column that comes again and again, in points; null where lines never follow closely. */
function usualStep(lines: readonly ZoneLine[], parted: readonly boolean[]): number | null {
  const steps = columnSteps(lines, parted).toSorted((a, b) => a - b);
  const fewest = Math.max(1, Math.min(3, steps.length * 0.05));
  const alike = (step: number) => steps.filter((other) => Math.abs(other - step) <= SAME_STEP).length;
  return steps.find((step) => alike(step) >= fewest) ?? null;
}

function columnSteps(lines: readonly ZoneLine[], parted: readonly boolean[]): readonly number[] {
  const steps: number[] = [];
  const last: (Line | null)[] = [];
  for (const [i, { line, filled }] of lines.entries()) {
    if (parted[i] === true) last.length = 0;
    for (const [column, has] of filled.entries()) {
      if (!has) continue;
      const above = last[column] ?? null;
      if (above !== null && line.y - above.y < line.size * LONGEST_STEP) steps.push(line.y - above.y);
      last[column] = line;
    }
  }
  return steps;
}
