import type { Said } from "./language.ts";
import { OFFICE_EN } from "./office-en.ts";
import { OFFICE_ES, type OfficeWords } from "./office-es.ts";

export type { OfficeWords } from "./office-es.ts";

/** Every sentence of the office's pages, in both languages. */
export const OFFICE_WORDS: Said<OfficeWords> = { es: OFFICE_ES, en: OFFICE_EN };
