import type { FastifyReply, FastifyRequest } from "fastify";
import type { Problem } from "../../core/domain/problem.ts";
import type { Language } from "../../core/words/language.ts";
import { problemText } from "../../core/words/problems.ts";
import { HEADERS } from "../answer.ts";
import { prefersEnglish } from "../asked.ts";
import { statusOf } from "../problem-status.ts";

/** A problem as RFC 9457 has it: what was found, what to do, the code, and what else is known of it. */
export function problemBody(problem: Problem, language: Language): Readonly<Record<string, unknown>> {
  const { code, ...data } = problem;
  const { found, todo } = problemText(problem, language);
  return { type: `/api/#${code}`, title: found, status: statusOf(code), detail: todo, code, ...data };
}

export function problemReply(request: FastifyRequest, reply: FastifyReply, problem: Problem): FastifyReply {
  if ("seconds" in problem) reply.header("retry-after", String(problem.seconds));
  if (problem.code === "method-not-allowed") reply.header("allow", problem.allowed.join(", "));
  return reply
    .code(statusOf(problem.code))
    .headers(HEADERS)
    .header("cache-control", "no-store")
    .header("vary", "accept-language")
    .type("application/problem+json; charset=utf-8")
    .send(JSON.stringify(problemBody(problem, languageOf(request))));
}

/** Of programs too: Spanish unless they ask for English first. */
export function languageOf(request: FastifyRequest): Language {
  return prefersEnglish(request) ? "en" : "es";
}
