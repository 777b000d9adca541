import type { ReasonCode } from "../domain/reading.ts";
import { isBroken, isUnspeakable } from "./broken-letters.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { tidy } from "./fold.ts";
import { oneApart, withCaseOf } from "./one-edit.ts";
import type { Speller, WordVerdict } from "./spelling.ts";
import { letterApart } from "./split-word.ts";

/** What the words of a text are judged by. */
export interface WordsContext {
  readonly speller: Speller;
  /** The words of the row's other text cells, by their folding. Asked for only where a word is strange. */
  readonly rowWords: () => ReadonlyMap<string, RowWord>;
}

/** A word as another cell of the row prints it. */
export interface RowWord {
  readonly printed: string;
  /** More follows it there, so that it is not what a cut has left of a word. */
  readonly isWhole: boolean;
}

/** A text with its words repaired, and what was met on the way. */
export interface CheckedText {
  readonly text: string;
  /** Why words were repaired. */
  readonly reasons: ReadonlySet<ReasonCode>;
  /** Words that nothing settles, and what they may have been. */
  readonly damaged: number;
  readonly proposals: readonly string[];
  /** Words that may be names, among so many words of four letters or more. */
  readonly names: number;
  readonly words: number;
}

/** Judges every word of a tidied text. */
export function checkWords(text: string, context: WordsContext): CheckedText {
  const check = new WordCheck(text, context);
  check.run();
  return check;
}

class WordCheck implements CheckedText {
  readonly reasons = new Set<ReasonCode>();
  readonly proposals: string[] = [];
  text: string;
  damaged = 0;
  names = 0;
  words = 0;
  readonly #context: WordsContext;
  readonly #isBroken: boolean;
  /** What splits stands between the rest: the words are the odd parts. */
  readonly #parts: string[];

  constructor(text: string, context: WordsContext) {
    this.text = text;
    this.#context = context;
    this.#isBroken = isBroken(text);
    this.#parts = text.split(this.#isBroken ? BROKEN_WORDS : WORDS);
  }

  run(): void {
    let last: string | null = null;
    let changed = false;
    for (let at = 1; at < this.#parts.length; at += 2) {
      const printed = this.#part(at);
      const isParted = this.#isParted(at);
      const isEcho: boolean = !isParted && printed === last && this.#part(at - 1) === " " && ECHOED.has(printed);
      if (isEcho) this.reasons.add("word-printed-twice");
      if (isParted) this.#joinParted(at);
      const put: string = isEcho ? "" : this.#check(this.#part(at), at);
      this.#parts[at] = put;
      changed ||= put !== printed;
      last = printed;
    }
    if (changed) this.text = tidy(this.#parts.join(""));
  }

  #part(at: number): string {
    return this.#parts[at] ?? "";
  }

  /** "co- rrupción": parted at the end of a line. */
  #isParted(at: number): boolean {
    const between = this.#part(at + 1);
    if (between !== "- " && between !== SOFT_HYPHEN) return false;
    const next = this.#part(at + 2);
    const goesOn = /^\p{Ll}/u.test(next) || this.#isInCapitals();
    return between === SOFT_HYPHEN || (goesOn && this.#context.speller.isParted(this.#part(at), next));
  }

  #joinParted(at: number): void {
    this.#parts.splice(at, 3, this.#part(at) + this.#part(at + 2));
    this.reasons.add("word-repaired-from-dictionary");
  }

  /** The word to put in its place. */
  #check(word: string, at: number): string {
    if (word.length >= 4) this.words += 1;
    if (this.#context.speller.isPlain(word) || this.damaged >= MOST_DAMAGED) return word;
    const verdict = this.#verdictOn(word, at);
    switch (verdict.kind) {
      case "known":
        return word;
      case "name":
        this.names += 1;
        return word;
      case "repaired":
        this.reasons.add(this.#reasonOf(verdict, word));
        return verdict.to;
      case "damaged":
        this.damaged += 1;
        this.proposals.push(...verdict.near);
        return word;
    }
  }

  #verdictOn(word: string, at: number): WordVerdict {
    if (this.#isBroken && isBroken(word)) return this.#context.speller.mend(word, this.#opens(at));
    const verdict = this.#byRow(word) ?? this.#byPhrase(word, at) ?? this.#byItself(word, at);
    return this.#isLast(at) && verdict.kind === "repaired" && sameButForEnd(verdict.to, word)
      ? { kind: "damaged", near: [verdict.to] }
      : verdict;
  }

  /** Nothing follows, not even a full stop. */
  #isLast(at: number): boolean {
    return at + 2 >= this.#parts.length && this.#part(at + 1) === "";
  }

  /** A capital says nothing here: at the beginning of a sentence, and where all letters are capitals. */
  #opens(at: number): boolean {
    return at === 1 || OPENS_SENTENCE.test(this.#part(at - 1)) || this.#isInCapitals();
  }

  #isInCapitals(): boolean {
    return !/\p{Ll}/u.test(this.text);
  }

  /** The row's other cells print the right word: "Devisión" beside "Recursos de Revisión". */
  #byRow(word: string): WordVerdict | null {
    const { speller, rowWords } = this.#context;
    if (word.length < 6 || speller.isKnown(word)) return null;
    const folded = foldLetters(word);
    const near = [...rowWords()].filter(
      ([other]) => other !== folded && oneApart(other, folded) && speller.isKnown(other),
    );
    const [only] = near;
    if (near.length !== 1 || !only) return null;
    const to = withCaseOf(only[1].printed.toLowerCase(), word);
    const apart = speller.lastApart(word);
    return apart === null ? byDocument(word, to) : { kind: "damaged", near: [apart, to] };
  }

  #byPhrase(word: string, at: number): WordVerdict | null {
    const to = this.#context.speller.phrase(word, [this.#part(at + 2), this.#part(at + 4)]);
    return to === null ? null : byDocument(word, to);
  }

  /** A strange word that another cell of the row prints too is the author's; only the document may correct it. */
  #byItself(word: string, at: number): WordVerdict {
    const { speller } = this.#context;
    const isNoName = this.#isInCapitals() && isUnspeakable(word) && !speller.isKnown(word);
    const verdict = isNoName && !speller.isUsual(word) ? UNREADABLE : speller.judge(word, this.#opens(at));
    const isStrange = verdict.kind === "damaged" || (verdict.kind === "repaired" && verdict.by === "dictionary");
    return isStrange && this.#isVouchedFor(word, at) ? { kind: "known" } : verdict;
  }

  /** Two cells may be cut within the same word, and then neither vouches for the other. */
  #isVouchedFor(word: string, at: number): boolean {
    const other = this.#context.rowWords().get(foldLetters(word));
    return other !== undefined && (other.isWhole || !this.#isLast(at));
  }

  /** The same misspelling in another cell of the row is the author's, not the reader's. */
  #reasonOf(verdict: Extract<WordVerdict, { kind: "repaired" }>, word: string): ReasonCode {
    if (verdict.by === "split") return "words-joined-in-print";
    if (this.#inRow(word)) return "misspelling-in-source";
    return verdict.by === "document" ? "word-repaired-from-document" : "word-repaired-from-dictionary";
  }

  #inRow(word: string): boolean {
    return this.#context.rowWords().has(foldLetters(word));
  }
}

/** Nothing settles whether a letter that the document's word lacks is a word by itself. */
function byDocument(word: string, to: string): WordVerdict {
  const apart = letterApart(word, to);
  return apart === null ? { kind: "repaired", to, by: "document" } : { kind: "damaged", near: [apart, to] };
}

/** A cell may be cut within its last word, and then its end is not misspelt but missing. */
function sameButForEnd(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length) - 1;
  return foldLetters(a.slice(0, shorter)) === foldLetters(b.slice(0, shorter)) && foldLetters(a) !== foldLetters(b);
}

const UNREADABLE: WordVerdict = { kind: "damaged", near: [] };

const WORDS = /(\p{L}+)/u;
/** The same where letters may be lost: "comisi\ufffdn", "N?mero", "?tica". */
const BROKEN_WORDS = /((?:(?<=^|\s)\?)?[\p{L}\ufffd]+(?:\?+\p{L}+)*)/u;
const SOFT_HYPHEN = "\u00ad";

/** A text with so many damaged words is asked as it stands. */
const MOST_DAMAGED = 20;

const OPENS_SENTENCE = /[.:;!?¿¡("«“/-]\s*$/u;

/** "una una": only small words are ever printed twice by mistake and never on purpose. */
const ECHOED = new Set("de del la las el los en un una al y que por para con su sus".split(" "));
