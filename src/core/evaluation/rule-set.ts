import { parseDecimal, compareDecimals, type Decimal } from "../domain/decimal.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import type { YearProblemOf } from "../domain/year-problem.ts";

/** A rule set as it is kept: plain data, a version of its own, percentages as text. */
export interface RuleSetData {
  readonly name: string;
  readonly version: number;
  /** Decimal places a percentage is shown with; half away from zero, and before it is coloured. */
  readonly places: number;
  readonly bands: { readonly standard: BandsData; readonly regular: BandsData };
  readonly overFulfilled: OverFulfilledData;
}

/** Green and yellow from here up; red below. */
interface BandsData {
  readonly green: string;
  readonly yellow: string;
}

/** Too much is a state of its own, or a colour. */
type OverFulfilledData =
  | { readonly kind: "own-state"; readonly above: string }
  | { readonly kind: "mapped"; readonly yellowAbove: string; readonly redAbove: string };

export interface RuleSet {
  /** As evaluations cite it: "default-1". */
  readonly id: string;
  readonly places: number;
  readonly bands: { readonly standard: Bands; readonly regular: Bands };
  readonly overFulfilled:
    | { readonly kind: "own-state"; readonly above: Decimal }
    | { readonly kind: "mapped"; readonly yellowAbove: Decimal; readonly redAbove: Decimal };
}

export interface Bands {
  readonly green: Decimal;
  readonly yellow: Decimal;
}

/** Rules that make sense: decimals, in order. Says every field that does not. */
export function readRuleSet(data: RuleSetData): Result<RuleSet, YearProblemOf<"rules-invalid">> {
  const standard = readBands(data.bands.standard);
  const regular = readBands(data.bands.regular);
  const overFulfilled = readOver(data.overFulfilled);
  const places = Number.isInteger(data.places) && data.places >= 0 && data.places <= MOST_PLACES ? data.places : null;
  const read = { "bands.standard": standard, "bands.regular": regular, overFulfilled, places };
  if (!standard || !regular || !overFulfilled || places === null) {
    const fields = Object.entries(read).filter(([, value]) => value === null);
    return fail({ code: "rules-invalid", fields: fields.map(([name]) => name) });
  }
  if (!isAbove(overFulfilled, standard)) return fail({ code: "rules-invalid", fields: ["overFulfilled"] });
  return ok({ id: `${data.name}-${data.version}`, places, bands: { standard, regular }, overFulfilled });
}

const MOST_PLACES = 10;

function readBands({ green, yellow }: BandsData): Bands | null {
  const [high, low] = [parseDecimal(green), parseDecimal(yellow)];
  return high && low && compareDecimals(low, high) < 0 ? { green: high, yellow: low } : null;
}

function readOver(data: OverFulfilledData): RuleSet["overFulfilled"] | null {
  if (data.kind === "own-state") {
    const above = parseDecimal(data.above);
    return above && { kind: "own-state", above };
  }
  const [yellowAbove, redAbove] = [parseDecimal(data.yellowAbove), parseDecimal(data.redAbove)];
  if (!yellowAbove || !redAbove || compareDecimals(yellowAbove, redAbove) >= 0) return null;
  return { kind: "mapped", yellowAbove, redAbove };
}

function isAbove(over: RuleSet["overFulfilled"], bands: Bands): boolean {
  return compareDecimals(over.kind === "own-state" ? over.above : over.yellowAbove, bands.green) >= 0;
}
