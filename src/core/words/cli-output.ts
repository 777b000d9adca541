import type { OutputWords } from "./cli-output-words.ts";
import { OUTPUT_EN } from "./cli-output-en.ts";
import { OUTPUT_ES } from "./cli-output-es.ts";
import type { Said } from "./language.ts";

/** Every sentence the commands print, in both languages; the compiler checks that none is missing. */
export const OUTPUT_WORDS: Said<OutputWords> = { es: OUTPUT_ES, en: OUTPUT_EN };
