import type { Language } from "../core/words/language.ts";
import { reportWords, type ReportWords } from "../core/words/report.ts";
import { LICENCE } from "./licence.ts";
import { type Markup, markup } from "./markup.ts";
import { STYLES_FILE } from "./styles.ts";

/** What stands around the content of every page we publish. */
export interface PageFrame {
  readonly language: Language;
  readonly words: ReportWords;
  readonly institution: string;
  readonly product: string;
  readonly title: string;
  /** For search engines; a full stop follows. */
  readonly about: string;
  /** The same page in the other language. */
  readonly otherFile: string;
  readonly links: readonly (readonly [href: string, title: string])[];
  /** The shapes that marks on the page refer to. */
  readonly symbols: Markup;
  readonly content: readonly (Markup | null)[];
  readonly footer: readonly string[];
}

/** Says what the style sheet alone needs; a server may say more in its headers. */
const POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

/**
 * A whole page: complete without scripts, no request but its own style sheet and fonts, fit for a
 * Content-Security-Policy of `default-src 'self'`.
 */
export function pageFrame(frame: PageFrame): Uint8Array {
  const { language, words, symbols, content, footer } = frame;
  const page = markup`<!doctype html>
<html lang="${words.code}">
${head(frame)}
<body class="${language}">
${symbols}<a class="skip" href="#contenido">${words.skip}</a>
${masthead(frame)}
<main id="contenido">
${content}
</main>
<footer><p>${footer.join(" · ")}</p>
<p><a class="to" href="${LICENCE.file}">${LICENCE.title}</a> · ${words.made}</p></footer>
</body>
</html>
`;
  return new TextEncoder().encode(page.markup);
}

function head({ language, title, about, otherFile }: PageFrame): Markup {
  const other = reportWords(language === "es" ? "en" : "es").code;
  return markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<meta name="description" content="${about}.">
<link rel="alternate" hreflang="${other}" href="${otherFile}">
<link rel="stylesheet" href="${STYLES_FILE}">
</head>`;
}

function masthead({ words, institution, product, otherFile, links }: PageFrame): Markup {
  const { name, code } = words.otherLanguage;
  const items = links.map(([href, title]) => markup`<li><a href="${href}">${title}</a></li>`);
  return markup`<header><div class="mast"><p><b>${institution}</b> <span>${product}</span></p>
<a class="lang" href="${otherFile}" hreflang="${code}" lang="${code}">${name}</a></div>
<nav aria-label="${words.sections.label}"><ul>${items}</ul></nav></header>`;
}
