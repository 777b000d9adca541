import { yearHeadline } from "../../core/words/year-headline.ts";
import { reportWords } from "../../core/words/report.ts";
import { missingSection } from "../edition-missing.ts";
import { summarySection as documentSummary } from "../edition-summary.ts";
import { type Markup, markup } from "../markup.ts";
import { areasSection } from "../year-areas.ts";
import { changesSection } from "../year-changes.ts";
import { summarySection } from "../year-summary.ts";
import { datasetOf } from "./dataset.ts";
import { sitePage } from "./frame.ts";
import { searchBox, select } from "./search-form.ts";
import {
  cutoffText,
  documentViewOf,
  editionFrontHref,
  periodTitle,
  type Site,
  siteHref,
  shownQuery,
  yearViewOf,
} from "./site.ts";

/** The front page of an institution: the finding as a sentence, then what changed, then each area. */
export function homePage(site: Site): string {
  const { language, words, shown } = site;
  return sitePage(site, {
    title: `${headlineOf(site)} ${periodTitle(shown, language)}`,
    about: words.dataset.about(site.institution.name, cutoffText(shown, language)),
    menu: "home",
    path: "",
    query: shownQuery(site),
    data: datasetOf(site),
    content: [shownBar(site), ...sections(site)],
  });
}

/** "De 26 indicadores, 11 están en meta …" */
export function headlineOf({ content, language }: Pick<Site, "content" | "language">): string {
  if (content.kind === "year") return yearHeadline(content.report.headline, language).join("");
  return `${reportWords(language).headline(content.report.counts).join("")}.`;
}

function sections(site: Site): readonly (Markup | null)[] {
  const frozen = frozenLine(site);
  const year = yearViewOf(site);
  if (year !== null) {
    return [summarySection(year), searchBox(site), changesSection(year), areasSection(year), frozen];
  }
  const view = documentViewOf(site);
  return view === null ? [] : [documentSummary(view), searchBox(site), missingSection(view), frozen];
}

function frozenLine(site: Site): Markup {
  return markup`<section><p><a class="to" href="${editionFrontHref(site, site.shown)}">${site.words.shown.frozen}</a></p></section>`;
}

/** The choice of edition, and what to know when it is no longer the newest. */
export function shownBar(site: Site): Markup | null {
  const { standing, shown, words, language } = site;
  const isOlder = shownQuery(site)["edicion"] !== undefined;
  if (standing.length < 2 && !isOlder) return null;
  const listed = standing.some(({ number }) => number === shown.number) ? standing : [shown, ...standing];
  const options = listed.map((one) => {
    const name = words.shown.option(one.number, periodTitle(one, language));
    return [String(one.number), one.kind === "document" ? `${name} (${words.shown.document})` : name] as const;
  });
  const older = isOlder
    ? markup`<p class="older">${words.shown.older} <a class="to" href="${siteHref(site, "")}">${words.shown.toNewest}</a></p>`
    : null;
  return markup`<div class="bar"><form class="ask" action="${siteHref(site, "")}">${select({ name: "edicion", label: words.shown.label, chosen: String(shown.number) }, options)}
<button>${words.shown.go}</button></form></div>${older}`;
}
