import { boundsOf, type Period, type ScheduledPeriod } from "../domain/cycle-period.ts";
import type { Finding } from "../domain/finding.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import { scheduleOfIndicator } from "../domain/indicator-schedule.ts";
import { NO_PLAN } from "../domain/indicator-plan.ts";
import { type CalendarDate, type Cycle, parseCycle } from "../domain/period.ts";
import type { IndicatorVersion } from "../domain/register.ts";
import type { PlannedTarget } from "../domain/target-calendar.ts";
import { areaFinding } from "./area-finding.ts";
import type { IndicatorYear } from "./evaluate.ts";
import { standingFigures } from "./standing-figure.ts";

/**
 * What `evaluate` takes, from what the register holds. Only the periods that end by `until` are in the
 * schedule, so that none is judged before its time; the calendar of the target stays whole. What
 * `evaluate` says of the whole cycle holds once the cycle has ended.
 */
export function indicatorYear(facts: IndicatorFacts, until: CalendarDate): IndicatorYear {
  const { direction, plan } = newestVersion(facts);
  const { accumulation, baseline } = plan ?? NO_PLAN;
  const schedule = scheduleOfYear(facts).filter(({ period }) => boundsOf(period).end <= until);
  const captures = [...standingFigures(facts).values()].filter(({ period }) => boundsOf(period).end <= until);
  return {
    direction,
    accumulation,
    baseline,
    target: targetInForce(facts),
    schedule,
    captures: captures.map(({ period, revision, reported, basis }) => ({ period, revision, reported, basis })),
  };
}

/** Every period of the cycle, and whether anything is due in it: by its frequency and, if there is one, the calendar. */
export function scheduleOfYear(facts: IndicatorFacts): readonly ScheduledPeriod[] {
  const calendar = targetInForce(facts)?.calendar ?? null;
  const planned = calendar && new Set<Period>(calendar.entries.map((entry) => entry.period));
  return scheduleOfIndicator(newestVersion(facts)).map(({ period, due }) => ({
    period,
    due: due && (planned === null || planned.has(period)),
  }));
}

/** What had to be taken for granted to place the figures in time; to be said wherever they are judged. */
export function scheduleFindings(facts: IndicatorFacts): readonly Finding[] {
  return newestVersion(facts).frequency === null ? [areaFinding("frequency-not-said", "warning", {})] : [];
}

export function newestVersion({ versions }: IndicatorFacts): IndicatorVersion {
  return versions.at(-1) ?? versions[0];
}

/** The newest version of the target; null while nobody has set one. */
export function targetInForce({ targets }: IndicatorFacts): PlannedTarget | null {
  return targets.at(-1)?.target ?? null;
}

export function cycleOfFacts(facts: IndicatorFacts): Cycle {
  const { cycle, key } = newestVersion(facts);
  const read = parseCycle(cycle);
  if (read === null) throw new Error(`${key}: no cycle: ${cycle}`);
  return read;
}
