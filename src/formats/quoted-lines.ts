import { endsQuoted, type Separator } from "./split-line.ts";

/** A quoted cell may run over this many lines more; beyond that its quote is a stray one. */
const MOST_LINES = 40;

/**
 * For every line, how many of the following ones belong to its last quoted cell: as many as it takes
 * for the quote to close, and none where it never does. Null for text whose cells have no quotes.
 */
export function linesInCells(lines: readonly string[], separator: Separator): Uint8Array | null {
  if (separator !== ";" && separator !== ",") return null;
  const more = new Uint8Array(lines.length);
  for (let at = 0; at < lines.length; at += 1 + (more[at] ?? 0)) more[at] = linesToClose(lines, at, separator);
  return more;
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

function linesToClose(lines: readonly string[], at: number, separator: ";" | ","): number {
  if (!endsQuoted(lines[at] ?? "", separator, false)) return 0;
  for (let more = 1; more <= MOST_LINES && at + more < lines.length; more += 1) {
    if (!endsQuoted(lines[at + more] ?? "", separator, true)) return more;
  }
  return 0;
}
