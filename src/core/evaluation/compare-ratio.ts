import { absolute, multiply, placesOf, subtract } from "../domain/arithmetic.ts";
import { compareDecimals, type Decimal, parseDecimal, timesPowerOfTen } from "../domain/decimal.ts";
import type { Finding } from "../domain/finding.ts";
import { quotient, roundRational } from "../domain/rational.ts";
import { areaFinding } from "./area-finding.ts";

/** A ratio as a document prints it, beside the numbers it should come from. */
export interface PrintedRatio {
  /** As printed, in machine notation: "80.0" has one place more than "80". */
  readonly printed: string;
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  /** 100 for a percentage. */
  readonly per: Decimal;
}

export type RatioComparison =
  | { readonly kind: "agrees" | "differs"; readonly recomputed: Decimal }
  | { readonly kind: "no-demand" }
  | { readonly kind: "not-a-number" };

/**
 * Whether a printed ratio is the one its numbers make, to one unit in its last printed place: rounding
 * and truncation both pass. `recomputed` has one place more than what is printed.
 */
export function compareRatio({ printed, numerator, denominator, per }: PrintedRatio): RatioComparison {
  const value = parseDecimal(printed);
  if (value === null) return { kind: "not-a-number" };
  const exact = quotient(multiply(numerator, per), denominator);
  if (!exact.ok) return { kind: "no-demand" };
  const places = placesOf(printed);
  const { numerator: over, denominator: under } = exact.value;
  // |printed − over/under| ≤ 1/10^places, without dividing
  const distance = absolute(subtract(multiply(value, under), over));
  const agrees = compareDecimals(timesPowerOfTen(distance, places), under) <= 0;
  return { kind: agrees ? "agrees" : "differs", recomputed: roundRational(exact.value, places + 1) };
}

/** A finding when they differ. The printed value stays as it is. */
export function printedRatioFinding(ratio: PrintedRatio): Finding | null {
  const compared = compareRatio(ratio);
  if (compared.kind !== "differs") return null;
  return areaFinding("printed-ratio-differs", "warning", { printed: ratio.printed, value: compared.recomputed });
}
