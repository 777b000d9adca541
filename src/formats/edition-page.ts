import type { Report } from "../core/report/report.ts";
import type { Language } from "../core/words/language.ts";
import { printDate } from "../core/words/language.ts";
import { reportWords } from "../core/words/report.ts";
import { differencesSection } from "./edition-differences.ts";
import { findingsSection, setAsideSection } from "./edition-findings.ts";
import type { Download } from "./edition-integrity.ts";
import { downloadsSection, integritySection } from "./edition-integrity.ts";
import { missingSection } from "./edition-missing.ts";
import { questionsSection } from "./edition-questions.ts";
import { summarySection } from "./edition-summary.ts";
import { reportTable, sheetList, tableSection } from "./edition-table.ts";
import type { View } from "./edition-view.ts";
import { frontHref, pageFile, sheetRange } from "./edition-view.ts";
import type { Markup } from "./markup.ts";
import { markup } from "./markup.ts";
import { pageFrame } from "./page-frame.ts";
import { markSheet } from "./state-mark.ts";

/**
 * The front page of an edition: complete without scripts, no request but its own style sheet and
 * fonts, fit for a Content-Security-Policy of `default-src 'self'`.
 */
export function editionPage(report: Report, language: Language, downloads: readonly Download[]): Uint8Array {
  const view: View = { report, language, words: reportWords(language), sheet: null, base: "" };
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
  const view: View = { report, language, words: reportWords(language), sheet, base: "" };
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
  const { report, language, words } = view;
  const upTo = words.upTo(printDate(report.cutoff, language));
  return pageFrame({
    language,
    words,
    institution: report.institution.name,
    product: words.product,
    title: [words.headline(report.counts).join(""), upTo, report.institution.name].join(" · "),
    about: [words.product, report.institution.name, upTo, words.edition(report.edition.number)].join(". "),
    otherFile: pageFile(language === "es" ? "en" : "es", view.sheet),
    links: sectionLinks(view).map(([to, title]) => [frontHref(to, view), title]),
    symbols: markSheet(),
    content,
    footer: [report.institution.name, upTo, words.edition(report.edition.number)],
  });
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
