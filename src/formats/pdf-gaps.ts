import type { Line } from "./pdf-lines.ts";
import type { Parting } from "./pdf-row.ts";
import type { Word } from "./pdf-words.ts";

/** A river is so many times as wide as the blank between words, at least: blanks of all lines never meet so wide. */
export const WIDER = 1.35;
/** A line that begins a zone has gaps so many times as wide. */
export const SEED = 2;
/** So near, in heights of their letters, words are one text whatever the blanks of smaller letters are. */
export const ONE_TEXT = 0.34;
/** In shares of the height of the letters; where all letters are as wide, so are blanks. */
const WIDEST_BLANK = 0.75;
/** Where no two words stand on a line, a blank is taken to be so wide, in shares of the height of the letters. */
const USUAL_BLANK = 0.28;

/** The middle of the gaps between words that are no wider than blanks are. */
export function usualBlank(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ words, size }) =>
    gapsOf(words).filter((gap) => gap > 0.1 * size && gap < WIDEST_BLANK * size),
  );
  const size = Math.max(...lines.map((line) => line.size));
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? USUAL_BLANK * size;
}

function gapsOf(words: readonly Word[]): readonly number[] {
  return words.slice(1).map(({ left }, i) => left - (words[i]?.right ?? left));
}

/** How many gaps between words are wider. */
export function wideGaps(words: readonly Word[], width: number): number {
  const size = Math.max(...words.map((word) => word.size));
  return gapsOf(words).filter((gap) => gap > Math.max(width, size * ONE_TEXT)).length;
}

/** Words with no more than a blank between them, as one. */
export function spansOf(words: readonly Word[], blank: number): readonly Parting[] {
  const spans: Parting[] = [];
  for (const { left, right, size } of words) {
    const last = spans.at(-1);
    if (last && left - last.to <= Math.max(blank, size * ONE_TEXT))
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, right) };
    else spans.push({ from: left, to: right });
  }
  return spans;
}

/** Nothing is left of a river between these, or no more than `width`. */
export function isClosed(river: Parting, written: readonly Parting[], width: number): boolean {
  return openParts(river, written).every(({ from, to }) => to - from <= width);
}

/** The middle of some word lies there. */
export function standsIn(words: readonly Word[], { from, to }: Parting): boolean {
  return words.some(({ left, right }) => (left + right) / 2 > from && (left + right) / 2 < to);
}

/** What these leave of a river. */
export function openParts(river: Parting, written: readonly Parting[]): readonly Parting[] {
  const parts: Parting[] = [];
  let { from } = river;
  for (const word of written.toSorted((a, b) => a.from - b.from)) {
    if (word.to <= from || word.from >= river.to) continue;
    if (word.from > from) parts.push({ from, to: word.from });
    from = word.to;
  }
  return from < river.to ? [...parts, { from, to: river.to }] : parts;
}
