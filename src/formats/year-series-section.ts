import { UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { YearIndicator, YearPoint } from "../core/report/year-report.ts";
import { unitName } from "../core/words/fields.ts";
import { listOf } from "../core/words/language.ts";
import { printPeriod } from "../core/words/periods.ts";
import { chart } from "./chart-series.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { breakName, chartText, seriesOf, withoutValue } from "./year-chart.ts";
import { printAchievement, printReported, printToDate, signOfTarget } from "./year-print.ts";
import { periodName, type YearView } from "./year-view.ts";

/** The series drawn, and the same numbers in a table beside it. */
export function seriesSection(indicator: YearIndicator, view: YearView): Markup | null {
  if (indicator.series.length === 0) return null;
  return markup`<section id="serie"><div class="head"><h2>${view.words.sheet.series}</h2><p>${view.words.chart.caption}</p></div>
<div class="seen">${drawing(indicator, view)}
${seriesTable(indicator, view)}</div></section>`;
}

/** None where there is not one value to draw. */
function drawing(indicator: YearIndicator, view: YearView): Markup | null {
  const series = seriesOf(indicator);
  if (series.points.every(({ value }) => value === null)) return null;
  return markup`<figure>${chart(series, chartText(indicator, view))}
<figcaption>${legend(indicator, view)}</figcaption></figure>`;
}

/** Says in words what a mark can only show: which periods have no value and why, and what broke the series. */
function legend(indicator: YearIndicator, view: YearView): Markup {
  const { words, language } = view;
  const { series, segments, baseline } = indicator;
  const text = chartText(indicator, view);
  const empty = series.flatMap((point, place) => {
    return text.points[place]?.without === null
      ? []
      : [`${printPeriod(point.period, language)} (${withoutValue(point, view)})`];
  });
  const breaks = segments.slice(1).flatMap(({ brokenBy }) => {
    const first = brokenBy.at(0);
    return first ? [words.chart.brokenAt(breakName(brokenBy, view), printPeriod(first.from, language))] : [];
  });
  const lines = [
    markup`<span class="key"><svg class="swatch" aria-hidden="true" viewBox="0 0 28 8"><path class="run" d="M1 4H27"/></svg>${words.chart.value}</span> <span class="key"><svg class="swatch" aria-hidden="true" viewBox="0 0 28 8"><path class="goal" d="M0 4H28"/></svg>${words.chart.target}</span>`,
    ...(baseline?.kind === "known" && seriesOf(indicator).baseline !== null
      ? [
          markup` <span class="key"><svg class="swatch" aria-hidden="true" viewBox="0 0 28 8"><path class="base" d="M0 4H28"/></svg>${words.chart.baseline}</span>`,
        ]
      : []),
    ...(empty.length > 0 ? [markup` <span class="key">${words.chart.without}: ${listOf(empty, language)}</span>`] : []),
    ...breaks.map((one) => markup` <span class="key">${one}</span>`),
  ];
  return markup`${lines}`;
}

/** Numbers alone, under the unit they share; what was reported only where the year so far is something else. */
function seriesTable({ series, segments, unit }: YearIndicator, view: YearView): Markup {
  const { heads, table } = view.words.chart;
  const isTold = series.some((point) => point.reported.kind === "value" && tellsMore(point, view));
  const head = [heads.period, ...(isTold ? [heads.reported] : []), heads.toDate, heads.target, heads.light];
  const broken = new Map(segments.slice(1).map(({ periods, brokenBy }) => [periods[0], breakName(brokenBy, view)]));
  const rows = series.map((point) => {
    const name = broken.get(point.period);
    const cut = name === undefined ? null : markup`<tr class="cut"><td colspan="${head.length}">${name}</td></tr>`;
    return markup`${cut}${seriesRow(point, isTold, view)}`;
  });
  const said = unit === null || unit === UNKNOWN_UNIT ? table : `${table}: ${unitName(unit, view.language)}`;
  return markup`<table class="series"><caption>${said}</caption>
<thead><tr>${head.map((one) => markup`<th scope="col">${one}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function tellsMore(point: YearPoint, view: YearView): boolean {
  return printReported(point.reported, view) !== printToDate(point.toDate, view);
}

function seriesRow(point: YearPoint, isTold: boolean, view: YearView): Markup {
  const { words } = view;
  const { heads } = words.chart;
  const achieved = point.achievement === null ? null : markup` <small>${printAchievement(point, view)}</small>`;
  const toDate =
    point.reported.kind === "value" ? printToDate(point.toDate, view) : printReported(point.reported, view);
  const reported = isTold
    ? markup`<td data-l="${heads.reported}">${bare(printReported(point.reported, view), point)}</td>`
    : null;
  return markup`<tr><th scope="row"><a class="to" href="#${pointAnchor(point)}">${periodName(point.period, view)}</a></th>
${reported}<td data-l="${heads.toDate}">${bare(toDate, point)}</td>
<td data-l="${heads.target}">${point.target ? signOfTarget(point.target.target, view) : "—"}</td>
<td data-l="${heads.light}">${lightTag(point.light, words.lights[point.light])}${achieved}</td></tr>
`;
}

/** Without the name of the unit, which the caption gives; percentages keep their sign. */
function bare(text: string, { toDate }: YearPoint): string {
  const unit = toDate.kind === "value" ? toDate.unit : "";
  return unit !== "" && text.endsWith(` ${unit}`) ? text.slice(0, -unit.length - 1) : text;
}

export function pointAnchor({ period }: Pick<YearPoint, "period">): string {
  return `p-${period.replaceAll("/", "-")}`;
}
