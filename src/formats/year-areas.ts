import { COLOURS, type Light } from "../core/domain/evaluation.ts";
import type { AreaOverTime } from "../core/report/year-report.ts";
import { shortPeriod } from "../core/words/short-periods.ts";
import { lightMark, lightStrip } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { areaName, periodName, type YearView } from "./year-view.ts";

/** Beyond this many indicators of one area a strip says no more than the counts do. */
const MOST_MARKS = 60;
const PER_LINE = 15;

/** Each area at each period of the year: how many of each light, and its indicators now as marks. */
export function areasSection(view: YearView): Markup | null {
  const { report, words } = view;
  if (report.areas.length === 0) return null;
  const heads = report.overTime.map(({ period }) => {
    const { name, year } = shortPeriod(period, view.language);
    return markup`<th scope="col">${name} <small>${year}</small></th>`;
  });
  return markup`<section id="areas"><div class="head"><h2>${words.sections.areas}</h2><p>${words.areas.about}</p></div>
<table class="areas"><caption class="vh">${words.areas.caption}</caption>
<thead><tr><th scope="col">${words.areas.area}</th>${heads}<th scope="col">${words.areas.now}</th></tr></thead>
<tbody>${report.areas.map((area) => areaRow(area, view))}</tbody></table></section>`;
}

function areaRow({ area, periods }: AreaOverTime, view: YearView): Markup {
  const { words } = view;
  const now = periods.at(-1)?.rollUp;
  const cells = periods.map(({ period, rollUp }) => {
    return markup`<td data-l="${periodName(period, view)}">${briefCounts(rollUp.counts, view)}</td>`;
  });
  const strip = now && now.total <= MOST_MARKS ? lightStrip(now.counts, PER_LINE) : null;
  return markup`<tr><th scope="row">${areaName(area, view)} <small>${words.areas.indicators(now?.total ?? 0)}</small></th>${cells}<td class="now">${strip}</td></tr>
`;
}

/** The four colours and all greys together: shape and number, the word for those who hear the page. */
function briefCounts(counts: Readonly<Record<Light, number>>, { words }: YearView): Markup {
  const coloured = COLOURS.map((light) => [light, counts[light], words.lights[light]] as const);
  const all = Object.values(counts).reduce((sum, one) => sum + one, 0);
  const grey = all - coloured.reduce((sum, [, count]) => sum + count, 0);
  const shown = [...coloured, ["not-due", grey, words.noLight] as const].filter(([, count]) => count > 0);
  const items = shown.map(([light, count, word]) => {
    return markup`<span class="k">${lightMark(light)}${count}<span class="vh"> ${word}</span></span> `;
  });
  return markup`<span class="ks">${items}</span>`;
}
