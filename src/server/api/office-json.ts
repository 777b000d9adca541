import type { Refused } from "../../actions/batch.ts";
import type { RegisterEntry } from "../../actions/list-register.ts";
import type { RefusedLine } from "../../core/capture/sheet.ts";
import type { Account } from "../../core/domain/account.ts";
import type { ProgressStep } from "../../core/domain/progress-history.ts";
import type { Language } from "../../core/words/language.ts";
import { problemBody } from "./problem-reply.ts";
import type { Moves, Person, RegisterIndicator, StaticOf } from "./schemas.ts";

/** What the office keeps, as the API says it. */

export function personJson({ id, version, name, email, state, roles }: Account): StaticOf<typeof Person> {
  return { id, version, name, email, state, roles: roles.map(({ role, area }) => ({ role, area })) };
}

export function registerJson({ version: of, targets }: RegisterEntry): StaticOf<typeof RegisterIndicator> {
  const { key, version, cycle, name, objective, definition, area, frequency, direction } = of;
  return { key, version, cycle, name, objective, definition, area, frequency, direction, targets: targets.length };
}

/** What became of several figures: those that were moved, and those that were not with all that speaks against it. */
export function movesJson(
  done: readonly ProgressStep[],
  refused: readonly (Refused | RefusedLine)[],
  language: Language,
): StaticOf<typeof Moves> {
  return {
    done: done.map(({ key, period, revision, act, by, at }) => ({ key, period, revision, act: act.kind, by, at })),
    refused: refused.map((one) => ({
      key: "key" in one ? one.key : null,
      period: "period" in one ? one.period : null,
      line: one.at?.line ?? null,
      problems: one.problems.map((problem) => problemBody(problem, language) as never),
    })),
  };
}
