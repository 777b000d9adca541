import { compareDecimals, type Decimal } from "./decimal.ts";
import { addWorkingDays, type Holidays, lastWorkingDay } from "./day.ts";
import { boundsOf, type Period } from "./cycle-period.ts";
import type { CalendarDate } from "./period.ts";
import type { PersonId } from "./progress.ts";
import { fail, ok, type Result } from "./result.ts";
import { boundsOfTarget, type Target, unitOfTarget } from "./target.ts";
import { type PlannedTarget, type TargetCalendar, targetsToDate } from "./target-calendar.ts";
import type { YearProblem } from "./year-problem.ts";

/** One version of a target, append-only: the first is set, the others are adjustments of the one before. */
export interface TargetVersion {
  /** 1, 2, 3 … */
  readonly version: number;
  readonly target: PlannedTarget;
  readonly change: TargetSet | CalendarSet | TargetAdjusted;
}

export interface TargetSet {
  readonly kind: "set";
  readonly by: PersonId;
  readonly on: CalendarDate;
}

/** The year's target is as it was; now it is spread over the periods. */
export interface CalendarSet {
  readonly kind: "calendar";
  readonly by: PersonId;
  readonly on: CalendarDate;
}

/** Who asked, who authorised, why and when; a cut and an increase have a reason each. */
export interface TargetAdjusted {
  readonly kind: "adjusted";
  readonly askedBy: PersonId;
  readonly askedOn: CalendarDate;
  readonly authorisedBy: PersonId;
  readonly authorisedOn: CalendarDate;
  readonly reasons: ChangeReasons;
}

/** Null where there is no such change. */
export interface ChangeReasons {
  readonly cut: string | null;
  readonly increase: string | null;
}

export interface TargetAdjustment extends Omit<TargetAdjusted, "kind"> {
  readonly target: PlannedTarget;
}

/** When a change may be asked for and authorised: a rule of each institution, as data. */
export interface ChangeRule {
  /** Asked for before the last working day of the period it is asked in. */
  readonly askedBeforeLastWorkingDay: boolean;
  /** Null for no limit. */
  readonly authorisedWithinWorkingDays: number | null;
}

/** As the State of Mexico rules it. */
export const DEFAULT_CHANGE_RULE: ChangeRule = { askedBeforeLastWorkingDay: true, authorisedWithinWorkingDays: 5 };

/** What an adjustment is held against. */
export interface ChangeLimits {
  /** The periods of the cycle, in order. */
  readonly periods: readonly Period[];
  /** Those that were closed: what was promised for them stays. */
  readonly closed: readonly Period[];
  readonly rule: ChangeRule;
  readonly holidays: Holidays;
}

/** The first version of a target: nothing is promised backwards, for a period that was closed. */
export function setTarget(
  target: PlannedTarget,
  { by, on }: Omit<TargetSet, "kind">,
  limits: Pick<ChangeLimits, "periods" | "closed">,
): Result<TargetVersion, readonly YearProblem[]> {
  const problems = closedProblems({ annual: target.annual, calendar: null }, target, limits);
  if (problems.length > 0) return fail(problems);
  return ok({ version: 1, target, change: { kind: "set", by, on } });
}

/** The next version of a target, or everything that speaks against it. */
export function adjustTarget(
  current: TargetVersion,
  asked: TargetAdjustment,
  limits: ChangeLimits,
): Result<TargetVersion, readonly YearProblem[]> {
  const problems = [
    ...changeProblems(current.target, asked),
    ...closedProblems(current.target, asked.target, limits),
    ...timingProblems(asked, limits),
    ...(asked.askedBy === asked.authorisedBy ? [{ code: "target-self-authorised" } as const] : []),
  ];
  if (problems.length > 0) return fail(problems);
  const { target, ...adjusted } = asked;
  return ok({ version: current.version + 1, target, change: { kind: "adjusted", ...adjusted } });
}

/** The version of a target that gets its first calendar. A period that was closed without one stays without. */
export function giveCalendar(
  current: TargetVersion,
  given: Omit<CalendarSet, "kind"> & { readonly calendar: TargetCalendar },
  limits: Pick<ChangeLimits, "periods" | "closed">,
): Result<TargetVersion, readonly YearProblem[]> {
  if (current.target.calendar) return fail([{ code: "calendar-exists" }]);
  const { calendar, by, on } = given;
  const target = { ...current.target, calendar };
  const problems = closedProblems(current.target, target, limits);
  if (problems.length > 0) return fail(problems);
  return ok({ version: current.version + 1, target, change: { kind: "calendar", by, on } });
}

/** Whether any number of a target goes down, and whether any goes up. Another kind of interval or unit counts as both. */
export function changesOf(
  before: PlannedTarget,
  after: PlannedTarget,
): { readonly cut: boolean; readonly increase: boolean } {
  const pairs = [[before.annual, after.annual] as const, ...calendarPairs(before, after)];
  const moves = pairs.flatMap(([old, now]) => movesOf(old, now));
  const restated = before.calendar !== null && before.calendar.kind !== after.calendar?.kind;
  return { cut: restated || moves.includes(-1), increase: restated || moves.includes(1) };
}

function changeProblems(before: PlannedTarget, asked: TargetAdjustment): readonly YearProblem[] {
  const changes = changesOf(before, asked.target);
  if (!changes.cut && !changes.increase) return [{ code: "target-unchanged" }];
  return (["cut", "increase"] as const).flatMap((change): readonly YearProblem[] => {
    const given = (asked.reasons[change] ?? "").trim() !== "";
    if (given === changes[change]) return [];
    return [{ code: given ? "target-reason-idle" : "target-reason-missing", change }];
  });
}

/** Never retroactive: a closed period keeps its target and all that was promised up to it. */
function closedProblems(
  before: PlannedTarget,
  after: PlannedTarget,
  limits: Pick<ChangeLimits, "periods" | "closed">,
): readonly YearProblem[] {
  const { periods, closed } = limits;
  const wholeCycleClosed = periods.length > 0 && periods.every((period) => closed.includes(period));
  const [old, now] = [before, after].map((one) => (one.calendar ? targetsToDate(one.calendar, periods) : []));
  const changed = periods.filter(
    (period, place) => closed.includes(period) && !isSame(old?.[place] ?? null, now?.[place] ?? null),
  );
  const annualChanged = wholeCycleClosed && !isSame(before.annual, after.annual);
  const retroactive = annualChanged ? periods.slice(-1) : [];
  const all = periods.filter((period) => changed.includes(period) || retroactive.includes(period));
  return all.length === 0 ? [] : [{ code: "target-change-retroactive", periods: all }];
}

function timingProblems(asked: TargetAdjustment, { periods, rule, holidays }: ChangeLimits): readonly YearProblem[] {
  const problems: YearProblem[] = [];
  const during = periods.map(boundsOf).find(({ start, end }) => start <= asked.askedOn && asked.askedOn <= end);
  const lastDay = during ? lastWorkingDay(during.end, holidays) : null;
  if (rule.askedBeforeLastWorkingDay && lastDay !== null && asked.askedOn >= lastDay) {
    problems.push({ code: "target-asked-late", asked: asked.askedOn, before: lastDay });
  }
  if (asked.authorisedOn < asked.askedOn) {
    problems.push({ code: "target-authorised-early", asked: asked.askedOn, authorised: asked.authorisedOn });
  }
  const days = rule.authorisedWithinWorkingDays;
  const until = days === null ? null : addWorkingDays(asked.askedOn, days, holidays);
  if (until !== null && asked.authorisedOn > until) {
    problems.push({ code: "target-authorised-late", authorised: asked.authorisedOn, until });
  }
  return problems;
}

function calendarPairs(
  before: PlannedTarget,
  after: PlannedTarget,
): readonly (readonly [Target | null, Target | null])[] {
  if (before.calendar === null) return [];
  const old = new Map(before.calendar.entries.map((entry) => [entry.period, entry.target]));
  const now = new Map((after.calendar?.entries ?? []).map((entry) => [entry.period, entry.target]));
  return [...new Set([...old.keys(), ...now.keys()])].map((period) => [
    old.get(period) ?? null,
    now.get(period) ?? null,
  ]);
}

/** -1 for each number that goes down or away, 1 for each that goes up or is new. */
function movesOf(before: Target | null, after: Target | null): readonly (-1 | 0 | 1)[] {
  if (before === null) return [1];
  if (after === null) return [-1];
  if (before.kind !== after.kind || unitOfTarget(before) !== unitOfTarget(after)) return [-1, 1];
  const now: readonly (Decimal | undefined)[] = boundsOfTarget(after).map((bound) => bound.value);
  return boundsOfTarget(before).map((bound, place) => compareDecimals(now[place] ?? bound.value, bound.value));
}

function isSame(a: Target | null, b: Target | null): boolean {
  if (a === null || b === null) return a === b;
  return movesOf(a, b).every((move) => move === 0);
}
