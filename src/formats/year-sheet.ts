import type { Finding } from "../core/domain/finding.ts";
import type { YearIndicator, YearPoint, YearReport } from "../core/report/year-report.ts";
import { findingEvidence, findingText } from "../core/words/findings.ts";
import type { Language } from "../core/words/language.ts";
import { lightTag } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { resultsSection } from "./year-results.ts";
import { seriesSection } from "./year-series-section.ts";
import { factsSection } from "./year-sheet-facts.ts";
import { lineageList, targetHistory } from "./year-targets.ts";
import { printAchievement, printReported, printTargetOf, printValueOf } from "./year-print.ts";
import { institutionText, periodName, sheetFile, type YearView, yearPageFrame, yearView } from "./year-view.ts";

/** The sheet of one indicator: what it is, how it went, and where every number comes from. */
export function indicatorSheet(report: YearReport, indicator: YearIndicator, language: Language): Uint8Array {
  const view = yearView(report, language);
  const { menu } = view.words;
  const name = indicator.name ?? indicator.key;
  return yearPageFrame(view, {
    title: name,
    otherFile: sheetFile(indicator.key, language === "es" ? "en" : "es"),
    links: [
      [view.hrefs.front(), view.words.toReport],
      ...(indicator.series.length > 0 ? seriesLinks(menu) : []),
      ["#ficha", menu.sheet],
      ["#meta", menu.target],
    ],
    content: sheetSections(indicator, view),
  });
}

/** All a sheet says, for whatever page stands around it. */
export function sheetSections(indicator: YearIndicator, view: YearView): readonly (Markup | null)[] {
  const { sections, targets } = view.words;
  return [
    head(indicator, view),
    seriesSection(indicator, view),
    resultsSection(indicator, view),
    factsSection(indicator, view),
    markup`<section id="meta"><div class="head"><h2>${targets.history}</h2><p>${targets.about}</p></div>${targetHistory(indicator, view)}${lineageList(indicator.lineage, view)}</section>`,
    unplacedSection(indicator, view),
    pager(indicator, view, sections.indicators),
  ];
}

function seriesLinks({ series, results }: YearView["words"]["menu"]): readonly (readonly [string, string])[] {
  return [
    ["#serie", series],
    ["#resultados", results],
  ];
}

function head(indicator: YearIndicator, view: YearView): Markup {
  const { words } = view;
  const { light, key, area, findings } = indicator;
  const kicker = markup`<p class="kicker">${lightTag(light, words.lights[light])} <span>${key} · ${area === null ? words.areas.none : institutionText(area, view)} · ${periodName(indicator.series.at(-1)?.period ?? view.report.period, view)}</span></p>`;
  return markup`<section class="hero one" id="resumen" aria-label="${view.shared.sections.summary}">
<div class="say">${kicker}
<h1>${institutionText(indicator.name ?? key, view)}</h1>
${indicator.definition === null ? null : markup`<p class="lede">${institutionText(indicator.definition, view)}</p>`}
${standing(indicator, view)}${findingNotes(findings, view)}</div></section>`;
}

/** The three numbers anyone asks for first. */
function standing({ series }: YearIndicator, view: YearView): Markup {
  const { heads } = view.words.list;
  const point = series.at(-1);
  if (!point) return markup`<p class="lead">${view.words.sheet.noPeriods}</p>`;
  return markup`<dl class="three-facts"><div><dt>${heads.value}</dt><dd>${printValueOf(point, view)}</dd></div>
<div><dt>${heads.target}</dt><dd>${printTargetOf(point, view)}</dd></div>
<div><dt>${heads.achievement}</dt><dd>${printAchievement(point, view)}</dd></div>${verdictFact(point, view)}</dl>`;
}

/** Said apart from the light: a result may be green and its target not met to the last. */
function verdictFact({ achievement, verdict }: YearPoint, { words }: YearView): Markup | null {
  if (achievement === null || achievement.shown === null) return null;
  return markup`
<div><dt>${words.value.verdict}</dt><dd>${words.value.byVerdict[verdict]}</dd></div>`;
}

function findingNotes(findings: readonly Finding[], view: YearView): Markup | null {
  if (findings.length === 0) return null;
  const { sheet } = view.words;
  const items = findings.map(({ code, data }) => {
    const { title, why, todo } = findingText(code, view.language);
    const evidence = findingEvidence(code, data, view.language);
    return markup`<li><b>${title}</b>${evidence === null ? "" : ` (${evidence})`}. ${why} <span class="todo">${sheet.todo} ${todo}</span></li>`;
  });
  return markup`<details class="odd"><summary>${sheet.findings} (${findings.length})</summary><ul class="points">${items}</ul></details>`;
}

function unplacedSection({ unplaced }: YearIndicator, view: YearView): Markup | null {
  if (unplaced.length === 0) return null;
  const { sheet, from } = view.words;
  const items = unplaced.map((one) => {
    return markup`<li>${periodName(one.period, view)}: <b>${printReported(one.reported, view)}</b> <small>${from[one.from]}</small></li>`;
  });
  return markup`<section id="fuera"><div class="head"><h2>${sheet.unplaced}</h2></div><p class="lead">${sheet.unplacedAbout}</p><ul class="plain">${items}</ul></section>`;
}

/** The way to the sheets before and after, for those who read them all. */
function pager({ key }: YearIndicator, view: YearView, all: string): Markup {
  const { indicators } = view.report;
  const place = indicators.findIndex((one) => one.key === key);
  const link = (one: YearIndicator | undefined, word: string) => {
    if (!one) return null;
    return markup`<li><small>${word}</small> <a class="to" href="${view.hrefs.sheet(one.key)}">${institutionText(one.name ?? one.key, view)}</a></li>`;
  };
  const { sheet } = view.words;
  return markup`<section class="pager" aria-label="${sheet.pages}"><ul>${link(indicators[place - 1], sheet.previous)}<li><a class="to" href="${view.hrefs.front("indicadores")}">${all}</a></li>${link(indicators[place + 1], sheet.next)}</ul></section>`;
}
