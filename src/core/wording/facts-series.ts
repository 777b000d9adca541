import { comparePeriods, isWithin, type Period } from "../domain/cycle-period.ts";
import type { Reported } from "../domain/figure.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import { parseCycle } from "../domain/period.ts";
import type { Progress } from "../domain/progress.ts";
import type { Observation } from "../domain/register.ts";
import type { SeriesPoint } from "./series.ts";

/**
 * What the register says of each period now, in order of time: the newest revision whatever its state,
 * because help is of most use before anybody approves; else what an imported document was confirmed to say.
 */
export function seriesOf(facts: IndicatorFacts): readonly SeriesPoint[] {
  const points = new Map<Period, SeriesPoint>();
  for (const [period, observation] of newest(facts.imported)) {
    if (observation.state === "confirmed") points.set(period, importedPoint(observation, cycleOf(period, facts)));
  }
  for (const [period, progress] of newest(facts.progress)) {
    points.set(period, progressPoint(progress, cycleOf(period, facts)));
  }
  return [...points.values()].toSorted((a, b) => comparePeriods(a.period, b.period));
}

/** The last revision of each period. */
function newest<T extends { readonly period: Period; readonly revision: number }>(
  revisions: readonly T[],
): ReadonlyMap<Period, T> {
  return new Map(revisions.toSorted((a, b) => a.revision - b.revision).map((one) => [one.period, one]));
}

function progressPoint(progress: Progress, cycle: string): SeriesPoint {
  const { period, reported, basis, breakdowns, justification } = progress;
  return { period, cycle, reported, basis, text: justification, breakdowns };
}

function importedPoint(
  { period, value, unit }: Extract<Observation, { state: "confirmed" }>,
  cycle: string,
): SeriesPoint {
  const reported: Reported =
    value === null ? { kind: "no-data", why: null } : { kind: "value", figure: { kind: "amount", value, unit } };
  return { period, cycle, reported, basis: "unknown", text: null, breakdowns: [] };
}

/** The cycle a period belongs to; that of the newest version when none that the indicator has had holds it. */
function cycleOf(period: Period, { versions }: IndicatorFacts): string {
  const cycles = versions.map((one) => one.cycle).toReversed();
  const holding = cycles.find((key) => {
    const cycle = parseCycle(key);
    return cycle !== null && isWithin(period, cycle);
  });
  return holding ?? cycles[0] ?? versions[0].cycle;
}
