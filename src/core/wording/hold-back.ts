import { foldLetters } from "../domain/fold-letters.ts";
import type { Found } from "./find-words.ts";
import { capitalsTell, isInName, isParticularPerson, type NameGuard } from "./proper-names.ts";
import type { WordingRule } from "./wording-rule.ts";
import { foldedWords, isAdjacent, isCapitalised, overlap, quotedSpans, type Span, type Token } from "./words-of.ts";

/** Why words that a rule knows are left as they are. */
export const GUARDS = ["quotation", "name", "includes-both", "women-or-men", "thing", "particular-person"] as const;
export type Guard = (typeof GUARDS)[number];

/** The guards' data in the form they look it up. */
export interface GuardIndex extends NameGuard {
  readonly womenOrMen: ReadonlySet<string>;
}

/** A text, and what is seen in it once for all its words. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly quoted: readonly Span[];
  /** Do capitals mean something here? */
  readonly capitalsTell: boolean;
  /** Places of the words that say that a sentence is about women or men, by sentence. */
  readonly womenOrMen: ReadonlyMap<number, readonly number[]>;
}

export function readForGuards(text: string, tokens: readonly Token[], { womenOrMen }: GuardIndex): Reading {
  const places = tokens.flatMap((token, at) =>
    womenOrMen.has(token.folded) && (token.opens || !isCapitalised(token)) ? [{ at, sentence: token.sentence }] : [],
  );
  const bySentence = Map.groupBy(places, ({ sentence }) => sentence);
  return {
    text,
    tokens,
    quoted: quotedSpans(text),
    capitalsTell: capitalsTell(tokens),
    womenOrMen: new Map([...bySentence].map(([sentence, words]) => [sentence, words.map(({ at }) => at)])),
  };
}

type Check = (found: Found, reading: Reading, guards: GuardIndex) => boolean;

/** The guard that holds the words back, or null when they may be talked about. */
export function guardOf(found: Found, reading: Reading, guards: GuardIndex): Guard | null {
  const checks = found.mark ? MARK_CHECKS : CHECKS;
  return checks.find(([, holds]) => holds(found, reading, guards))?.[0] ?? null;
}

const CHECKS: readonly (readonly [Guard, Check])[] = [
  ["quotation", ({ span }, { quoted }) => quoted.some((one) => overlap(one, span))],
  ["name", isInName],
  ["includes-both", includesBoth],
  ["women-or-men", isAboutWomenOrMen],
  ["thing", isThing],
  ["particular-person", isParticularPerson],
];

/** A mark such as "@" is spoken of whatever the sentence is about. */
const MARK_CHECKS = CHECKS.filter(([guard]) => guard === "quotation" || guard === "name" || guard === "thing");

/** "/as", "/oras", "(a)", "(as)" right behind. */
const BOTH_ENDINGS = /^\s?(?:\/\s?(?:[ao]|or[ao])s?(?!\p{L})|\((?:[ao]s?|es)\))/u;

/** "las y los", "de la o del", "las/los", "los/as", "el (la)" right before the noun, or with one word between. */
const ARTICLES_OF_BOTH =
  /\b(?:las?\s+[yoe]\s+(?:(?:a|de)\s+)?(?:los|el|del|al)|las?\s*\/\s*(?:los|el)|los\s*\/\s*l?as|el\s*\/\s*la|(?:los|el)\s*\(l?as?\))(?:\s+\w+)?\s+$/;

/** How far, in words, the other half of "las ciudadanas mexicanas y los ciudadanos mexicanos" may be. */
const REACH = 6;

/** "niñas y niños", "las y los consejeros", "ciudadanos/as", "candidato(a)s". */
function includesBoth(found: Found, { text, tokens }: Reading): boolean {
  const { from, to, rule } = found;
  if (BOTH_ENDINGS.test(text.slice(tokens[to]?.end ?? 0))) return true;
  if (ARTICLES_OF_BOTH.test(foldLetters(text.slice(tokens[Math.max(0, from - 5)]?.start, tokens[from]?.start))))
    return true;
  if (!rule) return false;
  const others = new Set(otherForms(rule, found));
  const sentence = tokens[from]?.sentence;
  return tokens
    .slice(Math.max(0, from - REACH), to + REACH + 1)
    .some((token) => token.sentence === sentence && others.has(token.folded));
}

/** The forms that name the other sex: given by the rule, or made from the first word. */
function otherForms(rule: WordingRule, { number }: Found): readonly string[] {
  const given = rule.feminine.map(foldLetters);
  if (rule.gender !== "masculine") return given;
  const made = rule.find[number].flatMap((words) => feminineOf(foldedWords(words)[0] ?? ""));
  return [...given, ...made];
}

function feminineOf(word: string): readonly string[] {
  if (/os?$/.test(word)) return [word.replace(/o(s?)$/, "a$1")];
  if (/or(?:es)?$/.test(word)) return [word.replace(/or(?:es)?$/, word.endsWith("s") ? "oras" : "ora")];
  return [];
}

/** Names apart ("Instituto de las Mujeres"), does the sentence speak of women or of men as such? */
function isAboutWomenOrMen({ from, to }: Found, { tokens, womenOrMen }: Reading): boolean {
  const words = womenOrMen.get(tokens[from]?.sentence ?? -1) ?? [];
  return words.some((at) => at < from || at > to);
}

const PREPOSITIONS = new Set(
  "a ante bajo como con contra de desde durante en entre hacia hasta mediante para por segun sin sobre tras".split(" "),
);
const NOT_NOUNS = new Set([
  ...PREPOSITIONS,
  ..."es mas menos las los pues antes despues ademas entonces apenas".split(" "),
]);

/** "servicios médicos", "países miembros", "contadores de agua": the word is an adjective, or names a thing. */
function isThing({ rule, from, chain }: Found, { tokens }: Reading): boolean {
  if (!rule) return false;
  if (rule.things.some((phrase) => coversPhrase(tokens, from, foldedWords(phrase)))) return true;
  const stands = chain.links.length > 0 || chain.preposition !== null;
  return !stands && followsNoun(tokens, from, rule.adjective);
}

/** A word that is also an adjective must follow a preposition; any other, at least not a plural noun. */
function followsNoun(tokens: readonly Token[], place: number, adjective: boolean): boolean {
  const [word, before] = [tokens[place], tokens[place - 1]];
  if (!word || !before || word.opens) return false;
  if (adjective) return !(isAdjacent(word) && PREPOSITIONS.has(before.folded));
  return isAdjacent(word) && isPluralNoun(before.folded);
}

function isPluralNoun(word: string): boolean {
  return word.length > 2 && word.endsWith("s") && !/[aei]mos$/.test(word) && !NOT_NOUNS.has(word);
}

/** Does the phrase stand in the text so that it takes in the token at `place`? */
function coversPhrase(tokens: readonly Token[], place: number, phrase: readonly string[]): boolean {
  return phrase.some((_, shift) => {
    const start = place - shift;
    return start >= 0 && phrase.every((word, i) => tokens[start + i]?.folded === word);
  });
}
