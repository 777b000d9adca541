import { foldLetters } from "../domain/fold-letters.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Vocabulary } from "./vocabulary.ts";

const SMALL_WORDS = new Set(
  "a al con de del el en entre la las lo los o para por que se sin sobre su sus un una y e u".split(" "),
);
const LONG_WORD = 5;
/** No two words joined are longer. */
const LONGEST_JOINED = 40;
const SHORT_WORD = 3;

/** Two words that were printed as one. */
export interface WordSplit {
  readonly text: string;
  /** The document itself uses the longer of the two. */
  readonly inDocument: boolean;
}

/** Finds where words were joined in print. */
export class WordSplitter {
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;

  constructor(lexicon: Lexicon, vocabulary: Vocabulary) {
    this.#lexicon = lexicon;
    this.#vocabulary = vocabulary;
  }

  /** "deSeguimiento": two words joined where a capital begins. */
  atCapital(word: string): string | null {
    const parts = /^(\p{Lu}?\p{Ll}+)(\p{Lu}\p{Ll}*)$/u.exec(word);
    const [, first = "", second = ""] = parts ?? [];
    return parts && this.#isWord(first) && this.#isWord(second) ? `${first} ${second}` : null;
  }

  /** "alos", "dela": two small words of the document that follow one another in any text. */
  twoSmall(word: string): string | null {
    const parts = /^(a|con|de|e|en|o|para|por|que|y)(el|las?|los?|sus?|una?)$/i.exec(word);
    const [, first = "", second = ""] = parts ?? [];
    return parts && this.#vocabulary.rows(second.toLowerCase()) > 0 ? `${first} ${second}` : null;
  }

  /** "Programade": every way to see a real word and a small one, either of them of the document. */
  besideSmallWord(word: string): readonly WordSplit[] {
    return halves(word).flatMap(([first, second]) => {
      const [a, b] = [foldLetters(first), foldLetters(second)];
      const long = longBesideSmall(a, b, LONG_WORD);
      const isUsed = this.#vocabulary.rows(a) > 0 || this.#vocabulary.rows(b) > 0;
      if (long === null || !isUsed || !this.#lexicon.has(long)) return [];
      return [{ text: `${first} ${second}`, inDocument: this.#vocabulary.rows(long) > 0 }];
    });
  }

  /** "lazona": the same for shorter words and of any document; enough to doubt, not to repair. */
  besideSmallWordAtAll(word: string): readonly string[] {
    return halves(word).flatMap(([first, second]) => {
      const long = longBesideSmall(foldLetters(first), foldLetters(second), SHORT_WORD);
      return long !== null && this.#lexicon.has(long) ? [`${first} ${second}`] : [];
    });
  }

  #isWord(word: string): boolean {
    const folded = foldLetters(word);
    return folded.length < 3 || this.#lexicon.has(folded);
  }
}

/**
 * "conformea", "yniños", "Xrehabilitados" as two words, where all that `candidate` leaves out is a
 * letter at either end that may be a word or a name of its own; null where it is only printed twice.
 */
export function letterApart(word: string, candidate: string): string | null {
  const [folded, without] = [foldLetters(word), foldLetters(candidate)];
  const [first, last] = [folded.slice(0, 1), folded.slice(-1)];
  if (without === folded.slice(0, -1) && last !== without.slice(-1) && WORDS_OF_A_LETTER.has(last)) {
    return `${candidate} ${word.slice(-1)}`;
  }
  if (without !== folded.slice(1) || first === without.slice(0, 1)) return null;
  const isInitial = /^\p{Lu}\p{Ll}/u.test(word);
  if (!isInitial && !WORDS_OF_A_LETTER.has(first)) return null;
  return `${word.slice(0, 1)} ${isInitial ? candidate.toLowerCase() : candidate}`;
}

const WORDS_OF_A_LETTER = new Set("aeouy");

function halves(word: string): readonly (readonly [string, string])[] {
  if (word.length > LONGEST_JOINED) return [];
  return Array.from(
    { length: Math.max(0, word.length - 1) },
    (_, i) => [word.slice(0, i + 1), word.slice(i + 1)] as const,
  );
}

/** Of two folded words the one beside a small one of two letters or more; null where neither is small. */
function longBesideSmall(a: string, b: string, shortest: number): string | null {
  if (isSmall(a) && b.length >= shortest) return b;
  return isSmall(b) && a.length >= shortest ? a : null;
}

function isSmall(folded: string): boolean {
  return folded.length >= 2 && SMALL_WORDS.has(folded);
}
