import { type Decimal, parseDecimal } from "../domain/decimal.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import {
  askNumber,
  type NumberCandidate,
  type NumberContext,
  plainReading,
  readsTwoWays,
  unitOf,
} from "./number-candidate.ts";
import { anyValue, type NumberColumn } from "./number-column.ts";
import type { NumberFound } from "./number-token.ts";
import { ask } from "./reading-of.ts";

/** The one value the digits have, alone or by the notation their column shows; null while two are possible. */
export function chooseNotation(token: NumberFound, column: NumberColumn): Decimal | null {
  if (!readsTwoWays(token)) return anyValue(token);
  const notation = column.notation();
  return notation === null ? null : (token.byNotation[notation] ?? null);
}

/** "1,234" without any evidence of what the comma is: both readings are offered. */
export function twoNotations(raw: string, token: NumberFound, context: NumberContext): Reading {
  const { unit } = unitOf(token, context);
  const values = [token.byNotation["1,234.5"], token.byNotation["1.234,5"]].filter((value) => value !== undefined);
  const alternatives = values.map((value): Alternative => ({ value, unit, why: "notation-two-ways" }));
  return { ...ask(raw, values[0] ?? null, ["notation-two-ways"]), unit, alternatives };
}

/** "1OO" is 100 only where the page repeats 100; elsewhere it is asked. */
export function letterDigits(candidate: NumberCandidate): Reading | null {
  const { token, profile } = candidate;
  if (!token.letters) return null;
  const same = token.percent ? profile.all.signed(token.digits) : profile.all.bare(token.digits);
  return same >= 4 && same >= profile.all.numbers * 0.5
    ? plainReading(candidate, ["letters-among-digits", "column-repeats-value"])
    : askNumber(candidate, "letters-among-digits");
}

/** "39 100" is one number or two; its like in the column tells. */
export function spaceGrouped(candidate: NumberCandidate): Reading | null {
  const { token, value, context } = candidate;
  if (!/\d \d/.test(token.digits) || context.column.spaceGrouped >= 3) return null;
  const parts = token.digits.split(" ").flatMap((part) => parseDecimal(part) ?? []);
  const alternatives = [value, ...parts].map((one): Alternative => ({
    value: one,
    unit: UNKNOWN_UNIT,
    why: "two-values-in-cell",
  }));
  return askNumber(candidate, "two-values-in-cell", { alternatives });
}
