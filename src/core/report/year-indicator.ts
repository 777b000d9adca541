import { boundsOf, comparePeriods } from "../domain/cycle-period.ts";
import type { Finding } from "../domain/finding.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import { NO_PLAN } from "../domain/indicator-plan.ts";
import { cutAtBreaks, type LineageEvent, touches } from "../domain/lineage.ts";
import type { CalendarDate } from "../domain/period.ts";
import { changesOf } from "../domain/target-version.ts";
import { findIncoherence } from "../evaluation/coherence.ts";
import { newestVersion, scheduleFindings, scheduleOfYear, targetInForce } from "../evaluation/indicator-year.ts";
import type { RuleSet } from "../evaluation/rule-set.ts";
import type { ReportedTarget, YearIndicator, YearPoint } from "./year-report.ts";
import { buildSeries, type JudgedIndicator, unplacedFigures } from "./year-series.ts";

interface Ground {
  readonly until: CalendarDate;
  readonly rules: RuleSet;
  /** Of the whole institution. */
  readonly lineage: readonly LineageEvent[];
}

/** The sheet of one indicator. */
export function buildIndicator(judged: JudgedIndicator, { until, rules, lineage }: Ground): YearIndicator {
  const { facts } = judged;
  const {
    importId: _import,
    row: _row,
    answer: _answer,
    createdAt: _at,
    createdBy: _by,
    ...version
  } = newestVersion(facts);
  const { plan, ...described } = version;
  const series = buildSeries(judged, rules);
  const own = lineage.filter((event) => touches(event, version.key) && boundsOf(event.from).start <= until);
  const scheduled = new Set(scheduleOfYear(facts).map((one) => one.period));
  return {
    ...described,
    ...(plan ?? NO_PLAN),
    formerNames: formerNames(facts, own),
    targets: reportedTargets(facts),
    light: (judged.periods.at(-1)?.evaluation ?? judged.beforehand).light,
    series,
    segments: cutAtBreaks(series, own).map(({ points, brokenBy }) => ({
      periods: points.map((one) => one.period),
      brokenBy,
    })),
    unplaced: unplacedFigures(judged, scheduled, until),
    lineage: own,
    findings: findingsOf(judged, series),
  };
}

/** As they were, newest first; what was only corrected in the same words is no other name. */
function formerNames(facts: IndicatorFacts, lineage: readonly LineageEvent[]): readonly string[] {
  const { name } = newestVersion(facts);
  const renamed = lineage.toSorted((a, b) => comparePeriods(b.from, a.from));
  const names = [
    ...renamed.flatMap((event) => (event.kind === "renamed" ? [event.before] : [])),
    ...facts.versions.toReversed().flatMap((one) => (one.name === null ? [] : [one.name])),
  ];
  return [...new Set(names)].filter((one) => one !== name);
}

function reportedTargets({ targets }: IndicatorFacts): readonly ReportedTarget[] {
  return targets.map((one, place) => {
    const before = targets[place - 1];
    return { ...one, ...(before ? changesOf(before.target, one.target) : { cut: false, increase: false }) };
  });
}

/** Of its last period and of its plan, each once. */
function findingsOf({ facts, periods, beforehand }: JudgedIndicator, series: readonly YearPoint[]): readonly Finding[] {
  const { subject } = periods.at(-1)?.evaluation ?? beforehand;
  const ofLast = series.at(-1)?.findings ?? scheduleFindings(facts);
  return [...ofLast, ...findIncoherence(subject, targetInForce(facts))];
}
