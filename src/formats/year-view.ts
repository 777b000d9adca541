import type { Period } from "../core/domain/cycle-period.ts";
import type { Light } from "../core/domain/evaluation.ts";
import type { YearReport } from "../core/report/year-report.ts";
import { type Language, printInstant } from "../core/words/language.ts";
import { printPeriod } from "../core/words/periods.ts";
import { type ReportWords, reportWords } from "../core/words/report.ts";
import { type YearWords, yearWords } from "../core/words/year-report.ts";
import { lightSheet } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";
import { pageFrame } from "./page-frame.ts";

/** Where the pages around this one are: files of one folder, or addresses of a server. */
export interface YearHrefs {
  /** The front page, or a place on it. */
  front(anchor?: string): string;
  sheet(key: string): string;
  /** The indicators that have a light, where there is a place that lists them. */
  readonly light?: (light: Light) => string;
  /** Those of an area; null for those without one. */
  readonly area?: (area: string | null) => string;
}

/** What every part of a page of a year is drawn from. */
export interface YearView {
  readonly report: YearReport;
  readonly language: Language;
  readonly words: YearWords;
  /** What all editions say alike. */
  readonly shared: ReportWords;
  readonly hrefs: YearHrefs;
}

export function yearView(
  report: YearReport,
  language: Language,
  hrefs: YearHrefs = {
    front: (anchor) => frontFile(language) + (anchor === undefined ? "" : `#${anchor}`),
    sheet: (key) => sheetFile(key, language),
  },
): YearView {
  return { report, language, words: yearWords(language), shared: reportWords(language), hrefs };
}

export function frontFile(language: Language): string {
  return language === "es" ? "index.html" : `index.${language}.html`;
}

/**
 * The file of an indicator's sheet: "ficha-BIB-001.html". Keys go into the name as they are, but for
 * signs a file system or an address might take otherwise.
 */
export function sheetFile(key: string, language: Language): string {
  const name = key.replace(/[^A-Za-z0-9-]/gu, (sign) => `_${(sign.codePointAt(0) ?? 0).toString(16)}_`);
  return language === "es" ? `ficha-${name}.html` : `ficha-${name}.${language}.html`;
}

/** A link to the sheet of an indicator, by its name; to nothing when it has no sheet in this edition. */
export function sheetLink(one: { readonly key: string; readonly name: string | null }, view: YearView): Markup {
  const name = institutionText(one.name ?? one.key, view);
  if (!view.report.indicators.some(({ key }) => key === one.key)) return name;
  return markup`<a class="to" href="${view.hrefs.sheet(one.key)}">${name}</a>`;
}

/** The name of an area, with the way to its indicators where there is one. */
export function areaName(area: string | null, view: YearView): Markup {
  const name = area === null ? markup`${view.words.areas.none}` : institutionText(area, view);
  return view.hrefs.area === undefined ? name : markup`<a class="to" href="${view.hrefs.area(area)}">${name}</a>`;
}

/** A text the institution wrote, marked as Spanish on a page in another language. */
export function institutionText(text: string, { language }: YearView): Markup {
  return language === "es" ? markup`${text}` : markup`<span lang="es">${text}</span>`;
}

/** The same between the quotation marks of the page's language. */
export function quotedText(text: string, view: YearView): Markup {
  const [open = "", close = ""] = view.shared.source.quote("\0").split("\0");
  return markup`${open}${institutionText(text, view)}${close}`;
}

export function periodName(period: Period | string, view: YearView): string {
  const name = printPeriod(period, view.language);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

/** "planeacion, 20 de octubre de 2025, 18:00 UTC" */
export function byAt(act: { readonly by: string; readonly at: string }, { language }: YearView): string {
  return `${act.by}, ${printInstant(act.at, language)}`;
}

interface PageOf {
  readonly title: string;
  readonly otherFile: string;
  readonly links: readonly (readonly [href: string, title: string])[];
  readonly content: readonly (Markup | null)[];
}

export function yearPageFrame(view: YearView, { title, otherFile, links, content }: PageOf): Uint8Array {
  const { report, language, words, shared } = view;
  const { institution, edition, period, fiscalYear } = report;
  const product = `${words.product} ${fiscalYear}`;
  const upTo = periodName(period, view);
  return pageFrame({
    language,
    words: shared,
    institution: institution.name,
    product,
    title: [title, upTo, institution.name].join(" · "),
    about: [product, institution.name, upTo, shared.edition(edition.number)].join(". "),
    otherFile,
    links,
    symbols: lightSheet(),
    content,
    footer: [institution.name, product, upTo, shared.edition(edition.number)],
  });
}
