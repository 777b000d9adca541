import { isRecord } from "../core/domain/plain-data.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { JudgedCase, RefusedCase } from "../core/evaluation/case.ts";
import { judgeCase } from "../core/evaluation/judge-case.ts";
import { readCase } from "../core/evaluation/read-case.ts";
import type { RuleSet } from "../core/evaluation/rule-set.ts";
import type { GivenFile } from "./read-document.ts";
import { readJson } from "./read-json.ts";

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
function readList(file: GivenFile): Result<readonly unknown[], Problem> {
  const parsed = readJson(file);
  if (!parsed.ok) {
    const { code } = parsed.problem;
    return code === "not-json" ? fail({ code: "cases-not-read", file: file.name, why: code }) : parsed;
  }
  const { value } = parsed;
  const list: unknown = isRecord(value) && "cases" in value ? value["cases"] : value;
  return Array.isArray(list) ? ok(list) : fail({ code: "cases-not-read", file: file.name, why: "no-cases" });
}
