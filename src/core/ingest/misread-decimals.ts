import { parseDecimal } from "../domain/decimal.ts";
import { PERCENT } from "../domain/measure.ts";
import type { Reading } from "../domain/reading.ts";
import { askNumber, type NumberCandidate } from "./number-candidate.ts";

/**
 * "11.290", "45.600", "15.009" for "11.29%", "45.60%", "15.00%": one decimal too many, and in nearly
 * every number of the page the same digit. Only asked: decimals may end alike by themselves.
 */
export function misreadDecimals(candidate: NumberCandidate): Reading | null {
  const value = parseDecimal(withoutTail(candidate) ?? withoutLastDecimal(candidate) ?? "");
  if (value === null) return null;
  return askNumber(candidate, "percent-sign-read-as-digit", {
    value,
    unit: PERCENT,
    alternatives: [{ value, unit: PERCENT, why: "percent-sign-read-as-digit" }],
  });
}

/** Nearly all numbers of the page, or of its rows that count nothing, end in 9, 96 or 6, whatever their decimals. */
function withoutTail({ token: { digits }, profile }: NumberCandidate): string | null {
  const tail = ["96", "9", "6"].find(
    (end) => digits.endsWith(end) && (profile.all.endsAlike(end) || profile.relative.endsAlike(end)),
  );
  return tail === undefined ? null : digits.slice(0, -tail.length).replace(",", ".");
}

/** The same numbers have three decimals with the same last one, or two that end in 9. */
function withoutLastDecimal({ token: { digits }, profile }: NumberCandidate): string | null {
  const [, whole = "", decimals = "", last = ""] = /^(\d{1,3})[.,](\d+)([069])$/.exec(digits) ?? [];
  const isOneTooMany = decimals.length === 2 || (decimals.length === 1 && last === "9");
  const places = decimals.length + 1;
  const isAlike = [profile.all, profile.relative].some((tally) => tally.decimalsEndAlike(last, places));
  return isOneTooMany && isAlike ? `${whole}.${decimals}` : null;
}
