import type { Decimal } from "../domain/decimal.ts";
import { PERCENT, UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import type { NumberFound, NumberToken } from "./number-token.ts";
import { readFrequency } from "./read-frequency.ts";
import { ask, blank, noValue } from "./reading-of.ts";

/** A cell of a number column that holds no one number: it is blank, says that there is no value, or is asked. */
export function notANumber(raw: string, token: Exclude<NumberToken, NumberFound>): Reading {
  switch (token.kind) {
    case "blank":
      return blank(raw);
    case "marker":
      return noValue(raw);
    case "formula-error":
      return ask(raw, null, ["formula-error"]);
    case "rank":
      return { ...ask(raw, token.value, ["looks-like-rank"]), unit: UNKNOWN_UNIT };
    case "two":
      return twoValues(raw, token.values, token.percent);
    case "word":
      return ask(raw, null, [readFrequency(raw) ? "word-in-number-column" : "not-a-number"]);
  }
}

function twoValues(raw: string, values: readonly Decimal[], percent: boolean): Reading {
  const unit = percent ? PERCENT : UNKNOWN_UNIT;
  const alternatives = values.map((value): Alternative => ({ value, unit, why: "two-values-in-cell" }));
  return { ...ask(raw, values[0] ?? null, ["two-values-in-cell"]), unit, alternatives };
}
