import { PERCENT } from "../domain/measure.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import { misreadDecimals } from "./misread-decimals.ts";
import { asPrintedOption, askNumber, type NumberCandidate } from "./number-candidate.ts";
import type { NumberTally } from "./number-tally.ts";
import { isMisread, PERCENT_TAILS } from "./percent-tail.ts";
import { repaired } from "./reading-of.ts";

/**
 * A page on which the percent sign was read as a digit: "1009" for "100%". Repaired only on full
 * evidence: no sign is legible on the page, the same digits fill most of it whatever the row (or all
 * of its numbers end alike, and the row counts nothing), and another page prints the sign for the same column. With part of the
 * evidence it is asked, with the percentage as first proposal; with none, or with a unit of its own, it
 * is left as printed.
 */
export function misreadPercent(candidate: NumberCandidate): Reading | null {
  const { token, profile } = candidate;
  if (token.percent || token.money || token.unitWord !== null) return null;
  if (profile.all.percents > 0 && !profile.all.repeats(token.digits)) return null;
  return token.grouped ? misreadDecimals(candidate) : misreadWhole(candidate);
}

function misreadWhole(candidate: NumberCandidate): Reading | null {
  const suspect = suspectOf(candidate);
  if (suspect === null) return null;
  const evidence = weigh(suspect, candidate);
  if (evidence === "none" || !isBelievable(suspect, candidate)) return null;
  const { raw, token } = candidate;
  const { value, others } = suspect;
  const printed = asPrintedOption(token.digits);
  if (evidence === "full" && isSettled(suspect, candidate))
    return { ...repaired(raw, value, SETTLED), unit: PERCENT, alternatives: [printed] };
  const percentages = [value, ...others].map((one): Alternative => ({
    value: one,
    unit: PERCENT,
    why: "percent-sign-read-as-digit",
  }));
  return askNumber(candidate, "percent-sign-read-as-digit", {
    value,
    unit: PERCENT,
    alternatives: [...percentages, printed],
  });
}

const SETTLED = ["percent-sign-read-as-digit", "column-repeats-value", "percent-legible-on-other-page"] as const;

/** The digits taken for a percentage and its sign. */
interface Suspect {
  readonly digits: string;
  readonly tail: string;
  readonly value: string;
  /** What it is with another tail: "796" is 7 % or 79 %. */
  readonly others: readonly string[];
}

/** Where nearly every number elsewhere is a percentage, up to 300 % is believed; else up to 100 %. */
function suspectOf({ token: { digits }, context: { column, page } }: NumberCandidate): Suspect | null {
  const most = (column.percentShareElsewhere(page) ?? 0) >= 0.8 ? 300 : 100;
  const [tail, ...tails] = PERCENT_TAILS.filter((end) => isMisread(digits, end, most));
  if (tail === undefined) return null;
  const without = (end: string) => String(Number(digits.slice(0, -end.length)));
  return { digits, tail, value: without(tail), others: tails.map(without) };
}

function weigh(suspect: Suspect, candidate: NumberCandidate): "full" | "part" | "none" {
  if (hasFullEvidence(suspect, candidate)) return "full";
  return hasSomeEvidence(suspect, candidate) ? "part" : "none";
}

function hasFullEvidence({ digits, tail, value, others }: Suspect, candidate: NumberCandidate): boolean {
  const { column, page, speech } = candidate.context;
  if (holds(candidate, (tally) => tally.repeats(digits)) && column.signedElsewhere(page, value) >= 2) return true;
  if (tail === "0" || others.length > 0 || (column.percentShareElsewhere(page) ?? 0) < 0.8) return false;
  const mayCount = speech.kind === "counted" && !column.isAlwaysPercent();
  return !mayCount && holds(candidate, (tally) => tally.endsAlike(tail));
}

function hasSomeEvidence({ digits, tail, value }: Suspect, candidate: NumberCandidate): boolean {
  const { column, page } = candidate.context;
  const isOften = holds(candidate, (tally) => tally.repeats(digits, 0.5));
  const isAlike = holds(candidate, (tally) => tally.endsAlike(tail));
  const isRoundNumber = tail === "0";
  return (
    repeatsWhereSignsBelong(digits, candidate) ||
    (isOften && (!isRoundNumber || value === "100")) ||
    (isAlike && !isRoundNumber) ||
    column.signedElsewhere(page, value) >= 2 ||
    (column.percentShareElsewhere(page) ?? 0) >= 0.6
  );
}

/** The rows that count nothing repeat it, print no sign, and the column has signs. */
function repeatsWhereSignsBelong(digits: string, { profile: { relative }, context }: NumberCandidate): boolean {
  return context.column.percents > 0 && relative.repeats(digits) && relative.percents === 0;
}

/** Does it hold of the whole page, or of the rows that count nothing? */
function holds({ profile }: NumberCandidate, test: (tally: NumberTally) => boolean): boolean {
  return test(profile.all) || test(profile.relative);
}

/** The row may hold a percentage, or the page leaves no other explanation. */
function isBelievable(suspect: Suspect, candidate: NumberCandidate): boolean {
  const { column, rowUnit } = candidate.context;
  return fitsUnit(rowUnit) || column.signsCountedRows() || isOverwhelming(suspect, candidate);
}

/** Every row of the page alike, whatever it counts: not even "259 actions" four times over is an accident. */
function isOverwhelming({ digits, tail }: Suspect, { profile: { all }, context }: NumberCandidate): boolean {
  if (tail === "0") return false;
  const most = all.dominant();
  const enough = context.column.percents > 0 ? 3 : 4;
  const isSame = most !== null && most.digits === digits && most.times >= enough && most.share >= 0.75;
  return isSame || all.endsAlike(tail);
}

/** A run of nines may as well fill a blank. */
function isSettled({ digits, value }: Suspect, { profile, context }: NumberCandidate): boolean {
  return (
    !/^9+$/.test(digits) &&
    profile.all.percents === 0 &&
    Number(value) <= 100 &&
    (fitsUnit(context.rowUnit) || context.column.isAlwaysPercent())
  );
}

function fitsUnit(rowUnit: string | null): boolean {
  return rowUnit === null || /porcent|por ciento|%/i.test(rowUnit);
}
