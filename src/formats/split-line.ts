/** Those between which a cell is quoted where it holds one. */
const QUOTING = [";", ",", "^", "~", ":"] as const;
type Quoting = (typeof QUOTING)[number];

/** How a text separates its cells. "none": one cell a line. "aligned": two or more spaces. */
export type Separator = "\t" | "|" | Quoting | "aligned" | "none";

export function isQuoting(separator: Separator): separator is Quoting {
  return QUOTING.some((one) => one === separator);
}

/** Cells of one line. Quotes are honoured only around a whole cell, blanks beside it or not. */
export function splitLine(line: string, separator: Separator): string[] {
  if (separator === "none") return line.trim() === "" ? [] : [line];
  if (separator === "\t") return line.split("\t");
  if (separator === "|") return splitPipes(line);
  if (separator === "aligned") return splitAtGaps(line);
  return splitQuoted(line, separator);
}

/** Cells kept apart by two spaces or more. */
export function splitAtGaps(line: string): string[] {
  const trimmed = line.trim();
  return trimmed === "" ? [] : trimmed.split(/ {2,}/);
}

/** Is a quoted cell left open at the end of the line, to go on in the next? `quoted`: so it began. */
export function endsQuoted(line: string, separator: Separator, quoted: boolean): boolean {
  if (!line.includes('"')) return quoted;
  let open = quoted;
  let atStart = true;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i];
    if (char === '"' && (atStart || open)) {
      if (open && line[i + 1] === '"') i += 1;
      else open = !open;
      atStart = false;
    } else if (!open) atStart = beginsCell(char, separator, atStart);
  }
  return open;
}

/** Does a cell begin after this character? Blanks at its beginning do not matter. */
function beginsCell(char: string | undefined, separator: Separator, began: boolean): boolean {
  return char === separator || (began && char === " ");
}

/**
 * "| a | b |" and "a | b" alike, and " | b" begins with a blank cell: an edge stands at the margin, or has
 * another at the line's very end. A ruling line such as "|---|:--:|" has no cells. */
function splitPipes(line: string): string[] {
  const trimmed = line.trim();
  if (isRuling(trimmed)) return [];
  const isEdged = line.startsWith("|") || /^\s+\|.*\|$/s.test(line);
  return (isEdged ? trimmed.slice(1).replace(/\|$/, "") : line).split("|");
}

function isRuling(line: string): boolean {
  return /^[|+:=\-\s]+$/.test(line);
}

/** The same where the lines of the text have no edge: a bar at the margin follows a blank cell. */
export function splitAtBars(line: string): string[] {
  return isRuling(line.trim()) ? [] : line.split("|");
}

/** Do the rows between bars begin with one? */
export function areEdged(lines: readonly string[]): boolean {
  const rows = lines.filter((line) => line.split("|", 3).length === 3);
  return rows.filter((line) => line.trimStart().startsWith("|")).length * 2 > rows.length;
}

function splitQuoted(line: string, separator: Quoting): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let at = 0;
  while (at <= line.length) {
    const { cell, next } = takeCell(line, at, separator);
    cells.push(cell);
    at = next;
  }
  return cells;
}

function takeCell(line: string, from: number, separator: string): { cell: string; next: number } {
  const start = pastBlanks(line, from);
  if (line[start] === '"') {
    const end = closingQuote(line, start + 1);
    const next = end === -1 ? -1 : pastBlanks(line, end + 1);
    if (next === line.length || line[next] === separator) {
      return { cell: line.slice(start + 1, end).replaceAll('""', '"'), next: next + 1 };
    }
  }
  const stop = line.indexOf(separator, from);
  if (stop === -1) return { cell: line.slice(from), next: line.length + 1 };
  return { cell: line.slice(from, stop), next: stop + 1 };
}

function pastBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === " ") at += 1;
  return at;
}

function closingQuote(line: string, from: number): number {
  for (let i = line.indexOf('"', from); i !== -1; i = line.indexOf('"', i + 2)) {
    if (line[i + 1] !== '"') return i;
  }
  return -1;
}
