import { unbroken } from "./broken-letters.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Candidate, distinct, oneApart, oneEditAway, withCaseOf } from "./one-edit.ts";
import { letterApart, WordSplitter } from "./split-word.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** What is known of one word of the document. */
export type WordVerdict =
  | { readonly kind: "known" }
  /** Taken to be this word, or these two. */
  | { readonly kind: "repaired"; readonly to: string; readonly by: "document" | "dictionary" | "split" }
  /** No word, and nothing settles which one it was; `near` are the closest. */
  | { readonly kind: "damaged"; readonly near: readonly string[] }
  /** No word, but capital letters say that it may be a name. */
  | { readonly kind: "name" };

const KNOWN: WordVerdict = { kind: "known" };
const NAME: WordVerdict = { kind: "name" };
const MOST_REMEMBERED = 100_000;
/** So many strange words are looked into; a document with more of them is no Spanish, and the rest stay as they are. */
const MOST_STRANGE = 50_000;
const SHORTEST_IN_PHRASE = 5;
/** Shorter words have too many neighbours. */
const SHORTEST_BY_DOCUMENT = 5;
const SHORTEST_BY_DICTIONARY = 6;
/** How much more often than the second the first of the document's words must come. */
const CLEARLY_MORE = 3;
/** So many rows that use a strange word make it one. */
const ROWS_OF_A_WORD = 3;
/** Words that are far more often two small ones without the blank between them. */
const TWO_SMALL_WORDS: ReadonlyMap<string, string> = new Map([
  ["ala", "a la"],
  ["alas", "a las"],
]);
/** So many of the closest words are kept with a damaged one. */
const MOST_NEAR = 5;

/** Judges words against the document first and a Spanish lexicon second; remembers its verdicts. */
export class Speller {
  readonly #lexicon: Lexicon;
  readonly #vocabulary: Vocabulary;
  readonly #splitter: WordSplitter;
  readonly #verdicts = new Map<string, WordVerdict>();
  readonly #plain = new Map<string, boolean>();

  constructor(lexicon: Lexicon, vocabulary: Vocabulary) {
    this.#lexicon = lexicon;
    this.#vocabulary = vocabulary;
    this.#splitter = new WordSplitter(lexicon, vocabulary);
  }

  /** `opening`: the word starts its cell or sentence, so a capital says nothing. */
  judge(word: string, opening: boolean): WordVerdict {
    const apart = this.#apart(word);
    if (apart !== null) return damaged([apart]);
    if (word.length < 3 || this.#lexicon.has(this.#vocabulary.fold(word)) || isAcronym(word)) return KNOWN;
    const key = opening ? `^${word}` : word;
    const before = this.#verdicts.get(key);
    if (before) return before;
    const isCommon = opening || startsLower(word);
    if (this.#verdicts.size >= MOST_STRANGE) return isCommon ? damaged([]) : NAME;
    const verdict = this.#judge(word, isCommon);
    this.#verdicts.set(key, verdict);
    return verdict;
  }

  /** So many rows use it that it is a word, whatever it looks like. */
  isUsual(word: string): boolean {
    return this.#vocabulary.rows(this.#vocabulary.fold(word)) >= ROWS_OF_A_WORD;
  }

  /** "ala red" may be a wing or "a la red"; only a document that says it often means the wing. */
  #apart(word: string): string | null {
    const apart = TWO_SMALL_WORDS.get(word);
    return apart === undefined || this.isUsual(word) ? null : apart;
  }

  /** Not usual, and the document uses a longer word that begins like it. */
  isBeginning(word: string): boolean {
    return !this.isUsual(word) && this.#vocabulary.beginsLonger(this.#vocabulary.fold(word));
  }

  isKnown(word: string): boolean {
    const folded = this.#vocabulary.fold(word);
    return folded.length < 3 || this.#lexicon.has(folded);
  }

  /** A word of the language that other rows use too, or a small one: neither `judge` nor `phrase` changes it. */
  isPlain(word: string): boolean {
    return remembered(this.#plain, word, () => {
      if (this.#apart(word) !== null) return false;
      const folded = this.#vocabulary.fold(word);
      const isKnown = word.length < 3 || this.#lexicon.has(folded);
      return isKnown && (word.length < SHORTEST_IN_PHRASE || this.#vocabulary.rows(folded) > 1);
    });
  }

  /**
   * A real word where the document's own phrase has another, one letter apart in its first half:
   * "Levar a cabo" among "Llevar a cabo". Endings are left alone, for they inflect. `after`: the two
   * words that follow.
   */
  phrase(word: string, after: readonly [string, string]): string | null {
    const folded = this.#vocabulary.fold(word);
    if (word.length < SHORTEST_IN_PHRASE || this.#vocabulary.rows(folded) > 1) return null;
    const meant = this.#wordBefore(after, folded);
    const [candidate] = meant === null ? [] : oneEditAway(word, folded, (text) => text === meant);
    return candidate ? this.#inForm(candidate, word) : null;
  }

  /** A word with letters that no encoding could read (see `isBroken`): the one that fits, in the document or at all. */
  mend(word: string, opening: boolean): WordVerdict {
    const byFolding = new Map(unbroken(word, opening).map((one) => [foldLetters(one), one]));
    const fitting = [...byFolding].flatMap(([folded, one]) => (this.#lexicon.lists(folded) ? [one] : []));
    const inDocument = fitting.filter((one) => this.#vocabulary.rows(foldLetters(one)) > 0);
    const [only, ...others] = inDocument.length > 0 ? inDocument : fitting;
    if (only === undefined || others.length > 0) return damaged(fitting);
    return { kind: "repaired", to: only, by: inDocument.length > 0 ? "document" : "dictionary" };
  }

  /** Were these one word, parted at the end of a line? The whole is a word, and a part is none or the whole is the document's. */
  isParted(first: string, second: string): boolean {
    const whole = first + second;
    if (!this.isKnown(whole)) return false;
    return !this.isKnown(first) || !this.isKnown(second) || this.#vocabulary.rows(this.#vocabulary.fold(whole)) > 0;
  }

  /** "legislativoa": a word of the document and a letter that may be one by itself; else null. */
  lastApart(word: string): string | null {
    const without = word.slice(0, -1);
    return this.#vocabulary.rows(this.#vocabulary.fold(without)) > 0 ? letterApart(word, without) : null;
  }

  /** The usual word before these two, if it is one letter apart from `folded` and ends alike. */
  #wordBefore(after: readonly [string, string], folded: string): string | null {
    const ending = folded.slice(Math.ceil(folded.length / 2));
    const [first, second] = after.map((next) => this.#vocabulary.fold(next));
    for (const [other, times] of this.#vocabulary.before(first ?? "", second ?? "")) {
      if (times < ROWS_OF_A_WORD || other === folded || !other.endsWith(ending)) continue;
      if (oneApart(other, folded)) return other;
    }
    return null;
  }

  /** `common`: it can be no name, so that a word must be meant. */
  #judge(word: string, common: boolean): WordVerdict {
    const folded = this.#vocabulary.fold(word);
    const candidates = this.#near(word, folded);
    const joined = this.#joined(word, candidates);
    if (joined) return joined;
    if (this.isUsual(word)) return this.#usual(candidates);
    return this.#byDocument(word, candidates, common) ?? this.#byDictionary(word, candidates, common);
  }

  /** What many rows use is a word, unless letters that run together would make it one of the language: a machine reads them so each time. */
  #usual(candidates: readonly Candidate[]): WordVerdict {
    const apart = candidates.filter(({ fused, folded }) => fused && this.#lexicon.lists(folded));
    return apart.length === 0 ? KNOWN : damaged(distinct(apart).map(({ written }) => written));
  }

  /** Real words one edit away, of the language or of the document. */
  #near(word: string, folded: string): readonly Candidate[] {
    if (word.length < SHORTEST_BY_DOCUMENT) return [];
    const isReal = (text: string) =>
      this.#lexicon.lists(text) || (this.#vocabulary.rows(text) > 0 && this.#lexicon.has(text));
    return oneEditAway(word, folded, isReal);
  }

  /** Two words: for certain where the document uses the longer one, and else where no other word is near. */
  #joined(word: string, candidates: readonly Candidate[]): WordVerdict | null {
    const atCapital = this.#splitter.atCapital(word);
    if (atCapital !== null) return { kind: "repaired", to: atCapital, by: "split" };
    const small = this.#splitter.twoSmall(word);
    if (small !== null) return this.#twoSmall(word, small, candidates);
    const [split, ...others] = this.#splitter.besideSmallWord(word);
    if (!split || others.length > 0) return null;
    if (!split.inDocument && this.#ranked(candidates).length > 0) return null;
    const near = split.inDocument ? [] : this.#otherWays(word, split.text, candidates);
    return near.length === 0 ? { kind: "repaired", to: split.text, by: "split" } : damaged([split.text, ...near]);
  }

  /** Two small words, unless the document has another that is near. */
  #twoSmall(word: string, small: string, candidates: readonly Candidate[]): WordVerdict {
    const near = this.#ranked(candidates).map(({ candidate }) => this.#inForm(candidate, word));
    return near.length === 0 ? { kind: "repaired", to: small, by: "split" } : damaged([small, ...near]);
  }

  /** What a word may have been but for being split like this: "de lagua" or "del agua". */
  #otherWays(word: string, split: string, candidates: readonly Candidate[]): readonly string[] {
    const others = this.#splitter.besideSmallWordAtAll(word).filter((other) => other !== split);
    return [...others, ...this.#likely(candidates)];
  }

  /**
   * The document's own word; where two come nearly as often, nothing settles which. Nor does a word of
   * one or two rows, itself perhaps a misspelling, where another of the language is likelier.
   */
  #byDocument(word: string, candidates: readonly Candidate[], common: boolean): WordVerdict | null {
    const ranked = this.#ranked(candidates);
    const [first, second] = ranked;
    if (!first) return null;
    const to = this.#inForm(first.candidate, word);
    const apart = ranked.slice(1).flatMap(({ candidate }) => letterApart(word, this.#inForm(candidate, word)) ?? []);
    if (apart.length > 0) return damaged([...apart, to]);
    if (second && second.rows * CLEARLY_MORE > first.rows) {
      return common ? damaged([to, this.#inForm(second.candidate, word)]) : null;
    }
    const likelier = first.candidate.likely ? [] : this.#likely(candidates);
    if (likelier.length > 0 && first.rows < ROWS_OF_A_WORD) return damaged([...likelier, to]);
    return unlessApart(word, { kind: "repaired", to, by: "document" });
  }

  /** The one word of the language that is likely. */
  #byDictionary(word: string, candidates: readonly Candidate[], common: boolean): WordVerdict {
    if (!common) return NAME;
    const likely = this.#likely(candidates);
    const joined = this.#splitter.besideSmallWordAtAll(word);
    const [to] = likely;
    if (to === undefined || word.length < SHORTEST_BY_DICTIONARY || likely.length + joined.length > 1) {
      return damaged([...joined, ...likely]);
    }
    const others = hasLetterTooMany(word, to) ? this.#unlikely(candidates) : [];
    if (others.length > 0) return damaged([to, ...others]);
    return unlessApart(word, { kind: "repaired", to, by: "dictionary" });
  }

  #likely(candidates: readonly Candidate[]): readonly string[] {
    const listed = candidates.filter(({ likely, folded }) => likely && this.#lexicon.lists(folded));
    return distinct(listed).map(({ written }) => written);
  }

  /** Words of the language with another letter altogether in place of one. */
  #unlikely(candidates: readonly Candidate[]): readonly string[] {
    const listed = candidates.filter(({ likely, folded }) => !likely && this.#lexicon.lists(folded));
    return distinct(listed).map(({ written }) => written);
  }

  /** Real words that the document uses, the most usual first. */
  #ranked(candidates: readonly Candidate[]): readonly { readonly candidate: Candidate; readonly rows: number }[] {
    return distinct(candidates)
      .map((candidate) => ({ candidate, rows: this.#vocabulary.rows(candidate.folded) }))
      .filter(({ candidate, rows }) => rows > 0 && this.#lexicon.has(candidate.folded))
      .toSorted((a, b) => b.rows - a.rows);
  }

  #inForm(candidate: Candidate, word: string): string {
    const form = this.#vocabulary.form(candidate.folded) ?? candidate.written;
    return withCaseOf(form.toLowerCase(), word);
  }
}

/** A repair that would leave out a letter which may be a word by itself settles nothing. */
function unlessApart(word: string, repair: Extract<WordVerdict, { kind: "repaired" }>): WordVerdict {
  const apart = letterApart(word, repair.to);
  return apart === null ? repair : damaged([apart, repair.to]);
}

/**
 * "suxsidios" for "susidios": a letter that repeats no neighbour is hardly ever printed too many, and
 * may as well be another one misread. A letter printed twice leaves the same word without either.
 */
function hasLetterTooMany(word: string, to: string): boolean {
  if (to.length >= word.length) return false;
  const at = Array.from(to).findIndex((letter, i) => letter !== word[i]);
  const place = at === -1 ? to.length : at;
  return word[place] !== word[place - 1];
}

function damaged(near: readonly string[]): WordVerdict {
  return { kind: "damaged", near: near.slice(0, MOST_NEAR) };
}

function remembered<T>(memory: Map<string, T>, key: string, work: () => T): T {
  const known = memory.get(key);
  if (known !== undefined) return known;
  const found = work();
  if (memory.size > MOST_REMEMBERED) memory.clear();
  memory.set(key, found);
  return found;
}

function isAcronym(word: string): boolean {
  return /^\p{Lu}+s?$/u.test(word) && word.length <= 8;
}

function startsLower(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}
