import type { Line } from "./pdf-lines.ts";
import type { Word } from "./pdf-words.ts";
import type { Rule } from "./ruled-grid.ts";

/** A line of a zone, and its words in each column. */
export interface ZoneLine {
  readonly line: Line;
  readonly columns: readonly (readonly Word[])[];
  /** A line that runs over the columns stands before it. */
  readonly parted: boolean;
}

/** The middle of a line lies so far above its foot, in shares of the height of its letters. */
const MIDDLE = 0.3;
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

/** Lines as rows. */
export function rowsOfLines(lines: readonly ZoneLine[], separators: readonly Rule[]): readonly (readonly ZoneLine[])[] {
  const parted = lines.map((line, i) => line.parted || isRuledOff(lines[i - 1], line, separators));
  const begins = beginnings(lines, parted);
  const rows: ZoneLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const above = lines[i - 1];
    if (above === undefined || parted[i] === true || begins(line, above)) rows.push([line]);
    else rows.at(-1)?.push(line);
  }
  return rows;
}

function isRuledOff(above: ZoneLine | undefined, below: ZoneLine, separators: readonly Rule[]): boolean {
  return above !== undefined && separatorsBetween(above, below, separators).length > 0;
}

/** The rules, and edges of shades, between two lines that follow one another. */
export function separatorsBetween(above: ZoneLine, below: ZoneLine, separators: readonly Rule[]): readonly Rule[] {
  const middle = ({ line }: ZoneLine) => line.y - line.size * MIDDLE;
  return separators.filter(({ at }) => at >= middle(above) && at < middle(below));
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
  const short = shortColumns(lines, most);
  if (near.filter((line) => count(line) >= most * MOSTLY_FILLED).length > near.length / 2) {
    return (line, above) => isFar(line, above) || !continues(line, above, short);
  }
  const column = piledColumn(lines);
  if (column === -1) return isFar;
  const first = lines.find((line) => hasFigure(line, column))?.line.y ?? 0;
  const begins = (line: ZoneLine) =>
    line.line.y < first ? count(line) >= most * MOSTLY_FILLED : beginsInShort(line, short, column);
  return (line, above) =>
    isFar(line, above) || begins(line) || (above.line.y < first && count(above) === 1 && count(line) === 1);
}

/** The column with most figures, where they follow one another closely; else -1. */
function piledColumn(lines: readonly ZoneLine[]): number {
  const counts = (lines[0]?.columns ?? []).map((_, column) => lines.filter((line) => hasFigure(line, column)).length);
  const most = Math.max(0, ...counts);
  return most > lines.length * SEVERAL_STEPS ? counts.indexOf(most) : -1;
}

/** Characters of a cell, on average: a figure, a frequency, a unit, a key. */
const SHORT = 16;

/** Columns of short cells that take but one line: two lines that follow one another seldom both have words there. */
function shortColumns(lines: readonly ZoneLine[], most: number): readonly number[] {
  return (lines[0]?.columns ?? []).flatMap((_, column) => {
    const own = lines.filter((line) => has(line, column)).length;
    const characters = lines.reduce((sum, line) => sum + textIn(line, column).length, 0);
    const wrapped = lines.filter((line, i) => {
      const above = lines[i - 1];
      return above !== undefined && has(above, column) && has(line, column) && count(line) < most * MOSTLY_FILLED;
    });
    const isShort = own > 1 && characters <= own * SHORT && wrapped.length <= own * SEVERAL_STEPS;
    return isShort ? [column] : [];
  });
}

/**
 * Most of the cells of one line have words here, or one of them beside others that all begin as a cell does. Where
 * there are none, or most are blank, the column of figures tells.
 */
function beginsInShort(line: ZoneLine, short: readonly number[], figures: number): boolean {
  const filled = short.filter((column) => has(line, column)).length;
  if (filled === 0 || filled * 2 >= short.length) return filled > 0 || (short.length === 0 && hasFigure(line, figures));
  return !line.columns.some((_, column) => beginsSmall(line, column));
}

/** Among rows of a line or two: no cell of one line has words here, and each of the others goes on from above. */
function continues(line: ZoneLine, above: ZoneLine, short: readonly number[]): boolean {
  const filled = line.columns.flatMap((words, column) => (words.length > 0 ? [column] : []));
  const goOn = filled.every((column) => has(above, column) && !short.includes(column));
  const isFirst = filled[0] === above.columns.findIndex((words) => words.length > 0);
  return goOn && short.length > 0 && (!isFirst || filled.some((column) => beginsSmall(line, column)));
}

function beginsSmall({ columns }: ZoneLine, column: number): boolean {
  return /^\p{Ll}/u.test(columns[column]?.[0]?.text ?? "");
}

function has({ columns }: ZoneLine, column: number): boolean {
  return (columns[column] ?? []).length > 0;
}

const FIGURE = /^[-+(]?\$?\d[\d.,]*%?\)?$/;

function hasFigure(line: ZoneLine, column: number): boolean {
  return FIGURE.test(textIn(line, column));
}

function textIn({ columns }: ZoneLine, column: number): string {
  return (columns[column] ?? []).map(({ text }) => text).join("");
}

function count({ columns }: ZoneLine): number {
  return columns.filter((words) => words.length > 0).length;
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
  for (const [i, { line, columns }] of lines.entries()) {
    if (parted[i] === true) last.length = 0;
    for (const [column, words] of columns.entries()) {
      if (words.length === 0) continue;
      const above = last[column] ?? null;
      if (above !== null && line.y - above.y < line.size * LONGEST_STEP) steps.push(line.y - above.y);
      last[column] = line;
    }
  }
  return steps;
}
