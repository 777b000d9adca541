import { foldLetters } from "../domain/fold-letters.ts";

const MOST_WORDS = 200_000;
const MOST_FOLDED = 20_000;
const MOST_PAIRS = 20_000;
/** Words told apart before each pair. */
const MOST_BEFORE = 20;
/** A longer text is a dump, and says nothing new of the document's phrases. */
const MOST_PHRASE_WORDS = 200;
const SHORTEST_WORD = 5;

/** The document's own words: how many rows use each, and how it is usually written. */
export class Vocabulary {
  readonly #words = new Map<string, { rows: number; readonly form: string }>();

  /** For every pair of words, the words that stand before it: "a" → "cabo" → "llevar" 6, "levar" 1. */
  readonly #before = new Map<string, Map<string, Map<string, number>>>();
  #pairs = 0;

  readonly #folded = new Map<string, string>();

  /** All words in order of their codes, once they are asked for; no row is added after that. */
  #sorted: readonly string[] | null = null;

  /** Takes the texts of one row; a word counts once a row. */
  addRow(texts: Iterable<string>): void {
    const seen = new Set<string>();
    for (const text of texts) {
      const words = wordsOf(text);
      const folded = words.map((word) => this.fold(word));
      this.#addPhrases(folded);
      for (const [i, word] of folded.entries()) {
        if (seen.has(word)) continue;
        seen.add(word);
        this.#count(word, words[i] ?? word);
      }
    }
  }

  /** `foldLetters` of one word, remembered: a document says the same words over and over. */
  fold(word: string): string {
    const known = this.#folded.get(word);
    if (known !== undefined) return known;
    const folded = foldLetters(word);
    if (this.#folded.size >= MOST_FOLDED) this.#folded.clear();
    this.#folded.set(word, folded);
    return folded;
  }

  /** How many rows use the word. */
  rows(folded: string): number {
    return this.#words.get(folded)?.rows ?? 0;
  }

  /** Does the document use a longer word that begins like this? */
  beginsLonger(folded: string): boolean {
    this.#sorted ??= [...this.#words.keys()].toSorted(byCode);
    const next = this.#sorted[placeAfter(this.#sorted, folded)];
    return next?.startsWith(folded) === true;
  }

  /** As the document first writes it, with its accents. */
  form(folded: string): string | null {
    return this.#words.get(folded)?.form ?? null;
  }

  /** The words of five letters or more that stand before these two, and how often. */
  before(first: string, second: string): Iterable<readonly [string, number]> {
    return this.#before.get(first)?.get(second) ?? [];
  }

  #addPhrases(folded: readonly string[]): void {
    const last = Math.min(folded.length, MOST_PHRASE_WORDS) - 2;
    for (let i = 0; i < last; i += 1) {
      const [word, first, second] = [folded[i], folded[i + 1], folded[i + 2]];
      if (word === undefined || first === undefined || second === undefined || word.length < SHORTEST_WORD) continue;
      const words = this.#wordsBefore(first, second);
      if (words && (words.has(word) || words.size < MOST_BEFORE)) words.set(word, (words.get(word) ?? 0) + 1);
    }
  }

  /** Null for a new pair once there are too many. */
  #wordsBefore(first: string, second: string): Map<string, number> | null {
    const known = this.#before.get(first)?.get(second);
    if (known) return known;
    if (this.#pairs >= MOST_PAIRS) return null;
    this.#pairs += 1;
    const words = new Map<string, number>();
    const seconds = this.#before.get(first) ?? new Map<string, Map<string, number>>();
    this.#before.set(first, seconds.set(second, words));
    return words;
  }

  #count(folded: string, form: string): void {
    const known = this.#words.get(folded);
    if (known) known.rows += 1;
    else if (this.#words.size < MOST_WORDS) this.#words.set(folded, { rows: 1, form });
  }
}

function byCode(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Index of the first of the sorted words that comes after this one. */
function placeAfter(sorted: readonly string[], word: string): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((sorted[middle] ?? "") <= word) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The words of a text as printed, in order: runs of letters. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/\p{L}+/gu) ?? [];
}
