import type { Line } from "./pdf-lines.ts";
import type { Parting } from "./pdf-row.ts";
import type { Word } from "./pdf-words.ts";

/** Lines set in the same columns. Lines among them that run over several columns are left out. */
export interface Zone {
  readonly lines: readonly Line[];
  readonly rivers: readonly Parting[];
  /** Words no farther apart than this belong together, in points. */
  readonly blank: number;
}

/** A river is so many times as wide as the blank between words, at least: blanks of all lines never meet so wide. */
const WIDER = 1.35;
/** A line that begins a zone has gaps so many times as wide. */
const SEED = 2;
/** A zone ends where so many lines in a row run over its columns. */
const MOST_CROSSING = 4;
/** Share of the lines with gaps that keep to the columns of the page before, where a table goes on. */
const MOSTLY_KEPT = 0.9;
/** So near, in heights of their letters, words are one text whatever the blanks of smaller letters are. */
export const ONE_TEXT = 0.34;
/** Lines no farther apart than this may stand side by side, in heights of their letters. */
const SIDE_BY_SIDE = 0.8;
/** Lines without gaps belong to a zone so near to it, in heights of their letters: cells may be as high. */
const LEAD = 40;
/** In shares of the height of the letters; where all letters are as wide, so are blanks. */
const WIDEST_BLANK = 0.75;
/** Where no two words stand on a line, a blank is taken to be so wide, in shares of the height of the letters. */
const USUAL_BLANK = 0.28;

/**
 * The zone around the line that has most gaps; null where lines are but lines. Lines without gaps take the
 * rivers as they are. A river on whose banks no words ever stand side by side is none, nor one that more lines run over.
 */
export function zoneOf(lines: readonly Line[]): Zone | null {
  const blank = usualBlank(lines);
  const gaps = new Map(lines.map((line) => [line, wideGaps(line.words, blank * SEED)]));
  const parted = lines.filter((line) => gaps.get(line) !== 0);
  const [seed] = parted.toSorted((a, b) => (gaps.get(b) ?? 0) - (gaps.get(a) ?? 0));
  if (seed === undefined) return null;
  const filled: Parting[] = [];
  for (;;) {
    const zone = new GrowingZone(seed, { width: blank * WIDER, filled });
    zone.grow(parted.slice(0, parted.indexOf(seed)).toReversed());
    zone.grow(parted.slice(parted.indexOf(seed) + 1));
    const dry = zone.dryRiver();
    if (dry === null) {
      zone.take(lines.filter((line) => !parted.includes(line)));
      return zone.done();
    }
    filled.push(dry);
  }
}

/**
 * The zone of a table that goes on from the page before, with the columns that it has there; null where
 * lines with gaps do not keep to them.
 */
export function zoneWithin(lines: readonly Line[], partings: readonly Parting[]): Zone | null {
  const blank = usualBlank(lines) * WIDER;
  const keeps = ({ words }: Line) => partings.every((one) => !isClosed(one, spansOf(words, blank), 1));
  const parted = lines.filter(({ words }) => wideGaps(words, (blank * SEED) / WIDER) > 0);
  const kept = lines.filter(keeps);
  const enough = parted.filter(keeps).length >= Math.max(1, parted.length * MOSTLY_KEPT);
  return enough ? { lines: kept, rivers: partings, blank } : null;
}

/** The middle of the gaps between words that are no wider than blanks are. */
function usualBlank(lines: readonly Line[]): number {
  const gaps = lines.flatMap(({ words, size }) =>
    gapsOf(words).filter((gap) => gap > 0.1 * size && gap < WIDEST_BLANK * size),
  );
  const size = Math.max(...lines.map((line) => line.size));
  return gaps.toSorted((a, b) => a - b)[gaps.length >> 1] ?? USUAL_BLANK * size;
}

function gapsOf(words: readonly Word[]): readonly number[] {
  return words.slice(1).map(({ left }, i) => left - (words[i]?.right ?? left));
}

function wideGaps(words: readonly Word[], width: number): number {
  const size = Math.max(...words.map((word) => word.size));
  return gapsOf(words).filter((gap) => gap > Math.max(width, size * ONE_TEXT)).length;
}

/** Grows by lines that leave its rivers open. What lies beside all words is a river without end. */
class GrowingZone {
  readonly #lines: Line[];
  readonly #crossing: Line[] = [];
  readonly #width: number;
  /** What turned out to be no river. */
  readonly #filled: readonly Parting[];
  #rivers: readonly Parting[];

  constructor(seed: Line, { width, filled }: { readonly width: number; readonly filled: readonly Parting[] }) {
    this.#lines = [seed];
    this.#width = width;
    this.#filled = filled;
    this.#rivers = [{ from: -Infinity, to: Infinity }];
    this.#rivers = this.#with(seed) ?? [];
  }

  grow(lines: readonly Line[]): void {
    let crossing = 0;
    for (const line of lines) {
      const rivers = this.#with(line);
      if (rivers !== null) {
        this.#rivers = rivers;
        this.#lines.push(line);
      } else this.#crossing.push(line);
      crossing = rivers === null ? crossing + 1 : 0;
      if (crossing > MOST_CROSSING) return;
    }
  }

  /** Of the rivers that more lines cross than have words right on both sides of them, the one that most cross. */
  dryRiver(): Parting | null {
    const rivers = this.#rivers.toSorted((a, b) => a.from - b.from);
    const banks = rivers.map(({ from }, i) => ({ from: rivers[i - 1]?.to ?? from, to: from }));
    const dry = rivers.flatMap((river, i) => {
      const [left, right] = [banks[i], banks[i + 1]];
      if (i === 0 || left === undefined || right === undefined) return [];
      const both = this.#lines.filter((line) => standsIn(line.words, left) && this.#hasNear(line, right)).length;
      const over = this.#crossing.filter(({ words }) => isClosed(river, spansOf(words, this.#width), this.#width));
      return both === 0 || over.length > both ? [{ river, surplus: over.length - both }] : [];
    });
    return dry.toSorted((a, b) => b.surplus - a.surplus)[0]?.river ?? null;
  }

  /** Words there on the line itself or where lines of a cell as high as its neighbour may stand. */
  #hasNear({ y, size }: Line, bank: Parting): boolean {
    return this.#lines.some((line) => Math.abs(line.y - y) < size * SIDE_BY_SIDE && standsIn(line.words, bank));
  }

  /** Lines between the first and the last of the zone that fit in its columns. */
  take(lines: readonly Line[]): void {
    const ys = this.#lines.map(({ y }) => y);
    const [first, last] = [Math.min(...ys), Math.max(...ys)];
    const near = lines.filter(({ y, size }) => y > first - size * LEAD && y < last + size * LEAD);
    this.#lines.push(...near.filter((line) => this.#with(line) !== null));
  }

  done(): Zone {
    const lines = this.#lines.toSorted((a, b) => a.y - b.y);
    const rivers = this.#rivers.filter(({ from, to }) => Number.isFinite(from) && Number.isFinite(to));
    return { lines, rivers, blank: this.#width };
  }

  /** What is left of the rivers beside this line's words; null where it closes one. */
  #with({ words }: Line): readonly Parting[] | null {
    const rivers: Parting[] = [];
    const written = [...spansOf(words, this.#width), ...this.#filled];
    for (const river of this.#rivers) {
      const open = openParts(river, written).filter(({ from, to }) => to - from > this.#width);
      if (open.length === 0) return null;
      rivers.push(...open);
    }
    return rivers;
  }
}

/** Words with no more than a blank between them, as one. */
function spansOf(words: readonly Word[], blank: number): readonly Parting[] {
  const spans: Parting[] = [];
  for (const { left, right, size } of words) {
    const last = spans.at(-1);
    if (last && left - last.to <= Math.max(blank, size * ONE_TEXT))
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, right) };
    else spans.push({ from: left, to: right });
  }
  return spans;
}

function isClosed(river: Parting, written: readonly Parting[], width: number): boolean {
  return openParts(river, written).every(({ from, to }) => to - from <= width);
}

function standsIn(words: readonly Word[], { from, to }: Parting): boolean {
  return words.some(({ left, right }) => (left + right) / 2 > from && (left + right) / 2 < to);
}

function openParts(river: Parting, written: readonly Parting[]): readonly Parting[] {
  const parts: Parting[] = [];
  let { from } = river;
  for (const word of written.toSorted((a, b) => a.from - b.from)) {
    if (word.to <= from || word.from >= river.to) continue;
    if (word.from > from) parts.push({ from, to: word.from });
    from = word.to;
  }
  return from < river.to ? [...parts, { from, to: river.to }] : parts;
}
