import type { Period } from "./cycle-period.ts";
import { checkParts } from "./disaggregation.ts";
import { checkEvidence } from "./evidence.ts";
import type { Reported } from "./figure.ts";
import { NO_PLAN } from "./indicator-plan.ts";
import { UNKNOWN_UNIT } from "./measure.ts";
import type { CalendarDate } from "./period.ts";
import type { Problem } from "./problem.ts";
import type { NewContent, Progress } from "./progress.ts";
import { type ProgressStep, take } from "./progress-history.ts";
import type { IndicatorVersion } from "./register.ts";
import { isFrozen, isLate, type PeriodState, type ReportingPeriod } from "./reporting-period.ts";
import { fail, ok, type Result } from "./result.ts";

/** A figure as somebody hands it in. */
export interface GivenFigure {
  readonly key: string;
  readonly period: Period;
  readonly content: Omit<NewContent, "late">;
}

/** What a figure is held against. */
export interface FigureGround {
  readonly version: IndicatorVersion;
  /** The periods it is reported in. */
  readonly schedule: readonly Period[];
  /** The period of the institution in which the figure is reported; null while none was opened for it. */
  readonly reporting: ReportingPeriod | null;
  readonly opened: readonly ReportingPeriod[];
  readonly now: Progress | null;
  /** How many steps it has had. */
  readonly steps: number;
}

export interface HandingIn {
  readonly by: string;
  /** ISO 8601 instant at which it is written down. */
  readonly at: string;
  /** The day it was handed in, which says whether it is late. */
  readonly on: CalendarDate;
  /** Whether it takes the place of an approved one, or comes after the period was closed. */
  readonly corrects: boolean;
}

/** The step that writes a figure down as a draft, or everything that speaks against it. */
export function draftFigure(
  given: GivenFigure,
  ground: FigureGround,
  handing: HandingIn,
): Result<ProgressStep, readonly Problem[]> {
  const { key, period } = given;
  const { reporting } = ground;
  const problems = [
    ...stateProblems(given, ground, handing.corrects),
    ...periodProblems(given, ground, handing.corrects),
    ...contentProblems(given, ground.version),
  ];
  if (problems.length > 0 || reporting === null) return fail(problems);
  const step: ProgressStep = {
    key,
    period,
    step: ground.steps + 1,
    revision: (ground.now?.revision ?? 0) + 1,
    act: {
      kind: "drafted",
      content: { ...given.content, late: isFrozen(reporting.state) || isLate(reporting, handing.on) },
    },
    by: handing.by,
    at: handing.at,
  };
  const moved = take(ground.now, step);
  return moved.ok ? ok(step) : fail([moved.problem]);
}

/** New figures while the period is open; in review only those that were returned; corrections, and what comes late, at any time. */
function periodProblems(
  { key, period }: GivenFigure,
  { schedule, reporting, opened, now }: FigureGround,
  corrects: boolean,
): readonly Problem[] {
  if (!schedule.includes(period)) return [{ code: "period-unknown", key, period, periods: schedule }];
  if (reporting === null) return [{ code: "period-not-opened", period, opened: opened.map((one) => one.period) }];
  if (corrects || takesFigures(reporting.state, now)) return [];
  return [{ code: "period-not-open", key, period: reporting.period, state: reporting.state }];
}

/** A correction under way goes on although the period was closed. */
function takesFigures(state: PeriodState, now: Progress | null): boolean {
  if (isFrozen(state)) return now !== null && now.corrects !== null && now.state !== "approved";
  return state === "open" || now?.state === "returned";
}

function stateProblems(
  { key, period }: GivenFigure,
  { now, reporting }: FigureGround,
  corrects: boolean,
): readonly Problem[] {
  if (!corrects && now?.state === "approved") {
    return [{ code: "already-approved", key, period, revision: now.revision }];
  }
  const hasApproved = now !== null && (now.state === "approved" || now.corrects !== null);
  // What nobody gave in time may still come once the period is closed: late, and explained.
  const isOver = reporting !== null && isFrozen(reporting.state);
  return corrects && !hasApproved && !isOver ? [{ code: "nothing-to-correct", key, period }] : [];
}

function contentProblems({ key, content }: GivenFigure, version: IndicatorVersion): readonly Problem[] {
  const { reported, breakdowns, evidence } = content;
  const plan = version.plan ?? NO_PLAN;
  return [
    ...unitProblems(key, reported, plan.unit),
    ...breakdowns.flatMap((one) => {
      const check = reported.kind === "value" ? checkParts(reported.figure, one) : null;
      if (check?.kind !== "does-not-add-up") return [];
      return [{ code: "breakdown-unlike-total", by: one.by, parts: check.parts, total: check.total } as const];
    }),
    ...evidence.flatMap((one) => {
      const checked = checkEvidence(one);
      return checked.ok ? [] : [checked.problem];
    }),
  ];
}

function unitProblems(key: string, reported: Reported, expected: string | null): readonly Problem[] {
  if (reported.kind !== "value" || expected === null || expected === UNKNOWN_UNIT) return [];
  const { unit } = reported.figure;
  return unit === expected ? [] : [{ code: "figure-other-unit", key, unit, expected }];
}
