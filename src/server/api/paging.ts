import type { Problem } from "../../core/domain/problem.ts";
import { fail, ok, type Result } from "../../core/domain/result.ts";

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface PageAsked {
  readonly cursor?: string;
  readonly limit?: string;
}

const DEFAULT_LIMIT = 100;

export function limitOf({ limit }: PageAsked): number {
  return limit === undefined ? DEFAULT_LIMIT : Number(limit);
}

/**
 * A piece of a list that is in the order of its names: those that come after the cursor's, so that nothing is
 * left out or repeated when others are added meanwhile.
 */
export function pageOf<T>(all: readonly T[], asked: PageAsked, nameOf: (one: T) => string): Result<Page<T>, Problem> {
  const after = cursorName(asked);
  if (!after.ok) return after;
  const at = after.value === null ? 0 : all.findIndex((one) => nameOf(one) === after.value) + 1;
  if (after.value !== null && at === 0) return fail(WRONG);
  const items = all.slice(at, at + limitOf(asked));
  const last = items.at(-1);
  return ok({ items, next: last === undefined || at + items.length >= all.length ? null : cursorOf(nameOf(last)) });
}

export function cursorOf(name: string): string {
  return Buffer.from(name).toString("base64url");
}

/** What the cursor stands for; null for the beginning. */
export function cursorName({ cursor }: PageAsked): Result<string | null, Problem> {
  if (cursor === undefined) return ok(null);
  const name = Buffer.from(cursor, "base64url").toString();
  return name === "" || cursorOf(name) !== cursor ? fail(WRONG) : ok(name);
}

const WRONG: Problem = { code: "request-invalid", faults: [{ at: "/cursor", rule: "is none of ours" }] };
