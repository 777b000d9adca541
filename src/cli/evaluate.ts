import { evaluatePeriod } from "../actions/evaluate-period.ts";
import { roundRational } from "../core/domain/rational.ts";
import { ok } from "../core/domain/result.ts";
import { DEFAULT_1 } from "../core/evaluation/rule-sets/default-1.ts";
import type { YearIndicator, YearPoint, YearReport } from "../core/report/year-report.ts";
import { YEAR_WORDS } from "../core/words/cli-year.ts";
import { explainInWords, printTarget } from "../core/words/evaluation.ts";
import { LIGHT_NAMES } from "../core/words/evaluation-names.ts";
import { printMeasure } from "../core/words/fields.ts";
import { printPeriod } from "../core/words/periods.ts";
import { type Cli, type Command, withInstitution } from "./command.ts";
import { judgeCases } from "./evaluate-cases.ts";
import { showRules } from "./given-rules.ts";
import { printTable } from "./table.ts";
import { readPeriodOption } from "./year-input.ts";

/** The register as of a period, as an edition would judge it; with --cases, cases of one's own. */
export const run: Command = async (cli, input) => {
  if (input.flag("print-rules")) return ok(showRules(DEFAULT_1));
  const cases = input.text("cases");
  if (cases !== null) return judgeCases(cli, input, cases);
  const period = readPeriodOption(input, "period");
  if (!period.ok) return period;
  return withInstitution(cli, async (context, institution) => {
    const request = { institution: institution.id, period: period.value, keys: input.arguments };
    const report = await evaluatePeriod(context, request);
    if (!report.ok) return report;
    const shown = report.value;
    return ok({ json: asJson(cli, shown), text: () => showReport(cli, shown, input.arguments.length > 0) });
  });
};

function asJson(cli: Cli, { period, rules, headline, indicators }: YearReport): unknown {
  return {
    period,
    rules,
    counts: headline,
    indicators: indicators.map(({ key, name, area, unit, light, series }) => ({
      key,
      name,
      area,
      unit,
      light,
      periods: series.map((point) => pointJson(cli, point)),
    })),
  };
}

/** A point without the trail of its figure: an edition has that. */
function pointJson({ language }: Cli, point: YearPoint): unknown {
  const { period, due, reported, basis, from, toDate: value, target, light, verdict, achievement } = point;
  const judged = { toDate: value, target, light, verdict, achievement, missing: point.missing };
  const findings = point.findings.map((one) => one.code);
  return {
    period,
    due,
    reported,
    basis,
    from,
    ...judged,
    findings,
    explanation: explainInWords(point.steps, language),
  };
}

function showReport(cli: Cli, report: YearReport, explained: boolean): string {
  const { language, terminal } = cli;
  const words = YEAR_WORDS[language];
  const { key, name, value, target, achievement, light } = words.columns;
  const columns = [
    { title: key },
    { title: name, flexible: true },
    { title: value, align: "right" as const },
    { title: target, align: "right" as const },
    { title: achievement, align: "right" as const },
    { title: light },
  ];
  const rows = report.indicators.map((one) => rowOf(cli, one));
  return [
    words.evaluated(printPeriod(report.period, language), report.rules.id),
    printTable(columns, rows, terminal.width),
    ...(explained ? report.indicators.map((one) => explain(cli, one)) : []),
  ].join("\n\n");
}

function rowOf({ language }: Cli, { key, name, light, series }: YearIndicator): readonly string[] {
  const last = series.at(-1);
  const target = last?.target ? printTarget(last.target.target, language) : "—";
  const shown = last?.achievement?.shown ?? null;
  return [
    key,
    name ?? "—",
    last ? toDate(last, language) : "—",
    target,
    shown === null ? "—" : printMeasure(shown, "percent", language),
    LIGHT_NAMES[light][language],
  ];
}

/** The year so far; a dash where there is none, for the light says why. */
function toDate({ toDate: value }: YearPoint, language: Cli["language"]): string {
  return value.kind === "value" ? printMeasure(roundRational(value.value, PLACES), value.unit, language) : "—";
}

const PLACES = 2;

function explain({ language }: Cli, { key, name, series }: YearIndicator): string {
  const lines = series.flatMap(({ period, steps }) => [
    `  ${printPeriod(period, language)}`,
    ...explainInWords(steps, language).map((line) => `    ${line}`),
  ]);
  return [`${key} ${name ?? ""}`.trim(), ...lines].join("\n");
}
