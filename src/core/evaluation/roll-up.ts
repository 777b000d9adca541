import { add, HUNDRED, isZero, multiply, signOf, sum, ZERO } from "../domain/arithmetic.ts";
import type { Decimal } from "../domain/decimal.ts";
import { type Evaluation, isColour, type Light, LIGHTS } from "../domain/evaluation.ts";
import type { CalendarDate } from "../domain/period.ts";
import { quotient, roundRational } from "../domain/rational.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import type { YearProblemOf } from "../domain/year-problem.ts";

export interface EvaluatedIndicator {
  readonly key: string;
  readonly evaluation: Evaluation;
}

/** How many of each light: the headline. What has no colour is counted too, each under its own name. */
export interface RollUp {
  readonly total: number;
  readonly counts: Readonly<Record<Light, number>>;
  /** How many have a colour. */
  readonly included: number;
  /** The others, by reason. */
  readonly leftOut: readonly { readonly why: Light; readonly keys: readonly string[] }[];
}

export function rollUp(indicators: readonly EvaluatedIndicator[]): RollUp {
  const byLight = Map.groupBy(indicators, (one) => one.evaluation.light);
  const grey = LIGHTS.filter((light) => !isColour(light));
  return {
    total: indicators.length,
    counts: countEach(byLight),
    included: indicators.filter((one) => one.evaluation.kind === "coloured").length,
    leftOut: grey.flatMap((why) => {
      const keys = (byLight.get(why) ?? []).map((one) => one.key);
      return keys.length === 0 ? [] : [{ why, keys }];
    }),
  };
}

/** What each indicator weighs in a mean, and when that was declared. */
export interface Weights {
  readonly declaredOn: CalendarDate;
  readonly byKey: ReadonlyMap<string, Decimal>;
}

/** A mean of the percentages of those that have one, and how much weight that is of 100. */
export interface WeightedMean {
  /** Null when none of those that weigh has a percentage. */
  readonly mean: Decimal | null;
  readonly weightIncluded: Decimal;
  readonly included: readonly string[];
  readonly leftOut: readonly { readonly key: string; readonly why: Light | "met-or-not" | "no-weight" }[];
}

/**
 * Only with weights declared before the period begins that add to 100. Percentages go in as they are:
 * none is capped. What has no percentage is left out, and its weight with it.
 */
export function weightedMean(
  indicators: readonly EvaluatedIndicator[],
  weights: Weights,
  rules: { readonly periodStart: CalendarDate; readonly places: number },
): Result<WeightedMean, YearProblemOf<"weights-invalid">> {
  const total = sum([...weights.byKey.values()]);
  if ([...weights.byKey.values()].some((weight) => signOf(weight) < 0)) {
    return fail({ code: "weights-invalid", why: "negative", total });
  }
  if (total !== HUNDRED) return fail({ code: "weights-invalid", why: "sum", total });
  if (weights.declaredOn >= rules.periodStart) return fail({ code: "weights-invalid", why: "late", total });
  return ok(meanOf(indicators, weights, rules.places));
}

function meanOf(indicators: readonly EvaluatedIndicator[], { byKey }: Weights, places: number): WeightedMean {
  const included: string[] = [];
  const leftOut: WeightedMean["leftOut"][number][] = [];
  let [weight, weighted] = [ZERO, ZERO];
  for (const { key, evaluation } of indicators) {
    const own = byKey.get(key) ?? ZERO;
    const why = reasonToLeaveOut(evaluation, own);
    const percent = evaluation.kind === "coloured" ? (evaluation.achieved?.shown ?? null) : null;
    if (why !== null || percent === null) {
      leftOut.push({ key, why: why ?? "met-or-not" });
      continue;
    }
    included.push(key);
    weight = add(weight, own);
    weighted = add(weighted, multiply(percent, own));
  }
  const mean = quotient(weighted, weight);
  return { mean: mean.ok ? roundRational(mean.value, places) : null, weightIncluded: weight, included, leftOut };
}

function reasonToLeaveOut(evaluation: Evaluation, weight: Decimal): WeightedMean["leftOut"][number]["why"] | null {
  if (evaluation.kind === "grey") return evaluation.light;
  if (evaluation.achieved === null) return "met-or-not";
  return isZero(weight) ? "no-weight" : null;
}

function countEach(byLight: ReadonlyMap<Light, readonly unknown[]>): Readonly<Record<Light, number>> {
  const count = (light: Light) => byLight.get(light)?.length ?? 0;
  return {
    green: count("green"),
    yellow: count("yellow"),
    red: count("red"),
    "over-fulfilled": count("over-fulfilled"),
    "not-due": count("not-due"),
    "not-captured": count("not-captured"),
    "not-evaluable": count("not-evaluable"),
    "not-applicable": count("not-applicable"),
    "no-demand": count("no-demand"),
    informative: count("informative"),
  };
}
