import { isAdditive, type Accumulation } from "./accumulation.ts";
import type { Period } from "./cycle-period.ts";
import type { Decimal } from "./decimal.ts";
import { addTargets, boundsOfTarget, type Target } from "./target.ts";
import type { YearProblem } from "./year-problem.ts";

/**
 * The target of a year by its periods. Discrete: what each adds. Cumulative: where the year must stand
 * at the end of each. A period without an entry has nothing due, which is not a target of zero.
 */
export interface TargetCalendar {
  readonly kind: "discrete" | "cumulative";
  /** In the order of time, each period once. */
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarEntry {
  readonly period: Period;
  readonly target: Target;
}

/** What is promised for a whole cycle, and how it is spread over it, when anybody has said so. */
export interface PlannedTarget {
  readonly annual: Target;
  readonly calendar: TargetCalendar | null;
}

/** Everything that is wrong with a calendar. Σ of a discrete one and the last of a cumulative one are the annual target. */
export function checkCalendar(
  planned: PlannedTarget,
  accumulation: Accumulation,
  periods: readonly Period[],
): readonly YearProblem[] {
  const { calendar } = planned;
  if (calendar === null) return [];
  return [
    ...unknownPeriods(calendar, periods),
    ...unlikeKinds(planned.annual, calendar),
    ...(calendar.kind === "discrete" && !isAdditive(accumulation)
      ? [{ code: "calendar-not-additive", accumulation } as const]
      : []),
    ...sumProblem(planned.annual, calendar),
  ];
}

/** By how much a calendar misses its annual target, bound by bound; null when it adds up or cannot be compared. */
export function calendarGap(
  annual: Target,
  calendar: TargetCalendar,
): { readonly found: readonly Decimal[]; readonly annual: readonly Decimal[] } | null {
  const reached = calendar.kind === "discrete" ? sumOf(calendar.entries) : calendar.entries.at(-1)?.target;
  if (!reached || reached.kind !== annual.kind) return null;
  const found = boundsOfTarget(reached).map((bound) => bound.value);
  const wanted = boundsOfTarget(annual).map((bound) => bound.value);
  return found.every((value, i) => value === wanted[i]) ? null : { found, annual: wanted };
}

/** Where the year must stand at the end of each period, in order; null while nothing has been due. */
export function targetsToDate(calendar: TargetCalendar, periods: readonly Period[]): readonly (Target | null)[] {
  const byPeriod = new Map(calendar.entries.map((entry) => [entry.period, entry.target]));
  let reached: Target | null = null;
  return periods.map((period) => {
    const entry = byPeriod.get(period);
    if (entry) reached = reached && calendar.kind === "discrete" ? addTargets(reached, entry) : entry;
    return reached;
  });
}

/** Null for none, and where the entries are not intervals of one kind and unit. */
function sumOf(entries: readonly CalendarEntry[]): Target | null {
  const [first, ...rest] = entries;
  if (!first) return null;
  return rest.reduce<Target | null>((total, entry) => total && addTargets(total, entry.target), first.target);
}

function sumProblem(annual: Target, calendar: TargetCalendar): readonly YearProblem[] {
  const gap = calendarGap(annual, calendar);
  if (gap === null) return [];
  return [{ code: "calendar-does-not-add-up", kind: calendar.kind, found: gap.found, annual: gap.annual }];
}

function unknownPeriods(calendar: TargetCalendar, periods: readonly Period[]): readonly YearProblem[] {
  const unknown = calendar.entries.filter((entry) => !periods.includes(entry.period)).map((entry) => entry.period);
  return unknown.length === 0 ? [] : [{ code: "calendar-period-unknown", periods: unknown }];
}

function unlikeKinds(annual: Target, calendar: TargetCalendar): readonly YearProblem[] {
  const unlike = calendar.entries.some(
    ({ target }) =>
      target.kind !== annual.kind ||
      boundsOfTarget(target).some((bound, i) => bound.unit !== boundsOfTarget(annual)[i]?.unit),
  );
  return unlike ? [{ code: "target-invalid", why: "calendar-unlike-annual" }] : [];
}
