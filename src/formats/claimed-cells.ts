/**
 * How many cells and columns a part of a workbook makes out of few characters: ODS repeats a filled cell
 * or its row so many times, XLSX describes columns from one number to another. A library writes each of
 * them out. Blank cells repeated to the edge of the sheet, which every ODS has, cost nothing and do not count.
 */
export function claimedCells(part: Uint8Array): number {
  const text = Buffer.from(part.buffer, part.byteOffset, part.byteLength).toString("latin1");
  if (!/repeated|\bmax\s*=/.test(text)) return 0;
  let rows = 1;
  let cells = 0;
  for (const [, element = "", attributes = ""] of text.matchAll(ELEMENT)) {
    if (element === "table-row") rows = repeats(attributes, "number-rows-repeated");
    else if (element === "col") cells += span(attributes);
    else if (!attributes.endsWith("/")) cells += rows * repeats(attributes, "number-columns-repeated");
  }
  return cells;
}

/** Start tags, under whatever prefix; a quoted value may hold anything. */
const ELEMENT = /<(?:[^\s<>:/]*:)?(table-row|table-cell|col)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/g;

function repeats(attributes: string, name: string): number {
  const [, times = "1"] = new RegExp(`${name}\\s*=\\s*["'](\\d+)`).exec(attributes) ?? [];
  return Number(times);
}

function span(attributes: string): number {
  const [, first = "1"] = /\bmin\s*=\s*["'](\d+)/.exec(attributes) ?? [];
  const [, last = "1"] = /\bmax\s*=\s*["'](\d+)/.exec(attributes) ?? [];
  return Math.max(0, Number(last) - Number(first) + 1);
}
