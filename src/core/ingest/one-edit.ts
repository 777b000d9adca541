import { foldLetters } from "../domain/fold-letters.ts";

/** A text one letter dropped, added, changed or swapped away from a word. */
export interface Candidate {
  readonly folded: string;
  /** Spelt with the letters and accents of the word itself. */
  readonly written: string;
  /** A slip of keys or a letter taken for one of its shape; another letter altogether is another word. */
  readonly likely: boolean;
  /** Two letters that run together look like the one, as in "tomeo" for "torneo". */
  readonly fused: boolean;
}

/** No word is longer; what is, has too many neighbours to look at. */
const LONGEST_WORD = 40;

/**
 * Every such text that is wanted, judged by its folding. None for a word whose folding has another
 * length, for then letters do not correspond.
 */
export function oneEditAway(word: string, folded: string, isWanted: (folded: string) => boolean): readonly Candidate[] {
  if (word.length !== folded.length || word.length > LONGEST_WORD) return [];
  return [...edits(word), ...fusions(folded)].flatMap((edit) => {
    const text = folded.slice(0, edit.from) + foldLetters(edit.put) + folded.slice(edit.to);
    return isWanted(text) ? [candidateOf({ word, folded }, edit, text)] : [];
  });
}

/** One letter dropped, added, changed or swapped makes one text the other; so do none. */
export function oneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  if (restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

/** One of each folded text, the last one written. */
export function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...new Map(candidates.map((candidate) => [candidate.folded, candidate])).values()];
}

/** `form`, which is in lower case, with the capitals of `word`: none, the first letter, or all. */
export function withCaseOf(form: string, word: string): string {
  if (/^\p{Lu}{2,}/u.test(word)) return form.toUpperCase();
  return /^\p{Lu}/u.test(word) ? form.charAt(0).toUpperCase() + form.slice(1) : form;
}

const ALPHABET = "abcdefghijklmnopqrstuvwxyzñ";

/** Letters taken for one another in print. */
const SHAPES = ["ceo", "aou", "iljtfr", "nuhm", "vyu", "gq", "bh", "mn", "sz", "rn", "dcl", "ad", "es"];

/** Two letters that, set closely, look like one. */
const FUSED = [
  ["rn", "m"],
  ["cl", "d"],
  ["li", "h"],
] as const;

/** Letters from `from` up to `to` give way to `put`. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly put: string;
  readonly fused?: boolean;
}

function fusions(folded: string): readonly Edit[] {
  return FUSED.flatMap(([two, one]) => [...exchanges(folded, two, one), ...exchanges(folded, one, two)]);
}

function exchanges(folded: string, letters: string, put: string): readonly Edit[] {
  const found: Edit[] = [];
  for (let from = folded.indexOf(letters); from !== -1; from = folded.indexOf(letters, from + 1))
    found.push({ from, to: from + letters.length, put, fused: true });
  return found;
}

function edits(word: string): readonly Edit[] {
  const found: Edit[] = [];
  for (let i = 0; i <= word.length; i += 1) {
    if (i < word.length) found.push({ from: i, to: i + 1, put: "" });
    if (i + 1 < word.length) found.push({ from: i, to: i + 2, put: `${word[i + 1]}${word[i]}` });
    for (const letter of ALPHABET) {
      found.push({ from: i, to: i, put: letter });
      if (i < word.length) found.push({ from: i, to: i + 1, put: letter });
    }
  }
  return found;
}

function candidateOf(
  { word, folded }: { readonly word: string; readonly folded: string },
  { from, to, put, fused = false }: Edit,
  text: string,
): Candidate {
  const isCapital = from === 0 ? /^\p{Lu}/u.test(word) : /^\p{Lu}{2,}/u.test(word);
  const isChange = put.length === 1 && to > from;
  return {
    folded: text,
    written: word.slice(0, from) + (isCapital ? put.toUpperCase() : put) + word.slice(to),
    fused,
    likely: fused || !isChange || SHAPES.some((shape) => shape.includes(put) && shape.includes(folded[from] ?? " ")),
  };
}
