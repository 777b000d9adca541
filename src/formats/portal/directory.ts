import { findIndicators } from "../../core/report/search.ts";
import type { ShownReport, SiteEdition } from "../../core/report/site.ts";
import type { Language } from "../../core/words/language.ts";
import { PORTAL_WORDS } from "../../core/words/portal.ts";
import { reportWords } from "../../core/words/report.ts";
import { lightStrip } from "../light-mark.ts";
import { type Markup, markup } from "../markup.ts";
import { wholePage } from "./frame.ts";
import { headlineOf } from "./home.ts";
import { languagePath, periodTitle, siteHref } from "./site.ts";

/** What the directory says of one institution. */
export interface Listed {
  readonly institution: { readonly id: string; readonly name: string };
  readonly editions: number;
  readonly shown: SiteEdition;
  readonly content: ShownReport;
}

/** More institutions than this, and a search stands above them. */
const FEW = 8;
/** Beyond this many marks a drawing says no more than the sentence does. */
const MOST_MARKS = 120;
const PER_LINE = 40;

/** Every institution with an edition, with its newest finding. */
export function directoryPage(
  all: readonly Listed[],
  { language, origin, text }: { readonly language: Language; readonly origin: string; readonly text: string },
): string {
  const words = PORTAL_WORDS[language];
  const wanted = { text, area: null, mark: null };
  const found = findIndicators(all, wanted, ({ institution }) => ({
    texts: [institution.name, institution.id],
    area: null,
    marks: [],
  }));
  const path = languagePath(language);
  const search = markup`<form class="ask" role="search" action="${path}/"><div class="grow"><label for="texto">${words.directory.search}</label><input type="search" id="texto" name="texto" value="${text}" maxlength="200"></div><button>${words.search.go}</button></form>`;
  const none = all.length === 0 ? words.directory.none : words.directory.noMatch;
  return wholePage({
    language,
    title: words.title,
    about: words.directory.lead,
    path: "/",
    origin,
    extra: [
      markup`<link rel="alternate" type="application/atom+xml" title="${words.feed.all}" href="${path}/ediciones.atom">`,
    ],
    mast: markup`<p><a href="${path}/"><b>${words.title}</b></a></p>`,
    nav: null,
    content: [
      markup`<h1 class="page-title">${words.directory.title}</h1><p class="lead">${words.directory.lead}</p>
${all.length > FEW ? search : null}
${found.length === 0 ? markup`<p class="nothing">${none}</p>` : markup`<ul class="shelf">${found.map((one) => item(one, language))}</ul>`}`,
    ],
    footer: markup`<p><a class="to" href="${path}/ediciones.atom">Atom</a> · ${reportWords(language).made}</p>`,
    script: null,
    theme: null,
  });
}

function item({ institution, editions, shown, content }: Listed, language: Language): Markup {
  const words = PORTAL_WORDS[language];
  const about = words.directory.newest(periodTitle(shown, language), words.editionCount(editions));
  const counts =
    content.kind === "year" && content.report.headline.total <= MOST_MARKS ? content.report.headline.counts : null;
  return markup`<li><h2><a class="to" href="${siteHref({ institution, language }, "")}">${institution.name}</a></h2>
<p>${headlineOf({ content, language }).replace(/(\d) /g, "$1\u00A0")}</p>${counts === null ? null : lightStrip(counts, PER_LINE)}
<p class="fine">${about}</p></li>
`;
}
