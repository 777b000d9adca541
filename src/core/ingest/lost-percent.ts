import { PERCENT, UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import {
  asPrintedOption,
  askNumber,
  countsThings,
  type NumberCandidate,
  type NumberContext,
} from "./number-candidate.ts";
import { type PageProfile, sizeOf } from "./number-column.ts";
import { saysItsUnit } from "./number-token.ts";
import { isMisread, PERCENT_TAILS } from "./percent-tail.ts";
import { saysPercent } from "./row-speech.ts";

/** A number without a sign on a page where the others print one has lost it, or more. */
export function bareAmongPercents(candidate: NumberCandidate): Reading | null {
  const { token, value, profile, context } = candidate;
  if (saysItsUnit(token) || !expectsSign(profile, context)) return null;
  const alternatives: readonly Alternative[] = [
    asPrintedOption(value),
    { value, unit: PERCENT, why: "bare-number-among-percents" },
    ...withoutTail(token.digits),
  ];
  return askNumber(candidate, "bare-number-among-percents", { unit: UNKNOWN_UNIT, alternatives });
}

/** Should this cell print a percent sign, by its page, its column and its row? */
function expectsSign(profile: PageProfile, context: NumberContext): boolean {
  const { column, rowUnit } = context;
  if (rowUnit !== null && saysPercent(rowUnit)) return column.percents >= 2;
  const mayBePercent = !countsThings(context) || column.signsCountedRows();
  if (mayBePercent && isSignLostOnPage(profile, context)) return true;
  if (column.isAlwaysPercent() && printsSomeSign(profile, column)) return true;
  return mayBePercent && (printsMostlySigns(profile) || printsSignsLikeThis(context));
}

/**
 * Not a sign on this page, and nearly all numbers of the other pages, or of their rows like this one, have
 * one; most of them will do where four rows like this one have none.
 */
function isSignLostOnPage({ all, relative }: PageProfile, { column, page, speech }: NumberContext): boolean {
  const share = column.percentShareElsewhere(page) ?? 0;
  if (speech.kind !== "relative") return all.percents === 0 && share >= 0.8;
  const likeThis = column.relativeShareElsewhere(page) ?? 0;
  const usual = relative.numbers >= 4 ? 0.6 : 0.8;
  return (all.percents === 0 && share >= 0.6) || (relative.percents === 0 && likeThis >= usual);
}

function printsMostlySigns({ all }: PageProfile): boolean {
  return all.percents >= 3 && all.percents >= all.numbers * 0.5;
}

function printsSomeSign({ all }: PageProfile, column: NumberContext["column"]): boolean {
  return all.percents >= 1 && column.percents >= column.numbers * 0.4;
}

/** A row that speaks of a percentage, in a column that prints signs on any of its pages. */
function printsSignsLikeThis({ column, speech }: NumberContext): boolean {
  return speech.kind === "relative" && column.percents >= 3;
}

/** "1009" may be "100%" with its sign read as a digit. */
function withoutTail(digits: string): readonly Alternative[] {
  const tail = PERCENT_TAILS.find((end) => isMisread(digits, end));
  if (tail === undefined) return [];
  return [{ value: digits.slice(0, -tail.length), unit: PERCENT, why: "percent-sign-read-as-digit" }];
}

/** One "1009" in a column that prints percentages elsewhere, in a row that counts nothing. */
export function misreadAlone(candidate: NumberCandidate): Reading | null {
  const { token, value, context } = candidate;
  if (saysItsUnit(token) || token.grouped || context.column.percents < 2) return null;
  if (!endsLikePercent(token.digits, context)) return null;
  if (countsThings(context) && !context.column.signsCountedRows()) return null;
  const alternatives = [...withoutTail(token.digits), asPrintedOption(value)];
  return askNumber(candidate, "percent-sign-read-as-digit", { unit: UNKNOWN_UNIT, alternatives });
}

/** A 6 at the end says less than a 9, for bare counts end in it too; a 0 says something where the share is legible. */
function endsLikePercent(digits: string, { speech, column, page }: NumberContext): boolean {
  if (isMisread(digits, "9") || isMisread(digits, "96")) return true;
  if (isMisread(digits, "6")) return speech.kind !== "counted" || column.signsCountedRows();
  const share = digits.slice(0, -1);
  const legible = column.signedElsewhere(page, share) + column.page(page).all.signed(share);
  return isMisread(digits, "0") && legible >= 2;
}

/** The row's block repeats one share of the year and this bare number is another. */
export function outOfBlock(candidate: NumberCandidate): Reading | null {
  const { token, value, profile, context } = candidate;
  if (token.percent || token.money || (context.rowUnit !== null && !context.column.isAlwaysPercent())) return null;
  const constant = context.blockConstant ?? lostSignConstant(profile, context);
  if (constant === null || constant === token.digits) return null;
  const printed = asPrintedOption(value);
  const repeated: Alternative = { value: constant, unit: PERCENT, why: "column-repeats-value" };
  if (sizeOf(value) < IMPOSSIBLE_PERCENT)
    return askNumber(candidate, "value-out-of-block", { unit: UNKNOWN_UNIT, alternatives: [printed, repeated] });
  return {
    ...askNumber(candidate, "value-out-of-block", {
      value: constant,
      unit: PERCENT,
      alternatives: [repeated, printed],
    }),
    reasons: ["value-out-of-block", "magnitude-out-of-column"],
  };
}

/** From here on the block's own value is the likelier one: 199744 among "100%". */
const IMPOSSIBLE_PERCENT = 10_000;

/** A page where "1009" was read as 100 %: the cells that say anything else are asked. */
function lostSignConstant({ all }: PageProfile, { column, page }: NumberContext): string | null {
  const most = all.dominant();
  if (!most || most.times < 4 || most.share < 0.6 || !/^\d{3,4}$/.test(most.digits)) return null;
  const prefix = most.digits.slice(0, -1);
  return column.signedElsewhere(page, prefix) >= 2 ? prefix : null;
}
