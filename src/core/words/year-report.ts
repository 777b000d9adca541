import type { Language } from "./language.ts";
import { YEAR_EN } from "./year-report-en.ts";
import { YEAR_ES, type YearWords } from "./year-report-es.ts";

export type { YearWords } from "./year-report-es.ts";

/** Every sentence of the report of a year, in one language. */
export function yearWords(language: Language): YearWords {
  return language === "es" ? YEAR_ES : YEAR_EN;
}
