import type { Language, Said } from "./language.ts";
import { YEAR_EN } from "./year-report-en.ts";
import { YEAR_ES, type YearPageWords } from "./year-report-es.ts";
import { SHEET_EN } from "./year-sheet-en.ts";
import { SHEET_ES, type SheetWords } from "./year-sheet-es.ts";

/** Every sentence of the report of a year: of its front page, and of the sheet of each indicator. */
export type YearWords = YearPageWords & SheetWords;

export function yearWords(language: Language): YearWords {
  return YEAR_WORDS[language];
}

const YEAR_WORDS: Said<YearWords> = { es: { ...YEAR_ES, ...SHEET_ES }, en: { ...YEAR_EN, ...SHEET_EN } };
