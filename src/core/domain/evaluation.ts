import type { Accumulation } from "./accumulation.ts";
import type { Baseline } from "./baseline.ts";
import type { Period } from "./cycle-period.ts";
import type { Decimal } from "./decimal.ts";
import type { Empty } from "./figure.ts";
import type { Finding } from "./finding.ts";
import type { Unit } from "./measure.ts";
import type { Rational } from "./rational.ts";
import type { Direction } from "./register.ts";
import type { Target } from "./target.ts";

export const COLOURS = ["green", "yellow", "red", "over-fulfilled"] as const;
export type Colour = (typeof COLOURS)[number];

/** Not a colour, each for its own reason. */
export const GREYS = [
  /** Nothing has to be reported yet. */
  "not-due",
  /** There should be a figure and there is none. */
  "not-captured",
  /** Something is missing, and it is said what. */
  "not-evaluable",
  "not-applicable",
  /** Nobody asked for it: neither good nor bad. */
  "no-demand",
  /** A value given before it is due. */
  "informative",
] as const;
export type Grey = (typeof GREYS)[number];

export const LIGHTS = [...COLOURS, ...GREYS] as const;
export type Light = Colour | Grey;

/** What an evaluation may lack, in the order in which it is said. */
export const MISSING = [
  "target",
  "direction",
  "unit",
  /** An annual target, reported by periods, that nobody has spread over them. */
  "calendar",
  "baseline",
  "accumulation",
  /** Whether each figure is of its period or of the year so far. */
  "basis",
  /** The figures of earlier periods. */
  "captures",
  /** Percentages add up as ΣN/ΣD only. */
  "numerator-and-denominator",
  /** Parts of one year that are given of different wholes. */
  "common-whole",
  /** Value, target and baseline in one unit. */
  "one-unit",
  /** Target and direction ask for opposite things. */
  "agreement",
] as const;
export type Missing = (typeof MISSING)[number];

/** How far along, by which formula. A published number says its own. */
export const FORMULAS = [
  /** 100 (B − R) / (B − M) */
  "gap",
  /** 100 R / M rising, 100 M / R falling */
  "ratio",
  /** 100 (1 − |R − M| / |M|) */
  "regular",
  /** Done, 100, or not, 0 */
  "milestone",
  /** Inside an interval with two ends: 100 */
  "interval",
  /** No number: met or not */
  "verdict",
] as const;
export type FormulaName = (typeof FORMULAS)[number];

/** Whether the value lies in the target interval; needs no baseline. */
export type Verdict = "met" | "not-met" | "unknown";

/** A percentage nobody has rounded, or why there is none. */
export type Computed =
  | { readonly kind: "computed"; readonly percent: Rational }
  | { readonly kind: "not-computable"; readonly why: NotComputable };

export const NOT_COMPUTABLE = [
  "no-value",
  "no-target",
  "no-direction",
  "no-baseline",
  "unlike-units",
  /** The baseline is of a whole year, the target of a part of it. */
  "baseline-of-whole-year",
  "target-equals-baseline",
  "target-contrary-to-direction",
  "target-zero",
  "value-zero",
  "negative",
] as const;
export type NotComputable = (typeof NOT_COMPUTABLE)[number];

/** A period whose figure is not in a total, and why. */
export interface LeftOut {
  readonly period: Period;
  readonly why: Empty;
}

/** The figure of the year so far. */
export type YearToDate = { readonly included: number; readonly leftOut: readonly LeftOut[] } & (
  | {
      readonly kind: "value";
      readonly value: Rational;
      readonly unit: Unit;
      /** ΣN and ΣD, where it is a ratio. */
      readonly parts: { readonly numerator: Decimal; readonly denominator: Decimal } | null;
    }
  | { readonly kind: "no-demand" }
  | { readonly kind: "unknown"; readonly missing: Missing; readonly known: Rational | null; readonly unit: Unit }
  | { readonly kind: "none" }
);

/** What a value is held against: the target of the period, given or by the calendar; of the year; or of the year in each period. */
export interface AppliedTarget {
  readonly target: Target;
  readonly from: "period" | "calendar" | "annual" | "held-all-year";
}

/** What is known of an indicator when it is judged. */
export interface Subject {
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly baseline: Baseline | null;
  readonly value: YearToDate;
  readonly target: AppliedTarget | null;
  /** The target of the year, of which the period is a part. */
  readonly annual: Target | null;
}

/** What an evaluation says whether or not it has a colour. */
export interface EvaluationFacts {
  readonly subject: Subject;
  readonly verdict: Verdict;
  readonly gap: Computed;
  readonly ratio: Computed;
  /** Progress against the target of the year, of which the period is a part. */
  readonly shareOfYear: Computed | null;
  readonly findings: readonly Finding[];
  /** The rule set it was made by, as it is cited. */
  readonly rules: string;
}

export type Evaluation =
  | (EvaluationFacts & {
      readonly kind: "coloured";
      readonly light: Colour;
      readonly formula: FormulaName;
      /** Null when the verdict alone decides. `shown` is what is printed and coloured, rounded by the rule set. */
      readonly achieved: { readonly percent: Rational; readonly shown: Decimal } | null;
    })
  | (EvaluationFacts & { readonly kind: "grey"; readonly light: Grey; readonly missing: readonly Missing[] });

export function isColour(light: Light): light is Colour {
  return COLOURS.some((one) => one === light);
}
