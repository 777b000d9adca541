import type { Word } from "./pdf-words.ts";

/** Words on one line, from left to right. */
export interface Line {
  readonly words: readonly Word[];
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** Share of the height of the letters by which words on one line may stand apart. */
const SAME_LINE = 0.45;

/** Upright words as lines, from the top. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  const lines: Word[][] = [];
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const last = lines.at(-1);
    const [first] = last ?? [];
    if (last && first && word.y - first.y <= SAME_LINE * Math.max(word.size, first.size)) last.push(word);
    else lines.push([word]);
  }
  return lines.map(lineOf);
}

function lineOf(words: readonly Word[]): Line {
  const sorted = words.length === 1 ? words : words.toSorted((a, b) => a.left - b.left);
  let [left, right, size, y] = [Infinity, -Infinity, 0, 0];
  for (const word of sorted) {
    left = Math.min(left, word.left);
    right = Math.max(right, word.right);
    if (word.size > size) [size, y] = [word.size, word.y];
  }
  return { words: sorted, y, left, right, size };
}

/** A word as if it stood upright: lines of turned words run from left to right too. */
export function uprighted(word: Word): Word {
  const { left, right, top, bottom, glyphs } = word;
  const [first] = glyphs;
  const x = first?.x ?? left;
  if (word.turn === 1) return { ...word, left: top, right: bottom, top: -right, bottom: -left, y: -x };
  if (word.turn === 2) return { ...word, left: -right, right: -left, top: -bottom, bottom: -top, y: -word.y };
  if (word.turn === 3) return { ...word, left: -bottom, right: -top, top: left, bottom: right, y: x };
  return word;
}
