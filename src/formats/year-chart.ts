import type { LineageEvent } from "../core/domain/lineage.ts";
import { roundRational } from "../core/domain/rational.ts";
import type { AppliedTarget } from "../core/domain/evaluation.ts";
import type { YearIndicator, YearPoint } from "../core/report/year-report.ts";
import { printDecimal } from "../core/words/language.ts";
import { shortPeriod } from "../core/words/short-periods.ts";
import type { ChartPoint, ChartSeries } from "./chart-geometry.ts";
import type { ChartText } from "./chart-series.ts";
import { periodName, type YearView } from "./year-view.ts";
import { printReported, printToDate, signOfTarget } from "./year-print.ts";

/** Places a value is drawn and labelled with. */
const PLACES = 2;

/** The value of the year so far at each period that reported one, against the target that applies to it. */
export function seriesOf({ series, segments, baseline, unit }: YearIndicator): ChartSeries {
  const isComparable = baseline?.kind === "known" && baseline.measure.unit === unit;
  return {
    points: series.map((point): ChartPoint => {
      return { value: drawnValue(point), light: point.light, target: endsOf(point.target) };
    }),
    baseline: isComparable ? baseline.measure.value : null,
    breaks: breaksOf(segments),
  };
}

export function chartText(indicator: YearIndicator, view: YearView): ChartText {
  const { series, segments, name, key } = indicator;
  const { chart } = view.words;
  const [first, last] = [series.at(0), series.at(-1)];
  const values = series.filter((point) => drawnValue(point) !== null).length;
  const nameOf = (point: YearPoint | undefined) => (point ? periodName(point.period, view) : "");
  return {
    label: chart.label(name ?? key, [nameOf(first), nameOf(last)], values),
    points: series.map((point) => {
      const value = drawnValue(point);
      return {
        ...shortPeriod(point.period, view.language),
        value: value === null ? null : printDecimal(value),
        without: value === null ? withoutValue(point, view) : null,
      };
    }),
    target: chart.target,
    targetValue: last?.target ? signOfTarget(last.target.target, view) : null,
    baseline: chart.baseline,
    breaks: segments.slice(1).map(({ brokenBy }) => breakName(brokenBy, view)),
  };
}

/** What broke the series, newest first in words: "Cambio de método". */
export function breakName(events: readonly LineageEvent[], { words }: YearView): string {
  return [...new Set(events.map((event) => words.lineage.short[event.kind]))].join(", ");
}

/** Why a point has no value to draw. */
export function withoutValue(point: YearPoint, view: YearView): string {
  return point.reported.kind === "value" ? printToDate(point.toDate, view) : printReported(point.reported, view);
}

/** Only of a period that gave one: the last value would seem to be given anew. */
function drawnValue({ reported, toDate }: YearPoint) {
  return reported.kind === "value" && toDate.kind === "value" ? roundRational(toDate.value, PLACES) : null;
}

function endsOf(applied: AppliedTarget | null): ChartPoint["target"] {
  if (applied === null) return null;
  const { target } = applied;
  switch (target.kind) {
    case "at-least":
      return { lower: target.bound.value, upper: null };
    case "at-most":
      return { lower: null, upper: target.bound.value };
    case "exactly":
      return { lower: target.bound.value, upper: target.bound.value };
    case "between":
      return { lower: target.lower.value, upper: target.upper.value };
  }
}

/** The place of the first point of each piece after the first. */
function breaksOf(segments: YearIndicator["segments"]): readonly number[] {
  let passed = 0;
  return segments.slice(0, -1).map(({ periods }) => {
    passed += periods.length;
    return passed;
  });
}
