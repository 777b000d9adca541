import { parseDecimal } from "../domain/decimal.ts";
import { PERCENT } from "../domain/measure.ts";
import type { Reading } from "../domain/reading.ts";
import {
  asPrintedOption,
  askNumber,
  countsThings,
  type NumberCandidate,
  type NumberContext,
} from "./number-candidate.ts";
import type { NumberTally } from "./number-tally.ts";
import { saysItsUnit } from "./number-token.ts";
import { isMisread, PERCENT_TAILS, withoutTail } from "./percent-tail.ts";

/**
 * A page whose bare numbers betray together that their percent signs were read as digits: nearly all of
 * them end in the same ones, or one of them comes again and again in unlike rows. Then each number that
 * ends so is asked, "59" and "509 días" among them: whatever its row counts, its last digit may be a sign.
 */
export function misreadWithPage(candidate: NumberCandidate): Reading | null {
  const { token, value } = candidate;
  if (saysItsUnit(token)) return null;
  const tail = PERCENT_TAILS.find((end) => isSuspect(end, candidate));
  const rest = tail === undefined ? null : withoutTail(token.digits, tail);
  const percentage = rest === null ? null : parseDecimal(rest.replace(",", "."));
  if (percentage === null) return null;
  return askNumber(candidate, "percent-sign-read-as-digit", {
    value: percentage,
    unit: PERCENT,
    alternatives: [{ value: percentage, unit: PERCENT, why: "percent-sign-read-as-digit" }, asPrintedOption(value)],
  });
}

function isSuspect(tail: string, candidate: NumberCandidate): boolean {
  const { token, profile, context } = candidate;
  if (withoutTail(token.digits, tail) === null) return false;
  if (/[.,]/.test(token.digits) && pagesAround(context).some((all) => decimalsBetray(all, tail, context))) return true;
  if (tail === "0" && !isRoundForNoReason(candidate)) return false;
  const { all, relative } = profile;
  return (
    [all, relative].some((tally) => endsTogether(tally, tail, context)) ||
    [all, context.column.whole].some((tally) => repeats(tally, tail, context))
  );
}

/** A blank line may have parted a page in two, one of which has too few numbers to tell by itself. */
function pagesAround({ column, page }: NumberContext): readonly NumberTally[] {
  return [page, page - 1, page + 1].map((number) => column.page(number).all);
}

/** So many numbers that end alike are no accident, where two of them at least are no percentage as they stand. */
const FEWEST = 4;
const MOST_PERCENT = 300;

/** Where the column prints signs, or one such number comes again and again, others may stand between. */
function endsTogether(tally: NumberTally, tail: string, { column }: NumberContext): boolean {
  const alike = tally.matching(`sign ${tail}`, (digits) => withoutTail(digits, tail) !== null).times;
  const impossible = tally.matching(`over ${tail}`, (digits) => isImpossible(digits, tail)).times;
  return alike >= FEWEST && impossible >= 2 && alike >= tally.plain * leastShare(tally, tail, column);
}

/** How much of the bare numbers must end so. */
function leastShare(tally: NumberTally, tail: string, column: NumberContext["column"]): number {
  if (tail === "0") return 1;
  if ((mostMisread(tally, tail)?.times ?? 0) >= FEWEST) return 0.5;
  return column.percents >= ENOUGH_SIGNS ? 0.6 : 0.8;
}

function isImpossible(digits: string, tail: string): boolean {
  return isMisread(digits, tail, MOST_PERCENT) || (/[.,]/.test(digits) && withoutTail(digits, tail) !== null);
}

/** So many legible signs show that the column prints them. */
const ENOUGH_SIGNS = 3;

/**
 * One number beyond 100 makes up four in ten of the page's bare ones, though its rows have nothing in common; or comes
 * four times, and what it is without its tail stands twice in the column as well: 209 beside 20.
 */
function repeats(tally: NumberTally, tail: string, { column: { whole } }: NumberContext): boolean {
  const most = mostMisread(tally, tail);
  if (most === null || most.times < FEWEST) return false;
  const rest = withoutTail(most.digits, tail) ?? "";
  return most.times >= tally.plain * 0.4 || whole.bare(rest) + whole.signed(rest) >= 2;
}

/** The number beyond 100 that comes most often of those that end so, and are a percentage without it. */
function mostMisread(tally: NumberTally, tail: string) {
  return tally.matching(`percentage and ${tail}`, (digits) => isMisread(digits, tail)).most;
}

/** Round numbers are natural but where the column prints signs, and this row may well have had one. */
function isRoundForNoReason({ profile: { all }, context }: NumberCandidate): boolean {
  const { column, page } = context;
  if (column.percents < ENOUGH_SIGNS) return false;
  if (all.percents === 0 && (column.percentShareElsewhere(page) ?? 0) >= 0.8) return true;
  return !countsThings(context) || column.signsCountedRows();
}

/** All decimals of the page end alike: three different ones at least, and hardly any that end otherwise. */
function decimalsBetray(all: NumberTally, tail: string, context: NumberContext): boolean {
  const decimals = all.matching("decimals", (digits) => /^\d{1,3}[.,]\d{2,3}$/.test(digits)).times;
  const two = endingIn(all, tail, 2);
  const three = endingIn(all, tail, 3);
  const alike = two.times + three.times;
  if (alike < Math.max(FEWEST, decimals * 0.8) || two.different + three.different < 3) return false;
  return tail !== "0" || (two.times > 0 && three.times > 0) || signsEndSooner(all, two.times > 0 ? 2 : 3, context);
}

/** A last zero is natural but where the column prints signs after fewer decimals, or on every page but this. */
function signsEndSooner(all: NumberTally, places: number, { column }: NumberContext): boolean {
  return column.percents >= ENOUGH_SIGNS && (column.whole.signedPlaces < places || all.percents === 0);
}

function endingIn(all: NumberTally, tail: string, places: number) {
  const shape = new RegExp(`^\\d{1,3}[.,]\\d{${places - tail.length}}${tail}$`);
  return all.matching(`decimals ${places} ${tail}`, (digits) => shape.test(digits));
}
