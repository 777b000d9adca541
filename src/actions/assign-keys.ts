import type { MatchedRow } from "./match-document.ts";
import type { RegisterState } from "./read-register.ts";

/** A key prefix with room for the keys of a usual report: IND-001 … IND-999, then IND-1000. */
const DIGITS = 3;

/**
 * The key of every row: the indicator it was recognised as; for a new one the key it prints, when no
 * other row or indicator has it, else the next number after the prefix, in document order.
 */
export function assignKeys(
  matched: readonly MatchedRow[],
  state: RegisterState,
  prefix: string,
): ReadonlyMap<number, string> {
  const printed = countPrinted(matched);
  const taken = new Set([...state.byKey.keys(), ...printed.keys()]);
  const next = numbering(taken, prefix);
  return new Map(
    matched.map(({ match, traits }) => {
      if (match.kind === "same") return [match.row, match.key];
      const own = traits.key;
      const free = own !== null && printed.get(own) === 1 && !state.byKey.has(own);
      return [match.row, free ? own : next()];
    }),
  );
}

function countPrinted(matched: readonly MatchedRow[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  for (const { traits } of matched) {
    if (traits.key !== null) count.set(traits.key, (count.get(traits.key) ?? 0) + 1);
  }
  return count;
}

/** Gives out prefix-001, -002 … after the highest number in use. */
export function numbering(taken: ReadonlySet<string>, prefix: string): () => string {
  const own = [...taken].filter((key) => key.startsWith(`${prefix}-`)).map((key) => key.slice(prefix.length + 1));
  let number = own.filter((tail) => /^\d{1,9}$/.test(tail)).reduce((top, tail) => Math.max(top, Number(tail)), 0);
  return () => {
    number += 1;
    return `${prefix}-${String(number).padStart(DIGITS, "0")}`;
  };
}
