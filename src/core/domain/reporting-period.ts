import { boundsOf, type Period } from "./cycle-period.ts";
import { addDays } from "./day.ts";
import type { CalendarDate } from "./period.ts";
import { fail, ok, type Result } from "./result.ts";
import type { YearProblemOf } from "./year-problem.ts";

/** A period an institution reports on. It only goes forward; what is frozen stays frozen. */
export type ReportingPeriod = { readonly period: Period; readonly dueOn: CalendarDate } & (
  | { readonly state: "open" }
  | { readonly state: "in-review"; readonly by: string; readonly at: string }
  | { readonly state: "closed"; readonly by: string; readonly at: string }
  | { readonly state: "published"; readonly by: string; readonly at: string; readonly edition: number }
);

export type PeriodState = ReportingPeriod["state"];

export interface PeriodAct {
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

export function openPeriod(period: Period, dueOn: CalendarDate): ReportingPeriod {
  return { period, dueOn, state: "open" };
}

type Moved = Result<ReportingPeriod, YearProblemOf<"period-state">>;

/** No new figures; those in hand are approved or returned. */
export function beginReview(now: ReportingPeriod, { by, at }: PeriodAct): Moved {
  if (now.state !== "open") return refuse(now, "review");
  return ok({ period: now.period, dueOn: now.dueOn, state: "in-review", by, at });
}

/**
 * Freezes targets and calendar. Decides on no figure: what nobody approved stays as it was, unapproved.
 */
export function closePeriod(now: ReportingPeriod, { by, at }: PeriodAct): Moved {
  if (now.state !== "open" && now.state !== "in-review") return refuse(now, "close");
  return ok({ period: now.period, dueOn: now.dueOn, state: "closed", by, at });
}

/** Again after a correction: a new edition, the earlier ones stay. */
export function publishPeriod(now: ReportingPeriod, act: PeriodAct & { readonly edition: number }): Moved {
  if (now.state !== "closed" && now.state !== "published") return refuse(now, "publish");
  return ok({ period: now.period, dueOn: now.dueOn, state: "published", ...act });
}

/** Whether its targets and calendar can no longer change, and a figure only by a correction. */
export function isFrozen(state: PeriodState): boolean {
  return state === "closed" || state === "published";
}

/** Whether a figure given on a day comes after the period's own date for it. */
export function isLate(period: Pick<ReportingPeriod, "dueOn">, given: CalendarDate): boolean {
  return given > period.dueOn;
}

function refuse(now: ReportingPeriod, act: "review" | "close" | "publish"): Moved {
  return fail({ code: "period-state", period: now.period, state: now.state, act });
}

/** Ten days after the period ends, where nobody says another date. */
export function dueByDefault(period: Period): CalendarDate {
  const { end } = boundsOf(period);
  return addDays(end, DAYS_TO_CAPTURE) ?? end;
}

const DAYS_TO_CAPTURE = 10;
