import { BREAK_HYPHEN, type Glyph } from "./pdf-characters.ts";
import { areaAround } from "./pdf-objects.ts";

const FIGURE = /^[-+(]?\$?\d[\d.,]*%?\)?$/;

/** Digits, and what may stand around them: "-5.3", "($1,250)", "95%". */
export function isFigure(text: string): boolean {
  return FIGURE.test(text);
}

/** Letters written without a blank between them. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of its line. */
  readonly y: number;
  readonly size: number;
  /** Quarter turns clockwise from upright; null where it stands askew. */
  readonly turn: number | null;
  readonly glyphs: readonly Glyph[];
}

/** Shares of the height of the letters. */
const GAP = { blank: 0.16, back: 0.3, line: 0.45 } as const;

/** Words as they were written one after another. A blank ends a word, and so does a gap as wide as one. */
export function wordsOf(glyphs: readonly Glyph[]): readonly Word[] {
  const words: Word[] = [];
  let run: Glyph[] = [];
  const end = () => {
    if (run.length > 0) words.push(wordOf(run));
    run = [];
  };
  for (const glyph of glyphs) {
    const last = run.at(-1);
    if (glyph.text === " ") end();
    else {
      if (last && !follows(last, glyph)) end();
      run.push(glyph);
    }
  }
  end();
  return words;
}

/**
 * A glyph continues a word where it stands right after it on the same line, raised or lowered a little at
 * most. The letters of a ligature stand in the same place.
 */
function follows(last: Glyph, next: Glyph): boolean {
  if (last.turn !== next.turn) return false;
  if (last.turn === null) return last.piece === next.piece;
  if (last.piece === next.piece && last.left === next.left && last.top === next.top) return true;
  const size = Math.max(last.size, next.size);
  const [from, to] = [along(last), along(next)];
  const [gap, shift] = [to.start - from.end, Math.abs(to.line - from.line)];
  return gap < size * GAP.blank && gap > -size * GAP.back && to.start > from.start - 0.01 && shift < size * GAP.line;
}

/** A glyph along its own line, whichever way that runs. */
function along({ turn, left, right, top, bottom, x, y }: Glyph) {
  if (turn === 1) return { start: top, end: bottom, line: -x };
  if (turn === 2) return { start: -right, end: -left, line: -y };
  if (turn === 3) return { start: -bottom, end: -top, line: x };
  return { start: left, end: right, line: y };
}

export function wordOf(glyphs: readonly Glyph[]): Word {
  const [first] = glyphs;
  const area = areaAround(glyphs);
  if (first === undefined || area === null) throw new Error("a word without letters");
  const size = glyphs.reduce((most, glyph) => Math.max(most, glyph.size), 0);
  const main = glyphs.find((glyph) => glyph.size > size * 0.9) ?? first;
  return { text: textOf(glyphs, main), ...area, y: main.y, size, turn: first.turn, glyphs };
}

/** A hyphen for breaking counts at the end of a word only. What is small and raised or lowered is written so. */
function textOf(glyphs: readonly Glyph[], main: Glyph): string {
  const last = glyphs.length - 1;
  let text = "";
  for (const [i, glyph] of glyphs.entries()) {
    if (glyph.text === BREAK_HYPHEN && i < last) continue;
    text += main.turn === 0 ? raised(glyph, main) : glyph.text;
  }
  return text.normalize("NFC");
}

function raised({ text, size, y }: Glyph, main: Glyph): string {
  if (size > main.size * 0.85 || !/^\d$/.test(text)) return text;
  const rise = (main.y - y) / main.size;
  if (rise > 0.15) return RAISED.charAt(Number(text));
  return rise < -0.08 ? String.fromCodePoint(0x2080 + Number(text)) : text;
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
