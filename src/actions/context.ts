import { type Act as Permitted, type ActPlace, rolesThatMay } from "../core/domain/permission.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { type Act, type Once, type Store, StoreFailure } from "../store/store.ts";

/** What every act is given: where it writes, the clock, and the name of who acts. */
export interface Context {
  readonly store: Store;
  /** ISO 8601 instant. */
  readonly now: () => string;
  readonly actor: string;
  /** Given when the act must not be done twice. */
  readonly once?: Once;
  /** Whether whoever acts may do so there. */
  readonly may: May;
  /** Told now and then how far a long act has come. */
  readonly progress?: Progress;
  /** Lets signals and timers through between two pieces of a long act. */
  readonly breathe?: () => Promise<void>;
}

export type May = (act: Permitted, place: ActPlace) => boolean;

/** Whoever has the database file in hand may do everything. */
export const OWNER: May = () => true;

export type Progress = (step: ProgressStep, done: number, total: number) => void;
export const PROGRESS_STEPS = [
  "reading",
  "matching",
  "writing",
  "answering",
  "building",
  "saving",
  "verifying",
] as const;
export type ProgressStep = (typeof PROGRESS_STEPS)[number];

const LONGEST_NAME = 120;

/** The permission check of every act that writes: somebody answers for it, by name, and may do it there. */
export function permit(
  context: Pick<Context, "actor" | "may">,
  act: Permitted,
  place: ActPlace,
): Result<string, Problem> {
  const name = whoActs(context);
  if (!name.ok) return name;
  return context.may(act, place) ? name : fail({ code: "not-permitted", act, roles: rolesThatMay(act) });
}

/** The same, of an act that falls in several places: it is allowed in all of them, or not at all. */
export function permitAll(
  context: Pick<Context, "actor" | "may">,
  act: Permitted,
  places: readonly ActPlace[],
): Result<string, Problem> {
  const refused = places.map((place) => permit(context, act, place)).find((one) => !one.ok);
  return refused ?? whoActs(context);
}

/** Somebody answers for every act, by name. */
export function whoActs({ actor }: Pick<Context, "actor">): Result<string, Problem> {
  const name = plainName(actor);
  const fits = name !== "" && name.length <= LONGEST_NAME && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name);
  return fits ? ok(name) : fail({ code: "person-missing" });
}

/** The audit line of an act: who, what, on what, when. */
export function actOf(context: Context, institution: string, act: Pick<Act, "action" | "subject">): Act {
  return {
    institution,
    actor: plainName(context.actor),
    at: context.now(),
    ...(context.once === undefined ? {} : { once: context.once }),
    ...act,
  };
}

function plainName(actor: string): string {
  return actor.normalize("NFC").replaceAll(/\s+/gu, " ").trim();
}

export async function tell(
  context: Context,
  step: ProgressStep,
  done: { readonly of: number; readonly count: number },
): Promise<void> {
  context.progress?.(step, done.count, done.of);
  await context.breathe?.();
}

/** Cuts a walk of any length into pieces of `size`. */
export function* inPieces<T>(all: Iterable<T>, size: number): Iterable<readonly T[]> {
  let piece: T[] = [];
  for (const one of all) {
    piece.push(one);
    if (piece.length < size) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** What a failed read means for a person; null when the error is a bug. */
export function problemOf(error: unknown): Problem | null {
  return error instanceof StoreFailure ? error.problem : null;
}
