import { boundsOf, comparePeriods, type Period, periodsOf } from "../domain/cycle-period.ts";
import { COLOURS, isColour, type Light } from "../domain/evaluation.ts";
import { FREQUENCIES } from "../domain/frequency.ts";
import { calendarYear, yearOf } from "../domain/period.ts";
import type { ReportingPeriod } from "../domain/reporting-period.ts";
import { newestVersion } from "../evaluation/indicator-year.ts";
import { rollUp, type RollUp } from "../evaluation/roll-up.ts";
import type { AreaOverTime, LightMove, PeriodRollUp } from "./year-report.ts";
import { evaluationAsOf, type JudgedIndicator } from "./year-series.ts";

/**
 * The periods of the year up to one of them: the year cut into pieces as long as it or, where it is no
 * piece of a calendar year, those that were opened in it.
 */
export function periodsUpTo(period: Period, opened: readonly ReportingPeriod[]): readonly Period[] {
  const { end } = boundsOf(period);
  const year = calendarYear(yearOf(end));
  const cuts = year === null ? [] : FREQUENCIES.map((frequency) => periodsOf(year, frequency));
  const pieces = cuts.find((cut) => cut.includes(period));
  const all = pieces ?? [...new Set([...opened.map((one) => one.period), period])];
  return all
    .filter((one) => boundsOf(one).end <= end && yearOf(boundsOf(one).end) === yearOf(end))
    .toSorted(comparePeriods);
}

export function rollUpAsOf(indicators: readonly JudgedIndicator[], period: Period): RollUp {
  return rollUp(
    indicators.map((one) => ({ key: newestVersion(one.facts).key, evaluation: evaluationAsOf(one, period) })),
  );
}

export function rollUpOverTime(
  indicators: readonly JudgedIndicator[],
  periods: readonly Period[],
): readonly PeriodRollUp[] {
  return periods.map((period) => ({ period, rollUp: rollUpAsOf(indicators, period) }));
}

/** In the order in which their first indicators come; those without an area are last. */
export function areasOverTime(
  indicators: readonly JudgedIndicator[],
  periods: readonly Period[],
): readonly AreaOverTime[] {
  const byArea = Map.groupBy(indicators, (one) => newestVersion(one.facts).area);
  const areas = [...byArea].toSorted(([a], [b]) => Number(a === null) - Number(b === null));
  return areas.map(([area, own]) => ({ area, periods: rollUpOverTime(own, periods) }));
}

/** Indicators whose light is not that of the period before; those that got worse first. */
export function lightMoves(indicators: readonly JudgedIndicator[], periods: readonly Period[]): readonly LightMove[] {
  const [before, now] = periods.slice(-2);
  if (before === undefined || now === undefined) return [];
  const moves = indicators.flatMap((one): readonly LightMove[] => {
    const { key, name } = newestVersion(one.facts);
    const [from, to] = [evaluationAsOf(one, before).light, evaluationAsOf(one, now).light];
    return from === to ? [] : [{ key, name, before: from, after: to, way: wayOf(from, to) }];
  });
  return moves.toSorted((a, b) => WAYS.indexOf(a.way) - WAYS.indexOf(b.way));
}

const WAYS: readonly LightMove["way"][] = ["worse", "better", "other"];

/** Only green, yellow and red have an order: more than planned is neither better nor worse than planned. */
function wayOf(before: Light, after: Light): LightMove["way"] {
  if (!isColour(before) || !isColour(after)) return "other";
  const [from, to] = [rankOf(before), rankOf(after)];
  if (from === to) return "other";
  return to > from ? "worse" : "better";
}

function rankOf(light: (typeof COLOURS)[number]): number {
  return light === "over-fulfilled" ? 0 : COLOURS.indexOf(light);
}
