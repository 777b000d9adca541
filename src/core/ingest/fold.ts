import { foldLetters } from "../domain/fold-letters.ts";

/** For comparing only: no case, no accents, no punctuation, single spaces. "%" stays. */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

/** Trims and makes every run of white space one space; other characters stay. */
export function tidy(text: string): string {
  return UNTIDY.test(text) ? text.replace(/\s+/gu, " ").trim() : text;
}

/** Any white space but single blanks between words. */
const UNTIDY = /[^\S ]|  |^ | $/;

/** One of two folded texts says the other, whole or in part, word by word. */
export function isPiece(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return ` ${long} `.includes(` ${short} `);
}
