import type { Problem } from "../core/domain/problem.ts";
import { fail, type Result } from "../core/domain/result.ts";
import type { Reader, Writer } from "../store/store.ts";
import { actOf, type Context } from "./context.ts";

export interface NumberedAct {
  readonly institution: string;
  readonly action: string;
  /** "import", "edition", "answer": the subject of the audit line is this and the number. */
  readonly noun: string;
  next(reader: Reader): Promise<number>;
}

/** Another process took the number between asking for it and writing; the object itself is the sign. */
const TAKEN: Problem = { code: "database-busy", path: "" };
const TRIES = 5;

/**
 * An act that makes the next of a numbered thing. The number is part of the audit line, so it is
 * asked for before the transaction and checked inside it; when it was taken meanwhile, once more.
 */
export async function numberedAct<T>(
  context: Context,
  numbered: NumberedAct,
  work: (writer: Writer, number: number) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const { institution, action, noun } = numbered;
  let result: Result<T, Problem> = fail(TAKEN);
  for (let tries = 0; tries < TRIES && !result.ok && result.problem === TAKEN; tries += 1) {
    const number = await numbered.next(context.store);
    const act = actOf(context, institution, { action, subject: `${noun} ${number}` });
    result = await context.store.act(act, async (writer) =>
      (await numbered.next(writer)) === number ? work(writer, number) : fail(TAKEN),
    );
  }
  return result;
}

export function nextNumber(all: readonly { readonly no: number }[]): number {
  return (all.at(-1)?.no ?? 0) + 1;
}
