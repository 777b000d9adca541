import type { Problem } from "../core/domain/problem.ts";

/** Thrown deep inside the walk over a document, and caught by whoever began it. */
export class ReadingFault extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
