import { type Accumulation, holdsAllYear } from "../domain/accumulation.ts";
import type { Baseline } from "../domain/baseline.ts";
import type { Period, ScheduledPeriod } from "../domain/cycle-period.ts";
import type { AppliedTarget, Evaluation, Grey, YearToDate } from "../domain/evaluation.ts";
import type { ProgressBasis, Reported } from "../domain/figure.ts";
import type { Direction } from "../domain/register.ts";
import { type PlannedTarget, type TargetCalendar, targetsToDate } from "../domain/target-calendar.ts";
import { accumulate, type Capture } from "./accumulate.ts";
import { judge } from "./judge.ts";
import type { RuleSet } from "./rule-set.ts";

/** An indicator in one cycle, and what was approved of it. Who captured it, and in what order, plays no part. */
export interface IndicatorYear {
  readonly direction: Direction | null;
  readonly accumulation: Accumulation | null;
  readonly baseline: Baseline | null;
  readonly target: PlannedTarget | null;
  /** Every period of the cycle, in the order of time. */
  readonly schedule: readonly ScheduledPeriod[];
  /** In any order; the highest revision of a period counts. */
  readonly captures: readonly ApprovedCapture[];
}

export interface ApprovedCapture {
  readonly period: Period;
  readonly revision: number;
  readonly reported: Reported;
  readonly basis: ProgressBasis;
}

export interface YearEvaluation {
  /** One for each period of the schedule: the year up to its end. */
  readonly periods: readonly { readonly period: Period; readonly evaluation: Evaluation }[];
  /** The whole cycle against its annual target; null without a schedule. */
  readonly cycle: Evaluation | null;
}

/** Judges an indicator at the end of each period and of the whole cycle. */
export function evaluate(year: IndicatorYear, rules: RuleSet): YearEvaluation {
  const slots = slotsOf(year);
  const values = accumulate(year.accumulation ?? "constant", slots);
  const targets = targetsOf(year);
  const periods = slots.map((slot, place) => {
    const value = knownValue(year, values[place]);
    return { period: slot.period, evaluation: judgeSlot(year, { slot, value, target: targets[place] ?? null }, rules) };
  });
  return { periods, cycle: evaluateCycle(year, { slots, value: values.at(-1) }, rules) };
}

/** A period with what is known of it; nothing captured is no data. */
interface Slot extends Capture {
  readonly due: boolean;
}

function slotsOf({ schedule, captures, target }: IndicatorYear): readonly Slot[] {
  const newest = new Map<Period, ApprovedCapture>();
  for (const capture of captures) {
    const known = newest.get(capture.period);
    if (!known || capture.revision > known.revision) newest.set(capture.period, capture);
  }
  const entries = target?.calendar ? new Set(target.calendar.entries.map((entry) => entry.period)) : null;
  return schedule.map(({ period, due }) => {
    const isDue = due && (entries === null || entries.has(period));
    const capture = newest.get(period);
    const reported = capture?.reported ?? NO_DATA;
    // Where nothing is due, nothing is lacking.
    const isLacking = reported.kind === "no-data" && !isDue;
    return { period, reported: isLacking ? NOT_DUE : reported, basis: capture?.basis ?? "unknown", due: isDue };
  });
}

const NO_DATA: Reported = { kind: "no-data", why: null };
const NOT_DUE: Reported = { kind: "not-due" };

/** Without knowing how figures accumulate, only one of the year so far can be relied upon. */
function knownValue(year: IndicatorYear, value: YearToDate | undefined): YearToDate {
  if (!value) return { kind: "none", included: 0, leftOut: [] };
  if (year.accumulation !== null || value.kind !== "value" || isOfYearSoFar(year)) return value;
  const { included, leftOut, unit } = value;
  return { included, leftOut, kind: "unknown", missing: "accumulation", known: null, unit };
}

function isOfYearSoFar({ captures }: IndicatorYear): boolean {
  return captures.every(({ basis, reported }) => basis === "cumulative" || reported.kind !== "value");
}

/** What each period is held against; null when nothing is due or nobody has spread the annual target. */
function targetsOf({ target, accumulation, schedule }: IndicatorYear): readonly (AppliedTarget | null)[] {
  const periods = schedule.map((one) => one.period);
  if (target?.calendar) return byCalendar(target.calendar, periods);
  const holds = accumulation !== null && holdsAllYear(accumulation);
  return periods.map(() => (target && holds ? { target: target.annual, from: "held-all-year" } : null));
}

function byCalendar(calendar: TargetCalendar, periods: readonly Period[]): readonly (AppliedTarget | null)[] {
  return targetsToDate(calendar, periods).map((target) => target && { target, from: "calendar" });
}

function judgeSlot(
  year: IndicatorYear,
  { slot, value, target }: { readonly slot: Slot; readonly value: YearToDate; readonly target: AppliedTarget | null },
  rules: RuleSet,
): Evaluation {
  const { direction, accumulation, baseline } = year;
  const subject = { direction, accumulation, baseline, value, target, annual: year.target?.annual ?? null };
  return judge(subject, rules, greyOf(slot));
}

/** What the figure of a period says before it is judged; null for a value that was due. */
function greyOf({ reported, due }: Slot): Grey | null {
  if (reported.kind === "value") return due ? null : "informative";
  return reported.kind === "no-data" ? "not-captured" : reported.kind;
}

/** The whole cycle stands as its last due period does, against the annual target. */
function evaluateCycle(
  year: IndicatorYear,
  { slots, value }: { readonly slots: readonly Slot[]; readonly value: YearToDate | undefined },
  rules: RuleSet,
): Evaluation | null {
  const last = slots.findLast((slot) => slot.due) ?? slots.at(-1);
  if (!last) return null;
  const target: AppliedTarget | null = year.target && { target: year.target.annual, from: "annual" };
  return judgeSlot(year, { slot: last, value: knownValue(year, value), target }, rules);
}
