import { missingSection } from "../edition-missing.ts";
import { type Markup, markup } from "../markup.ts";
import { methodSection } from "../year-method.ts";
import { sitePage } from "./frame.ts";
import { documentViewOf, type Site, shownHref, shownQuery, yearViewOf } from "./site.ts";

/** How figures are obtained, reviewed and judged, in plain words. */
export function methodPage(site: Site): string {
  const { method } = site.words;
  const { institution } = site;
  const year = yearViewOf(site);
  const view = documentViewOf(site);
  return sitePage(site, {
    title: method.title,
    about: `${method.title}. ${institution.name}. ${method.lead}`,
    menu: "method",
    path: "metodologia",
    query: shownQuery(site),
    content: [
      markup`<h1 class="page-title">${method.title}</h1><p class="lead">${method.lead}</p>`,
      points("origen", method.origin, method.originPoints),
      points("revision", method.review, method.reviewPoints),
      year === null ? null : methodSection(year),
      view === null
        ? null
        : markup`<section id="semaforos"><p class="lead">${method.noLights}</p></section>${missingSection(view)}`,
      points("ediciones", method.publication, method.publicationPoints),
      markup`<p><a class="to" href="${shownHref(site, "comprobar")}">${method.verifyLink}</a></p>`,
    ],
  });
}

function points(id: string, title: string, all: readonly string[]): Markup {
  return markup`<section id="${id}"><div class="head"><h2>${title}</h2></div><ul class="points wide-points">${all.map((one) => markup`<li>${one}</li>`)}</ul></section>`;
}
