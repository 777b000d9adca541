import type { Period } from "../domain/cycle-period.ts";
import { isFrozen, type ReportingPeriod } from "../domain/reporting-period.ts";
import { PROVISIONAL, type ProvisionalReason, type YearIndicator, type YearPoint } from "./year-report.ts";

/** Everything that keeps an edition from being final: the period is not closed, or a due figure is not approved. */
export function provisionalReasons(
  period: Period,
  periods: readonly ReportingPeriod[],
  indicators: readonly YearIndicator[],
): readonly ProvisionalReason[] {
  const state = periods.find((one) => one.period === period)?.state;
  const isOpen = state === undefined || !isFrozen(state);
  const waiting = indicators.flatMap(({ key, series }) =>
    series.flatMap((point) => {
      const why = whyNotApproved(point);
      return why === null ? [] : [{ key, why }];
    }),
  );
  return PROVISIONAL.flatMap((why): readonly ProvisionalReason[] => {
    if (why === "period-open") return isOpen ? [{ why, count: 1, keys: [] }] : [];
    const own = waiting.filter((one) => one.why === why);
    return own.length === 0 ? [] : [{ why, count: own.length, keys: [...new Set(own.map((one) => one.key))] }];
  });
}

/** An approved "no data" is approved: somebody answers for it. */
function whyNotApproved({ due, from, revisions }: YearPoint): ProvisionalReason["why"] | null {
  if (!due || from === "approved") return null;
  if (from === "imported") return "only-imported";
  return revisions.length > 0 ? "not-approved" : "not-captured";
}
