import { holdsAllYear } from "../domain/accumulation.ts";
import { placesOf } from "../domain/arithmetic.ts";
import type { Baseline } from "../domain/baseline.ts";
import { parsePeriod, type Period, periodsOf } from "../domain/cycle-period.ts";
import type { AppliedTarget, Computed, Evaluation, Grey, YearToDate } from "../domain/evaluation.ts";
import type { Finding } from "../domain/finding.ts";
import { calendarYear } from "../domain/period.ts";
import { exactDecimal, type Rational, roundRational } from "../domain/rational.ts";
import type { PlannedTarget } from "../domain/target-calendar.ts";
import { accumulate } from "./accumulate.ts";
import type { EvaluationCase, JudgedCase } from "./case.ts";
import { findIncoherence } from "./coherence.ts";
import { compareCase } from "./compare-case.ts";
import { printedRatioFinding } from "./compare-ratio.ts";
import { evaluate } from "./evaluate.ts";
import { explain } from "./explain.ts";
import { judge } from "./judge.ts";
import type { RuleSet } from "./rule-set.ts";

/** Judges a case by a rule set, and compares with the answers it states. */
export function judgeCase(one: EvaluationCase, rules: RuleSet): JudgedCase {
  const all = evaluationsOf(one, rules);
  const last = all.at(-1);
  if (!last) throw new Error("a case without periods");
  const evaluation = { ...last, findings: findingsOf(one, last) };
  const { kind, light, gap, ratio, verdict } = evaluation;
  const findings = [...new Set(evaluation.findings.map((finding) => finding.code))];
  const judged = {
    place: one.place,
    name: one.name,
    met: verdict === "unknown" ? null : verdict === "met",
    gap: printComputed(gap),
    ratio: printComputed(ratio),
    notComputable: { gap: whyOf(gap), ratio: whyOf(ratio) },
    formula: kind === "coloured" ? evaluation.formula : null,
    shown: kind === "coloured" ? (evaluation.achieved?.shown ?? null) : null,
    light,
    finding: findings[0] ?? null,
    findings,
    missing: kind === "grey" ? evaluation.missing : [],
    yearToDate: printValue(evaluation.subject.value),
    ...(one.given.kind === "periods" ? byQuarter(all) : {}),
    rules: rules.id,
    steps: explain(evaluation, rules),
    ignored: one.ignored,
  };
  return { ...judged, disagreements: compareCase(judged, one.stated) };
}

/** Two decimals at most; a value that was rounded keeps both: "59.20". */
export function printExactly(value: Rational): string {
  const exact = exactDecimal(value, PLACES);
  if (exact !== null) return exact;
  const rounded = roundRational(value, PLACES);
  const missing = PLACES - placesOf(rounded);
  return `${rounded}${missing === PLACES ? "." : ""}${"0".repeat(missing)}`;
}

const PLACES = 2;

/** One evaluation, or one for each period. */
function evaluationsOf(one: EvaluationCase, rules: RuleSet): readonly Evaluation[] {
  const { given } = one;
  if (given.kind === "actual") return [judgeActual(one, rules)];
  if (one.target === null || one.annualTarget !== null) return evaluateYear(one, rules);
  const { target } = one;
  return valuesOf(one).map((value) =>
    judgeValue(one, { value, target: { target, from: "period" }, grey: null }, rules),
  );
}

function judgeActual(one: EvaluationCase, rules: RuleSet): Evaluation {
  const { given, target, annualTarget, accumulation, due } = one;
  const reported = given.kind === "actual" ? given.reported : null;
  const [value = NONE] = accumulate("constant", reported ? [{ period: YEAR, reported, basis: "cumulative" }] : []);
  return judgeValue(
    one,
    { value, target: appliedTo(target, annualTarget, accumulation), grey: greyOf(reported, due) },
    rules,
  );
}

/** A year by its periods, against its annual target and calendar. */
function evaluateYear(one: EvaluationCase, rules: RuleSet): readonly Evaluation[] {
  const { direction, accumulation, given, due } = one;
  if (given.kind !== "periods") return [];
  const periods = periodsFor(given.reported.length);
  const captures = given.reported.map((reported, i) => ({
    period: periods[i] ?? YEAR,
    revision: 1,
    reported,
    basis: given.basis,
  }));
  const year = {
    direction,
    accumulation,
    baseline: baselineOf(one),
    target: plannedOf(one, periods),
    schedule: captures.map(({ period }) => ({ period, due })),
    captures,
  };
  return evaluate(year, rules).periods.map((each) => each.evaluation);
}

function judgeValue(
  one: EvaluationCase,
  of: { readonly value: YearToDate; readonly target: AppliedTarget | null; readonly grey: Grey | null },
  rules: RuleSet,
): Evaluation {
  const { direction, accumulation, annualTarget } = one;
  const { value, target, grey } = of;
  const subject = { direction, accumulation, baseline: baselineOf(one), value, target, annual: annualTarget };
  return judge(subject, rules, grey);
}

function valuesOf({ accumulation, given }: EvaluationCase): readonly YearToDate[] {
  if (given.kind !== "periods") return [];
  const periods = periodsFor(given.reported.length);
  const { basis } = given;
  const captures = given.reported.map((reported, i) => ({ period: periods[i] ?? YEAR, reported, basis }));
  if (accumulation !== null) return accumulate(accumulation, captures);
  return accumulate("constant", captures).map((value) =>
    value.kind === "value" ? { ...value, kind: "unknown", missing: "accumulation", known: null } : value,
  );
}

function findingsOf(one: EvaluationCase, last: Evaluation): readonly Finding[] {
  const planned = one.given.kind === "periods" ? plannedOf(one, periodsFor(one.given.reported.length)) : null;
  const printed = one.printed ? printedRatioFinding(one.printed) : null;
  return [...last.findings, ...findIncoherence(last.subject, planned), ...(printed ? [printed] : [])];
}

function plannedOf({ annualTarget, calendar }: EvaluationCase, periods: readonly Period[]): PlannedTarget | null {
  if (annualTarget === null) return null;
  const entries = (calendar?.targets ?? []).flatMap((target, i) => {
    const period = periods[i];
    return target && period !== undefined ? [{ period, target }] : [];
  });
  return { annual: annualTarget, calendar: calendar && { kind: calendar.kind, entries } };
}

function appliedTo(
  target: EvaluationCase["target"],
  annual: EvaluationCase["annualTarget"],
  accumulation: EvaluationCase["accumulation"],
): AppliedTarget | null {
  if (target) return { target, from: "period" };
  const holds = accumulation !== null && holdsAllYear(accumulation);
  return annual && holds ? { target: annual, from: "held-all-year" } : null;
}

function greyOf(reported: { readonly kind: string } | null, due: boolean): Grey | null {
  if (reported?.kind === "value") return due ? null : "informative";
  if (reported?.kind === "not-applicable" || reported?.kind === "not-due") return reported.kind;
  return due ? "not-captured" : "not-due";
}

/** A case names no year: its quarters are those of one. More than four values are months. */
const CASE_YEAR = 2025;
const YEAR = caseYear();
const NONE: YearToDate = { kind: "none", included: 0, leftOut: [] };

function caseYear(): Period {
  const year = parsePeriod(String(CASE_YEAR));
  if (year === null) throw new Error("no such year");
  return year;
}

function periodsFor(count: number): readonly Period[] {
  const cycle = calendarYear(CASE_YEAR);
  return cycle ? periodsOf(cycle, count > 4 ? "monthly" : "quarterly") : [];
}

function baselineOf({ baseline }: EvaluationCase): Baseline | null {
  return baseline && { kind: "known", measure: baseline, year: CASE_YEAR - 1, source: "", note: null };
}

function byQuarter(
  all: readonly Evaluation[],
): Pick<JudgedCase, "yearToDateByQuarter" | "shareOfYearByQuarter" | "lightByQuarter"> {
  return {
    yearToDateByQuarter: all.map((each) => printValue(each.subject.value)),
    shareOfYearByQuarter: all.map((each) => each.shareOfYear && printComputed(each.shareOfYear)),
    lightByQuarter: all.map((each) => each.light),
  };
}

function printValue(value: YearToDate): string | null {
  return value.kind === "value" ? printExactly(value.value) : null;
}

function printComputed(computed: Computed): string | null {
  return computed.kind === "computed" ? printExactly(computed.percent) : null;
}

function whyOf(computed: Computed) {
  return computed.kind === "computed" ? null : computed.why;
}
