import type { Theme } from "../../core/domain/theme.ts";
import type { ShownReport, SiteEdition } from "../../core/report/site.ts";
import { type Language, printDate } from "../../core/words/language.ts";
import { printPeriod } from "../../core/words/periods.ts";
import { PORTAL_WORDS, type PortalWords } from "../../core/words/portal.ts";
import type { View } from "../edition-view.ts";
import { reportWords } from "../../core/words/report.ts";
import { type YearView, yearView } from "../year-view.ts";

/** The public site of one institution, in one language, as one edition has it. */
export interface Site {
  readonly institution: { readonly id: string; readonly name: string };
  /** Its colours; null where it has none of its own. */
  readonly theme: Theme | null;
  readonly language: Language;
  readonly words: PortalWords;
  /** "https://datos.ejemplo.mx", for what must be said whole. */
  readonly origin: string;
  /** All of them, newest first. */
  readonly editions: readonly SiteEdition[];
  /** Those that stand, the latest period first. */
  readonly standing: readonly SiteEdition[];
  readonly shown: SiteEdition;
  readonly content: ShownReport;
}

export type Query = Readonly<Record<string, string>>;

/** "/es", "/en/…": where the pages of a language begin. Spanish needs no sign. */
export function languagePath(language: Language): string {
  return language === "en" ? "/en" : "";
}

/** An address within the site; the edition goes along where it is not the one that stands first. */
export function siteHref(site: Pick<Site, "institution" | "language">, page: string, query: Query = {}): string {
  return `${languagePath(site.language)}/${site.institution.id}/${page}${queryText(query)}`;
}

/** The same, of the edition that is shown. */
export function shownHref(site: Site, page: string, query: Query = {}): string {
  return siteHref(site, page, { ...query, ...shownQuery(site) });
}

/** What keeps showing the edition that is shown. */
export function shownQuery({ shown, standing }: Pick<Site, "shown" | "standing">): Query {
  return shown.number === standing[0]?.number ? {} : { edicion: String(shown.number) };
}

export function indicatorHref(site: Site, key: string): string {
  return shownHref(site, `indicadores/${encodeURIComponent(key)}`);
}

/** The folder of an edition's own files. */
export function editionHref({ institution }: Pick<Site, "institution">, edition: number, file = ""): string {
  return `/${institution.id}/ediciones/${edition}/${file}`;
}

/** The front page of an edition as it was published, in the language of the site where it has one. */
export function editionFrontHref(site: Pick<Site, "institution" | "language">, edition: SiteEdition): string {
  const own = `index.${site.language}.html`;
  return editionHref(site, edition.number, edition.files.some(({ name }) => name === own) ? own : "");
}

function queryText(query: Query): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? "" : `?${text}`;
}

/** What the sections of a year are drawn from; null where the edition is no year. */
export function yearViewOf(site: Site): YearView | null {
  if (site.content.kind !== "year") return null;
  return yearView(site.content.report, site.language, {
    front: (anchor) => (anchor === "indicadores" ? shownHref(site, "indicadores") : shownHref(site, "")),
    sheet: (key) => indicatorHref(site, key),
    light: (light) => shownHref(site, "indicadores", { semaforo: light }),
    area: (area) => shownHref(site, "indicadores", { area: area ?? NO_AREA }),
  });
}

/** What the sections of a document are drawn from; null where the edition is none. */
export function documentViewOf(site: Site): View | null {
  const { content, language, shown } = site;
  if (content.kind !== "document") return null;
  const base = editionHref(site, shown.number);
  return { report: content.report, language, words: reportWords(language), sheet: null, base };
}

/** Stands in an address for the indicators that have no area. */
export const NO_AREA = "-";

/** "Cuarto trimestre de 2025" */
export function periodTitle({ period }: SiteEdition, language: Language): string {
  const name = printPeriod(period, language);
  return name.slice(0, 1).toUpperCase() + name.slice(1);
}

export function cutoffText({ cutoff }: SiteEdition, language: Language): string {
  return PORTAL_WORDS[language].upTo(printDate(cutoff, language));
}
