import type { Reading } from "../domain/reading.ts";
import { bareAmongPercents, misreadAlone, outOfBlock } from "./lost-percent.ts";
import { misreadWithPage } from "./misread-page.ts";
import { misreadPercent } from "./misread-percent.ts";
import { notANumber } from "./not-a-number.ts";
import { type NumberCandidate, type NumberContext, type NumberRule, plainReading } from "./number-candidate.ts";
import { cachedToken } from "./number-column.ts";
import { chooseNotation, letterDigits, spaceGrouped, twoNotations } from "./number-notation.ts";
import { outOfColumn, placeholder, yearLike } from "./odd-number.ts";
import { shareOfCount } from "./share-of-count.ts";
import { strayMarks } from "./stray-marks.ts";
import { multiplied, ratioOrPercent, unlikeUnits } from "./unit-doubts.ts";

/** Settles one number cell with its column, its page and its row. Never guesses: what stays open is asked. */
export function settleNumber(raw: string, context: NumberContext): Reading {
  const token = cachedToken(raw);
  if (token.kind !== "number") return shareOfCount(raw, context) ?? notANumber(raw, token);
  const value = chooseNotation(token, context.column);
  if (value === null) return twoNotations(raw, token, context);
  return judge({ raw, token, value, profile: context.column.page(context.page), context });
}

/** In order; the first that has something to say decides. */
const RULES: readonly NumberRule[] = [
  letterDigits,
  strayMarks,
  multiplied,
  placeholder,
  misreadPercent,
  misreadWithPage,
  outOfBlock,
  bareAmongPercents,
  misreadAlone,
  spaceGrouped,
  yearLike,
  outOfColumn,
  unlikeUnits,
  ratioOrPercent,
];

function judge(candidate: NumberCandidate): Reading {
  for (const rule of RULES) {
    const reading = rule(candidate, judge);
    if (reading) return reading;
  }
  return plainReading(candidate, []);
}
