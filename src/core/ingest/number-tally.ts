import { type NumberFound, saysItsUnit } from "./number-token.ts";
import { isMisread } from "./percent-tail.ts";

/** The most usual bare digits, how often they stand, and their share of all the numbers. */
export interface Dominant {
  readonly digits: string;
  readonly times: number;
  readonly share: number;
}

/** Numbers that fit, and how many different ones there are among them. */
interface Matches {
  readonly times: number;
  readonly different: number;
  /** The digits that come most often among them, and how often; null where none fit. */
  readonly most: { readonly digits: string; readonly times: number } | null;
}

/** Digit strings followed one by one; further ones only count as numbers. */
const MOST_DISTINCT = 5000;

/**
 * How often each digit string stands in a run of cells, bare and with a percent sign. Digits made of
 * letters, and those with a currency or a unit of their own, count as a number and are no evidence.
 */
export class NumberTally {
  #numbers = 0;
  #percents = 0;
  #plain = 0;
  #signedPlaces = 0;
  readonly #bare = new Map<string, number>();
  readonly #signed = new Map<string, number>();
  /** Worked out when first asked for, until the next number comes. */
  #dominant: Dominant | null | undefined;
  readonly #matches = new Map<string, Matches>();

  add(token: NumberFound): void {
    this.#numbers += 1;
    if (token.percent) this.#percents += 1;
    else if (!saysItsUnit(token)) this.#plain += 1;
    if (token.percent && !token.letters) this.#countSigned(token.digits);
    if (!saysItsUnit(token) && !token.letters) count(this.#bare, token.digits);
    this.#dominant = undefined;
    this.#matches.clear();
  }

  /** A cell whose digits cannot be told, but which prints a percent sign: "55% 5%". */
  addSign(): void {
    this.#numbers += 1;
    this.#percents += 1;
    this.#dominant = undefined;
  }

  get numbers(): number {
    return this.#numbers;
  }

  get percents(): number {
    return this.#percents;
  }

  /** Numbers that stand bare: no percent sign, no currency, no unit of their own. */
  get plain(): number {
    return this.#plain;
  }

  /** The most decimals that a number with a percent sign has. */
  get signedPlaces(): number {
    return this.#signedPlaces;
  }

  /** How many bare numbers have such digits, and how many different ones. `name` is the test's, for it is remembered. */
  matching(name: string, fits: (digits: string) => boolean): Matches {
    const known = this.#matches.get(name);
    if (known) return known;
    const fitting = [...this.#bare].filter(([digits]) => fits(digits));
    const times = fitting.reduce((sum, [, seen]) => sum + seen, 0);
    const found = { times, different: fitting.length, most: mostOf(fitting) };
    this.#matches.set(name, found);
    return found;
  }

  /** How often these digits stand bare. */
  bare(digits: string): number {
    return this.#bare.get(digits) ?? 0;
  }

  /** How often these digits stand with a percent sign. */
  signed(digits: string): number {
    return this.#signed.get(digits) ?? 0;
  }

  /** Null where no number stands bare; of two equally usual the first. */
  dominant(): Dominant | null {
    this.#dominant ??= this.#mostUsual();
    return this.#dominant;
  }

  /** Do these bare digits stand four times or more, and fill so much of it? */
  repeats(digits: string, share = 0.6): boolean {
    const most = this.dominant();
    return most !== null && most.digits === digits && most.times >= 4 && most.share >= share;
  }

  /** Five numbers or more, nearly all with the same last digits: no accident. */
  endsAlike(tail: string): boolean {
    if (this.#numbers < 5) return false;
    const isAlike = (digits: string) =>
      isMisread(digits, tail) || (tail !== "0" && digits.endsWith(tail) && /[.,]/.test(digits));
    return this.matching(`tail ${tail}`, isAlike).times >= this.#numbers * 0.8;
  }

  /** Four numbers or more, three of them different, nearly all with so many decimals and the same last one. */
  decimalsEndAlike(last: string, places: number): boolean {
    if (this.#numbers < 4) return false;
    const isAlike = (digits: string) => digits.endsWith(last) && placesOf(digits) === places;
    const { times, different } = this.matching(`decimals ${places} ${last}`, isAlike);
    return times >= this.#numbers * 0.8 && different >= 3;
  }

  #countSigned(digits: string): void {
    count(this.#signed, digits);
    this.#signedPlaces = Math.max(this.#signedPlaces, placesOf(digits));
  }

  #mostUsual(): Dominant | null {
    const most = mostOf([...this.#bare]);
    return most && { ...most, share: most.times / this.#numbers };
  }
}

/** The first of those that come most often. */
function mostOf(counted: readonly (readonly [string, number])[]): Matches["most"] {
  let most: Matches["most"] = null;
  for (const [digits, times] of counted) if (times > (most?.times ?? 0)) most = { digits, times };
  return most;
}

/** Digits after the last point or comma, whatever it parts. */
function placesOf(digits: string): number {
  return /[.,](\d+)$/.exec(digits)?.[1]?.length ?? 0;
}

function count(map: Map<string, number>, key: string): void {
  const seen = map.get(key);
  if (seen !== undefined || map.size < MOST_DISTINCT) map.set(key, (seen ?? 0) + 1);
}
