import { foldLetters } from "../domain/fold-letters.ts";

/** A word of a text: letters, digits and "@". */
export interface Token {
  readonly text: string;
  /** Without case or accents, for comparing only. */
  readonly folded: string;
  /** Offsets in UTF-16 units, as strings count. */
  readonly start: number;
  readonly end: number;
  /** The characters between the word before and this one. */
  readonly gap: string;
  /** Which sentence of the text it belongs to. */
  readonly sentence: number;
  /** Does it open a sentence, an item or a bracket, so that a capital says nothing? */
  readonly opens: boolean;
  /** Grown together with others: "ciudadanos.mx", "#candidatos", "profesores-investigadores". */
  readonly isAttached: boolean;
}

const WORD = /[\p{L}\p{M}\p{N}@]+/gu;
const ENDS_SENTENCE = /[.!?;\n\r]/;
const OPENS = /[.!?;:\n\r•·–—¿¡"“«(]/;
const ATTACHED_BEFORE = /[._#:\\]$/;
const ATTACHED_AFTER = /^[._\\-](?=[\p{L}\p{N}])/u;

export function wordsOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let sentence = 0;
  let before = 0;
  for (const { 0: word, index: start } of text.matchAll(WORD)) {
    const gap = text.slice(before, start);
    const end = start + word.length;
    if (ENDS_SENTENCE.test(gap)) sentence += 1;
    tokens.push({
      text: word,
      folded: foldLetters(word),
      start,
      end,
      gap,
      sentence,
      opens: tokens.length === 0 || OPENS.test(gap),
      isAttached: gap === "-" || ATTACHED_BEFORE.test(gap) || ATTACHED_AFTER.test(text.slice(end, end + 2)),
    });
    before = end;
  }
  return tokens;
}

/** The folded words of a phrase: "Cámara de Diputados" → camara, de, diputados. */
export function foldedWords(phrase: string): readonly string[] {
  return wordsOf(phrase).map((token) => token.folded);
}

/** Does only white space stand between this word and the one before? */
export function isAdjacent(token: Token): boolean {
  return /^\s+$/u.test(token.gap);
}

export function isCapitalised(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && !isAllCapitals(token);
}

export function isAllCapitals(token: Token): boolean {
  return token.text.length > 1 && /\p{Lu}/u.test(token.text) && !/\p{Ll}/u.test(token.text);
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What stands between quotation marks, marks included. An odd mark quotes nothing. */
export function quotedSpans(text: string): readonly Span[] {
  return [...text.matchAll(/«[^«»]*»|“[^“”]*”|‘[^‘’]*’|"[^"\n]*"|(?<!\p{L})'[^'\n]*'(?!\p{L})/gu)].map((found) => ({
    from: found.index,
    to: found.index + found[0].length,
  }));
}

export function overlap(a: Span, b: Span): boolean {
  return a.from < b.to && b.from < a.to;
}
