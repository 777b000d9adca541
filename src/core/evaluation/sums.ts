import { add, countOf, multiply, ZERO } from "../domain/arithmetic.ts";
import type { Decimal } from "../domain/decimal.ts";
import type { Missing } from "../domain/evaluation.ts";
import type { Figure, ProgressBasis } from "../domain/figure.ts";
import type { Unit } from "../domain/measure.ts";
import { quotient, type Rational, rationalOf } from "../domain/rational.ts";

/** Figures of several periods added up: amounts by value, ratios by numerator and by denominator. */
export interface Sums {
  readonly kind: Figure["kind"];
  readonly unit: Unit;
  /** What a ratio is multiplied by. */
  readonly per: Decimal;
  readonly count: number;
  /** ΣR, or ΣN. */
  readonly part: Decimal;
  /** ΣD, of a ratio. */
  readonly whole: Decimal;
  /** The basis all share. "continued": a figure of the year so far, then figures of periods. */
  readonly basis: ProgressBasis | "continued" | "mixed";
  /** What keeps them from being added, if anything. */
  readonly fault: Missing | null;
}

export function addFigure(sums: Sums | null, figure: Figure, basis: ProgressBasis): Sums {
  if (sums === null) return firstOf(figure, basis);
  const fault = sums.fault ?? faultBetween(sums, figure, basis);
  return {
    ...sums,
    count: sums.count + 1,
    part: add(sums.part, figure.kind === "amount" ? figure.value : figure.numerator),
    whole: figure.kind === "ratio" && !sharesWhole(sums, basis) ? add(sums.whole, figure.denominator) : sums.whole,
    basis: joined(sums.basis, basis),
    fault,
  };
}

/** ΣR as it is, or ΣN/ΣD; null of nothing. */
export function totalOf(sums: Sums): Rational | null {
  if (sums.kind === "amount") return rationalOf(sums.part);
  return valueOr(multiply(sums.part, sums.per), sums.whole);
}

/** ΣR / n; a mean of ratios is ΣN/ΣD all the same. */
export function meanOf(sums: Sums): Rational | null {
  return sums.kind === "amount" ? valueOr(sums.part, countOf(sums.count)) : totalOf(sums);
}

function firstOf(figure: Figure, basis: ProgressBasis): Sums {
  const { kind, unit } = figure;
  const start = { kind, unit, count: 1, basis, fault: null };
  return figure.kind === "amount"
    ? { ...start, per: ZERO, part: figure.value, whole: ZERO }
    : { ...start, per: figure.per, part: figure.numerator, whole: figure.denominator };
}

function joined(before: Sums["basis"], basis: ProgressBasis): Sums["basis"] {
  if (before === basis) return basis;
  const goesOn = basis === "period" && (before === "cumulative" || before === "continued");
  return goesOn ? "continued" : "mixed";
}

function faultBetween(sums: Sums, figure: Figure, basis: ProgressBasis): Missing | null {
  if (figure.unit !== sums.unit) return "one-unit";
  if (figure.kind !== sums.kind || (figure.kind === "ratio" && figure.per !== sums.per)) {
    return "numerator-and-denominator";
  }
  const isOther = figure.kind === "ratio" && sharesWhole(sums, basis) && figure.denominator !== sums.whole;
  return isOther ? "common-whole" : null;
}

/** Parts of one year's whole share it; parts of each period's own whole do not. */
function sharesWhole(sums: Sums, basis: ProgressBasis): boolean {
  return basis === "year" && sums.basis === "year";
}

function valueOr(numerator: Decimal, denominator: Decimal): Rational | null {
  const value = quotient(numerator, denominator);
  return value.ok ? value.value : null;
}
