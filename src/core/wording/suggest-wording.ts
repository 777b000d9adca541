import type { Field } from "../domain/field.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { type Alternative, composeAlternatives } from "./compose-alternatives.ts";
import { type QualityFinding, qualityFinding } from "./finding-codes.ts";
import { type Found, findWords, indexRules } from "./find-words.ts";
import { type Guard, type GuardIndex, guardOf, readForGuards, type Reading } from "./hold-back.ts";
import type { WordingGuards, WordingRules } from "./wording-rule.ts";
import { foldedWords, wordsOf } from "./words-of.ts";

/** Where words stand in a text: offset and length in UTF-16 units, as strings count. */
export interface WordsFound {
  /** The rule that found them. */
  readonly rule: string;
  readonly offset: number;
  readonly length: number;
  readonly found: string;
}

/** Something that could be said so as to include everybody. Never applied without a person. */
export interface Suggestion extends WordsFound {
  /** Best first; each fits the place as it is, the verb apart. */
  readonly alternatives: readonly Alternative[];
  readonly note: string;
}

/** Words that a rule knows and a guard leaves alone. */
export interface Withheld extends WordsFound {
  readonly guard: Guard;
}

export interface WordingReading {
  /** In order of place; no two overlap. */
  readonly suggestions: readonly Suggestion[];
  readonly withheld: readonly Withheld[];
}

/** Prepares the rules once; what it returns reads one text at a time. */
export function wordingReader(rules: WordingRules): (text: string) => WordingReading {
  const index = indexRules(rules);
  const guards = indexGuards(rules.guards);
  return (text) => {
    const tokens = wordsOf(text);
    const reading = readForGuards(text, tokens, guards);
    const judged = findWords(tokens, index).map((found) => ({ found, guard: guardOf(found, reading, guards) }));
    return {
      suggestions: judged.flatMap(({ found, guard }) => (guard === null ? suggest(found, reading) : [])),
      withheld: judged.flatMap(({ found, guard }) => (guard === null ? [] : [{ ...place(found, text), guard }])),
    };
  };
}

/** The text with one alternative in its place and everything else untouched. */
export function applyAlternative(text: string, { offset, length }: WordsFound, alternative: Alternative): string {
  return text.slice(0, offset) + alternative.text + text.slice(offset + length);
}

/** A suggestion as a finding, for whoever lists findings. */
export function suggestionFinding(suggestion: Suggestion, field: Field | null): QualityFinding {
  const { rule, found, offset, length, alternatives } = suggestion;
  return qualityFinding("inclusive-wording", field, {
    text: found,
    alternatives: alternatives.map((one) => one.text).join("; "),
    rule,
    offset,
    length,
  });
}

/** Nothing is suggested where no alternative agrees with the words around. */
function suggest(found: Found, { text, tokens }: Reading): readonly Suggestion[] {
  const alternatives = composeAlternatives(found, tokens);
  const note = (found.mark ?? found.rule)?.note ?? "";
  return alternatives.length === 0 ? [] : [{ ...place(found, text), alternatives, note }];
}

function place({ mark, rule, span }: Found, text: string): WordsFound {
  const id = (mark ?? rule)?.id ?? "";
  return { rule: id, offset: span.from, length: span.to - span.from, found: text.slice(span.from, span.to) };
}

function indexGuards({ names, nameHeads, lawHeads, womenOrMen }: WordingGuards): GuardIndex {
  return {
    names: names.map(foldedWords),
    nameHeads: new Set(nameHeads.map(foldLetters)),
    lawHeads: new Set(lawHeads.map(foldLetters)),
    womenOrMen: new Set(womenOrMen.map(foldLetters)),
  };
}
