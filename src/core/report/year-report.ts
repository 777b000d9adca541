import type { Accumulation } from "../domain/accumulation.ts";
import type { Baseline } from "../domain/baseline.ts";
import type { Period } from "../domain/cycle-period.ts";
import type { Decimal } from "../domain/decimal.ts";
import type { PartsCheck } from "../domain/disaggregation.ts";
import type { AppliedTarget, FormulaName, Light, Missing, Verdict, YearToDate } from "../domain/evaluation.ts";
import type { Evidence } from "../domain/evidence.ts";
import type { Step } from "../domain/explanation.ts";
import type { ProgressBasis, Reported } from "../domain/figure.ts";
import type { Finding } from "../domain/finding.ts";
import type { Frequency } from "../domain/frequency.ts";
import type { PlannedFormula } from "../domain/indicator-plan.ts";
import type { LineageEvent } from "../domain/lineage.ts";
import type { Unit } from "../domain/measure.ts";
import type { CalendarDate } from "../domain/period.ts";
import type { EntrySource, PersonId, ProgressState } from "../domain/progress.ts";
import type { Direction } from "../domain/register.ts";
import type { Place } from "../domain/source.ts";
import type { TargetVersion } from "../domain/target-version.ts";
import type { Target } from "../domain/target.ts";
import type { RollUp } from "../evaluation/roll-up.ts";
import type { RuleSet } from "../evaluation/rule-set.ts";
import type { AuditPlace, EditionHead } from "./report.ts";

/** The full report of a year of results as of one of its periods: everything its files print, nothing else. */
export interface YearReport {
  readonly institution: { readonly id: string; readonly name: string };
  readonly edition: EditionHead;
  /** Why it is provisional; none when it is final. */
  readonly provisional: readonly ProvisionalReason[];
  readonly period: Period;
  /** The last day of the period. */
  readonly cutoff: CalendarDate;
  readonly fiscalYear: number;
  readonly rules: RuleSet;
  /** Counts of people below this are hidden in breakdowns. */
  readonly leastShown: Decimal;
  /** How many indicators of each light, as of the period. */
  readonly headline: RollUp;
  /** The same at each period of the year up to this one. */
  readonly overTime: readonly PeriodRollUp[];
  /** By area, those without one last. */
  readonly areas: readonly AreaOverTime[];
  /** Lights that are other than at the period before. */
  readonly moves: readonly LightMove[];
  /** In key order. */
  readonly indicators: readonly YearIndicator[];
  /** Left out of all counts: their last cycle ended before the period. */
  readonly ended: readonly { readonly key: string; readonly name: string | null; readonly cycle: string }[];
  readonly targetChanges: readonly TargetChange[];
  /** What became of indicators in the year, up to the period. */
  readonly lineage: readonly LineageEvent[];
  /** Against the edition of the same period that this one corrects. */
  readonly differences: readonly YearDifference[];
  readonly audit: AuditPlace | null;
}

export const PROVISIONAL = [
  /** The period is not closed. */
  "period-open",
  /** Figures that were due and nobody gave. */
  "not-captured",
  /** Figures that were given and nobody approved. */
  "not-approved",
  /** Figures taken from a document, confirmed as read but never reviewed as progress. */
  "only-imported",
] as const;

export interface ProvisionalReason {
  readonly why: (typeof PROVISIONAL)[number];
  /** Of figures; 1 for the period. */
  readonly count: number;
  /** The indicators they are of. */
  readonly keys: readonly string[];
}

export interface PeriodRollUp {
  readonly period: Period;
  readonly rollUp: RollUp;
}

export interface AreaOverTime {
  /** Null for indicators that nobody has given an area. */
  readonly area: string | null;
  readonly periods: readonly PeriodRollUp[];
}

export interface LightMove {
  readonly key: string;
  readonly name: string | null;
  readonly before: Light;
  readonly after: Light;
  /** Other: to or from what is neither better nor worse than a colour. */
  readonly way: "better" | "worse" | "other";
}

/** Everything of one indicator: its sheet. */
export interface YearIndicator {
  readonly key: string;
  readonly name: string | null;
  /** Newest first, each once. */
  readonly formerNames: readonly string[];
  readonly version: number;
  readonly programme: string | null;
  readonly objective: string | null;
  readonly area: string | null;
  readonly definition: string | null;
  readonly method: string | null;
  readonly formula: PlannedFormula | null;
  readonly dimension: string | null;
  readonly unit: Unit | null;
  /** The unit of measure as its description words it. */
  readonly unitLabel: string | null;
  readonly frequency: Frequency | null;
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly baseline: Baseline | null;
  /** ISO 8601 interval, see `cycleKey`. */
  readonly cycle: string;
  readonly informationSource: string | null;
  /** Oldest first. */
  readonly targets: readonly ReportedTarget[];
  /** As of the period: the last point of the series, or not due before the first. */
  readonly light: Light;
  /** The periods of its cycle up to now, in the order of time. */
  readonly series: readonly YearPoint[];
  /** The pieces of the series that can be compared; one when nothing breaks it. */
  readonly segments: readonly SeriesSegment[];
  /** Figures of periods that its schedule does not know: shown, and judged by nobody. */
  readonly unplaced: readonly UnplacedFigure[];
  readonly lineage: readonly LineageEvent[];
  /** What is odd about it as a whole. */
  readonly findings: readonly Finding[];
}

export interface ReportedTarget extends TargetVersion {
  /** Against the version before; both false for the first. */
  readonly cut: boolean;
  readonly increase: boolean;
}

export interface SeriesSegment {
  readonly periods: readonly Period[];
  readonly brokenBy: readonly LineageEvent[];
}

/** One period of one indicator: what was reported, what it comes to, and how it is judged. */
export interface YearPoint {
  readonly period: Period;
  readonly due: boolean;
  readonly reported: Reported;
  /** Null where nothing was reported. */
  readonly basis: ProgressBasis | null;
  readonly from: "approved" | "imported" | "nobody";
  /** Of the figure that stands. */
  readonly revision: number | null;
  readonly toDate: YearToDate;
  readonly target: AppliedTarget | null;
  readonly light: Light;
  readonly verdict: Verdict;
  /** Null without a colour; without a number where the verdict alone decides. */
  readonly achievement: { readonly formula: FormulaName; readonly shown: Decimal | null } | null;
  readonly missing: readonly Missing[];
  readonly findings: readonly Finding[];
  readonly steps: readonly Step[];
  readonly breakdowns: readonly PublishedBreakdown[];
  /** Every revision, oldest first. */
  readonly revisions: readonly PublishedRevision[];
  readonly imports: readonly PublishedImport[];
}

export interface UnplacedFigure {
  readonly period: Period;
  readonly reported: Reported;
  readonly from: "approved" | "imported";
}

/** A figure by parts, with the parts hidden that could give somebody away. */
export interface PublishedBreakdown {
  readonly by: string;
  readonly parts: readonly PublishedPart[];
  /** Σ of all parts, hidden ones too; null where there is no figure to hold it against. */
  readonly check: PartsCheck | null;
}

export type PublishedPart =
  | { readonly name: string; readonly kind: "shown"; readonly reported: Reported }
  | { readonly name: string; readonly kind: "hidden" };

export interface PersonAct {
  readonly by: PersonId;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** One revision of a figure. What nobody has reviewed yet is named, and its content kept back. */
export interface PublishedRevision {
  readonly revision: number;
  readonly state: ProgressState;
  readonly written: PersonAct;
  readonly submitted: PersonAct | null;
  readonly approved: PersonAct | null;
  readonly returned: (PersonAct & { readonly reason: string }) | null;
  readonly late: boolean;
  /** The approved revision it corrects. */
  readonly corrects: number | null;
  /** Null for a draft, and while it is under review. */
  readonly content: RevisionContent | null;
}

export interface RevisionContent {
  readonly reported: Reported;
  readonly basis: ProgressBasis;
  readonly justification: string | null;
  /** Without personal data. */
  readonly evidence: readonly Evidence[];
  /** How many pieces of evidence have personal data: they exist, and are never published. */
  readonly withheld: number;
  readonly source: PublishedSource;
}

/** Where a figure was taken from. Its characters are kept back (null) where they could show a part that is hidden. */
export type PublishedSource =
  | Extract<EntrySource, { kind: "typed" }>
  | (Omit<Extract<EntrySource, { kind: "file" }>, "raw"> & { readonly raw: string | null });

/** A figure that was read in a document, as a person confirmed it or took that back. */
export interface PublishedImport extends PersonAct {
  readonly revision: number;
  readonly state: "confirmed" | "withdrawn";
  readonly reported: Reported | null;
  readonly importId: number;
  readonly row: number;
  readonly place: Place;
  /** Characters as found. */
  readonly raw: string | null;
}

export interface TargetChange {
  readonly key: string;
  readonly name: string | null;
  readonly unit: Unit;
  readonly before: TargetVersion["target"];
  readonly after: ReportedTarget;
}

/** What an edition says of a point, for the table of differences. */
export interface PointSide {
  readonly reported: Reported;
  readonly target: Target | null;
  readonly light: Light;
  readonly shown: Decimal | null;
}

export type DifferenceWhat = "figure" | "target" | "light" | "achievement";

export type YearDifference = { readonly key: string; readonly name: string | null } & (
  | {
      readonly kind: "changed";
      readonly period: Period;
      readonly what: readonly DifferenceWhat[];
      /** Null for a period the other edition does not have. */
      readonly before: PointSide | null;
      readonly after: PointSide | null;
      readonly cause: YearCause;
    }
  | { readonly kind: "added" | "removed" }
);

/** Why a point is other than it was. */
export type YearCause =
  /** A revision was approved since: a correction, or a figure that came late. */
  | {
      readonly kind: "approved";
      readonly corrects: boolean;
      readonly justification: string | null;
      readonly written: PersonAct;
      readonly approved: PersonAct;
    }
  | ({ readonly kind: "imported" } & PersonAct)
  | { readonly kind: "withdrawn" }
  | { readonly kind: "target"; readonly version: number; readonly by: PersonId; readonly on: CalendarDate }
  | { readonly kind: "rules"; readonly rules: string }
  /** Of a change in another period, or in how the indicator is described. */
  | { readonly kind: "follows" };

/** All an earlier edition must give for a table of differences. */
export interface PreviousYear {
  readonly number: number;
  readonly period: Period;
  readonly rules: string;
  readonly indicators: readonly PreviousIndicator[];
}

export interface PreviousIndicator {
  readonly key: string;
  readonly name: string | null;
  readonly points: readonly (PointSide & { readonly period: Period })[];
}
