import { linesInColumns } from "./aligned-columns.ts";
import { joinedLines } from "./quoted-lines.ts";
import { type Separator, splitLine } from "./split-line.ts";

/** Share of the rows that must split alike; fewer where hardly any prose holds the separator. */
const LEAST_SHARE = 0.4;
const LEAST_OF_BARS = 0.3;
const LEAST_OF_RARE = 0.6;
/** Colons stand in labels, hours and ratios too. */
const LEAST_OF_COLONS = 0.8;
/** By how much a separator further down the list must do better. */
const CLEARLY_BETTER = 0.05;
const LEAST_OF_TABBED_PAIRS = 0.25;
const FEWEST_PAIRS = 3;

/** In order of preference, each with the fewest cells that make a table and the share of such rows. */
const CANDIDATES: readonly { readonly separator: Separator; readonly least: number; readonly fewest: number }[] = [
  { separator: "\t", least: 3, fewest: LEAST_OF_BARS },
  { separator: "|", least: 3, fewest: LEAST_OF_BARS },
  { separator: ";", least: 3, fewest: LEAST_SHARE },
  { separator: ",", least: 3, fewest: LEAST_SHARE },
  { separator: "aligned", least: 2, fewest: LEAST_SHARE },
  { separator: "^", least: 3, fewest: LEAST_OF_RARE },
  { separator: "~", least: 3, fewest: LEAST_OF_RARE },
  { separator: ":", least: 4, fewest: LEAST_OF_COLONS },
];

/**
 * Decides the separator from a sample of lines: the one that splits most rows into the same number
 * of cells, three or more. Prose holds commas and semicolons too, but never the same number of them
 * line after line.
 */
export function detectSeparator(lines: readonly string[]): Separator {
  let best: Separator = "none";
  let bar = 0;
  for (const { separator, least, fewest } of CANDIDATES) {
    const share = shareInTables(lines, separator, least);
    if (share >= Math.max(bar, fewest)) {
      best = separator;
      bar = share + CLEARLY_BETTER;
    }
  }
  return best === "none" ? pairsOrNone(lines.filter(hasInk)) : best;
}

function hasInk(line: string): boolean {
  return /[\p{L}\p{N}]/u.test(line);
}

/** Share of the rows that stand in tables; those drawn with spaces show it in their columns too. */
function shareInTables(lines: readonly string[], separator: Separator, least: number): number {
  const rows = joinedLines(lines, separator).filter(hasInk);
  const alike = shareSplitAlike(rows, separator, least);
  return separator === "aligned" && rows.length > 0 ? Math.max(alike, linesInColumns(lines) / rows.length) : alike;
}

/**
 * Share of the rows whose number of cells is the most usual one or one less, blank cells at the end counted or
 * not; or, for a text of several tables, that stand in runs of such rows.
 */
function shareSplitAlike(rows: readonly string[], separator: Separator, least: number): number {
  const all = rows.map((row) => splitLine(row, separator));
  const widths = all.map((cells) => cells.length);
  const inked = all.map((cells) => cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  return Math.max(shareAlike(widths, least), shareAlike(inked, least), shareInRuns(widths, least));
}

/** Prose may have as many commas in two lines, but not in so many that follow one another. */
const SHORTEST_RUN = 4;

/** A run: rows of as many cells, but for one more or less, with single titles between them. */
interface Run {
  readonly least: number;
  readonly most: number;
  readonly rows: number;
  /** Lines of one cell since its last row. */
  readonly titles: number;
}

function shareInRuns(widths: readonly number[], least: number): number {
  let inRuns = 0;
  let run: Run | null = null;
  for (const width of [...widths, 0]) {
    const longer: Run | null = run === null ? null : goOn(run, width, least);
    if (longer === null && run !== null && run.rows >= SHORTEST_RUN) inRuns += run.rows;
    run = longer ?? (width < least ? null : { least: width, most: width, rows: 1, titles: 0 });
  }
  return widths.length === 0 ? 0 : inRuns / widths.length;
}

function goOn(run: Run, width: number, fewest: number): Run | null {
  if (width === 1) return run.titles > 0 ? null : { ...run, titles: 1 };
  const [least, most] = [Math.min(run.least, width), Math.max(run.most, width)];
  return width < fewest || most - least > 1 ? null : { least, most, rows: run.rows + 1, titles: 0 };
}

function shareAlike(widths: readonly number[], least: number): number {
  const counts = new Map<number, number>();
  for (const width of widths) if (width >= least) counts.set(width, (counts.get(width) ?? 0) + 1);
  const usual = Math.max(0, ...[...counts].map(([width, times]) => times + (counts.get(width - 1) ?? 0)));
  return widths.length === 0 ? 0 : usual / widths.length;
}

/** Key–value sheets have two cells a line: a label and its value. A label without one may have lost its tab. */
function pairsOrNone(lines: readonly string[]): Separator {
  if (arePairs(lines)) return ",";
  for (const separator of ["\t", "|", ";"] as const) {
    const pairs = lines.filter((line) => splitLine(line, separator).length >= 2).length;
    const least = separator === "\t" ? LEAST_OF_TABBED_PAIRS : LEAST_SHARE;
    if (pairs >= lines.length * least && pairs >= FEWEST_PAIRS) return separator;
  }
  return "none";
}

/** Between commas only where no line has more: prose has commas anywhere. */
function arePairs(lines: readonly string[]): boolean {
  const widths = joinedLines(lines, ",").map((line) => splitLine(line, ",").filter(hasInk).length);
  const pairs = widths.filter((width) => width === 2).length;
  return pairs >= FEWEST_PAIRS && pairs >= lines.length * LEAST_OF_COLONS && widths.every((width) => width <= 2);
}
