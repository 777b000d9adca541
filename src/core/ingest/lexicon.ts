import { foldLetters } from "../domain/fold-letters.ts";
import { WordSet } from "./word-set.ts";

/** Knows whether a word is Spanish. Words are asked for as `foldLetters` leaves them. */
export interface Lexicon {
  has(folded: string): boolean;
  /** Is it listed as such? Only listed words are ever proposed for a damaged one. */
  lists(folded: string): boolean;
}

/** From a word list of at most `expected` words; adds the regular derivations that lists leave out. */
export function makeLexicon(words: Iterable<string>, expected: number): Lexicon {
  const set = new WordSet(expected);
  for (const word of words) set.add(foldLetters(word));
  return { has: (folded) => known(set, folded) || derived(set, folded), lists: (folded) => set.has(folded) };
}

function known(set: WordSet, word: string): boolean {
  return word.length < 2 || set.has(word);
}

/**
 * Regular derivations: adverbs in -mente, enclitic pronouns, nouns in -ción, -ante and -dad, and the usual prefixes. Each rule leads back to a word of the list.
 */
function derived(set: WordSet, word: string): boolean {
  return (
    SUFFIXES.some(([ending, replacements]) => {
      if (!word.endsWith(ending) || word.length < ending.length + 3) return false;
      const stem = word.slice(0, -ending.length);
      return replacements.some((replacement) => set.has(stem + replacement));
    }) ||
    PREFIXES.some(
      (prefix) => word.startsWith(prefix) && word.length >= prefix.length + 4 && set.has(word.slice(prefix.length)),
    )
  );
}

const SUFFIXES: readonly (readonly [string, readonly string[]])[] = [
  ["mente", ["", "a"]],
  ["izacion", ["izar"]],
  ["izaciones", ["izar"]],
  ["acion", ["ar"]],
  ["aciones", ["ar"]],
  ["icion", ["ir", "er"]],
  ["ante", ["ar"]],
  ["antes", ["ar"]],
  ["ividad", ["ivo", "iva"]],
  ["ividades", ["ivo", "iva"]],
  ["idad", ["o", "a", ""]],
  ["ilidad", ["le"]],
  ["bilidad", ["ble"]],
  ["bilidades", ["ble"]],
  ["ismo", ["ista", "o"]],
  ["ndolo", ["ndo"]],
  ["ndola", ["ndo"]],
  ["ndolos", ["ndo"]],
  ["ndolas", ["ndo"]],
  ["ndose", ["ndo"]],
  ["rlo", ["r"]],
  ["rla", ["r"]],
  ["rlos", ["r"]],
  ["rlas", ["r"]],
  ["rse", ["r"]],
  ["rles", ["r"]],
  ["s", [""]],
  ["es", [""]],
];

const PREFIXES = [
  "re",
  "pre",
  "sub",
  "inter",
  "intra",
  "multi",
  "auto",
  "anti",
  "co",
  "macro",
  "micro",
  "bio",
  "geo",
  "des",
  "in",
  "ciber",
  "tele",
  "video",
  "extra",
  "infra",
  "socio",
  "super",
  "trans",
  "semi",
  "pos",
  "contra",
  "ciclo",
  "foto",
  "hidro",
  "agro",
  "electro",
  "termo",
  "moto",
];
