import type { Language } from "./language.ts";
import { REPORT_EN } from "./report-en.ts";
import type { ReportWords } from "./report-es.ts";
import { REPORT_ES } from "./report-es.ts";

export type { ReportWords } from "./report-es.ts";

/** Every sentence of an edition, in one language. */
export function reportWords(language: Language): ReportWords {
  return language === "es" ? REPORT_ES : REPORT_EN;
}
