import { CLI_EN } from "./cli-en.ts";
import { CLI_ES } from "./cli-es.ts";
import type { CliWords } from "./cli-words.ts";
import type { Said } from "./language.ts";

/** What `--help` says, in both languages; the compiler checks that nothing is missing. */
export const CLI_WORDS: Said<CliWords> = { es: CLI_ES, en: CLI_EN };
