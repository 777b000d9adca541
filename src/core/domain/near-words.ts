import { distance } from "fastest-levenshtein";

const SHOWN = 3;

/** The words that the one typed may have been meant for: the nearest ones, when they are near at all. */
export function nearWords(typed: string, words: Iterable<string>): readonly string[] {
  const wanted = typed.toUpperCase();
  const farthest = Math.max(1, Math.floor(wanted.length / 3));
  const measured = [...words].map((word) => ({ word, far: distance(wanted, word.toUpperCase()) }));
  const nearest = measured.reduce((least, { far }) => Math.min(least, far), farthest);
  return measured
    .filter((one) => one.far <= nearest)
    .slice(0, SHOWN)
    .map((one) => one.word);
}
