import { isZero } from "./arithmetic.ts";
import type { Reported } from "./figure.ts";

/** Why a figure needs a word from whoever reports it. */
export const JUSTIFIED = ["empty", "zero-progress", "late", "correction"] as const;
export type Justified = (typeof JUSTIFIED)[number];

/** What must be explained: an empty cell, a zero, a late value, a correction of an approved one. */
export function needsJustification(given: {
  readonly reported: Reported;
  readonly late: boolean;
  readonly corrects: boolean;
}): readonly Justified[] {
  const { reported, late, corrects } = given;
  const found: readonly (readonly [Justified, boolean])[] = [
    ["empty", reported.kind === "no-data" || reported.kind === "not-applicable"],
    ["zero-progress", isZeroReported(reported)],
    ["late", late],
    ["correction", corrects],
  ];
  return found.filter(([, needed]) => needed).map(([why]) => why);
}

/** None of none is no demand, not a zero. */
function isZeroReported(reported: Reported): boolean {
  if (reported.kind !== "value") return false;
  const { figure } = reported;
  if (figure.kind === "amount") return isZero(figure.value);
  return isZero(figure.numerator) && !isZero(figure.denominator);
}
