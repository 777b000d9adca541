import type { Report } from "../core/report/report.ts";
import type { Language } from "../core/words/language.ts";
import { printDate } from "../core/words/language.ts";
import { reportWords } from "../core/words/report.ts";
import { differencesSection } from "./edition-differences.ts";
import { findingsSection, setAsideSection } from "./edition-findings.ts";
import type { Download } from "./edition-integrity.ts";
import { downloadsSection, integritySection, pageFooter } from "./edition-integrity.ts";
import { missingSection } from "./edition-missing.ts";
import { questionsSection } from "./edition-questions.ts";
import { summarySection } from "./edition-summary.ts";
import { reportTable, sheetList, tableSection } from "./edition-table.ts";
import type { View } from "./edition-view.ts";
import { frontHref, pageFile, sheetRange } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";
import { markSheet } from "./state-mark.ts";
import { STYLES_FILE } from "./styles.ts";

/**
 * The front page of an edition: complete without scripts, no request but its own style sheet and
 * fonts, fit for a Content-Security-Policy of `default-src 'self'`.
 */
export function editionPage(report: Report, language: Language, downloads: readonly Download[]): Uint8Array {
  const view: View = { report, language, words: reportWords(language), sheet: null };
  return wholePage(view, [
    summarySection(view),
    missingSection(view),
    differencesSection(view),
    tableSection(view),
    questionsSection(view),
    findingsSection(view),
    setAsideSection(view),
    downloadsSection(view, downloads),
    integritySection(view),
  ]);
}

/** One sheet of the rows of a long report, from 1. */
export function editionSheet(report: Report, language: Language, sheet: number): Uint8Array {
  const view: View = { report, language, words: reportWords(language), sheet };
  const [from, to] = sheetRange(report, sheet);
  const name = view.words.table.sheet(from, to);
  const rows = report.rows.filter(({ row }) => from <= row && row <= to);
  return wholePage(view, [
    markup`<section id="indicadores"><h1 class="sheet-title">${name}</h1>
<p>${view.words.table.about}</p>
${sheetList(view)}
${reportTable(rows, view)}
${sheetList(view)}</section>`,
  ]);
}

function wholePage(view: View, content: readonly (Markup | null)[]): Uint8Array {
  const page = markup`<!doctype html>
<html lang="${view.words.code}">
${head(view)}
<body class="${view.language}">
${markSheet()}<a class="skip" href="#contenido">${view.words.skip}</a>
${masthead(view)}
<main id="contenido">
${content}
</main>
${pageFooter(view)}
</body>
</html>
`;
  return new TextEncoder().encode(page.markup);
}

/** Says what the style sheet alone needs; a server may say more in its headers. */
const POLICY = "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'";

function head({ report, language, words, sheet }: View): Markup {
  const upTo = words.upTo(printDate(report.cutoff, language));
  const title = [words.headline(report.counts).join(""), upTo, report.institution.name].join(" · ");
  const about = [words.product, report.institution.name, upTo, words.edition(report.edition.number)].join(". ");
  const other = language === "es" ? "en" : "es";
  return markup`<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${title}</title>
<meta name="description" content="${about}.">
<link rel="alternate" hreflang="${reportWords(other).code}" href="${pageFile(other, sheet)}">
<link rel="stylesheet" href="${STYLES_FILE}">
</head>`;
}

function masthead(view: View): Markup {
  const { report, language, words } = view;
  const { name, code } = words.otherLanguage;
  const file = pageFile(language === "es" ? "en" : "es", view.sheet);
  const links = sectionLinks(view).map(([to, title]) => markup`<li><a href="${frontHref(to, view)}">${title}</a></li>`);
  return markup`<header><div class="mast"><p><b>${report.institution.name}</b> <span>${words.product}</span></p>
<a class="lang" href="${file}" hreflang="${code}" lang="${code}">${name}</a></div>
<nav aria-label="${words.sections.label}"><ul>${links}</ul></nav></header>`;
}

function sectionLinks({ report, words: { sections } }: View): readonly (readonly [string, string])[] {
  const links: (readonly [string, string, boolean])[] = [
    ["falta", sections.missing, true],
    ["diferencias", sections.differences, report.edition.corrects !== null],
    ["indicadores", sections.indicators, true],
    ["preguntas", sections.questions, report.questions.length > 0],
    ["hallazgos", sections.findings, true],
    ["descargas", sections.downloads, true],
    ["integridad", sections.integrity, true],
  ];
  return links.filter(([, , shown]) => shown).map(([to, title]) => [to, title]);
}
