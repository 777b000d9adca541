import type { Accumulation } from "../domain/accumulation.ts";
import type { Decimal } from "../domain/decimal.ts";
import type { FormulaName, Light, Missing, NotComputable } from "../domain/evaluation.ts";
import type { Step } from "../domain/explanation.ts";
import type { ProgressBasis, Reported } from "../domain/figure.ts";
import type { FindingCode } from "../domain/finding.ts";
import type { Measure } from "../domain/measure.ts";
import type { Direction } from "../domain/register.ts";
import type { Target } from "../domain/target.ts";
import type { YearProblemOf } from "../domain/year-problem.ts";
import type { PrintedRatio } from "./compare-ratio.ts";

/** One indicator to try the rules on, without a register. */
export interface EvaluationCase {
  /** 1 for the first of its file. */
  readonly place: number;
  readonly name: string;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly baseline: Measure | null;
  /** Of the period. */
  readonly target: Target | null;
  readonly annualTarget: Target | null;
  readonly calendar: CaseCalendar | null;
  /** The value of the year so far, or one for each period. */
  readonly given: GivenValues;
  readonly due: boolean;
  readonly printed: PrintedRatio | null;
  /** Fields that cases do not have, which might be misspelt. */
  readonly ignored: readonly string[];
  readonly stated: StatedAnswers;
}

export type GivenValues =
  | { readonly kind: "actual"; readonly reported: Reported }
  | { readonly kind: "periods"; readonly reported: readonly Reported[]; readonly basis: ProgressBasis };

export interface CaseCalendar {
  readonly kind: "discrete" | "cumulative";
  /** One for each period; null where nothing is due. */
  readonly targets: readonly (Target | null)[];
}

/** What the case says the answers are, as it says them; nothing is worked out from it. */
export type StatedAnswers = Readonly<Record<string, unknown>>;

/** A case that could not be read, with everything that is wrong with it. */
export interface RefusedCase {
  readonly place: number;
  readonly name: string;
  readonly problems: readonly YearProblemOf<"case-field-invalid">[];
}

/** The judgement of a case in the shape of the file. Percentages and values have two decimals at most; "59.20" was rounded, "50" was not. */
export interface JudgedCase {
  readonly place: number;
  readonly name: string;
  readonly met: boolean | null;
  readonly gap: string | null;
  readonly ratio: string | null;
  /** Why there is no gap or ratio. */
  readonly notComputable: { readonly gap: NotComputable | null; readonly ratio: NotComputable | null };
  readonly formula: FormulaName | null;
  /** As the rule set rounds and colours it. */
  readonly shown: Decimal | null;
  readonly light: Light;
  /** The first of them. */
  readonly finding: FindingCode | null;
  readonly findings: readonly FindingCode[];
  readonly missing: readonly Missing[];
  readonly yearToDate: string | null;
  /** Only where the case gives several periods. */
  readonly yearToDateByQuarter?: readonly (string | null)[];
  readonly shareOfYearByQuarter?: readonly (string | null)[];
  readonly lightByQuarter?: readonly Light[];
  readonly rules: string;
  readonly steps: readonly Step[];
  readonly disagreements: readonly Disagreement[];
  readonly ignored: readonly string[];
}

/** Where the case states another answer. */
export interface Disagreement {
  readonly field: string;
  readonly stated: unknown;
  readonly found: unknown;
}
