import { foldLetters } from "../domain/fold-letters.ts";

/** What stands for a letter that no encoding could read; several in a row stand for one. */
const BROKEN = /[\ufffd?]+/u;
/** With more of them missing, a word can be anything. */
const MOST_BROKEN = 2;
/** And with fewer legible ones. */
const FEWEST_LEGIBLE = 2;
/** Letters beyond ASCII: the ones that encodings lose; ú is more usual than ü. */
const LOST_LETTERS = "áéíóüúñ";

/** Does the word hold such letters? */
export function isBroken(word: string): boolean {
  return BROKEN.test(word);
}

/** Letters that no name of so many strings together: four consonants, but for those of "inscripción" and "obstruir". */
export function isUnspeakable(word: string): boolean {
  return word.length >= FEWEST_UNSPEAKABLE && /(?![bdnr]s[cpt][lr])[bcdfghjklmnpqrstvwxz]{4}/.test(foldLetters(word));
}

/** A shorter one may be the initials of a body: "CNDH", "TEPJF". */
const FEWEST_UNSPEAKABLE = 6;

/** What a word with such letters may have been, of two that fold alike the more usual last. `opening`: a capital begins it. */
export function unbroken(word: string, opening: boolean): readonly string[] {
  const [first = "", ...rest] = word.split(BROKEN);
  if (rest.length > MOST_BROKEN || (first + rest.join("")).length < FEWEST_LEGIBLE) return [];
  const isUpper = !/\p{Ll}/u.test(word) && /\p{Lu}{2}/u.test(word);
  let found: readonly string[] = [first];
  for (const piece of rest) {
    found = found.flatMap((before) =>
      LOST_LETTERS.split("").map((letter) => {
        const isCapital = isUpper || (before === "" && opening);
        return `${before}${isCapital ? letter.toUpperCase() : letter}${piece}`;
      }),
    );
  }
  return found;
}
