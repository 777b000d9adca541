/** For comparing only: no case, no accents, no punctuation, single spaces. "%" stays. */
export function fold(text: string): string {
  return foldLetters(text)
    .replace(/[^a-z0-9%]+/g, " ")
    .trim();
}

/** Lower case without accents; ñ becomes n, as damaged text loses the tilde first. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower.normalize("NFD").replace(BEYOND_LATIN.test(lower) ? ANY_MARKS : LATIN_MARKS, "");
}

const NOT_ASCII = /[^ -~]/;
const BEYOND_LATIN = /[^\0-\u024f]/;
/** All that taking Latin letters apart can leave, and quicker to find than marks of any script. */
const LATIN_MARKS = /[\u0300-\u036f]+/g;
const ANY_MARKS = /\p{M}+/gu;

/** Trims and makes every run of white space one space; other characters stay. */
export function tidy(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}

/** One of two folded texts says the other, whole or in part, word by word. */
export function isPiece(a: string, b: string): boolean {
  if (a === "" || b === "") return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return ` ${long} `.includes(` ${short} `);
}
