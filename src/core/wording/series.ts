import { multiply } from "../domain/arithmetic.ts";
import type { Period } from "../domain/cycle-period.ts";
import type { Breakdown } from "../domain/disaggregation.ts";
import type { Figure, ProgressBasis, Reported } from "../domain/figure.ts";
import { quotient, type Rational, rationalOf } from "../domain/rational.ts";

/** One indicator in one period, as it was reported. */
export interface SeriesPoint {
  readonly period: Period;
  /** The cycle it belongs to, as `cycleKey` writes it: a running total begins anew with each. */
  readonly cycle: string;
  readonly reported: Reported;
  readonly basis: ProgressBasis;
  /** The justification or note beside the figure. */
  readonly text: string | null;
  readonly breakdowns: readonly Breakdown[];
}

/** A point that has a figure. */
export interface Valued extends SeriesPoint {
  readonly figure: Figure;
  /** Null when the figure divides by zero. */
  readonly value: Rational | null;
}

/** The points that have a figure, in the order given. The four empties are no figures. */
export function valuedPoints(series: readonly SeriesPoint[]): readonly Valued[] {
  return series.flatMap((point): Valued[] => {
    if (point.reported.kind !== "value") return [];
    const { figure } = point.reported;
    return [{ ...point, figure, value: valueOf(figure) }];
  });
}

function valueOf(figure: Figure): Rational | null {
  if (figure.kind === "amount") return rationalOf(figure.value);
  const value = quotient(multiply(figure.numerator, figure.per), figure.denominator);
  return value.ok ? value.value : null;
}
