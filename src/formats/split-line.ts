/** How a text separates its cells. "none": one cell a line. "aligned": two or more spaces. */
export type Separator = "\t" | "|" | ";" | "," | "aligned" | "none";

/** Cells of one line. Quotes are honoured only around a whole cell of `;` and `,` text. */
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
export function endsQuoted(line: string, separator: ";" | ",", quoted: boolean): boolean {
  if (!line.includes('"')) return quoted;
  let open = quoted;
  let atStart = true;
  for (let i = 0; i < line.length; i += 1) {
    const char = line[i];
    if (char === '"' && (atStart || open)) {
      if (open && line[i + 1] === '"') i += 1;
      else open = !open;
      atStart = false;
    } else if (!open) atStart = char === separator;
  }
  return open;
}

/**
 * "| a | b |" and "a | b" alike; a ruling line such as "|---|:--:|" has no cells. " | b" is "a | b"
 * with its first cell blank.
 */
function splitPipes(line: string): string[] {
  const trimmed = line.trim();
  if (/^[|+:=\-\s]+$/.test(trimmed)) return [];
  const isEdged = trimmed.startsWith("|") && !line.startsWith(" | ");
  return (isEdged ? trimmed.slice(1).replace(/\|$/, "") : line).split("|");
}

function splitQuoted(line: string, separator: ";" | ","): string[] {
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
  if (line[from] === '"') {
    const end = closingQuote(line, from + 1);
    if (end !== -1 && (end + 1 === line.length || line[end + 1] === separator)) {
      return { cell: line.slice(from + 1, end).replaceAll('""', '"'), next: end + 2 };
    }
  }
  const stop = line.indexOf(separator, from);
  if (stop === -1) return { cell: line.slice(from), next: line.length + 1 };
  return { cell: line.slice(from, stop), next: stop + 1 };
}

function closingQuote(line: string, from: number): number {
  for (let i = line.indexOf('"', from); i !== -1; i = line.indexOf('"', i + 2)) {
    if (line[i + 1] !== '"') return i;
  }
  return -1;
}
