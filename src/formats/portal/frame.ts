import type { Theme } from "../../core/domain/theme.ts";
import { type Language, LANGUAGES } from "../../core/words/language.ts";
import { PORTAL_WORDS } from "../../core/words/portal.ts";
import { reportWords } from "../../core/words/report.ts";
import { lightSheet } from "../light-mark.ts";
import { LICENCE } from "../licence.ts";
import { type Markup, markup, rawMarkup } from "../markup.ts";
import { markSheet } from "../state-mark.ts";
import { ASSETS, stylesPath } from "./assets.ts";
import { editionHref, type Query, shownHref, type Site, siteHref } from "./site.ts";

type Menu = "home" | "indicators" | "editions" | "data" | "method" | "verify";

const PATHS: Readonly<Record<Menu, string>> = {
  home: "",
  indicators: "indicadores",
  editions: "ediciones/",
  data: "datos",
  method: "metodologia",
  verify: "comprobar",
};

interface SitePage {
  readonly title: string;
  readonly about: string;
  /** Where it is in the menu. */
  readonly menu: Menu | null;
  /** Its address within the site, without language. */
  readonly path: string;
  readonly query?: Query;
  readonly content: readonly (Markup | null)[];
  /** A description for machines (schema.org). */
  readonly data?: object;
  /** The one script of the page, where it has one; it is complete without. */
  readonly script?: string;
}

/** A page of an institution's site: complete without scripts, a style sheet and three fonts to load. */
export function sitePage(site: Site, page: SitePage): string {
  const { language, institution, words } = site;
  const query = page.query ?? {};
  const links = Object.entries(PATHS).map(([name, path]) => {
    const here = name === page.menu ? markup` aria-current="page"` : null;
    return markup`<li><a href="${shownHref(site, path)}"${here}>${words.nav[name as Menu]}</a></li>`;
  });
  return wholePage({
    language,
    title: `${page.title} · ${institution.name}`,
    about: page.about,
    path: siteHref({ institution, language: "es" }, page.path, query),
    origin: site.origin,
    extra: [
      markup`<link rel="alternate" type="application/atom+xml" title="${words.feed.title(institution.name)}" href="${siteHref(site, "ediciones.atom")}">`,
      page.data === undefined ? null : jsonLd(page.data),
    ],
    mast: markup`<p><a href="${siteHref(site, "")}"><b>${institution.name}</b></a> <span>${words.title}</span></p>`,
    nav: markup`<nav aria-label="${words.nav.label}"><ul>${links}</ul></nav>`,
    content: page.content,
    footer: markup`<p><a class="to" href="${editionHref(site, site.shown.number, LICENCE.file)}">${LICENCE.title}</a> · <a class="to" href="${siteHref(site, "ediciones.atom")}">Atom</a> · ${reportWords(language).made}</p>`,
    script: page.script ?? null,
    theme: site.theme,
  });
}

interface WholePage {
  readonly language: Language;
  readonly title: string;
  readonly about: string;
  /** In Spanish; the English one is under /en. */
  readonly path: string;
  readonly origin: string;
  readonly extra: readonly (Markup | null)[];
  readonly mast: Markup;
  readonly nav: Markup | null;
  readonly content: readonly (Markup | null)[];
  readonly footer: Markup;
  readonly script: string | null;
  /** The colours of the institution whose page it is; null for our own. */
  readonly theme: Theme | null;
}

export function wholePage(page: WholePage): string {
  const { language, title, about, path, origin, extra, mast, nav, content, footer, script, theme } = page;
  const shared = reportWords(language);
  const { name, code } = shared.otherLanguage;
  const href = (of: Language) => (of === "en" ? `/en${path}` : path);
  const alternates = LANGUAGES.map(
    (one) => markup`<link rel="alternate" hreflang="${one}" href="${origin}${href(one)}">`,
  );
  return markup`<!doctype html>
<html lang="${shared.code}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="description" content="${about}">
<link rel="canonical" href="${origin}${href(language)}">
${alternates}
<link rel="icon" href="${ICON}">
<link rel="preload" href="${ASSETS.headline.path}" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="${stylesPath(theme)}">
${extra}
</head>
<body class="portal ${language}">
${rawMarkup(lightSheet().markup + markSheet().markup)}<a class="skip" href="#contenido">${shared.skip}</a>
<header><div class="mast">${mast}
<a class="lang" href="${href(language === "es" ? "en" : "es")}" hreflang="${code}" lang="${code}">${name}</a></div>
${nav}</header>
<main id="contenido">
${content}
</main>
<footer>${footer}</footer>
${script === null ? null : markup`<script src="${script}" defer></script>`}</body>
</html>
`.markup;
}

/** The mark of the product, drawn in the page itself: no request of its own. */
const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%2323306b' d='M0 0h16v16H0z'/%3E%3Cpath fill='%23fff' d='M3 8h2v5H3zM7 5h2v8H7zM11 3h2v10h-2z'/%3E%3C/svg%3E";

/** Data for machines; nothing in it can end the element it stands in. */
function jsonLd(data: object): Markup {
  const text = JSON.stringify(data).replaceAll("<", String.raw`\u003c`);
  return rawMarkup(`<script type="application/ld+json">${text}</script>`);
}

/** What went wrong, in both languages: whoever gets here chose none. */
export function troublePage(trouble: Trouble): string {
  const blocks = LANGUAGES.map((language) => {
    const words = PORTAL_WORDS[language];
    const todo = trouble === "notFound" ? markup`<p>${words.troubles.notFoundTodo}</p>` : null;
    return markup`<section lang="${language}"><h1>${words.troubles[trouble]}</h1>${todo}<p><a class="to" href="${language === "en" ? "/en/" : "/"}">${words.home}</a></p></section>`;
  });
  return wholePage({
    language: "es",
    title: PORTAL_WORDS.es.troubles[trouble],
    about: PORTAL_WORDS.es.title,
    path: "/",
    origin: "",
    extra: [markup`<meta name="robots" content="noindex">`],
    mast: markup`<p><b>${PORTAL_WORDS.es.title}</b></p>`,
    nav: null,
    content: blocks,
    footer: markup`<p>${reportWords("es").made}</p>`,
    script: null,
    theme: null,
  });
}

export type Trouble = Exclude<keyof (typeof PORTAL_WORDS)["es"]["troubles"], "notFoundTodo">;
