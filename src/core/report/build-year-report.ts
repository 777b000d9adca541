import { boundsOf, comparePeriods, type Period } from "../domain/cycle-period.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import type { LineageEvent } from "../domain/lineage.ts";
import { yearOf } from "../domain/period.ts";
import type { Progress } from "../domain/progress.ts";
import type { Observation } from "../domain/register.ts";
import { unitOfTarget } from "../domain/target.ts";
import { cycleOfFacts, newestVersion } from "../evaluation/indicator-year.ts";
import { LEAST_SHOWN } from "./publish-breakdown.ts";
import { findYearDifferences } from "./year-differences.ts";
import { buildIndicator } from "./year-indicator.ts";
import type { PreviousYear, TargetChange, YearIndicator, YearReport } from "./year-report.ts";
import { areasOverTime, lightMoves, periodsUpTo, rollUpAsOf, rollUpOverTime } from "./year-roll-up.ts";
import { judgeIndicator } from "./year-series.ts";
import type { YearSnapshot } from "./year-snapshot.ts";
import { provisionalReasons } from "./year-state.ts";

/**
 * The full report of a year as of a period. Reads no clock, asks nobody, changes nothing; the order in
 * which facts come plays no part. `previous` is the newest edition of the same period, if there is one.
 */
export function buildYearReport(snapshot: YearSnapshot, previous: PreviousYear | null): YearReport {
  const { institution, period, edition, rules, audit } = snapshot;
  const cutoff = boundsOf(period).end;
  const fiscalYear = yearOf(cutoff);
  const all = snapshot.indicators.map(inOrder).toSorted((a, b) => compareTexts(keyOf(a), keyOf(b)));
  const current = all.filter((facts) => !hasEnded(facts, period));
  const judged = current.map((facts) => judgeIndicator(facts, cutoff, rules));
  const lineage = snapshot.lineage.toSorted(compareEvents);
  const indicators = judged.map((one) => buildIndicator(one, { until: cutoff, rules, lineage }));
  const provisional = provisionalReasons(period, snapshot.periods, indicators);
  const periods = periodsUpTo(period, snapshot.periods);
  const corrected = previous?.period === period ? previous : null;
  return {
    institution: { id: institution.id, name: institution.name },
    edition: {
      number: edition.number,
      state: provisional.length === 0 ? "final" : "provisional",
      corrects: corrected?.number ?? null,
      by: edition.by,
      at: edition.at,
    },
    provisional,
    period,
    cutoff,
    fiscalYear,
    rules,
    leastShown: LEAST_SHOWN,
    headline: rollUpAsOf(judged, period),
    overTime: rollUpOverTime(judged, periods),
    areas: areasOverTime(judged, periods),
    moves: lightMoves(judged, periods),
    indicators,
    ended: all.filter((facts) => hasEnded(facts, period)).map(endedOf),
    targetChanges: indicators.flatMap((one) => targetChanges(one, fiscalYear)),
    lineage: lineage.filter(
      ({ from }) => yearOf(boundsOf(from).start) === fiscalYear && boundsOf(from).start <= cutoff,
    ),
    differences: corrected ? findYearDifferences(corrected, indicators, rules) : [],
    audit,
  };
}

/** Facts in the order they are told in: versions and revisions by number. */
function inOrder(facts: IndicatorFacts): IndicatorFacts {
  const [first, ...more] = facts.versions.toSorted((a, b) => a.version - b.version);
  return {
    versions: first ? [first, ...more] : facts.versions,
    targets: facts.targets.toSorted((a, b) => a.version - b.version),
    progress: facts.progress.toSorted(compareRevisions),
    imported: facts.imported.toSorted(compareRevisions),
  };
}

type Revised = Pick<Progress | Observation, "period" | "revision">;

function compareRevisions(a: Revised, b: Revised): number {
  return a.period === b.period ? a.revision - b.revision : comparePeriods(a.period, b.period);
}

function compareEvents(a: LineageEvent, b: LineageEvent): number {
  return a.from === b.from ? compareTexts(JSON.stringify(a), JSON.stringify(b)) : comparePeriods(a.from, b.from);
}

/** By code unit, so that every machine agrees. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function keyOf(facts: IndicatorFacts): string {
  return newestVersion(facts).key;
}

/** Its last cycle was over before the period began, so it says nothing of it. */
function hasEnded(facts: IndicatorFacts, period: Period): boolean {
  return cycleOfFacts(facts).end < boundsOf(period).start;
}

function endedOf(facts: IndicatorFacts): YearReport["ended"][number] {
  const { key, name, cycle } = newestVersion(facts);
  return { key, name, cycle };
}

/** What became of its target in the year; the first target is no change. */
function targetChanges({ key, name, targets }: YearIndicator, year: number): readonly TargetChange[] {
  return targets.flatMap((after, place) => {
    const before = targets[place - 1];
    const { change } = after;
    const on = change.kind === "adjusted" ? change.authorisedOn : change.on;
    if (!before || yearOf(on) !== year) return [];
    return [{ key, name, unit: unitOfTarget(after.target.annual), before: before.target, after }];
  });
}
