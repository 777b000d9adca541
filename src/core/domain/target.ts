import { add, multiply, signOf } from "./arithmetic.ts";
import { compareDecimals, type Decimal } from "./decimal.ts";
import type { Measure, Unit } from "./measure.ts";
import { UNKNOWN_UNIT } from "./measure.ts";
import type { Rational } from "./rational.ts";
import type { Direction } from "./register.ts";
import { fail, ok, type Result } from "./result.ts";
import type { YearProblemOf } from "./year-problem.ts";

/** What is promised: an interval the value must lie in. Each bound is a number with its unit, and belongs to it. */
export type Target =
  | { readonly kind: "at-least"; readonly bound: Measure }
  | { readonly kind: "at-most"; readonly bound: Measure }
  | { readonly kind: "exactly"; readonly bound: Measure }
  | { readonly kind: "between"; readonly lower: Measure; readonly upper: Measure };

/** An interval from its two ends, which share a unit and are in order. */
export function between(lower: Measure, upper: Measure): Result<Target, YearProblemOf<"target-invalid">> {
  if (lower.unit !== upper.unit) return fail({ code: "target-invalid", why: "unlike-units" });
  if (compareDecimals(lower.value, upper.value) > 0) return fail({ code: "target-invalid", why: "bounds-reversed" });
  return ok({ kind: "between", lower, upper });
}

/** The interval a bare number stands for, by where the indicator should go. */
export function targetFor(direction: Direction | null, bound: Measure): Target {
  if (direction === "descending") return { kind: "at-most", bound };
  return direction === "ascending" ? { kind: "at-least", bound } : { kind: "exactly", bound };
}

export function boundsOfTarget(target: Target): readonly Measure[] {
  return target.kind === "between" ? [target.lower, target.upper] : [target.bound];
}

/** Of its bounds; unknown when they do not agree. */
export function unitOfTarget(target: Target): Unit {
  const [first, second] = boundsOfTarget(target);
  if (first === undefined || (second && second.unit !== first.unit)) return UNKNOWN_UNIT;
  return first.unit;
}

/** Bound by bound; null when they are not intervals of one kind and unit. */
export function addTargets(a: Target, b: Target): Target | null {
  if (unitOfTarget(a) !== unitOfTarget(b)) return null;
  if (a.kind === "between") {
    if (b.kind !== "between") return null;
    return { kind: "between", lower: plus(a.lower, b.lower), upper: plus(a.upper, b.upper) };
  }
  return b.kind === "between" || b.kind !== a.kind ? null : { kind: a.kind, bound: plus(a.bound, b.bound) };
}

/** Where a value lies: "inside", or "below" or "above" the interval. Compared exactly, without dividing. */
export function placeIn(target: Target, value: Rational): "below" | "inside" | "above" {
  const [lower, upper] = ends(target);
  if (lower !== null && compareWith(value, lower) < 0) return "below";
  if (upper !== null && compareWith(value, upper) > 0) return "above";
  return "inside";
}

/**
 * Whether target and direction ask for opposite things, as "at most 60" of what should rise. Such a
 * target can be met by getting worse.
 */
export function isContraryKind(target: Target, direction: Direction): boolean {
  return (
    (direction === "ascending" && target.kind === "at-most") ||
    (direction === "descending" && target.kind === "at-least")
  );
}

/** -1, 0 or 1. */
export function compareWith(value: Rational, bound: Decimal): -1 | 0 | 1 {
  return compareDecimals(value.numerator, multiply(bound, value.denominator));
}

export function isTargetZero(target: Target): boolean {
  return target.kind !== "between" && signOf(target.bound.value) === 0;
}

function plus(a: Measure, b: Measure): Measure {
  return { value: add(a.value, b.value), unit: a.unit };
}

function ends(target: Target): readonly [Decimal | null, Decimal | null] {
  switch (target.kind) {
    case "at-least":
      return [target.bound.value, null];
    case "at-most":
      return [null, target.bound.value];
    case "exactly":
      return [target.bound.value, target.bound.value];
    case "between":
      return [target.lower.value, target.upper.value];
  }
}
