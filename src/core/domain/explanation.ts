import type { Accumulation } from "./accumulation.ts";
import type { Decimal } from "./decimal.ts";
import type { AppliedTarget, Colour, FormulaName, Grey, LeftOut, Missing, NotComputable } from "./evaluation.ts";
import type { FindingCode } from "./finding.ts";
import type { Unit } from "./measure.ts";
import type { Target } from "./target.ts";

/** How an evaluation was arrived at, one step after the other. Numbers are ready to print; `words/` makes sentences. */
export type Step =
  | {
      readonly step: "value";
      readonly accumulation: Accumulation | null;
      readonly value: Printed;
      readonly parts: { readonly numerator: Decimal; readonly denominator: Decimal } | null;
      readonly included: number;
    }
  | { readonly step: "no-value"; readonly why: "none" | "no-demand" }
  | { readonly step: "partial-value"; readonly known: Printed }
  | { readonly step: "left-out"; readonly periods: readonly LeftOut[] }
  | { readonly step: "target"; readonly target: Target; readonly from: AppliedTarget["from"] }
  | { readonly step: "verdict"; readonly met: boolean; readonly value: Printed; readonly target: Target }
  | { readonly step: "not-computable"; readonly formula: "gap" | "ratio"; readonly why: NotComputable }
  | {
      readonly step: "achievement";
      readonly formula: Exclude<FormulaName, "verdict">;
      /** R, M, B as the formula takes them; B only where it does. */
      readonly value: Decimal;
      readonly aim: Decimal;
      readonly baseline: Decimal | null;
      /** 100 M / R instead of 100 R / M. */
      readonly inverted: boolean;
      readonly shown: Decimal;
      /** Whether rounding took something away. */
      readonly exact: boolean;
      readonly places: number;
    }
  | { readonly step: "by-verdict"; readonly because: "target-zero" | "nominal" | "rank" | "no-quotient" }
  | { readonly step: "share-of-year"; readonly share: Decimal; readonly places: number; readonly annual: Target }
  | {
      readonly step: "colour";
      readonly light: Colour;
      /** Null when the verdict decides. */
      readonly shown: { readonly percent: Decimal; readonly band: Band } | null;
    }
  | { readonly step: "grey"; readonly light: Grey }
  | { readonly step: "missing"; readonly missing: readonly Missing[] }
  | { readonly step: "finding"; readonly code: FindingCode }
  | { readonly step: "rules"; readonly rules: string };

export interface Printed {
  /** Rounded for reading where it does not end. */
  readonly value: Decimal;
  readonly exact: boolean;
  readonly unit: Unit;
}

/** Where in the rules a percentage falls. Its lower end belongs to it, its upper end only `within`. */
export type Band =
  | { readonly kind: "below"; readonly limit: Decimal }
  | { readonly kind: "from"; readonly from: Decimal; readonly below: Decimal }
  | { readonly kind: "within"; readonly from: Decimal; readonly to: Decimal }
  | { readonly kind: "at-least"; readonly limit: Decimal }
  | { readonly kind: "above"; readonly limit: Decimal };
