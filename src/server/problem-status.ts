import type { AccessProblem } from "../core/domain/access-problem.ts";
import type { ProblemCode, ProblemKind } from "../core/domain/problem.ts";
import { PROBLEM_KINDS } from "../core/domain/problem-kind.ts";

const BY_KIND: Readonly<Record<ProblemKind, number>> = {
  usage: 400,
  document: 422,
  refused: 409,
  notFound: 404,
  database: 503,
  integrity: 500,
  interrupted: 503,
};

const BY_CODE: Readonly<Partial<Record<ProblemCode, number>>> = {
  "not-permitted": 403,
  "own-figure": 403,
  "request-forged": 403,
  "not-signed-in": 401,
  "sign-in-refused": 401,
  "second-factor-needed": 401,
  "second-factor-wrong": 401,
  "sign-in-delayed": 429,
  "too-many-requests": 429,
  "link-spent": 410,
  "request-too-large": 413,
  "media-not-supported": 415,
  "method-not-allowed": 405,
  "idempotency-key-reused": 422,
  "server-failed": 500,
} satisfies Partial<Record<AccessProblem["code"] | "not-permitted" | "own-figure", number>>;

/** The status of HTTP for what went wrong. */
export function statusOf(code: ProblemCode): number {
  return BY_CODE[code] ?? BY_KIND[PROBLEM_KINDS[code]];
}
