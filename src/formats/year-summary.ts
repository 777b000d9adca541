import { COLOURS, type Grey, GREYS, type Light } from "../core/domain/evaluation.ts";
import type { RollUp } from "../core/evaluation/roll-up.ts";
import type { LightMove, PeriodRollUp, YearReport } from "../core/report/year-report.ts";
import { printDate, printDecimal, printInstant } from "../core/words/language.ts";
import { type HeadNews, yearHeadline, yearNews } from "../core/words/year-headline.ts";
import { lightMark, lightStrip } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { bandText } from "./year-method.ts";
import { periodName, sheetLink, type YearView } from "./year-view.ts";

/** The head of the page: the finding as a sentence, the one thing that matters most besides, and the counts. */
export function summarySection(view: YearView): Markup {
  const { report, shared, language } = view;
  const { edition, headline } = report;
  const [first, second] = yearHeadline(headline, language).map(keepTogether);
  const published = shared.published(edition.by, printInstant(edition.at, language));
  return markup`<section class="hero" id="resumen" aria-label="${shared.sections.summary}">
<div class="say">
${kicker(view)}
<h1>${first ?? null}<em>${second ?? null}</em></h1>
<p class="lede">${yearNews(newsOf(view), language)}</p>
${tiles(view)}
<p class="fine">${stateText(view)} ${published}</p>
${endedLine(view)}
</div>
${overTime(view)}
</section>`;
}

/** A number stays on the line of what it counts. */
function keepTogether(text: string): string {
  return text.replace(/(\d) /g, "$1\u00A0");
}

function kicker(view: YearView): Markup {
  const { report, shared, language } = view;
  const { edition, cutoff, period } = report;
  const parts = [periodName(period, view), shared.upTo(printDate(cutoff, language)), shared.edition(edition.number)];
  if (edition.corrects !== null) parts.push(shared.corrects(edition.corrects));
  return markup`<p class="kicker"><span class="seal seal-${edition.state}">${shared.editionState[edition.state]}</span> ${parts.join(" · ")}</p>`;
}

function newsOf({ report, words }: YearView): HeadNews {
  const { edition, differences, moves, headline, overTime: periods } = report;
  const names = (of: readonly LightMove[]) => of.map((one) => one.name ?? one.key);
  const worse = moves.filter((one) => one.way === "worse");
  return {
    correction:
      edition.corrects === null
        ? null
        : { edition: edition.corrects, indicators: new Set(differences.map((one) => one.key)).size },
    newlyCritical: names(worse.filter((one) => one.after === "red")),
    worse: names(worse),
    better: names(moves.filter((one) => one.way === "better")),
    leftOut: headline.leftOut.map(({ why, keys }) => [keys.length, counted(words, why, keys.length)]),
    isFirstPeriod: periods.length < 2,
  };
}

/** "sin captura", "no evaluables": as it stands after a number. */
function counted(words: YearView["words"], light: Light, count: number): string {
  const [one, many] = words.counted[light];
  return (count === 1 ? one : many) ?? "";
}

function stateText({ report, words }: YearView): string {
  const { reasons, say } = words.provisional;
  if (report.edition.state === "final") return words.final;
  return say(report.provisional.map(({ why, count }) => reasons[why](count)));
}

function tiles(view: YearView): Markup {
  const { headline } = view.report;
  const coloured = COLOURS.map((light) => tile(view, light));
  const left = headline.total - headline.included;
  return markup`<ul class="lights" aria-label="${view.words.overTime.title}">${coloured}${left === 0 ? null : greyTile(view, left)}</ul>`;
}

function tile(view: YearView, light: (typeof COLOURS)[number]): Markup {
  const { report } = view;
  const count = report.headline.counts[light];
  return markup`<li class="light t-${light}${count === 0 ? " none" : ""}"><span class="count">${lightMark(light)}${printDecimal(String(count))}</span><b>${lightName(light, view)}</b><span>${bandText(light, view)}</span></li>`;
}

/** With the way to its indicators, where there are any and a place lists them. */
function lightName(light: Light, { report, words, hrefs }: YearView): Markup {
  const name = markup`${words.lights[light]}`;
  if (hrefs.light === undefined || report.headline.counts[light] === 0) return name;
  return markup`<a class="to" href="${hrefs.light(light)}">${name}</a>`;
}

/** What is left out of the colours, each reason with its count. */
function greyTile(view: YearView, left: number): Markup {
  const { report, words } = view;
  const reasons = report.headline.leftOut.map(({ why, keys }) => {
    return markup`<span>${printDecimal(String(keys.length))} ${counted(words, why, keys.length)}</span>`;
  });
  return markup`<li class="light t-grey"><span class="count">${lightMark("not-due")}${printDecimal(String(left))}</span><b>${words.noLight}</b>${reasons}</li>`;
}

function endedLine(view: YearView): Markup | null {
  const { ended } = view.report;
  if (ended.length === 0) return null;
  const names = ended.map((one, place) => markup`${place === 0 ? "" : ", "}${sheetLink(one, view)}`);
  return markup`<p class="fine">${view.words.ended(ended.length)} ${names}.</p>`;
}

/** Beyond this many marks in a row a drawing says no more than the counts do. */
const MOST_MARKS = 240;
const PER_LINE = 30;

function overTime(view: YearView): Markup {
  const { report, words } = view;
  const rows = report.overTime.map((one) => overTimeRow(one, report, view));
  return markup`<div class="pages"><h2>${words.overTime.title}</h2>
<ul>${rows}</ul><p class="fine">${words.overTime.about}</p></div>`;
}

function overTimeRow({ period, rollUp }: PeriodRollUp, { headline }: YearReport, view: YearView): Markup {
  const strip = headline.total > MOST_MARKS ? null : lightStrip(rollUp.counts, PER_LINE);
  return markup`<li><b>${periodName(period, view)}</b>${countList(rollUp, view)}${strip}</li>`;
}

/** The counts that are not zero, each with its shape and its word. */
function countList(rollUp: RollUp, { words }: YearView): Markup {
  const greys: readonly Grey[] = GREYS;
  const lights: readonly Light[] = [...COLOURS, ...greys];
  const items = lights
    .filter((light) => rollUp.counts[light] > 0)
    .map((light) => {
      const count = rollUp.counts[light];
      return markup`<span class="k">${lightMark(light)}${printDecimal(String(count))} ${counted(words, light, count)}</span> `;
    });
  return markup`<span class="ks">${items}</span>`;
}
