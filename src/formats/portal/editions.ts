import { printInstant } from "../../core/words/language.ts";
import { stackedTable } from "../edition-view.ts";
import { type Markup, markup } from "../markup.ts";
import { sitePage } from "./frame.ts";
import { select } from "./search-form.ts";
import { cutoffText, editionFrontHref, periodTitle, type Site, siteHref } from "./site.ts";
import type { SiteEdition } from "../../core/report/site.ts";

/** Every edition ever published, the newest first, and the way to compare two of them. */
export function editionsPage(site: Site): string {
  const { words, editions, institution } = site;
  const { heads, caption } = words.editions;
  const table = {
    caption,
    kind: "editions",
    heads: [heads.edition, heads.period, heads.state, heads.published, heads.files],
  };
  const rows = editions.map((one) => editionRow(one, site));
  return sitePage(site, {
    title: words.editions.title,
    about: `${words.editions.title}. ${institution.name}. ${words.editions.about}`,
    menu: "editions",
    path: "ediciones/",
    content: [
      markup`<h1 class="page-title">${words.editions.title}</h1><p class="lead">${words.editions.about}</p>
${stackedTable(table, rows)}`,
      editions.length < 2 ? null : compareForm(site, editions[1]?.number ?? null, editions[0]?.number ?? null),
    ],
  });
}

function editionRow(one: SiteEdition, site: Site): Markup {
  const { words, language } = site;
  const { heads } = words.editions;
  const corrects = one.corrects === null ? null : markup` <small>${words.corrects(one.corrects)}</small>`;
  return markup`<tr><th scope="row"><a class="to" href="${editionFrontHref(site, one)}">${words.edition(one.number)}</a>${corrects}</th>
<td data-l="${heads.period}">${periodTitle(one, language)} <small>${cutoffText(one, language)}</small></td>
<td data-l="${heads.state}">${words.states[one.state]}</td>
<td data-l="${heads.published}">${printInstant(one.at, language)} <small>${one.by}</small></td>
<td data-l="${heads.files}">${words.editions[one.kind]} <small>${words.editions.files(one.files.length)}</small></td></tr>
`;
}

/** Two numbers, and what the second says otherwise than the first. */
export function compareForm(site: Site, before: number | null, after: number | null): Markup {
  const { words, editions, language } = site;
  const { compare } = words.editions;
  const options = editions.map((one) => {
    return [String(one.number), `${one.number} · ${periodTitle(one, language)}`] as const;
  });
  return markup`<section><div class="head"><h2>${compare.title}</h2></div>
<form class="ask" action="${siteHref(site, "ediciones/comparar")}">${select({ name: "de", label: compare.from, chosen: String(before ?? "") }, options)}
${select({ name: "a", label: compare.to, chosen: String(after ?? "") }, options)}
<button>${compare.go}</button></form></section>`;
}
