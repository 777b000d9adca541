import { compareDecimals, type Decimal, parseDecimal } from "../domain/decimal.ts";
import { PERCENT } from "../domain/measure.ts";
import { quotient, roundRational } from "../domain/rational.ts";
import type { Reading } from "../domain/reading.ts";
import { tidy } from "./fold.ts";
import { countsThings, type NumberContext } from "./number-candidate.ts";
import { repaired } from "./reading-of.ts";

/**
 * "25% (5 de 20)": a percentage and the two counts it comes from, in one cell. Where they agree the
 * percentage is settled, unless the row counts things; null for any other cell.
 */
export function shareOfCount(raw: string, context: NumberContext): Reading | null {
  const parts = takeApart(tidy(raw));
  if (parts === null || countsThings(context) || !agree(parts)) return null;
  return { ...repaired(raw, parts.percent, ["percent-agrees-with-counts"]), unit: PERCENT };
}

interface Parts {
  readonly percent: Decimal;
  readonly part: Decimal;
  readonly whole: Decimal;
}

const PERCENTAGE = String.raw`(\d{1,3}(?:\.\d{1,4})?) ?%`;
const COUNTS = String.raw`(\d{1,7}) ?(?:/|de) ?(\d{1,7})`;
const PERCENT_FIRST = new RegExp(`^${PERCENTAGE} ?(?:\\(${COUNTS}\\)|= ?${COUNTS})$`);
const COUNTS_FIRST = new RegExp(`^${COUNTS} ?(?:\\(${PERCENTAGE}\\)|= ?${PERCENTAGE})$`);

function takeApart(text: string): Parts | null {
  const first = PERCENT_FIRST.exec(text);
  if (first) return parsed(first[1], first[2] ?? first[4], first[3] ?? first[5]);
  const last = COUNTS_FIRST.exec(text);
  return last && parsed(last[3] ?? last[4], last[1], last[2]);
}

function parsed(...texts: readonly [string | undefined, string | undefined, string | undefined]): Parts | null {
  const [percent, part, whole] = texts.map((text) => parseDecimal(text ?? ""));
  return percent && part && whole ? { percent, part, whole } : null;
}

/** To the places the percentage prints, rounded. */
function agree({ percent, part, whole }: Parts): boolean {
  const times100 = parseDecimal(`${part}00`);
  const share = times100 === null ? null : quotient(times100, whole);
  if (share === null || !share.ok) return false;
  const places = percent.split(".")[1]?.length ?? 0;
  return compareDecimals(roundRational(share.value, places), percent) === 0;
}
