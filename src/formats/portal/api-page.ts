import type { Language, Said } from "../../core/words/language.ts";
import { API_WORDS } from "../../core/words/api.ts";
import { PORTAL_WORDS } from "../../core/words/portal.ts";
import { reportWords } from "../../core/words/report.ts";
import { type Markup, markup } from "../markup.ts";
import { wholePage } from "./frame.ts";
import { languagePath } from "./site.ts";

/** A door of the API, as its page shows it. */
export interface ShownDoor {
  readonly method: string;
  readonly path: string;
  readonly summary: Said;
  /** Who may ask, in words. */
  readonly asker: string;
  /** JSON Schemas. */
  readonly query: object | null;
  readonly body: object | null;
  readonly reply: object;
}

/** A problem that a door may answer. */
export interface ShownProblem {
  readonly code: string;
  readonly status: number;
}

interface ApiState {
  readonly language: Language;
  readonly origin: string;
  readonly root: string;
  readonly doors: readonly ShownDoor[];
  readonly problems: readonly ShownProblem[];
}

/** The API for people: every door with what it takes and answers, and every problem with its code. */
export function apiPage({ language, origin, root, doors, problems }: ApiState): string {
  const words = API_WORDS[language];
  const portal = PORTAL_WORDS[language];
  const codes = problems.map(
    ({ code, status }) => markup`<li id="${code}"><code>${code}</code> <small>${String(status)}</small></li>`,
  );
  return wholePage({
    language,
    title: words.title,
    about: words.lead,
    path: "/api/",
    origin,
    extra: [],
    mast: markup`<p><a href="${languagePath(language)}/"><b>${portal.title}</b></a></p>`,
    nav: null,
    content: [
      markup`<h1 class="page-title">${words.title}</h1><p class="lead">${words.lead}</p>
<ul class="points wide-points">${words.points.map((one) => markup`<li>${one}</li>`)}</ul>
<p><a class="to" href="${root}/openapi.json">openapi.json</a> <small class="fine">OpenAPI 3.1</small></p>
<pre><code>curl ${origin}${root}/institutions</code></pre>`,
      markup`<section><h2>${words.doors}</h2>${doors.map((door) => doorBlock(door, root, language))}</section>`,
      markup`<section><h2>${words.problems}</h2><p>${words.problemsAbout}</p><ul class="codes">${codes}</ul></section>`,
    ],
    footer: markup`<p>${reportWords(language).made}</p>`,
    script: null,
    theme: null,
  });
}

function doorBlock({ method, path, summary, asker, query, body, reply }: ShownDoor, root: string, language: Language) {
  const words = API_WORDS[language];
  return markup`<div class="door"><h3><code>${method} ${root}${path}</code></h3><p>${summary[language]}. <small class="fine">${words.for} ${asker}.</small></p>
${schemaBlock(words.query, query)}${schemaBlock(words.body, body)}${schemaBlock(words.reply, reply)}</div>
`;
}

function schemaBlock(name: string, schema: object | null): Markup | null {
  if (schema === null) return null;
  return markup`<details><summary>${name}</summary><pre tabindex="0"><code>${JSON.stringify(schema, null, 2)}</code></pre></details>`;
}
