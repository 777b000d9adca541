import type { Decimal } from "../domain/decimal.ts";

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
