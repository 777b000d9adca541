import { foldLetters } from "../domain/fold-letters.ts";

/** What is looked for among the indicators of an edition; what is null does not matter. */
export interface Wanted {
  readonly text: string;
  /** "" for those without an area. */
  readonly area: string | null;
  /** A light, or the state of a figure. */
  readonly mark: string | null;
}

/** What an indicator can be found by. */
export interface Findable {
  readonly texts: readonly (string | null)[];
  readonly area: string | null;
  readonly marks: readonly string[];
}

/** Those that have every word of the text somewhere, accents and case apart, and fit the rest. The order stays. */
export function findIndicators<T>(all: readonly T[], wanted: Wanted, of: (one: T) => Findable): readonly T[] {
  const words = foldLetters(wanted.text).split(/\s+/u).filter(Boolean);
  return all.filter((one) => {
    const { texts, area, marks } = of(one);
    if (wanted.area !== null && wanted.area !== (area ?? "")) return false;
    if (wanted.mark !== null && !marks.includes(wanted.mark)) return false;
    if (words.length === 0) return true;
    const said = foldLetters([...texts, area].filter((text) => text !== null).join("\n"));
    return words.every((word) => said.includes(word));
  });
}
