import { boundsOf, type Period, type ScheduledPeriod, scheduleOf } from "./cycle-period.ts";
import type { Frequency } from "./frequency.ts";
import { parseCycle } from "./period.ts";
import type { IndicatorVersion } from "./register.ts";
import type { ReportingPeriod } from "./reporting-period.ts";

/** Measured more often than institutions report: by quarters, which is what the law asks for. */
const FINER: ReadonlySet<Frequency> = new Set(["monthly", "bimonthly"]);

/**
 * The periods of its cycle in which an indicator is reported, in order: quarters, or its own when it is
 * measured more often. One whose frequency nobody knows is due every quarter.
 */
export function scheduleOfIndicator({
  cycle,
  frequency,
}: Pick<IndicatorVersion, "cycle" | "frequency">): readonly ScheduledPeriod[] {
  const dates = parseCycle(cycle);
  if (dates === null) throw new Error(`no cycle: ${cycle}`);
  const measured = frequency ?? "quarterly";
  return scheduleOf(dates, FINER.has(measured) ? measured : "quarterly", measured);
}

/** The stretches that indicators report in a period of the institution: those of theirs that end in it. */
export function reportedWithin(
  reporting: Period,
  indicators: Iterable<Pick<IndicatorVersion, "cycle" | "frequency">>,
): readonly Period[] {
  const { start, end } = boundsOf(reporting);
  const all = new Set<Period>();
  const seen = new Set<string>();
  for (const one of indicators) {
    const kind = `${one.cycle} ${one.frequency ?? ""}`;
    if (seen.has(kind)) continue;
    seen.add(kind);
    for (const { period } of scheduleOfIndicator(one)) all.add(period);
  }
  return [...all].filter((period) => start <= boundsOf(period).end && boundsOf(period).end <= end);
}

/** The period of the institution in which a stretch of time is reported: the one in which it ends. */
export function reportedIn(period: Period, opened: readonly ReportingPeriod[]): ReportingPeriod | null {
  const { end } = boundsOf(period);
  return (
    opened.find((one) => {
      const bounds = boundsOf(one.period);
      return bounds.start <= end && end <= bounds.end;
    }) ?? null
  );
}
