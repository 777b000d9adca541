import type { ShelvedInstitution } from "../actions/published-shelf.ts";
import { type Language, LANGUAGES } from "../core/words/language.ts";
import { PORTAL_WORDS } from "../core/words/portal.ts";

export const STYLE_PATH = "/portal.css";

/** Every institution with an edition. */
export function indexPage(shelved: readonly ShelvedInstitution[], language: Language): string {
  const words = PORTAL_WORDS[language];
  const items = shelved.map(({ institution, editions }) => {
    const newest = editions[0];
    const about = newest ? `${words.editionCount(editions.length)}, ${words.upTo(newest.cutoff)}` : "";
    return `<li><a href="/${escape(institution.id)}/">${escape(institution.name)}</a> <small>${escape(about)}</small></li>`;
  });
  const body =
    items.length === 0 ? `<p>${words.noEditions}</p>` : `<h2>${words.institutions}</h2><ul>${items.join("")}</ul>`;
  return page({ language, title: words.title, body: `<h1>${words.title}</h1>${body}` });
}

/** The editions of one institution, newest first. */
export function institutionPage({ institution, editions }: ShelvedInstitution, language: Language): string {
  const words = PORTAL_WORDS[language];
  const items = editions.map((one) => {
    const correction = one.corrects === null ? "" : ` · ${words.corrects(one.corrects)}`;
    const href = editionPath(institution.id, one, language);
    return `<li><a href="${escape(href)}">${words.edition(one.number)}</a>, ${words.upTo(one.cutoff)} <small>${words.states[one.state]}${correction}</small></li>`;
  });
  const body = `<h1>${escape(institution.name)}</h1><h2>${words.editions}</h2><ol class="plain">${items.join("")}</ol>`;
  return page({ language, title: institution.name, body });
}

/** Where an edition starts, in the language asked for when it has a page in it. */
export function editionPath(
  institution: string,
  edition: ShelvedInstitution["editions"][number],
  language: Language,
): string {
  const own = `index.${language}.html`;
  const file = edition.files.some(({ name }) => name === own) ? own : "";
  return `/${institution}/ediciones/${edition.number}/${file}`;
}

type Trouble = "notFound" | "notAllowed" | "badRequest" | "failed";

/** What went wrong, in both languages: whoever gets here chose none. */
export function troublePage(trouble: Trouble): string {
  const blocks = LANGUAGES.map((language) => {
    const words = PORTAL_WORDS[language];
    const todo = trouble === "notFound" ? `<p>${words.notFoundTodo}</p>` : "";
    return `<section lang="${language}"><h1>${words[trouble]}</h1>${todo}<p><a href="/">${words.home}</a></p></section>`;
  });
  return page({ language: "es", title: PORTAL_WORDS.es[trouble], body: blocks.join("") });
}

function page(of: { readonly language: Language; readonly title: string; readonly body: string }): string {
  return `<!doctype html>
<html lang="${of.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(of.title)}</title><link rel="stylesheet" href="${STYLE_PATH}"></head>
<body><main>${of.body}</main></body></html>
`;
}

function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** The look of the editions, for the pages around them. */
export const STYLES = `:root{--paper:#fbfaf6;--ink:#191c2b;--soft:#4a4f66;--line:#d9d6cc;--strong:#23306b}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 17px/1.5 "Source Sans 3","Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums lining-nums;overflow-wrap:break-word}
main{max-width:860px;margin:0 auto;padding:48px 24px}
h1{font:600 32px/1.2 "Source Serif 4",Georgia,"Times New Roman",serif;margin:0 0 24px}
h2{font-size:17px;margin:0 0 8px}
ul,ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
li{padding:12px 0;border-bottom:1px solid var(--line)}
small{color:var(--soft);font-size:15px}
section+section{margin-top:48px;padding-top:32px;border-top:1px solid var(--line)}
a{color:var(--strong);text-decoration-thickness:1px;text-underline-offset:3px}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--strong);outline-offset:2px}
`;
