import { absolute, add, multiply, round, subtract } from "../domain/arithmetic.ts";
import { compareDecimals, type Decimal, parseDecimal } from "../domain/decimal.ts";
import { PERCENT } from "../domain/measure.ts";
import { roundRational } from "../domain/rational.ts";
import { type QualityFinding, qualityFinding } from "./finding-codes.ts";
import { type SeriesPoint, type Valued, valuedPoints } from "./series.ts";

/** When a figure is far from those before it. Robust: one wild figure in the history changes little. */
export interface JumpRule {
  /** How many earlier figures it takes to say anything. */
  readonly leastHistory: number;
  /** How many spreads from the median are too many. */
  readonly spreads: Decimal;
  /** The spread is never taken as less than this share of the median… */
  readonly floorShare: Decimal;
  /** …nor as less than this step, in the figure's own unit. */
  readonly floorStep: Decimal;
}

export const JUMP_RULE: JumpRule = {
  leastHistory: 4,
  spreads: exact("4"),
  floorShare: exact("0.05"),
  floorStep: exact("1"),
};

/** Makes the median absolute deviation of regular figures their standard deviation (Rousseeuw and Croux, 1993). */
const MAD_TO_SPREAD = exact("1.4826");
const HALF = exact("0.5");
/** Decimal places to which ratios are compared here; an alarm needs no more. */
const PLACES = 6;

/**
 * Looks at the figure of the last period that is due, against all before it in its unit. Of a running
 * total, at what each period adds.
 */
export function checkJump(series: readonly SeriesPoint[], rule: JumpRule): readonly QualityFinding[] {
  const steps = stepsOf(series);
  const last = steps.at(-1);
  const due = series.findLast(({ reported }) => reported.kind !== "not-due");
  if (!last || last.period !== due?.period) return [];
  const history = steps.filter((one) => one !== last && one.unit === last.unit).map((one) => one.value);
  const limits = limitsOf(history, rule);
  if (!limits || compareDecimals(absolute(subtract(last.value, limits.median)), limits.farthest) <= 0) return [];
  const { period, value } = last;
  return [
    qualityFinding("unusual-jump", "progress", {
      period,
      value: round(value, 2),
      median: round(limits.median, 2),
      history: history.length,
    }),
  ];
}

interface Step {
  readonly period: string;
  readonly unit: string;
  readonly value: Decimal;
}

/** Figures of their own period; of a running total, what each adds to the one right before it. */
function stepsOf(series: readonly SeriesPoint[]): readonly Step[] {
  return series.flatMap((point, at): Step[] => {
    const [valued] = valuedPoints([point]);
    const value = decimalOfPoint(valued);
    if (!valued || value === null) return [];
    const { period } = point;
    const { unit } = valued.figure;
    if (point.basis !== "cumulative" || unit === PERCENT) return [{ period, unit, value }];
    const before = series[at - 1];
    if (!before) return [];
    if (before.cycle !== point.cycle) return [{ period, unit, value }];
    const earlier = decimalOfPoint(valuedPoints([before])[0]);
    return earlier === null ? [] : [{ period, unit, value: subtract(value, earlier) }];
  });
}

function decimalOfPoint(point: Valued | undefined): Decimal | null {
  return point?.value ? roundRational(point.value, PLACES) : null;
}

function limitsOf(
  history: readonly Decimal[],
  rule: JumpRule,
): { readonly median: Decimal; readonly farthest: Decimal } | null {
  const median = medianOf(history);
  const deviation = median && medianOf(history.map((value) => absolute(subtract(value, median))));
  if (history.length < rule.leastHistory || median === null || deviation === null) return null;
  const spread = [
    multiply(deviation, MAD_TO_SPREAD),
    multiply(absolute(median), rule.floorShare),
    rule.floorStep,
  ].reduce(greater);
  return { median, farthest: multiply(spread, rule.spreads) };
}

function medianOf(values: readonly Decimal[]): Decimal | null {
  const sorted = values.toSorted(compareDecimals);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  if (low === undefined || high === undefined) return null;
  return multiply(add(low, high), HALF);
}

function greater(a: Decimal, b: Decimal): Decimal {
  return compareDecimals(a, b) >= 0 ? a : b;
}

function exact(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`no decimal: ${text}`);
  return value;
}
