import type { Decimal } from "../domain/decimal.ts";
import { type Notation, type NumberFound, readNumberToken } from "./number-token.ts";
import { NumberTally } from "./number-tally.ts";
import { remembering } from "./remembering.ts";

/** What a column of numbers looks like on one page, before any cell is judged. */
export interface PageProfile {
  readonly all: NumberTally;
  /** Without the rows that count things and so print no percent sign. */
  readonly relative: NumberTally;
  /** Numbers with a mark right before them that is no minus sign. */
  readonly marked: number;
}

/** Sizes kept for comparing, years left out; a column of more numbers is judged by these. */
const MOST_SIZES = 20_000;

/** The smallest whole number of six digits. */
export const SIX_DIGITS = 100_000;

/** Profiles one number column over the whole document, page by page. */
export class NumberColumn {
  readonly #pages = new Map<number, { readonly all: NumberTally; readonly relative: NumberTally; marked: number }>();
  readonly #all = new NumberTally();
  readonly #relative = new NumberTally();
  readonly #votes: Record<Notation, number> = { "1,234.5": 0, "1.234,5": 0 };
  readonly #sizes: number[] = [];
  #ordinary = { numbers: 0, largest: 0 };
  #negatives = 0;
  #filled = 0;
  /** Bounded: a few show what the column holds. */
  readonly #ofYearSize = new Set<number>();
  #spaceGrouped = 0;
  #bareRows = 0;
  #signedBareRows = 0;

  /** `expectsBare`: the row's unit or words say that no percent sign belongs there. */
  add(page: number, raw: string, expectsBare: boolean): void {
    const token = cachedToken(raw);
    if (token.kind !== "blank") this.#filled += 1;
    if (token.kind === "two" && token.percent) this.#addSign(page, expectsBare);
    if (token.kind !== "number") return;
    const profile = this.#open(page);
    this.#all.add(token);
    profile.all.add(token);
    if (isMarked(token)) profile.marked += 1;
    if (expectsBare) this.#countBareRow(token.percent);
    else for (const tally of [this.#relative, profile.relative]) tally.add(token);
    this.#vote(token);
    this.#measure(token);
  }

  /** Its numbers on all pages together. */
  get whole(): NumberTally {
    return this.#all;
  }

  /** Nothing at all stands in it. */
  get isEmpty(): boolean {
    return this.#filled === 0;
  }

  get numbers(): number {
    return this.#all.numbers;
  }

  get percents(): number {
    return this.#all.percents;
  }

  /** Numbers with a minus sign right before their digits. */
  get negatives(): number {
    return this.#negatives;
  }

  /** Different numbers between 1000 and 5000 that are no year: beside them 2024 may be a count. */
  get ofYearSize(): number {
    return this.#ofYearSize.size;
  }

  /** Numbers whose thousands stand apart by a space. */
  get spaceGrouped(): number {
    return this.#spaceGrouped;
  }

  /** Numbers of less than six digits, and the largest of them, for spotting one out of all proportion. */
  get ordinary(): { readonly numbers: number; readonly largest: number } {
    return this.#ordinary;
  }

  /** Percentages whatever the row counts: progress towards the target, not the measure itself. */
  isAlwaysPercent(): boolean {
    return this.#signedBareRows >= 2 && this.#signedBareRows >= this.#bareRows * 0.3;
  }

  /** Some row that counts things prints a percentage all the same. */
  signsCountedRows(): boolean {
    return this.#signedBareRows > 0;
  }

  /** Its numbers on one page; an empty profile where there are none. */
  page(page: number): PageProfile {
    return this.#pages.get(page) ?? emptyProfile();
  }

  /** The one notation that the column's plain cells show; null without evidence or with both. */
  notation(): Notation | null {
    const point = this.#votes["1,234.5"];
    const comma = this.#votes["1.234,5"];
    if (point > 0 && comma === 0) return "1,234.5";
    return comma > 0 && point === 0 ? "1.234,5" : null;
  }

  /** Times "N%" is legible on pages other than `page`. */
  signedElsewhere(page: number, digits: string): number {
    return this.#all.signed(digits) - this.page(page).all.signed(digits);
  }

  /** Share of the numbers on other pages that print a percent sign; null where there are too few. */
  percentShareElsewhere(page: number): number | null {
    return percentShare(this.#all, this.page(page).all);
  }

  /** The same, of the rows that count nothing. */
  relativeShareElsewhere(page: number): number | null {
    return percentShare(this.#relative, this.page(page).relative);
  }

  /** Do so many numbers of the column that are no year, `size` itself included, lie between a third and three times it? */
  hasNear(size: number, atLeast: number): boolean {
    let near = 0;
    return this.#sizes.some((other) => {
      if (other >= size / 3 && other <= size * 3) near += 1;
      return near >= atLeast;
    });
  }

  #open(page: number) {
    const profile = this.#pages.get(page) ?? emptyProfile();
    this.#pages.set(page, profile);
    return profile;
  }

  /** "55% 5%" is no number, but shows that percentages stand here. */
  #addSign(page: number, expectsBare: boolean): void {
    const { all, relative } = this.#open(page);
    const tallies = expectsBare ? [this.#all, all] : [this.#all, all, this.#relative, relative];
    for (const tally of tallies) tally.addSign();
    if (expectsBare) this.#countBareRow(true);
  }

  #countBareRow(signed: boolean): void {
    this.#bareRows += 1;
    if (signed) this.#signedBareRows += 1;
  }

  /** Only a cell that is a number in one notation and not in the other is evidence. */
  #vote(token: NumberFound): void {
    if (!token.grouped || token.letters) return;
    const point = token.byNotation["1,234.5"];
    const comma = token.byNotation["1.234,5"];
    if (point !== undefined && comma === undefined) this.#votes["1,234.5"] += 1;
    if (comma !== undefined && point === undefined) this.#votes["1.234,5"] += 1;
  }

  #measure(token: NumberFound): void {
    const size = sizeOf(anyValue(token));
    if (token.mark === "-" && !token.spaced) this.#negatives += 1;
    if (token.digits.includes(" ")) this.#spaceGrouped += 1;
    if (!looksLikeYear(token)) this.#keepSize(size);
    if (size >= SIX_DIGITS) return;
    this.#ordinary = { numbers: this.#ordinary.numbers + 1, largest: Math.max(this.#ordinary.largest, size) };
  }

  #keepSize(size: number): void {
    if (size >= 1000 && size <= 5000) this.#ofYearSize.add(size);
    if (this.#sizes.length < MOST_SIZES) this.#sizes.push(size);
  }
}

function percentShare(all: NumberTally, without: NumberTally): number | null {
  const numbers = all.numbers - without.numbers;
  return numbers < 3 ? null : (all.percents - without.percents) / numbers;
}

function emptyProfile() {
  return { all: new NumberTally(), relative: new NumberTally(), marked: 0 };
}

function isMarked({ mark, spaced }: NumberFound): boolean {
  return mark !== "" && (mark !== "-" || spaced);
}

/** 1980 to 2049, bare. */
export function looksLikeYear(token: NumberFound): boolean {
  return /^(?:19[89]\d|20[0-4]\d)$/.test(token.digits) && !token.percent && token.mark === "";
}

/** The number in one of its notations, for comparing magnitudes. */
export function anyValue(token: NumberFound): Decimal | null {
  return token.byNotation["1,234.5"] ?? token.byNotation["1.234,5"] ?? null;
}

/** For comparing magnitudes only; no figure is ever made of it. */
export function sizeOf(value: Decimal | null): number {
  return value === null ? 0 : Math.abs(Number(value));
}

/** `readNumberToken`, for columns that repeat themselves. */
export const cachedToken = remembering(readNumberToken, { most: 5000, longest: 24 });
