import { splitLine, type Separator } from "./split-line.ts";

/** Lines as most programs would have written them, and what else is to be done to their cells. */
interface Dialect {
  readonly lines: readonly string[];
  /** Where the text itself says it. */
  readonly separator: Separator | null;
  /** Puts the quotes of the text itself back into its cells. */
  readonly back: ((cell: string) => string) | null;
}

type Mend = (cells: string[]) => string[];

/** Share of the inked lines that must begin and end with a single quote for it to quote cells. */
const LEAST_QUOTED = 0.6;

/** Some programs name their separator, quote with other signs, or write texts as formulas. */
export function dialectOf(given: readonly string[]): Dialect {
  const separator = separatorSaid(given[0] ?? "");
  const named = separator === null ? given : ["", ...given.slice(1)];
  const isSingle = quotesSingly(named);
  const doubled = isSingle ? named.map(swapQuotes) : named;
  const lines = doubled.some((line) => line.includes('\\"') && ESCAPED.test(line))
    ? doubled.map(withDoubledQuotes)
    : doubled;
  return { lines, separator, back: isSingle ? swapQuotes : null };
}

/** What is done to the cells of these lines once they are split; null where nothing is to be done. */
export function mendingOf({ lines, back }: Dialect, separator: Separator): Mend | null {
  if (!lines.some((line) => line.includes('"'))) return null;
  const isBare = separator === "\t" || separator === "|";
  const strip = isBare && quotesEverything(lines.slice(0, SAMPLE_LINES), separator) ? withoutQuotes : unquoted;
  const mend = (cell: string) => {
    const bare = isBare ? strip(cell) : cell;
    return withoutFormula(back === null ? bare : back(bare));
  };
  return (cells) => cells.map((cell) => (MARKED.test(cell) ? mend(cell) : cell));
}

const MARKED = /["']/;
const SAMPLE_LINES = 500;

/** "sep=;" in the first line, as spreadsheets understand it. */
function separatorSaid(line: string): Separator | null {
  const [, sign = ""] = /^"?sep=(.)"?\s*$/i.exec(line) ?? [];
  return SAID.find((one) => one === sign) ?? null;
}

const SAID: readonly Separator[] = ["\t", "|", ";", ",", "^", "~", ":"];

/** Every cell between single quotes: lines begin and end with one. */
function quotesSingly(lines: readonly string[]): boolean {
  const inked = lines.slice(0, 500).filter((line) => line.trim() !== "");
  const single = inked.filter((line) => /^\s*'.*'[\s,;|^~:]*$/.test(line)).length;
  return single > 1 && single >= inked.length * LEAST_QUOTED && !inked.some((line) => line.startsWith('"'));
}

function swapQuotes(text: string): string {
  return text.replace(/["']/g, (quote) => (quote === "'" ? '"' : "'"));
}

/** A quote within a quoted cell, after a backslash. */
const ESCAPED = /(?:^|[\t|;,^~:])\s*"(?:[^"\\]|\\.)*\\"(?:[^"\\]|\\.)*"\s*(?:$|[\t|;,^~:])/;

function withDoubledQuotes(line: string): string {
  return line.replaceAll('\\"', '""');
}

/** Whole cells of text between tabs or bars, where quotes within are doubled or lines broken. */
function unquoted(cell: string): string {
  const [, inner] = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
  return inner !== undefined && /""|\n/.test(inner) ? inner.replaceAll('""', '"') : cell;
}

function withoutQuotes(cell: string): string {
  const [, inner = cell] = /^\s*"((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
  return inner === cell ? cell : inner.replaceAll('""', '"');
}

/** Digits that a spreadsheet should leave alone are written as a formula: ="007". */
function withoutFormula(cell: string): string {
  const [, inner] = /^\s*="((?:[^"]|"")*)"\s*$/.exec(cell) ?? [];
  return inner === undefined ? cell : inner.replaceAll('""', '"');
}

/** Is every cell of these rows between quotes? Then the quotes are no part of the texts. */
function quotesEverything(lines: readonly string[], separator: Separator): boolean {
  const cells = lines.flatMap((line) => splitLine(line, separator)).filter((cell) => cell.trim() !== "");
  const quoted = cells.filter((cell) => /^\s*".*"\s*$/s.test(cell));
  return quoted.length > 0 && quoted.length >= cells.length * LEAST_OF_ALL;
}

const LEAST_OF_ALL = 0.8;
