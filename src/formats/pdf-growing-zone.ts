import { isClosed, openParts, spansOf, standsIn } from "./pdf-gaps.ts";
import type { Line } from "./pdf-lines.ts";
import type { Parting } from "./pdf-row.ts";
import { isFigure } from "./pdf-words.ts";

/** Lines set in the same columns. Lines among them that run over several columns are left out. */
export interface Zone {
  readonly lines: readonly Line[];
  readonly rivers: readonly Parting[];
  /** Words no farther apart than this belong together, in points. */
  readonly blank: number;
}

/** So many lines with words on both sides of a river leave no doubt of it. */
const SURE = 5;
/** A zone ends where so many more lines run over its columns than keep to them. */
const MOST_CROSSING = 4;
/** Lines no farther apart than this may stand side by side, in heights of their letters. */
const SIDE_BY_SIDE = 0.8;
/** Lines without gaps belong to a zone so near to it, in heights of their letters: cells may be as high. */
const LEAD = 40;
/** A line is the next one where it is no farther off, in heights of its letters. */
const NEXT = 2.2;

/** Grows by lines that leave its rivers open. What lies beside all words is a river without end. */
export class GrowingZone {
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

  /** Ends where, from there on, more lines run over its rivers than keep to them. */
  grow(lines: readonly Line[]): void {
    let [score, most] = [0, 0];
    let best = { rivers: this.#rivers, count: this.#lines.length };
    for (const line of lines) {
      const rivers = this.#with(line);
      const isSure = this.#isNear(line) || endsWithFigure(line) || spansOf(line.words, this.#width).length > 2;
      if (rivers !== null) {
        this.#rivers = rivers;
        this.#lines.push(line);
      } else this.#crossing.push(line);
      score += rivers === null ? -1 : 1;
      if (score >= most && isSure) [most, best] = [score, { rivers: this.#rivers, count: this.#lines.length }];
      if (score < most - MOST_CROSSING) break;
    }
    this.#rivers = best.rivers;
    this.#lines.length = best.count;
  }

  /** Right above or below the line before; two texts that stand farther off may be another table's. */
  #isNear({ y, size }: Line): boolean {
    const last = this.#lines.at(-1);
    return last !== undefined && Math.abs(last.y - y) < size * NEXT;
  }

  /**
   * Of the rivers that more lines cross than have words right on both sides of them, the one that most cross. Lines that
   * run over a river with many such words as well are of another table, and say nothing.
   */
  dryRiver(): Parting | null {
    const rivers = this.#rivers.toSorted((a, b) => a.from - b.from);
    const banks = rivers.map(({ from }, i) => ({ from: rivers[i - 1]?.to ?? from, to: from }));
    const known = rivers.flatMap((river, i) => {
      const [left, right] = [banks[i], banks[i + 1]];
      if (i === 0 || left === undefined || right === undefined) return [];
      const both = this.#lines.filter((line) => standsIn(line.words, left) && this.#hasNear(line, right)).length;
      return [{ river, both, over: this.#crossing.filter((line) => this.#closes(line, river)) }];
    });
    const sure = known.filter(({ both, over }) => both >= SURE && both > over.length);
    const dry = known.flatMap(({ river, both, over }) => {
      const own = over.filter((line) => !sure.some((other) => this.#closes(line, other.river)));
      return both === 0 || own.length > both ? [{ river, surplus: own.length - both }] : [];
    });
    return dry.toSorted((a, b) => b.surplus - a.surplus)[0]?.river ?? null;
  }

  #closes({ words }: Line, river: Parting): boolean {
    return isClosed(river, spansOf(words, this.#width), this.#width);
  }

  /** Words there on the line itself or where lines of a cell as high as its neighbour may stand. */
  #hasNear({ y, size }: Line, bank: Parting): boolean {
    return this.#lines.some((line) => Math.abs(line.y - y) < size * SIDE_BY_SIDE && standsIn(line.words, bank));
  }

  /** How much of the lines it came to run over its rivers. */
  strangers(): number {
    return this.#crossing.length / (this.#crossing.length + this.#lines.length);
  }

  /** The lines that run over its rivers. */
  crossing(): readonly Line[] {
    return this.#crossing;
  }

  /** Lines without gaps that fit in its columns: those among its own, and those before and after up to any that do not. */
  take(lines: readonly Line[], parted: readonly Line[]): void {
    const ys = this.#lines.map(({ y }) => y);
    const [first, last] = [Math.min(...ys), Math.max(...ys)];
    const fits = (line: Line) => !parted.includes(line) && this.#with(line) !== null;
    const isNear = ({ y, size }: Line) => y > first - size * LEAD && y < last + size * LEAD;
    const within = lines.filter((line) => line.y > first && line.y < last && fits(line));
    const before = runOf(lines.filter(({ y }) => y < first).toReversed(), (line) => isNear(line) && fits(line));
    const after = runOf(
      lines.filter(({ y }) => y > last),
      (line) => isNear(line) && fits(line),
    );
    this.#lines.push(...within, ...before, ...after);
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

/** As a total does. */
function endsWithFigure({ words }: Line): boolean {
  return isFigure(words.at(-1)?.text ?? "");
}

/** The first of these, up to one that is not so. */
function runOf(lines: readonly Line[], isSo: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex((line) => !isSo(line));
  return end === -1 ? lines : lines.slice(0, end);
}
