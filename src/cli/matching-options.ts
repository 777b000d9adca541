import { parseQuarter, type Quarter } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { MatchDecisions } from "../core/ingest/match-indicator.ts";
import type { Input } from "./input.ts";

/** What a person decided about the rows of a document, and the period it reports. */
export interface MatchingOptions {
  readonly period: Quarter | null;
  readonly decisions: MatchDecisions;
  readonly restIsNew: boolean;
}

export function readMatchingOptions(input: Input): Result<MatchingOptions, Problem> {
  const period = readPeriod(input);
  if (!period.ok) return period;
  const decisions: [number, string | null][] = [];
  for (const text of input.list("match")) {
    const same = readMatch(text);
    if (!same) return fail({ code: "option-invalid", option: "--match", text, expected: "17=IND-003" });
    decisions.push(same);
  }
  for (const text of input.list("new")) {
    const rows = readRows(text);
    if (!rows) return fail({ code: "option-invalid", option: "--new", text, expected: "18, 18-25, all" });
    decisions.push(...rows.map((row): [number, null] => [row, null]));
  }
  return ok({ period: period.value, decisions: new Map(decisions), restIsNew: input.list("new").includes("all") });
}

function readMatch(text: string): [number, string] | null {
  const [, row, key] = /^(\d{1,7})=(.+)$/.exec(text) ?? [];
  return row === undefined || key === undefined ? null : [Number(row), key];
}

/** "18", "18-25"; "all" names no row by itself. */
function readRows(text: string): readonly number[] | null {
  if (text === "all") return [];
  const [, first, last = first] = /^(\d{1,7})(?:-(\d{1,7}))?$/.exec(text) ?? [];
  const [from, to] = [Number(first), Number(last)];
  return to >= from ? Array.from({ length: to - from + 1 }, (_, index) => from + index) : null;
}

/** "2025-Q1", or as an office writes it: "2025-T1"; null where none is named. */
export function readPeriod(input: Input): Result<Quarter | null, Problem> {
  const text = input.text("period");
  if (text === null) return ok(null);
  const quarter = parseQuarter(text.toUpperCase().replace("-T", "-Q"));
  return quarter ? ok(quarter) : fail({ code: "option-invalid", option: "--period", text, expected: "2025-Q1" });
}
