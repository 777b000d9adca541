import { endsQuoted, isQuoting, type Separator, splitLine } from "./split-line.ts";

/** A quoted cell may run over this many lines more; beyond that its quote is a stray one. */
const MOST_LINES = 40;

/**
 * For every line, how many of the following ones belong to its last quoted cell: as many as it takes
 * for the quote to close, and none where it never does. Null for text whose cells have no quotes.
 */
export function linesInCells(lines: readonly string[], separator: Separator): Uint8Array | null {
  if (separator === "aligned" || separator === "none") return null;
  const width = isQuoting(separator) ? null : usualWidth(lines, separator);
  if (width === 0) return null;
  const more = new Uint8Array(lines.length);
  for (let at = 0; at < lines.length; at += 1 + (more[at] ?? 0)) {
    const needed = linesToClose(lines, at, separator);
    if (width === null || needed === 0 || makeOneRow(lines, { at, needed, separator, width })) more[at] = needed;
  }
  return more;
}

const FEWEST_ALIKE = 3;
const SAMPLE_LINES = 4000;

/**
 * Between tabs or bars few programs quote, and a quote may be but a stray one: lines are one row only if
 * together they have as many cells as most rows, and none of them alone.
 */
function makeOneRow(
  lines: readonly string[],
  { at, needed, separator, width }: { at: number; needed: number; separator: Separator; width: number },
): boolean {
  const parts = lines.slice(at, at + needed + 1);
  const widths = parts.map((line) => splitLine(line, separator).length);
  const together = widths.reduce((sum, cells) => sum + Math.max(1, cells), 0) - needed;
  const isInLast = widths.slice(1).every((cells) => cells === 1);
  return together === width && (isInLast || widths.every((cells) => cells < width));
}

/** Cells of most rows; 0 where no line has a quote, which spares the counting, and where hardly any rows are alike. */
function usualWidth(lines: readonly string[], separator: Separator): number {
  if (!lines.some((line) => line.includes('"'))) return 0;
  const times = new Map<number, number>();
  for (const line of lines.slice(0, SAMPLE_LINES)) {
    const width = splitLine(line, separator).length;
    if (width > 1) times.set(width, (times.get(width) ?? 0) + 1);
  }
  const [usual] = [...times].toSorted((a, b) => b[1] - a[1]);
  return usual !== undefined && usual[1] >= FEWEST_ALIKE ? usual[0] : 0;
}

/** Lines that a quoted cell runs over joined into one. */
export function joinedLines(lines: readonly string[], separator: Separator): readonly string[] {
  const more = linesInCells(lines, separator);
  if (more === null) return lines;
  const joined: string[] = [];
  for (let at = 0; at < lines.length; at += 1 + (more[at] ?? 0)) {
    joined.push(lines.slice(at, at + 1 + (more[at] ?? 0)).join("\n"));
  }
  return joined;
}

function linesToClose(lines: readonly string[], at: number, separator: Separator): number {
  if (!endsQuoted(lines[at] ?? "", separator, false)) return 0;
  for (let more = 1; more <= MOST_LINES && at + more < lines.length; more += 1) {
    if (!endsQuoted(lines[at + more] ?? "", separator, true)) return more;
  }
  return 0;
}
