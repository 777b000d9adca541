import type { Accumulation } from "./accumulation.ts";
import type { Decimal } from "./decimal.ts";
import type { FormulaProblem } from "./formula-problem.ts";
import type { Justified } from "./justification.ts";
import type { Act, Role } from "./permission.ts";
import type { RuleFault } from "./rule-fault.ts";

/** What may be refused in a year of results: a part of `Problem`. */
export type YearProblem =
  | FormulaProblem
  | { readonly code: "not-permitted"; readonly act: Act; readonly roles: readonly Role[] }
  // targets
  | { readonly code: "target-invalid"; readonly why: "bounds-reversed" | "unlike-units" | "calendar-unlike-annual" }
  | {
      readonly code: "calendar-does-not-add-up";
      readonly kind: "discrete" | "cumulative";
      readonly found: readonly Decimal[];
      readonly annual: readonly Decimal[];
    }
  | { readonly code: "calendar-period-unknown"; readonly periods: readonly string[] }
  | { readonly code: "calendar-not-additive"; readonly accumulation: Accumulation }
  | { readonly code: "calendar-exists" }
  | { readonly code: "target-unchanged" }
  | { readonly code: "target-reason-missing"; readonly change: "cut" | "increase" }
  | { readonly code: "target-reason-idle"; readonly change: "cut" | "increase" }
  | { readonly code: "target-change-retroactive"; readonly periods: readonly string[] }
  | { readonly code: "target-asked-late"; readonly asked: string; readonly before: string }
  | { readonly code: "target-authorised-early"; readonly asked: string; readonly authorised: string }
  | { readonly code: "target-authorised-late"; readonly authorised: string; readonly until: string }
  | { readonly code: "target-self-authorised" }
  | { readonly code: "baseline-invalid"; readonly why: "year" | "source" | "reason" }
  // figures and their review
  | { readonly code: "evidence-invalid"; readonly why: "link" | "hash" | "file-name" }
  | {
      readonly code: "justification-missing";
      readonly key: string;
      readonly period: string;
      readonly because: readonly Justified[];
    }
  | { readonly code: "own-figure"; readonly key: string; readonly period: string }
  | {
      readonly code: "revision-not-current";
      readonly key: string;
      readonly period: string;
      readonly seen: number;
      readonly current: number;
    }
  | {
      readonly code: "progress-state";
      readonly key: string;
      readonly period: string;
      readonly state: "draft" | "submitted" | "approved" | "returned";
      readonly act: "submit" | "approve" | "return" | "revise";
    }
  | { readonly code: "reason-missing"; readonly act: "return" }
  | {
      readonly code: "period-state";
      readonly period: string;
      readonly state: "open" | "in-review" | "closed" | "published";
      readonly act: "review" | "close" | "publish";
    }
  // evaluation
  | { readonly code: "weights-invalid"; readonly why: "sum" | "negative" | "late"; readonly total: Decimal }
  | { readonly code: "rules-invalid"; readonly faults: readonly RuleFault[] }
  | { readonly code: "cases-not-read"; readonly file: string; readonly why: "not-json" | "no-cases" }
  | { readonly code: "cases-refused"; readonly refused: number; readonly total: number }
  | { readonly code: "case-field-invalid"; readonly field: string; readonly text: string; readonly expected: Expected };

/** What a field of a case should have held. */
export type Expected =
  | "object"
  | "text"
  | "number"
  | "target"
  | "direction"
  | "accumulation"
  | "basis"
  | "quarters"
  | "calendar"
  | "parts"
  | "due";

export type YearProblemOf<C extends YearProblem["code"]> = Extract<YearProblem, { code: C }>;
