import type { ProblemCode } from "../core/domain/problem.ts";
import { PROBLEM_KINDS } from "../core/domain/problem-kind.ts";
import type { ExitName } from "../core/words/cli-words.ts";

/** The documented exit codes; they never change their meaning. */
export const EXIT_CODES: Readonly<Record<ExitName, number>> = {
  ok: 0,
  bug: 1,
  usage: 2,
  document: 3,
  refused: 4,
  notFound: 5,
  database: 6,
  integrity: 7,
  interrupted: 130,
};

export function exitCodeOf(code: ProblemCode): number {
  return EXIT_CODES[PROBLEM_KINDS[code]];
}
