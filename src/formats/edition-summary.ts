import { totalOf } from "../core/report/count-report.ts";
import type { CellState, PageCounts } from "../core/report/report.ts";
import { CELL_STATES } from "../core/report/report.ts";
import { fieldName } from "../core/words/fields.ts";
import { printDate, printDecimal, printInstant } from "../core/words/language.ts";
import type { View } from "./edition-view.ts";
import { rowHref } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";
import { largeMark, markStrip } from "./state-mark.ts";

/** The head of the page: the finding as a sentence, the counts, and the document page by page. */
export function summarySection(view: View): Markup {
  const { report, words, language } = view;
  const { edition, counts } = report;
  const [first, second] = words.headline(counts).map(keepTogether);
  const said = edition.state === "final" ? words.final : words.provisional(counts);
  const published = words.published(edition.by, printInstant(edition.at, language));
  return markup`<section class="hero" id="resumen" aria-label="${words.sections.summary}">
<div class="say">
${kicker(view)}
<h1>${first ?? null}<em>${second ?? null}</em></h1>
<p class="lede">${words.lede(totalOf(counts.figures) - counts.figures.blank, report.period)} ${said}</p>
${tiles(view)}
<p class="fine">${words.states.note} ${published}</p>
</div>
${pages(view)}
</section>`;
}

/** A number stays on the line of what it counts. */
function keepTogether(text: string): string {
  return text.replace(/(\d) /g, "$1\u00A0");
}

function kicker({ report, words, language }: View): Markup {
  const { edition, cutoff } = report;
  const parts = [words.upTo(printDate(cutoff, language)), words.edition(edition.number)];
  if (edition.corrects !== null) parts.push(words.corrects(edition.corrects));
  return markup`<p class="kicker"><span class="seal seal-${edition.state}">${words.editionState[edition.state]}</span> ${parts.join(" · ")}</p>`;
}

function tiles({ report, words }: View): Markup {
  const { names, about, title } = words.states;
  const tile = (state: CellState) => {
    const count = report.counts.figures[state];
    const name = count === 1 ? names[state].one : names[state].many;
    const figure = markup`<span class="count">${largeMark(state)}${printDecimal(String(count))}</span>`;
    return markup`<li class="tile tile-${state}${count === 0 ? " none" : ""}">${figure}<b>${name}</b><span>${about[state]}</span></li>`;
  };
  const shown = CELL_STATES.filter((state) => state !== "blank" || report.counts.figures.blank > 0);
  return markup`<ul class="tiles" aria-label="${title}">${shown.map(tile)}</ul>`;
}

/** Beyond this many figures a drawing says no more than the counts do. */
const MOST_MARKS = 1200;
const MOST_PAGES = 60;

function pages(view: View): Markup {
  const { report, words } = view;
  const drawn = totalOf(report.counts.figures) <= MOST_MARKS;
  const lines = report.pages.slice(0, MOST_PAGES).map((page) => pageLine(page, view, drawn));
  return markup`<div class="pages"><h2>${words.pages.title}</h2>
<p class="fine">${report.document.name}</p>
<ul>${lines}</ul>${drawn ? markup`<p class="fine">${words.pages.about}</p>` : null}</div>`;
}

function pageLine(page: PageCounts, view: View, drawn: boolean): Markup {
  const { words, language } = view;
  const name = page.page === null ? words.pages.whole : words.pages.page(page.page);
  const strips = page.columns.map(({ field, states }) => {
    const said = countsIn(states, view);
    const heading = fieldName(field, language);
    const shown = drawn ? markStrip(states, words.pages.strip(heading, said)) : said.join(", ");
    return markup`<div><span>${heading}</span>${shown}</div>`;
  });
  return markup`<li><a class="to" href="${rowHref(page.firstRow, view)}">${name}</a> <span class="fine">${words.pages.rows(page.rows)}</span>${strips}</li>`;
}

function countsIn(states: readonly CellState[], { words }: View): readonly string[] {
  const counts = CELL_STATES.map((state) => [state, states.filter((one) => one === state).length] as const);
  return counts
    .filter(([, count]) => count > 0)
    .map(([state, count]) => {
      const { one, many } = words.states.names[state];
      return `${count} ${(count === 1 ? one : many).toLowerCase()}`;
    });
}
