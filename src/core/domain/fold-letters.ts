/** For comparing only. Lower case without accents, signs kept; ñ becomes n, as damaged text loses the tilde first. */
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
