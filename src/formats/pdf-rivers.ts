import type { Line } from "./pdf-lines.ts";
import type { Word } from "./pdf-words.ts";

/** A strip between two columns in which nothing is written. */
export interface River {
  readonly from: number;
  readonly to: number;
}

/** Lines set in the same columns. Lines among them that run over several columns are left out. */
export interface Zone {
  readonly lines: readonly Line[];
  readonly rivers: readonly River[];
}

/** A river is so many times as wide as the blank between words, at least: blanks of all lines never meet so wide. */
const WIDER = 1.35;
/** A line that begins a zone has gaps so many times as wide. */
const SEED = 2;
/** A zone ends where so many lines in a row run over its columns. */
const MOST_CROSSING = 4;
/** Where no two words stand on a line, a blank is taken to be so wide, in shares of the height of the letters. */
const USUAL_BLANK = 0.28;

/** The zone around the line that has most gaps; null where lines are but lines. */
export function zoneOf(lines: readonly Line[]): Zone | null {
  const blank = usualBlank(lines);
  const seed = mostGaps(lines, blank * SEED);
  if (seed === -1) return null;
  const zone = new GrowingZone(lines[seed], blank * WIDER);
  zone.grow(lines.slice(0, seed).toReversed());
  zone.grow(lines.slice(seed + 1));
  return zone.done();
}

/** The middle of the gaps between words that are no wider than blanks are. */
function usualBlank(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ words, size }) => gapsOf(words).filter((gap) => gap > 0.1 * size && gap < 0.6 * size));
  const size = Math.max(...lines.map((line) => line.size));
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? USUAL_BLANK * size;
}

function gapsOf(words: readonly Word[]): readonly number[] {
  return words.slice(1).map(({ left }, i) => left - (words[i]?.right ?? left));
}

function mostGaps(lines: readonly Line[], width: number): number {
  const counts = lines.map(({ words }) => gapsOf(words).filter((gap) => gap > width).length);
  const most = Math.max(0, ...counts);
  return most === 0 ? -1 : counts.indexOf(most);
}

/** Grows by lines that leave its rivers open. */
class GrowingZone {
  readonly #lines: Line[];
  readonly #width: number;
  #rivers: readonly River[];

  constructor(seed: Line | undefined, width: number) {
    this.#lines = seed ? [seed] : [];
    this.#width = width;
    const words = seed?.words ?? [];
    this.#rivers = words
      .slice(1)
      .map(({ left }, i) => ({ from: words[i]?.right ?? left, to: left }))
      .filter(({ from, to }) => to - from > width);
  }

  grow(lines: readonly Line[]): void {
    let crossing = 0;
    for (const line of lines) {
      const rivers = this.#with(line);
      if (rivers !== null) {
        this.#rivers = rivers;
        this.#lines.push(line);
      }
      crossing = rivers === null ? crossing + 1 : 0;
      if (crossing > MOST_CROSSING) return;
    }
  }

  done(): Zone | null {
    const lines = this.#lines.toSorted((a, b) => a.y - b.y);
    return { lines, rivers: this.#rivers };
  }

  /** What is left of the rivers beside this line's words; null where it closes one. */
  #with({ words }: Line): readonly River[] | null {
    const rivers: River[] = [];
    for (const river of this.#rivers) {
      const open = openParts(river, words).filter(({ from, to }) => to - from > this.#width);
      if (open.length === 0) return null;
      rivers.push(...open);
    }
    return rivers;
  }
}

function openParts(river: River, words: readonly Word[]): readonly River[] {
  const parts: River[] = [];
  let { from } = river;
  for (const { left, right } of words) {
    if (right <= from || left >= river.to) continue;
    if (left > from) parts.push({ from, to: left });
    from = right;
  }
  return from < river.to ? [...parts, { from, to: river.to }] : parts;
}
