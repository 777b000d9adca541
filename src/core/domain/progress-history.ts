import type { Period } from "./cycle-period.ts";
import { approve, draft, giveBack, type NewContent, type Progress, revise, submit } from "./progress.ts";
import { ok, type Result } from "./result.ts";
import type { YearProblem } from "./year-problem.ts";

/** One thing that was done to the figure of one indicator in one period. Steps are only ever added. */
export interface ProgressStep {
  readonly key: string;
  readonly period: Period;
  /** 1, 2, 3 … within the indicator and the period. */
  readonly step: number;
  /** Of the figure it was done to. */
  readonly revision: number;
  readonly act: ProgressMove;
  readonly by: string;
  /** ISO 8601 instant. */
  readonly at: string;
}

export type ProgressMove =
  | { readonly kind: "drafted"; readonly content: NewContent }
  | { readonly kind: "submitted" }
  | { readonly kind: "approved" }
  | { readonly kind: "returned"; readonly reason: string };

/** Where a figure stands after one more act; null before its first. Everything that speaks against it is a problem. */
export function take(now: Progress | null, step: ProgressStep): Result<Progress, YearProblem> {
  const { key, period, revision, act, by, at } = step;
  if (act.kind === "drafted") {
    return now === null ? ok(draft({ key, period }, act.content, { by, at })) : revise(now, act.content, { by, at });
  }
  if (now === null) throw new Error(`${key} ${period}: ${act.kind} before it was drafted`);
  switch (act.kind) {
    case "submitted":
      return submit(now, { by, at });
    case "approved":
      return approve(now, { by, at, revision });
    case "returned":
      return giveBack(now, { by, at, revision, reason: act.reason });
  }
}

/** Every revision of one figure as it was left, oldest first, from all its steps in order. */
export function revisionsOf(steps: readonly ProgressStep[]): readonly Progress[] {
  const revisions: Progress[] = [];
  let now: Progress | null = null;
  for (const step of steps) {
    const moved: Result<Progress, YearProblem> = take(now, step);
    if (!moved.ok) throw new Error(`${step.key} ${step.period} step ${step.step}: ${moved.problem.code}`);
    now = moved.value;
    if (step.act.kind === "drafted") revisions.push(now);
    else revisions[revisions.length - 1] = now;
  }
  return revisions;
}

/** The same of many figures, from all the steps of an indicator or of several: by figure, then by revision. */
export function everyRevision(steps: readonly ProgressStep[]): readonly Progress[] {
  return [...Map.groupBy(steps, ({ key, period }) => `${key} ${period}`).values()].flatMap(revisionsOf);
}
