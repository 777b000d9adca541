import type { Period } from "./cycle-period.ts";
import type { Breakdown } from "./disaggregation.ts";
import type { Evidence } from "./evidence.ts";
import type { ProgressBasis, Reported } from "./figure.ts";
import { needsJustification } from "./justification.ts";
import { fail, ok, type Result } from "./result.ts";
import type { Place } from "./source.ts";
import type { YearProblem } from "./year-problem.ts";

/** A person of the institution, by the id it knows them by. */
export type PersonId = string;

/** Where a figure was taken from: its author typed it, or it stands in a line of a file that was kept. */
export type EntrySource =
  | { readonly kind: "typed" }
  | {
      readonly kind: "file";
      readonly name: string;
      readonly sha256: string;
      readonly at: Place;
      /** The cells of the figure, as found; not those of its parts nor of its evidence. */
      readonly raw: string;
    };

/** One revision of what an area says of one indicator in one period. Revisions are only ever added. */
export interface Entry {
  readonly key: string;
  readonly period: Period;
  /** 1, 2, 3 … */
  readonly revision: number;
  readonly reported: Reported;
  readonly basis: ProgressBasis;
  /** The same figure by parts; their sum is the figure. */
  readonly breakdowns: readonly Breakdown[];
  readonly author: PersonId;
  /** ISO 8601 instant. */
  readonly writtenAt: string;
  readonly justification: string | null;
  readonly evidence: readonly Evidence[];
  /** What was counted, when the figure was worked out by the formula of the indicator. */
  readonly inputs: Readonly<Record<string, Reported>> | null;
  readonly source: EntrySource;
  /** Given after the period's own date for it. */
  readonly late: boolean;
  /** What was approved before, when this corrects it: it stays visible. */
  readonly corrects: { readonly revision: number; readonly reported: Reported } | null;
}

export interface Submission {
  readonly submittedBy: PersonId;
  readonly submittedAt: string;
}

export type Progress =
  | (Entry & { readonly state: "draft" })
  | (Entry & Submission & { readonly state: "submitted" })
  | (Entry & Submission & { readonly state: "approved"; readonly approvedBy: PersonId; readonly approvedAt: string })
  | (Entry &
      Submission & {
        readonly state: "returned";
        readonly returnedBy: PersonId;
        readonly returnedAt: string;
        readonly reason: string;
      });

export type ProgressState = Progress["state"];

export interface ProgressAct {
  readonly by: PersonId;
  /** ISO 8601 instant. */
  readonly at: string;
}

/** An act on a figure as somebody saw it: another revision may have come since. */
export interface ReviewAct extends ProgressAct {
  readonly revision: number;
}

type Moved<S extends ProgressState> = Result<Extract<Progress, { state: S }>, YearProblem>;

/** For review. Empty cells, zeros, late values and corrections must have been explained. */
export function submit(now: Progress, { by, at }: ProgressAct): Moved<"submitted"> {
  if (now.state !== "draft") return fail(stateProblem(now, "submit"));
  const because = needsJustification({ ...now, corrects: now.corrects !== null });
  if (because.length > 0 && isBlank(now.justification)) {
    return fail({ code: "justification-missing", key: now.key, period: now.period, because });
  }
  return ok({ ...now, state: "submitted", submittedBy: by, submittedAt: at });
}

/** Names the exact revision, and is never the author's own act. Nothing else approves: no date, no closing. */
export function approve(now: Progress, act: ReviewAct): Moved<"approved"> {
  const checked = checkReview(now, act, "approve");
  if (!checked.ok) return checked;
  if (act.by === now.author) return fail({ code: "own-figure", key: now.key, period: now.period });
  return ok({ ...checked.value, state: "approved", approvedBy: act.by, approvedAt: act.at });
}

export function giveBack(now: Progress, act: ReviewAct & { readonly reason: string }): Moved<"returned"> {
  const checked = checkReview(now, act, "return");
  if (!checked.ok) return checked;
  if (isBlank(act.reason)) return fail({ code: "reason-missing", act: "return" });
  return ok({ ...checked.value, state: "returned", returnedBy: act.by, returnedAt: act.at, reason: act.reason.trim() });
}

export type NewContent = Pick<
  Entry,
  "reported" | "basis" | "breakdowns" | "justification" | "evidence" | "inputs" | "source" | "late"
>;

export function draft(
  of: { readonly key: string; readonly period: Period },
  content: NewContent,
  { by, at }: ProgressAct,
): Extract<Progress, { state: "draft" }> {
  return { ...of, ...content, revision: 1, author: by, writtenAt: at, corrects: null, state: "draft" };
}

/**
 * A new draft after this one. What is under review is returned first; what was approved is kept, and
 * shown beside its correction.
 */
export function revise(now: Progress, content: NewContent, { by, at }: ProgressAct): Moved<"draft"> {
  if (now.state === "submitted") return fail(stateProblem(now, "revise"));
  const { key, period, revision, reported } = now;
  const corrects = now.state === "approved" ? { revision, reported } : now.corrects;
  return ok({
    key,
    period,
    ...content,
    revision: revision + 1,
    author: by,
    writtenAt: at,
    corrects,
    state: "draft",
  });
}

/** The figures nobody has approved: closing a period lists them and leaves them as they are. */
export function unapproved(all: readonly Progress[]): readonly Progress[] {
  return all.filter((one) => one.state !== "approved");
}

function checkReview(
  now: Progress,
  act: ReviewAct,
  name: "approve" | "return",
): Result<Extract<Progress, { state: "submitted" }>, YearProblem> {
  if (now.state !== "submitted") return fail(stateProblem(now, name));
  if (act.revision !== now.revision) {
    return fail({
      code: "revision-not-current",
      key: now.key,
      period: now.period,
      seen: act.revision,
      current: now.revision,
    });
  }
  return ok(now);
}

function stateProblem(now: Progress, act: "submit" | "approve" | "return" | "revise"): YearProblem {
  return { code: "progress-state", key: now.key, period: now.period, state: now.state, act };
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === "";
}
