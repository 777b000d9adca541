import type { YearIndicator, YearPoint } from "../core/report/year-report.ts";
import { printValue } from "../core/words/fields.ts";
import { printPeriod } from "../core/words/periods.ts";
import { spark } from "./chart-series.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { seriesOf } from "./year-chart.ts";
import { printAchievement, printTargetOf, printValueOf } from "./year-print.ts";
import { areaName, sheetLink, type YearView } from "./year-view.ts";

/** Every indicator with its light, its value against its target, and the way to its sheet; by area. */
export function listSection(view: YearView): Markup {
  const { report, words } = view;
  return markup`<section id="indicadores"><div class="head"><h2>${capitalised(words.list.title(report.indicators.length))}</h2><p>${words.list.about}</p></div>
${indicatorTable(report.indicators, view)}</section>`;
}

/** Some indicators of the report as a table, under the names of their areas. */
export function indicatorTable(indicators: readonly YearIndicator[], view: YearView): Markup {
  const { report, words } = view;
  const groups = report.areas.map(({ area }) => {
    const own = indicators.filter((one) => one.area === area);
    return own.length === 0 ? null : groupBody(area, own, view);
  });
  const { heads } = words.list;
  const head = [heads.light, heads.indicator, heads.value, heads.target, heads.achievement, heads.series];
  return markup`<table class="list"><caption class="vh">${words.list.caption}</caption>
<thead><tr>${head.map((one) => markup`<th scope="col">${one}</th>`)}</tr></thead>
${groups}</table>`;
}

function groupBody(area: string | null, own: readonly YearIndicator[], view: YearView): Markup {
  const { areas } = view.words;
  return markup`<tbody><tr class="g"><th scope="rowgroup" colspan="6">${areaName(area, view)} <span>${areas.indicators(own.length)}</span></th></tr>
${own.map((one) => row(one, view))}</tbody>
`;
}

function row(indicator: YearIndicator, view: YearView): Markup {
  const { words } = view;
  const { heads } = words.list;
  const point = indicator.series.at(-1) ?? null;
  const says = (print: (of: NonNullable<typeof point>, view: YearView) => string) => (point ? print(point, view) : "—");
  return markup`<tr><td class="c-light">${lightTag(indicator.light, words.lights[indicator.light])}</td>
<th scope="row">${sheetLink(indicator, view)} <small>${describe(indicator, view)}</small></th>
<td data-l="${heads.value}"><span class="num${isValue(point) ? "" : " same"}">${says(printValueOf)}</span>${asOf(indicator, view)}</td>
<td data-l="${heads.target}">${says(printTargetOf)}</td>
<td data-l="${heads.achievement}">${says(printAchievement)}</td>
<td class="c-spark">${indicator.series.length > 1 ? spark(seriesOf(indicator)) : null}</td></tr>
`;
}

/** What is no figure is not printed like one. */
function isValue(point: YearPoint | null): boolean {
  return point?.reported.kind === "value";
}

/** "BIB-001 · Trimestral · Antes: …" */
function describe({ key, frequency, formerNames }: YearIndicator, { language, words }: YearView): string {
  const measured = frequency === null ? [] : [printValue({ field: "frequency", value: frequency }, language)];
  const former = formerNames.length > 0 ? [words.list.formerly(formerNames)] : [];
  return [key, ...measured, ...former].join(" · ");
}

/** Where its last period is not that of the report. */
function asOf({ series }: YearIndicator, view: YearView): Markup | null {
  const period = series.at(-1)?.period;
  if (period === undefined || period === view.report.period) return null;
  return markup` <small>${view.words.list.asOf(printPeriod(period, view.language))}</small>`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
