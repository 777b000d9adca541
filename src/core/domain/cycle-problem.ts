import type { Decimal } from "./decimal.ts";
import type { Unit } from "./measure.ts";
import type { PeriodState } from "./reporting-period.ts";

/** What may be refused when a year is worked on: a part of `Problem`. */
export type CycleProblem =
  // the register
  | { readonly code: "indicator-exists"; readonly key: string }
  | { readonly code: "indicator-unchanged"; readonly key: string }
  | { readonly code: "indicator-key-invalid"; readonly key: string }
  | { readonly code: "indicator-text-missing"; readonly what: "name" | "cycle" }
  | { readonly code: "change-not-dated"; readonly key: string; readonly what: "name" | "method" }
  | { readonly code: "change-retroactive"; readonly key: string; readonly period: string }
  // targets
  | { readonly code: "target-already-set"; readonly key: string }
  | { readonly code: "target-not-set"; readonly key: string }
  | { readonly code: "target-other-unit"; readonly key: string; readonly unit: Unit; readonly expected: Unit }
  // periods
  | { readonly code: "period-invalid"; readonly text: string }
  | { readonly code: "period-exists"; readonly period: string; readonly state: PeriodState }
  | { readonly code: "period-overlaps"; readonly period: string; readonly other: string }
  | { readonly code: "period-not-opened"; readonly period: string; readonly opened: readonly string[] }
  | {
      readonly code: "period-not-open";
      readonly key: string;
      readonly period: string;
      readonly state: PeriodState;
    }
  | {
      readonly code: "period-unknown";
      readonly key: string;
      readonly period: string;
      readonly periods: readonly string[];
    }
  // figures
  | { readonly code: "progress-not-found"; readonly key: string; readonly period: string }
  | { readonly code: "already-approved"; readonly key: string; readonly period: string; readonly revision: number }
  | { readonly code: "nothing-to-correct"; readonly key: string; readonly period: string }
  | { readonly code: "nothing-to-submit"; readonly period: string }
  | { readonly code: "figure-other-unit"; readonly key: string; readonly unit: Unit; readonly expected: Unit }
  | {
      readonly code: "breakdown-unlike-total";
      readonly by: string;
      readonly parts: readonly Decimal[];
      readonly total: readonly Decimal[];
    }
  | { readonly code: "rows-refused"; readonly refused: number; readonly total: number }
  | { readonly code: "setting-invalid"; readonly name: "holidays" | "change-rule" | "theme" }
  | { readonly code: "not-a-year-edition"; readonly edition: number };

export type CycleProblemOf<C extends CycleProblem["code"]> = Extract<CycleProblem, { code: C }>;
