import { type Decimal, timesPowerOfTen } from "../domain/decimal.ts";
import { COUNT, PERCENT, type Unit, UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { askNumber, type NumberCandidate, unitOf } from "./number-candidate.ts";

/** Baseline 100 beside 452: the two cannot share a unit, and nothing says which is which. */
export function unlikeUnits(candidate: NumberCandidate): Reading | null {
  const { token, value, context } = candidate;
  if (!context.unlikeUnits || token.percent || context.rowUnit !== null || context.headerPercent) return null;
  const alternatives: readonly Alternative[] = [
    { value, unit: COUNT, why: "unit-contradicts-row" },
    { value, unit: PERCENT, why: "unit-contradicts-row" },
  ];
  return askNumber(candidate, "unit-contradicts-row", { unit: UNKNOWN_UNIT, alternatives });
}

/** 0.95 under "Porcentaje" is 95 % or 0.95 %. Where numbers are variations, 0.5 is nothing odd. */
export function ratioOrPercent(candidate: NumberCandidate): Reading | null {
  const { token, value, context } = candidate;
  if (token.percent || token.mark === "-" || unitOf(token, context).unit !== PERCENT) return null;
  if (ratioDecimals(value) < (context.speech.signed ? 2 : 1)) return null;
  const percentage = timesPowerOfTen(value, 2);
  const alternatives: readonly Alternative[] = [
    { value: percentage, unit: PERCENT, why: "ratio-or-percent" },
    { value, unit: PERCENT, why: "as-printed" },
  ];
  return askNumber(candidate, "ratio-or-percent", { value: percentage, unit: PERCENT, alternatives });
}

/** How many decimals a number between 0 and 1 has; 0 for any other. */
function ratioDecimals(value: Decimal): number {
  return /^0\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
}

/** "100 mil", "2.5 millones de pesos": the number as printed, or the one its words make of it. */
export function multiplied(candidate: NumberCandidate): Reading | null {
  const { token, value, context } = candidate;
  const multiplier = multiplierOf(token.unitWord ?? "");
  if (multiplier === null) return null;
  const { power, unit } = multiplier;
  const whole: Alternative = {
    value: timesPowerOfTen(value, power),
    unit: unit ?? unitOf({ ...token, unitWord: null }, context).unit,
    why: "notation-two-ways",
  };
  return askNumber(candidate, "notation-two-ways", {
    alternatives: [{ value, unit: unitOf(token, context).unit, why: "as-printed" }, whole],
  });
}

/** What the words after a number multiply it by, as a power of ten, and the unit they name, if any. */
function multiplierOf(words: string): { readonly power: number; readonly unit: Unit | null } | null {
  const folded = foldLetters(words);
  for (const [start, power] of MULTIPLIERS) {
    const found = start.exec(folded)?.[0];
    if (found === undefined) continue;
    const rest = words
      .slice(found.length)
      .replace(/^ de\b/, "")
      .trim();
    const named = rest === "" ? null : rest;
    return { power, unit: found.endsWith("mdp") ? "pesos" : named };
  }
  return null;
}

const MULTIPLIERS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mil millones|miles de millones|mmdp)\b/, 9],
  [/^(?:millon(?:es)?|mdp)\b/, 6],
  [/^(?:mil|miles)\b/, 3],
];
