import type { Accumulation } from "../domain/accumulation.ts";
import { isZero, multiply } from "../domain/arithmetic.ts";
import type { Period } from "../domain/cycle-period.ts";
import type { Decimal } from "../domain/decimal.ts";
import type { LeftOut, Missing, YearToDate } from "../domain/evaluation.ts";
import type { Figure, ProgressBasis, Reported } from "../domain/figure.ts";
import { PERCENT, type Unit } from "../domain/measure.ts";
import { compareRationals, quotient, type Rational, rationalOf } from "../domain/rational.ts";
import { addFigure, meanOf, type Sums, totalOf } from "./sums.ts";

/** What stands for one period: its newest approved revision. */
export interface Capture {
  readonly period: Period;
  readonly reported: Reported;
  readonly basis: ProgressBasis;
}

/** The year so far after each of the captures, which come in the order of time. */
export function accumulate(accumulation: Accumulation, captures: readonly Capture[]): readonly YearToDate[] {
  let now = NOTHING;
  return captures.map((capture) => {
    now = take(now, capture, accumulation);
    return yearToDate(now, accumulation);
  });
}

/** What has come in so far. Blank is never zero: an empty capture is left out, with its reason. */
interface SoFar {
  readonly included: number;
  readonly leftOut: readonly LeftOut[];
  /** Whether a period that should be in the sum is not. */
  readonly hasGap: boolean;
  readonly last: Figure | null;
  /** All of them, where the year is made of all. */
  readonly sums: Sums | null;
  /** The furthest a milestone has come. */
  readonly peak: Rational | null;
}

const NOTHING: SoFar = { included: 0, leftOut: [], hasGap: false, last: null, sums: null, peak: null };

function take(now: SoFar, capture: Capture, accumulation: Accumulation): SoFar {
  const { period, reported, basis } = capture;
  if (reported.kind !== "value") {
    const leftOut = [...now.leftOut, { period, why: reported.kind }];
    return { ...now, leftOut, hasGap: now.hasGap || reported.kind === "no-data" };
  }
  // A figure of the whole year so far takes the place of all before it, gaps included.
  const before = basis === "cumulative" ? NOTHING : now;
  const { figure } = reported;
  return {
    ...before,
    included: before.included + 1,
    last: figure,
    sums: isCombined(accumulation) ? addFigure(before.sums, figure, basis) : null,
    peak: accumulation === "milestone" ? higher(before.peak, rationalOfFigure(figure)) : null,
  };
}

function yearToDate(now: SoFar, accumulation: Accumulation): YearToDate {
  const { included, leftOut, last, sums } = now;
  const counts = { included, leftOut };
  if (last === null) return { ...counts, kind: "none" };
  if (sums !== null) return { ...counts, ...combined(sums, accumulation, now.hasGap) };
  if (accumulation !== "milestone") return { ...counts, ...levelOf(last) };
  const { unit } = last;
  return now.peak ? { ...counts, kind: "value", value: now.peak, unit, parts: null } : { ...counts, kind: "none" };
}

/** What is said of the figure itself, without how many it is made of. */
type FigureOfYear = DistributiveOmit<YearToDate, "included" | "leftOut">;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** The last figure as it stands. */
function levelOf(last: Figure): FigureOfYear {
  const value = rationalOfFigure(last);
  const parts = last.kind === "ratio" ? { numerator: last.numerator, denominator: last.denominator } : null;
  return value ? { kind: "value", value, unit: last.unit, parts } : ofNothing(parts?.numerator, last.unit);
}

function combined(sums: Sums, accumulation: Accumulation, hasGap: boolean): FigureOfYear {
  const { unit } = sums;
  const missing = sums.fault ?? missingFor(sums, accumulation, hasGap);
  if (missing !== null) {
    const known = missing === "captures" && sums.kind === "amount" ? totalOf(sums) : null;
    return { kind: "unknown", missing, known, unit };
  }
  const value = accumulation === "average" ? meanOf(sums) : totalOf(sums);
  const parts = sums.kind === "ratio" ? { numerator: sums.part, denominator: sums.whole } : null;
  return value ? { kind: "value", value, unit, parts } : ofNothing(parts?.numerator, unit);
}

/** None of none is no demand; some of none lacks its denominator. */
function ofNothing(numerator: Decimal | undefined, unit: Unit): FigureOfYear {
  if (numerator === undefined || isZero(numerator)) return { kind: "no-demand" };
  return { kind: "unknown", missing: "numerator-and-denominator", known: null, unit };
}

/** What keeps the figures of several periods from making one, if anything. */
function missingFor(sums: Sums, accumulation: Accumulation, hasGap: boolean): Missing | null {
  if (hasGap && accumulation !== "average") return "captures";
  const several = sums.count > 1;
  if (several && !hasKnownBasis(sums, accumulation)) return "basis";
  return lacksParts(sums, accumulation) ? "numerator-and-denominator" : null;
}

/** A sum may go on from a figure of the year so far; a mean may not, for nobody says of how many. */
function hasKnownBasis({ basis, kind }: Sums, accumulation: Accumulation): boolean {
  if (basis === "period" || basis === "year") return true;
  return basis === "continued" && (kind === "ratio" || accumulation === "sum");
}

/** A percentage accumulates as ΣN/ΣD, never as a sum or mean of percentages, unless all are of the year's one whole. */
function lacksParts(sums: Sums, accumulation: Accumulation): boolean {
  if (sums.kind === "ratio") return false;
  const several = sums.count > 1;
  if (accumulation === "on-demand") return several || sums.unit !== PERCENT;
  return several && sums.unit === PERCENT && !(accumulation === "sum" && sums.basis === "year");
}

/** Whether the figure of the year is made of all, rather than being the last. */
function isCombined(accumulation: Accumulation): boolean {
  return accumulation === "sum" || accumulation === "average" || accumulation === "on-demand";
}

/** Null for a ratio of nothing. */
function rationalOfFigure(figure: Figure): Rational | null {
  if (figure.kind === "amount") return rationalOf(figure.value);
  const value = quotient(multiply(figure.numerator, figure.per), figure.denominator);
  return value.ok ? value.value : null;
}

function higher(a: Rational | null, b: Rational | null): Rational | null {
  if (a === null || b === null) return a ?? b;
  return compareRationals(a, b) >= 0 ? a : b;
}
