import type { ProblemCode, ProblemOf } from "../domain/problem.ts";
import type { Said } from "./language.ts";

/** What was found, and what to do about it. */
export interface ProblemText {
  readonly found: string;
  readonly todo: string;
}

/** One text per code and language; the compiler checks that a map of these is complete. */
export type ProblemWords<C extends ProblemCode> = { readonly [K in C]: (problem: ProblemOf<K>) => Said<ProblemText> };
