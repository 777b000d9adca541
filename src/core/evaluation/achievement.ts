import type { Accumulation } from "../domain/accumulation.ts";
import { absolute, HUNDRED, isZero, multiply, signOf, subtract, ZERO } from "../domain/arithmetic.ts";
import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import type { Computed, FormulaName, NotComputable } from "../domain/evaluation.ts";
import { quotient, type Rational, rationalOf } from "../domain/rational.ts";
import type { Direction } from "../domain/register.ts";
import { placeIn, type Target } from "../domain/target.ts";

/** A value that can be held against its target: one unit, a direction, an interval that agrees with it. */
export interface Standing {
  readonly value: Rational;
  readonly target: Target;
  readonly direction: Exclude<Direction, "none">;
  readonly accumulation: Accumulation | null;
  /** In the unit of the value, of the same stretch of time as the target; otherwise why there is none. */
  readonly baseline: Decimal | NoBaseline;
  /** A place in a ranking: it has an order, and no quotients. */
  readonly isRank: boolean;
}

export type NoBaseline = {
  readonly why: Extract<NotComputable, "no-baseline" | "unlike-units" | "baseline-of-whole-year">;
};

/** How far along; null when only met or not met can be said. */
export interface Achievement {
  readonly formula: FormulaName;
  readonly percent: Rational | null;
}

/**
 * The formula that applies. Falling indicators, capacity and reduction are measured from their
 * baseline when the target lies on the right side of it; all others against the target itself.
 */
export function achieve(standing: Standing, gap: Computed, ratio: Computed): Achievement {
  const { target, direction, accumulation, value } = standing;
  const isInside = placeIn(target, value) === "inside";
  if (accumulation === "milestone") return { formula: "milestone", percent: isInside ? FULL : NONE };
  if (direction === "nominal" || standing.isRank) return BY_VERDICT;
  if (target.kind === "between" && isInside) return { formula: "interval", percent: FULL };
  if (isZero(aimOf(standing))) return BY_VERDICT;
  if (direction === "regular") return { formula: "regular", percent: regularOf(standing) };
  return firstComputed(isMeasuredFromBaseline(standing) ? [{ gap }, { ratio }] : [{ ratio }, { gap }]);
}

/** When neither can be computed, met or not. */
function firstComputed(wanted: readonly { readonly gap?: Computed; readonly ratio?: Computed }[]): Achievement {
  for (const { gap, ratio } of wanted) {
    if (gap?.kind === "computed") return { formula: "gap", percent: gap.percent };
    if (ratio?.kind === "computed") return { formula: "ratio", percent: ratio.percent };
  }
  return BY_VERDICT;
}

export function isMeasuredFromBaseline({
  direction,
  accumulation,
}: {
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
}): boolean {
  return direction === "descending" || accumulation === "capacity" || accumulation === "reduction";
}

/** 100 (B − R) / (B − M), which for a rising indicator is 100 (R − B) / (M − B). */
export function gapOf(standing: Standing): Computed {
  const { baseline, direction, value } = standing;
  if (typeof baseline !== "string") return notComputable(baseline.why);
  if (direction !== "ascending" && direction !== "descending") return notComputable("no-direction");
  const way = subtract(baseline, aimOf(standing));
  if (isZero(way)) return notComputable("target-equals-baseline");
  if (isContrary(standing)) return notComputable("target-contrary-to-direction");
  const gone = subtract(multiply(baseline, value.denominator), value.numerator);
  return percentOf(gone, multiply(way, value.denominator));
}

/** 100 R / M rising, 100 M / R falling. Says nothing of numbers below zero. */
export function ratioOf(standing: Standing): Computed {
  const { direction, value } = standing;
  const aim = aimOf(standing);
  if (direction === "ascending") {
    if (isZero(aim)) return notComputable("target-zero");
    if (signOf(aim) < 0) return notComputable("negative");
    return percentOf(value.numerator, multiply(aim, value.denominator));
  }
  if (direction !== "descending") return notComputable("no-direction");
  if (isZero(value.numerator)) return notComputable("value-zero");
  if (signOf(value.numerator) < 0 || signOf(aim) < 0) return notComputable("negative");
  return percentOf(multiply(aim, value.denominator), value.numerator);
}

/** Whether the target lies on the wrong side of the baseline: a falling indicator that may rise. */
export function isContrary(standing: Standing): boolean {
  const { baseline, direction } = standing;
  if (typeof baseline !== "string") return false;
  const side = compareDecimals(aimOf(standing), baseline);
  return (direction === "descending" && side > 0) || (direction === "ascending" && side < 0);
}

/** The bound that counts. Of two, the one the value has not reached or has passed; inside, the first it comes to. */
export function aimOf({ target, direction, value }: Pick<Standing, "target" | "direction" | "value">): Decimal {
  if (target.kind !== "between") return target.bound.value;
  const place = placeIn(target, value);
  const isUpper = place === "above" || (place === "inside" && direction === "descending");
  return isUpper ? target.upper.value : target.lower.value;
}

/** 100 (1 − |R − M| / |M|). */
function regularOf(standing: Standing): Rational {
  const { value } = standing;
  const aim = aimOf(standing);
  const size = multiply(absolute(aim), value.denominator);
  const distance = absolute(subtract(value.numerator, multiply(aim, value.denominator)));
  const percent = quotient(multiply(HUNDRED, subtract(size, distance)), size);
  return percent.ok ? percent.value : NONE;
}

const FULL = rationalOf(HUNDRED);
const NONE = rationalOf(ZERO);
const BY_VERDICT: Achievement = { formula: "verdict", percent: null };

function percentOf(part: Decimal, whole: Decimal): Computed {
  const percent = quotient(multiply(HUNDRED, part), whole);
  return percent.ok ? { kind: "computed", percent: percent.value } : notComputable("target-zero");
}

export function notComputable(why: NotComputable): Computed {
  return { kind: "not-computable", why };
}
