import type { WordingOfText } from "../core/wording/quality.ts";
import { applyAlternative, type Suggestion } from "../core/wording/suggest-wording.ts";
import { CHECK_WORDS } from "../core/words/cli-check.ts";
import { fieldName } from "../core/words/fields.ts";
import type { Language } from "../core/words/language.ts";
import { printPeriod } from "../core/words/periods.ts";
import { guardText } from "../core/words/wording.ts";
import { printableLine } from "./printable.ts";

/** What a text could say instead, how it would read then, and what is left as it is. */
export function showWording(language: Language, wording: WordingOfText): readonly string[] {
  const words = CHECK_WORDS[language];
  const where = placeOf(language, wording);
  const { suggestions, withheld } = wording;
  return [
    ...suggestions.flatMap((one) => showSuggestion(language, where, one)),
    ...(suggestions.length === 0 ? [] : [`  ${words.wouldRead} ${quote(language, rewritten(wording))}`]),
    ...withheld.map(({ found, guard }) => words.leftAlone(quote(language, found), where, guardText(guard, language))),
  ];
}

function placeOf(language: Language, { field, period }: WordingOfText): string {
  const name = fieldName(field, language);
  return period === null ? name : `${name}, ${printPeriod(period, language)}`;
}

function showSuggestion(language: Language, where: string, one: Suggestion): readonly string[] {
  const words = CHECK_WORDS[language];
  const instead = one.alternatives.map(({ text }) => quote(language, text)).join(` ${words.instead} `);
  const changes = one.alternatives[0]?.number === "changes" ? [words.numberChanges] : [];
  return [
    `→ ${words.wordingOf(where)}: ${quote(language, one.found)} → ${instead}`,
    ...[one.note, ...changes].map((line) => `  ${line}`),
  ];
}

/** The text with the best alternative in each place, from the last to the first so that places stay true. */
function rewritten({ text, suggestions }: WordingOfText): string {
  return suggestions
    .toReversed()
    .reduce((so, one) => (one.alternatives[0] ? applyAlternative(so, one, one.alternatives[0]) : so), text);
}

function quote(language: Language, text: string): string {
  const line = printableLine(text);
  return language === "es" ? `«${line}»` : `“${line}”`;
}
