import { type CasesOutcome, evaluateCases } from "../actions/evaluate-cases.ts";
import { ok } from "../core/domain/result.ts";
import type { JudgedCase, RefusedCase } from "../core/evaluation/case.ts";
import { DEFAULT_RULES } from "../core/evaluation/default-rules.ts";
import { parseRuleSet } from "../core/evaluation/parse-rule-set.ts";
import { explainInWords } from "../core/words/evaluation.ts";
import { FORMULA_NAMES, LIGHT_NAMES } from "../core/words/evaluation-names.ts";
import { printMeasure } from "../core/words/fields.ts";
import { findingText } from "../core/words/findings.ts";
import { EVALUATE_WORDS } from "../core/words/cli-evaluate.ts";
import { problemText } from "../core/words/problems.ts";
import type { Cli, Command } from "./command.ts";
import { readGivenFile } from "./given-file.ts";
import { readGivenRules } from "./given-rules.ts";
import type { Input } from "./input.ts";
import { printTable } from "./table.ts";

/** Rules, ours or those of a file, on cases of one's own, without a register. */
export async function judgeCases(cli: Cli, input: Input, path: string): ReturnType<Command> {
  const file = await readGivenFile(path);
  if (!file.ok) return file;
  const rules = await readGivenRules(input, { parse: parseRuleSet, own: DEFAULT_RULES });
  if (!rules.ok) return rules;
  const outcome = evaluateCases(file.value, rules.value);
  if (!outcome.ok) return outcome;
  const { judged, refused } = outcome.value;
  const shown = { json: asJson(cli, outcome.value), text: () => showOutcome(cli, outcome.value) };
  if (refused.length === 0) return ok(shown);
  const total = judged.length + refused.length;
  return ok({ ...shown, problem: { code: "cases-refused", refused: refused.length, total } });
}

function asJson(cli: Cli, { rules, judged, refused }: CasesOutcome): unknown {
  return {
    rules,
    cases: judged.map(({ steps, ...one }) => ({
      ...one,
      explanation: explainInWords(steps, cli.language),
    })),
    refused: refused.map(({ place, name, problems }) => ({
      place,
      name,
      problems: problems.map((problem) => ({ ...problem, ...problemText(problem, cli.language) })),
    })),
  };
}

function showOutcome(cli: Cli, { judged, refused, rules }: CasesOutcome): string {
  const words = EVALUATE_WORDS[cli.language];
  const columns = [
    { title: words.columns.name, flexible: true },
    { title: words.columns.met },
    { title: words.columns.shown, align: "right" as const },
    { title: words.columns.formula },
    { title: words.columns.light },
  ];
  const disagree = judged.filter((one) => one.disagreements.length > 0).length;
  return [
    printTable(
      columns,
      judged.map((one) => rowOf(cli, one)),
      cli.terminal.width,
    ),
    ...judged.map((one) => showCase(cli, one)),
    ...refused.map((one) => showRefused(cli, one)),
    words.summary({ judged: judged.length, refused: refused.length, disagree, rules }),
  ].join("\n\n");
}

function rowOf({ language }: Cli, { name, met, shown, formula, light }: JudgedCase): readonly string[] {
  const words = EVALUATE_WORDS[language];
  return [
    name,
    met === null ? "—" : words.met[met ? "yes" : "no"],
    shown === null ? "—" : printMeasure(shown, "percent", language),
    formula === null ? "—" : FORMULA_NAMES[formula][language],
    LIGHT_NAMES[light][language],
  ];
}

function showCase({ language }: Cli, one: JudgedCase): string {
  const words = EVALUATE_WORDS[language];
  const lines = [
    ...explainInWords(one.steps, language),
    ...one.findings.map((code) => `→ ${findingText(code, language).todo}`),
    ...(one.yearToDateByQuarter ? [words.byQuarter(one.yearToDateByQuarter)] : []),
    ...(one.shareOfYearByQuarter?.some((share) => share !== null) === true
      ? [words.shares(one.shareOfYearByQuarter)]
      : []),
    ...(one.ignored.length > 0 ? [words.ignored(one.ignored)] : []),
    ...one.disagreements.map(({ field, stated, found }) =>
      words.disagrees(field, JSON.stringify(stated) ?? "", JSON.stringify(found) ?? ""),
    ),
  ];
  return [`${one.place}. ${one.name}`, ...lines.map((line) => `   ${line}`)].join("\n");
}

function showRefused({ language }: Cli, { place, name, problems }: RefusedCase): string {
  const lines = problems.map((problem) => {
    const { found, todo } = problemText(problem, language);
    return `   ✗ ${found} ${todo}`;
  });
  return [`${place}. ${name}`, ...lines].join("\n");
}
