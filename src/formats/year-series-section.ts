import type { YearIndicator, YearPoint } from "../core/report/year-report.ts";
import { listOf } from "../core/words/language.ts";
import { chart } from "./chart-series.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { breakName, chartText, seriesOf, withoutValue } from "./year-chart.ts";
import { printAchievement, printReported, printTargetOf, printToDate } from "./year-print.ts";
import { periodName, type YearView } from "./year-view.ts";

/** The series drawn, and the same numbers in a table beside it. */
export function seriesSection(indicator: YearIndicator, view: YearView): Markup | null {
  if (indicator.series.length === 0) return null;
  return markup`<section id="serie"><div class="head"><h2>${view.words.sheet.series}</h2><p>${view.words.chart.caption}</p></div>
<div class="seen"><figure>${chart(seriesOf(indicator), chartText(indicator, view))}
<figcaption>${legend(indicator, view)}</figcaption></figure>
${seriesTable(indicator, view)}</div></section>`;
}

/** Says in words what a mark can only show: which periods have no value and why, and what broke the series. */
function legend(indicator: YearIndicator, view: YearView): Markup {
  const { words, language } = view;
  const { series, segments, baseline } = indicator;
  const text = chartText(indicator, view);
  const empty = series.flatMap((point, place) => {
    return text.points[place]?.without === null
      ? []
      : [`${periodName(point.period, view)} (${withoutValue(point, view)})`];
  });
  const breaks = segments.slice(1).flatMap(({ brokenBy }) => {
    const first = brokenBy.at(0);
    return first ? [words.chart.brokenAt(breakName(brokenBy, view), periodName(first.from, view))] : [];
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

function seriesTable({ series, segments }: YearIndicator, view: YearView): Markup {
  const { heads, table } = view.words.chart;
  const head = [heads.period, heads.reported, heads.toDate, heads.target, heads.light];
  const broken = new Map(segments.slice(1).map(({ periods, brokenBy }) => [periods[0], breakName(brokenBy, view)]));
  const rows = series.map((point) => {
    const name = broken.get(point.period);
    const cut = name === undefined ? null : markup`<tr class="cut"><td colspan="5">${name}</td></tr>`;
    return markup`${cut}${seriesRow(point, view)}`;
  });
  return markup`<table class="series"><caption class="vh">${table}</caption>
<thead><tr>${head.map((one) => markup`<th scope="col">${one}</th>`)}</tr></thead><tbody>${rows}</tbody></table>`;
}

function seriesRow(point: YearPoint, view: YearView): Markup {
  const { words } = view;
  const { heads } = words.chart;
  const achieved = point.achievement === null ? null : markup` <small>${printAchievement(point, view)}</small>`;
  return markup`<tr><th scope="row"><a class="to" href="#${pointAnchor(point)}">${periodName(point.period, view)}</a></th>
<td data-l="${heads.reported}">${printReported(point.reported, view)}</td>
<td data-l="${heads.toDate}">${point.reported.kind === "value" ? printToDate(point.toDate, view) : "—"}</td>
<td data-l="${heads.target}">${printTargetOf(point, view)}</td>
<td data-l="${heads.light}">${lightTag(point.light, words.lights[point.light])}${achieved}</td></tr>
`;
}

export function pointAnchor({ period }: Pick<YearPoint, "period">): string {
  return `p-${period.replaceAll("/", "-")}`;
}
