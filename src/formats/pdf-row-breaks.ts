import type { Line } from "./pdf-lines.ts";
import { isFigure, type Word } from "./pdf-words.ts";
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
/** Share of the lines that stand apart from the one above, where those of a row stand close together. */
const SEVERAL_STEPS = 0.15;
/** Share of the columns that a line has words in where each line is a row. */
const MOSTLY_FILLED = 0.75;
/** Steps in so many points are taken as equal. */
const SAME_STEP = 0.3;

/** Lines as rows. */
export function rowsOfLines(lines: readonly ZoneLine[], separators: readonly Rule[]): readonly (readonly ZoneLine[])[] {
  const parted = lines.map((line, i) => line.parted || isRuledOff(lines[i - 1], line, separators));
  const begins = beginnings(lines, parted);
  const rows: ZoneLine[][] = [];
  for (const [i, line] of lines.entries()) {
    const row = rows.at(-1);
    if (row === undefined || parted[i] === true || begins(line, row)) rows.push([line]);
    else row.push(line);
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
 * How it shows that a line begins a row: it stands apart from the line above; or every line is a row; or, where rows
 * are no farther apart than lines, one of its cells does not go on from above.
 */
function beginnings(
  lines: readonly ZoneLine[],
  parted: readonly boolean[],
): (line: ZoneLine, row: readonly ZoneLine[]) => boolean {
  const step = usualStep(lines, parted);
  if (step === null) return () => true;
  const isFar = (line: ZoneLine, above: ZoneLine) => stepDown(line, above) > step * SAME_ROW;
  const isApart = (line: ZoneLine, row: readonly ZoneLine[]) => {
    const above = row.at(-1);
    return above === undefined || isFar(line, above) || isAnother(line, row, step * SAME_ROW);
  };
  if (!isTight(lines, { parted, isFar, step })) return isApart;
  const columns = columnsOf(lines);
  return (line, row) => isApart(line, row) || row.slice(-1).some((above) => !goesOn(line, above, columns));
}

interface Steps {
  readonly parted: readonly boolean[];
  readonly isFar: (line: ZoneLine, above: ZoneLine) => boolean;
  readonly step: number;
}

/** Rows are no farther apart than lines: most are of one line; or lines are not nearer either, as those of cells set in the middle are. */
function isTight(lines: readonly ZoneLine[], { parted, isFar, step }: Steps): boolean {
  const follows = lines.map((_, i) => (i > 0 && parted[i] !== true ? lines[i - 1] : undefined));
  const near = lines.filter((line, i) => follows[i] !== undefined && !isFar(line, follows[i]));
  const most = Math.max(...lines.map(count));
  const whole = near.filter((line) => count(line) >= most * MOSTLY_FILLED);
  if (whole.length > near.length / 2) return true;
  const between = lines.filter(({ line }, i) => line.y - (follows[i]?.line.y ?? -Infinity) < step * FULL_STEP);
  const isSet = between.length > near.length * SEVERAL_STEPS;
  return !isSet && lines.length - 1 - near.length < lines.length * SEVERAL_STEPS;
}

/** A step so much shorter than the usual one is none from line to line of a cell. */
const FULL_STEP = 0.85;

function count({ columns }: ZoneLine): number {
  return columns.filter((words) => words.length > 0).length;
}

/** Most of its cells stand below one of the row that came to an end before: only a cell that reaches down goes on beside it. */
function isAnother({ columns }: ZoneLine, row: readonly ZoneLine[], step: number): boolean {
  const steps = columns.flatMap((words, column) => {
    const [last, first] = [row.findLast((line) => has(line, column))?.columns[column]?.at(-1), words[0]];
    if (first === undefined) return [];
    return [last === undefined ? null : first.y - last.y];
  });
  return steps.filter((one) => one !== null && one > step).length * 2 > steps.length;
}

/** From a line to the one below, where both have words: what stands on one line may stand a little higher or lower. */
function stepDown({ line, columns }: ZoneLine, above: ZoneLine): number {
  const steps = columns.flatMap((words, column) => {
    const [from, to] = [above.columns[column]?.at(-1), words[0]];
    return from && to ? [to.y - from.y] : [];
  });
  return steps.length > 0 ? Math.max(...steps) : line.y - above.line.y;
}

export interface Column {
  /** The widest that a line of its cells is, in points. */
  readonly width: number;
  /** Most of its lines are figures. */
  readonly counts: boolean;
  /** Its lines have several words, most of them. */
  readonly wraps: boolean;
}

export function columnsOf(lines: readonly ZoneLine[]): readonly Column[] {
  return (lines[0]?.columns ?? []).map((_, column) => {
    const own = lines.filter((line) => has(line, column));
    const figures = own.filter((line) => hasFigure(line, column));
    return {
      width: Math.max(0, ...own.map((line) => widthOf(line.columns[column]))),
      counts: figures.length * 2 >= own.length,
      wraps: own.filter((line) => (line.columns[column]?.length ?? 0) > 1).length * 2 > own.length,
    };
  });
}

function widthOf(words: readonly Word[] = []): number {
  const [first, last] = [words[0], words.at(-1)];
  return first && last ? last.right - first.left : 0;
}

/**
 * The cells of the line go on from the one above: there is one above each, none is a figure among figures, and most of
 * those above were full, for the next word had no room there, or those here begin with a small letter.
 */
function goesOn(line: ZoneLine, above: ZoneLine, columns: readonly Column[]): boolean {
  const filled = columns.flatMap((column, i) => (has(line, i) ? [{ ...column, i }] : []));
  if (filled.some(({ i, counts }) => !has(above, i) || (counts && hasFigure(line, i)))) return false;
  const going = filled.filter(({ i, width }) => beginsSmall(line, i) || isFull(line, above, { i, width }));
  return going.length * 2 >= filled.length;
}

export function beginsSmall({ columns }: ZoneLine, column: number): boolean {
  return /^\p{Ll}/u.test(columns[column]?.[0]?.text ?? "");
}

/** The first word of the line had no room at the end of the one above. */
export function isFull(
  { line, columns }: ZoneLine,
  above: ZoneLine,
  { i, width }: { readonly i: number; readonly width: number },
) {
  return widthOf(columns[i]?.slice(0, 1)) + line.size * BLANK_WIDTH > width - widthOf(above.columns[i]);
}

/** Of a blank between words, in shares of the height of the letters. */
const BLANK_WIDTH = 0.25;

function has({ columns }: ZoneLine, column: number): boolean {
  return (columns[column] ?? []).length > 0;
}

function hasFigure(line: ZoneLine, column: number): boolean {
  return isFigure(textIn(line, column));
}

function textIn({ columns }: ZoneLine, column: number): string {
  return (columns[column] ?? []).map(({ text }) => text).join("");
}

/** The shortest step within a column that comes again and again, in points; null where lines never follow closely. */
export function usualStep(lines: readonly ZoneLine[], parted: readonly boolean[]): number | null {
  const steps = columnSteps(lines, parted).toSorted((a, b) => a - b);
  const fewest = Math.max(1, Math.min(3, steps.length * 0.05));
  const alike = (step: number) => steps.filter((other) => Math.abs(other - step) <= SAME_STEP).length;
  return steps.find((step) => alike(step) >= fewest) ?? null;
}

function columnSteps(lines: readonly ZoneLine[], parted: readonly boolean[]): readonly number[] {
  const steps: number[] = [];
  const last: (Word | undefined)[] = [];
  for (const [i, { columns }] of lines.entries()) {
    if (parted[i] === true) last.length = 0;
    for (const [column, words] of columns.entries()) {
      const [first] = words;
      if (first === undefined) continue;
      const step = first.y - (last[column]?.y ?? -Infinity);
      if (step < first.size * LONGEST_STEP) steps.push(step);
      last[column] = words.at(-1);
    }
  }
  return steps;
}
