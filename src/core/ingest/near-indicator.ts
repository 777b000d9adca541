import { distance } from "fastest-levenshtein";
import type { KnownIndicator, RowTraits, Texts } from "./indicator-traits.ts";
import { fold } from "./fold.ts";

/** Below this likeness two texts are different things; above it a person is asked. */
const ALIKE = 0.8;
/** Candidates weighed per row, and shown. */
const WEIGHED = 12;
const SHOWN = 3;
/** A word that so many indicators share says nothing about which one it is. */
const COMMON_WORD = 200;
/** Enough of a text to compare; the time grows with its square. */
const COMPARED_LENGTH = 400;

interface Folded {
  readonly cycle: string;
  readonly objective: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * For each row, the indicators of the same cycle that resemble it, likeliest first: damaged letters,
 * a new name under the same objective, a new objective for the same name. Rows that resemble none
 * are left out. Only indicators that share an uncommon word are weighed, so that it stays fast.
 */
export function nearestKnown(
  rows: readonly RowTraits[],
  known: readonly KnownIndicator[],
): ReadonlyMap<number, readonly string[]> {
  const folded = new Map(known.map((one) => [one.key, foldTraits(one)]));
  const index = indexWords(folded);
  const found = new Map<number, readonly string[]>();
  for (const row of rows) {
    const traits = foldTraits(row);
    const scored = shareWords(traits, index)
      .map((key) => ({ key, score: likeness(traits, folded.get(key)) }))
      .filter((one) => one.score >= ALIKE)
      .toSorted((a, b) => (a.score === b.score ? byKey(a.key, b.key) : b.score - a.score));
    if (scored.length > 0)
      found.set(
        row.row,
        scored.slice(0, SHOWN).map((one) => one.key),
      );
  }
  return found;
}

function byKey(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function foldTraits(one: Texts & { readonly cycle: string }): Folded {
  const start = (text: string | null) => fold(text ?? "").slice(0, COMPARED_LENGTH);
  return {
    cycle: one.cycle,
    objective: start(one.objective),
    name: start(one.name),
    definition: start(one.definition),
  };
}

function likeness(a: Folded, b: Folded | undefined): number {
  if (!b || a.cycle !== b.cycle) return 0;
  const name = textLikeness(a.name, b.name);
  const objective = textLikeness(a.objective, b.objective);
  const definition = textLikeness(a.definition, b.definition);
  const whole = textLikeness(`${a.objective} ${a.name}`, `${b.objective} ${b.name}`);
  return Math.max(whole, name, Math.min(objective, definition));
}

/** 1 for the same text, 0 for nothing in common or when either is missing. */
function textLikeness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (a === "" || b === "") return 0;
  if (Math.min(a.length, b.length) < ALIKE * longest) return 0;
  return 1 - distance(a, b) / longest;
}

function indexWords(folded: ReadonlyMap<string, Folded>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const [key, one] of folded) {
    for (const word of wordsOf(one)) {
      const keys = index.get(word);
      if (keys) keys.push(key);
      else index.set(word, [key]);
    }
  }
  return index;
}

function shareWords(one: Folded, index: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const shared = new Map<string, number>();
  for (const word of wordsOf(one)) {
    const keys = index.get(word) ?? [];
    if (keys.length > COMMON_WORD) continue;
    for (const key of keys) shared.set(key, (shared.get(key) ?? 0) + 1 / keys.length);
  }
  return [...shared.entries()]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, WEIGHED)
    .map(([key]) => key);
}

function wordsOf(one: Folded): ReadonlySet<string> {
  const words = `${one.objective} ${one.name} ${one.definition}`.split(" ").filter((word) => word.length > 2);
  return new Set([...words, `name: ${one.name}`, `objective: ${one.objective}`]);
}
