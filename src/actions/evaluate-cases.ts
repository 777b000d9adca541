import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { JudgedCase, RefusedCase } from "../core/evaluation/case.ts";
import { judgeCase } from "../core/evaluation/judge-case.ts";
import { readCase } from "../core/evaluation/read-case.ts";
import type { RuleSet } from "../core/evaluation/rule-set.ts";
import { decodeText } from "../formats/decode-text.ts";
import type { GivenFile } from "./read-document.ts";

export interface CasesOutcome {
  readonly rules: string;
  /** In the order of the file. */
  readonly judged: readonly JudgedCase[];
  readonly refused: readonly RefusedCase[];
}

/** Judges the cases of a JSON file. Those that can be read are judged, whatever is wrong with the others. Writes nothing. */
export function evaluateCases(file: GivenFile, rules: RuleSet): Result<CasesOutcome, Problem> {
  const cases = readList(file);
  if (!cases.ok) return cases;
  const judged: JudgedCase[] = [];
  const refused: RefusedCase[] = [];
  for (const [i, value] of cases.value.entries()) {
    const one = readCase(value, i + 1);
    if (one.ok) judged.push(judgeCase(one.value, rules));
    else refused.push(one.problem);
  }
  return ok({ rules: rules.id, judged, refused });
}

/** {"cases": […]}, or the list alone. */
function readList({ name, bytes }: GivenFile): Result<readonly unknown[], Problem> {
  if (bytes.length === 0) return fail({ code: "file-empty", file: name });
  const parsed = parse(decodeText(bytes).text);
  if (!parsed.ok) return fail({ code: "cases-not-read", file: name, why: "not-json" });
  const { value } = parsed;
  const list: unknown = typeof value === "object" && value !== null && "cases" in value ? value.cases : value;
  return Array.isArray(list) ? ok(list) : fail({ code: "cases-not-read", file: name, why: "no-cases" });
}

function parse(text: string): Result<unknown, null> {
  try {
    return ok(JSON.parse(text));
  } catch {
    return fail(null);
  }
}
