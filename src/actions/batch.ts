import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Place } from "../core/domain/source.ts";
import type { Act, Store, Writer } from "../store/store.ts";

/** What became of several things asked for at once: one bad one never blocks the good ones. */
export interface Batch<T> {
  readonly done: readonly T[];
  readonly refused: readonly Refused[];
}

/** One that was not taken, with everything that speaks against it. */
export interface Refused {
  /** The indicator it is about, as it was named. */
  readonly key: string;
  readonly period: string | null;
  /** Where it stands in its file; null when it was typed. */
  readonly at: Place | null;
  readonly problems: readonly Problem[];
}

/** Nothing was done, so nothing is written, not even an audit line; the object itself is the sign. */
const NOTHING: Problem = { code: "nothing-to-publish" };

/** Runs an act of many parts in one transaction. Where every part was refused, nothing happens. */
export async function actOnMany<T>(
  store: Store,
  act: Act,
  work: (writer: Writer) => Promise<Result<Batch<T>, Problem>>,
): Promise<Result<Batch<T>, Problem>> {
  let refused: readonly Refused[] = [];
  const result = await store.act(act, async (writer) => {
    const batch = await work(writer);
    if (!batch.ok) return batch;
    refused = batch.value.refused;
    return batch.value.done.length > 0 ? batch : fail(NOTHING);
  });
  return !result.ok && result.problem === NOTHING ? ok({ done: [], refused }) : result;
}

/** Parts what each item came to into what can be written and what is refused. */
export function partition<I, T>(
  items: readonly I[],
  attempt: (item: I) => Result<T, readonly Problem[]>,
  describe: (item: I) => Omit<Refused, "problems">,
): Batch<T> {
  const done: T[] = [];
  const refused: Refused[] = [];
  for (const item of items) {
    const tried = attempt(item);
    if (tried.ok) done.push(tried.value);
    else refused.push({ ...describe(item), problems: tried.problem });
  }
  return { done, refused };
}
