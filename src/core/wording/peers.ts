import { parseCycle } from "../domain/period.ts";
import type { IndicatorText } from "./indicator-text.ts";
import { foldedWords } from "./words-of.ts";

interface Compared {
  readonly text: IndicatorText;
  readonly cycle: string | null;
}

/**
 * Looks up the other indicators of an objective that might say the same as one: those of its name or
 * its definition. Null when its objective is not known, and so neither are its companions.
 */
export function peersOf(all: readonly Compared[]): (one: Compared) => readonly IndicatorText[] | null {
  const alike = new Map<string, Compared[]>();
  for (const one of all) {
    for (const trait of traitsOf(one.text)) {
      const list = alike.get(trait);
      if (list) list.push(one);
      else alike.set(trait, [one]);
    }
  }
  return (one) => {
    if (keyOf(one.text.objective) === null) return null;
    return traitsOf(one.text).flatMap((trait) => {
      const other = alike.get(trait)?.find((peer) => peer !== one && areOfOneTime(peer, one));
      return other ? [other.text] : [];
    });
  };
}

/** Names repeat from one cycle to the next: what has ended says nothing twice. */
function areOfOneTime(a: Compared, b: Compared): boolean {
  const [one, two] = [parseCycle(a.cycle ?? ""), parseCycle(b.cycle ?? "")];
  return !one || !two || (one.start <= two.end && two.start <= one.end);
}

function traitsOf({ objective, name, definition }: IndicatorText): readonly string[] {
  const of = keyOf(objective);
  return [keyOf(name), keyOf(definition)].flatMap((key, i) =>
    of === null || key === null ? [] : [`${i} ${of}/${key}`],
  );
}

function keyOf(text: string | null): string | null {
  const key = foldedWords(text ?? "").join(" ");
  return key === "" ? null : key;
}
