import { areaAround } from "./pdf-objects.ts";
import { cellText, type KnownWords } from "./pdf-cell-text.ts";
import type { Line } from "./pdf-lines.ts";
import type { PdfRow } from "./pdf-row.ts";
import type { Word } from "./pdf-words.ts";

/** Shares of the height of the letters. */
const CHUNK_GAP = 1.2;
const NEXT_LINE = 1.75;

/** Words of a line that stand together; a wide gap parts them. */
function chunksOf({ words }: Line): readonly (readonly Word[])[] {
  const chunks: Word[][] = [];
  for (const word of words) {
    const last = chunks.at(-1)?.at(-1);
    if (last && word.left - last.right < CHUNK_GAP * Math.min(word.size, last.size)) chunks.at(-1)?.push(word);
    else chunks.push([word]);
  }
  return chunks;
}

/** What holds for all lines of a page. */
export interface PageMeasures {
  /** How long a line may be, in points. */
  readonly full: number;
  readonly known: KnownWords;
}

/** Lines outside tables as rows: a row for each, but lines that go on where the one above was full are one text. */
export function freeRows(lines: readonly Line[], { full, known }: PageMeasures): readonly PdfRow[] {
  const texts: Line[][] = [];
  for (const line of lines) {
    const last = texts.at(-1)?.at(-1);
    if (last && goesOn(last, line, full)) texts.at(-1)?.push(line);
    else texts.push([line]);
  }
  return texts.map((some) => rowOf(some, known));
}

/** The next line's first word found no place on this one, so one text was broken into both. */
function goesOn(above: Line, below: Line, full: number): boolean {
  const [first] = below.words;
  if (first === undefined || chunksOf(above).length > 1 || chunksOf(below).length > 1) return false;
  const alike = Math.abs(above.size - below.size) < 0.1 * above.size;
  const near = below.y - above.y < NEXT_LINE * above.size;
  const aligned = Math.abs(above.left - below.left) < above.size || isCentred(above, below);
  const left = full - (above.right - above.left);
  return alike && near && aligned && left < first.right - first.left + above.size * 0.2;
}

function isCentred(above: Line, below: Line): boolean {
  return Math.abs(above.left + above.right - below.left - below.right) < above.size;
}

function rowOf(lines: readonly Line[], known: KnownWords): PdfRow {
  const [first, ...below] = lines;
  const chunks = first && below.length === 0 ? chunksOf(first) : [lines.flatMap(({ words }) => words)];
  const cells = chunks.map((words) => ({ ...cellText(words, known), area: areaAround(words) }));
  return {
    top: Math.min(...lines.flatMap(({ words }) => words.map(({ top }) => top))),
    cells,
    partings: null,
    isRuled: false,
  };
}
