import { isNumberField } from "../../core/domain/field.ts";
import type { Cell, Report, ReportRow } from "../../core/report/report.ts";
import { fieldName, printValue } from "../../core/words/fields.ts";
import { findingEvidence, findingText } from "../../core/words/findings.ts";
import { placeText } from "../../core/words/places.ts";
import { sourceNote } from "../edition-source.ts";
import { documentText, quotedText, rowHref, type View } from "../edition-view.ts";
import { type Markup, markup } from "../markup.ts";
import { mark } from "../state-mark.ts";
import { sheetSections } from "../year-sheet.ts";
import { sheetFile } from "../year-view.ts";
import { sitePage } from "./frame.ts";
import { rowName } from "./indicators.ts";
import { documentViewOf, editionHref, type Site, siteHref, shownHref, shownQuery, yearViewOf } from "./site.ts";

/** One indicator: what it is, how it went, and where every number comes from; null when the edition has none of this key. */
export function indicatorPage(site: Site, key: string): string | null {
  const sheet = yearSheet(site, key) ?? documentSheet(site, key);
  if (sheet === null) return null;
  const { words, shown } = site;
  const path = `indicadores/${encodeURIComponent(key)}`;
  const permanent = siteHref(site, path, { edicion: String(shown.number) });
  const foot = markup`<section><p><a class="to" href="${sheet.frozen}">${words.indicator.onPage}</a> · <a class="to" href="${permanent}">${words.indicator.link}</a></p></section>`;
  return sitePage(site, {
    title: sheet.name,
    about: `${sheet.name}. ${words.dataset.about(site.institution.name, words.edition(shown.number))}`,
    menu: "indicators",
    path,
    query: shownQuery(site),
    content: [...sheet.content, foot],
  });
}

interface Sheet {
  readonly name: string;
  /** Its place in the edition as it was published. */
  readonly frozen: string;
  readonly content: readonly (Markup | null)[];
}

function yearSheet(site: Site, key: string): Sheet | null {
  const view = yearViewOf(site);
  const indicator = view?.report.indicators.find((one) => one.key === key);
  if (!view || !indicator) return null;
  return {
    name: indicator.name ?? key,
    frozen: editionHref(site, site.shown.number, sheetFile(key, site.language)),
    content: sheetSections(indicator, view),
  };
}

function documentSheet(site: Site, key: string): Sheet | null {
  const view = documentViewOf(site);
  const row = view?.report.rows.find((one) => one.key === key);
  if (!view || !row) return null;
  const { words } = site;
  const name = rowName(row, view);
  return {
    name,
    frozen: rowHref(row.row, view),
    content: [
      markup`<section class="hero one" id="resumen" aria-label="${view.words.sections.summary}"><div class="say">
<p class="kicker"><span>${[key, ...(row.area === null ? [] : [row.area]), placeText(row.at, view.language)].join(" · ")}</span></p>
<h1>${documentText(name, view)}</h1>${threeFigures(row, view)}</div></section>`,
      markup`<section id="ficha"><div class="head"><h2>${words.indicator.facts}</h2><p>${words.indicator.about}</p></div>
<dl class="facts cells">${row.cells.map((cell) => fact(cell, view))}</dl></section>`,
      findingsOf(row, view),
      markup`<section><p><a class="to" href="${shownHref(site, "indicadores")}">${words.indicator.back}</a></p></section>`,
    ],
  };
}

function threeFigures(row: ReportRow, view: View): Markup {
  const figures = row.cells.filter(({ field }) => isNumberField(field));
  const items = figures.map((cell) => {
    return markup`<div><dt>${fieldName(cell.field, view.language)}</dt><dd>${shownValue(cell, view)} ${stateTag(cell, view)}</dd></div>`;
  });
  return markup`<dl class="three-facts">${items}</dl>`;
}

function fact(cell: Cell, view: View): Markup {
  return markup`<dt>${fieldName(cell.field, view.language)}</dt><dd>${shownValue(cell, view)}
<details><summary>${stateTag(cell, view)}</summary>${sourceNote(cell, view)}</details></dd>
`;
}

/** The value, or what stands in its place: a proposal never looks like one. */
function shownValue(cell: Cell, view: View): Markup {
  const { field, value, unit, source } = cell;
  if (value !== null) {
    const text = printValue({ field, value, unit }, view.language);
    return isNumberField(field) ? markup`${text}` : documentText(text, view);
  }
  const isPrinted = source.raw !== null && source.raw.trim() !== "";
  if (isPrinted && cell.state !== "confirmed") return quotedText(source.raw, view);
  const proposed = cell.state === "question" ? cell.proposals[0] : undefined;
  if (proposed === undefined) return markup`—`;
  return markup`${view.words.table.asked(printValue({ field, value: proposed.value, unit: proposed.unit }, view.language))}`;
}

function stateTag({ field, state }: Cell, view: View): Markup {
  const { names, texts } = view.words.states;
  return markup`<span class="s">${mark(state)}${isNumberField(field) ? names[state].one : texts[state]}</span>`;
}

/** What is odd about it, of both kinds, each with whom it is for. */
function findingsOf(row: ReportRow, view: View): Markup | null {
  const lists = (["area", "digitiser"] as const).map((addressee) => {
    const items = casesOf(view.report, addressee, row.row).map(({ code, data }) => {
      const { title, why, todo } = findingText(code, view.language);
      const evidence = findingEvidence(code, data, view.language);
      return markup`<li><b>${title}</b>${evidence === null ? "" : ` (${evidence})`}. ${why} <span class="todo">${view.words.findings.todo} ${todo}</span></li>`;
    });
    if (items.length === 0) return null;
    return markup`<div><h3>${view.words.findings[addressee].title}</h3><ul class="points">${items}</ul></div>`;
  });
  if (lists.every((list) => list === null)) return null;
  return markup`<section id="hallazgos"><div class="head"><h2>${view.words.sections.findings}</h2></div><div class="two">${lists}</div></section>`;
}

function casesOf({ findings }: Report, addressee: "area" | "digitiser", row: number) {
  return findings[addressee].flatMap(({ code, cases }) =>
    cases.filter(({ rows }) => rows.includes(row)).map(({ data }) => ({ code, data })),
  );
}
