import { boundsOf, comparePeriods, type Period } from "../domain/cycle-period.ts";
import type { Evaluation } from "../domain/evaluation.ts";
import type { Step } from "../domain/explanation.ts";
import type { Reported } from "../domain/figure.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import type { CalendarDate } from "../domain/period.ts";
import { evaluate } from "../evaluation/evaluate.ts";
import { explain } from "../evaluation/explain.ts";
import { indicatorYear, scheduleFindings } from "../evaluation/indicator-year.ts";
import { judge } from "../evaluation/judge.ts";
import type { RuleSet } from "../evaluation/rule-set.ts";
import { type StandingFigure, standingFigures } from "../evaluation/standing-figure.ts";
import { publishBreakdown } from "./publish-breakdown.ts";
import type { UnplacedFigure, YearPoint } from "./year-report.ts";
import { publishImport, publishRevision } from "./year-trail.ts";

/** An indicator with how it is judged at each of its periods up to a day, and before the first of them. */
export interface JudgedIndicator {
  readonly facts: IndicatorFacts;
  readonly periods: readonly { readonly period: Period; readonly due: boolean; readonly evaluation: Evaluation }[];
  /** While none of its periods has ended. */
  readonly beforehand: Evaluation;
}

export function judgeIndicator(facts: IndicatorFacts, until: CalendarDate, rules: RuleSet): JudgedIndicator {
  const year = indicatorYear(facts, until);
  const { periods } = evaluate(year, rules);
  const { direction, accumulation, baseline, target } = year;
  const annual = target?.annual ?? null;
  const value = { kind: "none", included: 0, leftOut: [] } as const;
  const nothing = { direction, accumulation, baseline, value, target: null, annual };
  return {
    facts,
    periods: periods.map((one, place) => ({ ...one, due: year.schedule[place]?.due === true })),
    beforehand: judge(nothing, rules, "not-due"),
  };
}

/** As of the end of a period, whatever the periods of the indicator are. */
export function evaluationAsOf({ periods, beforehand }: JudgedIndicator, asOf: Period): Evaluation {
  const { end } = boundsOf(asOf);
  return periods.findLast(({ period }) => boundsOf(period).end <= end)?.evaluation ?? beforehand;
}

/** Its periods up to now, each with where its figure comes from and how its light came about. */
export function buildSeries({ facts, periods }: JudgedIndicator, rules: RuleSet): readonly YearPoint[] {
  const standing = standingFigures(facts);
  return periods.map(({ period, due, evaluation }) => {
    const figure = standing.get(period) ?? null;
    return {
      period,
      due,
      ...standingPart(figure, due),
      ...judgedPart(evaluation),
      findings: [...evaluation.findings, ...scheduleFindings(facts)],
      steps: stepsOf(evaluation, facts, rules),
      ...trailOf(facts, period),
    };
  });
}

/** Figures up to a day that no period of the schedule has room for. */
export function unplacedFigures(
  { facts }: JudgedIndicator,
  schedule: ReadonlySet<Period>,
  until: CalendarDate,
): readonly UnplacedFigure[] {
  return [...standingFigures(facts).values()]
    .filter(({ period }) => !schedule.has(period) && boundsOf(period).end <= until)
    .map(({ period, reported, from }) => ({ period, reported, from }))
    .toSorted((a, b) => comparePeriods(a.period, b.period));
}

type StandingPart = Pick<YearPoint, "reported" | "basis" | "from" | "revision" | "breakdowns">;

function standingPart(figure: StandingFigure | null, due: boolean): StandingPart {
  if (figure === null) {
    const reported: Reported = due ? { kind: "no-data", why: null } : { kind: "not-due" };
    return { reported, basis: null, from: "nobody", revision: null, breakdowns: [] };
  }
  const { reported, basis, from, revision } = figure;
  const parts = figure.from === "approved" ? figure.progress.breakdowns : [];
  return { reported, basis, from, revision, breakdowns: parts.map((one) => publishBreakdown(one, reported)) };
}

type JudgedPart = Pick<YearPoint, "toDate" | "target" | "light" | "verdict" | "achievement" | "missing">;

function judgedPart(evaluation: Evaluation): JudgedPart {
  const { subject, verdict, light } = evaluation;
  const coloured = evaluation.kind === "coloured" ? evaluation : null;
  return {
    toDate: subject.value,
    target: subject.target,
    light,
    verdict,
    achievement: coloured && { formula: coloured.formula, shown: coloured.achieved?.shown ?? null },
    missing: evaluation.kind === "grey" ? evaluation.missing : [],
  };
}

/** What was taken for granted is said among the findings, before the rules. */
function stepsOf(evaluation: Evaluation, facts: IndicatorFacts, rules: RuleSet): readonly Step[] {
  const steps = explain(evaluation, rules);
  const said = scheduleFindings(facts).map(({ code }) => ({ step: "finding", code }) as const);
  return [...steps.slice(0, -1), ...said, ...steps.slice(-1)];
}

function trailOf({ progress, imported }: IndicatorFacts, period: Period): Pick<YearPoint, "revisions" | "imports"> {
  const own = <T extends { readonly period: Period; readonly revision: number }>(all: readonly T[]) =>
    all.filter((one) => one.period === period).toSorted((a, b) => a.revision - b.revision);
  return {
    revisions: own(progress).map(publishRevision),
    imports: own(imported.filter((one) => one.field === "progress")).map(publishImport),
  };
}
