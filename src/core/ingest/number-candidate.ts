import type { Decimal } from "../domain/decimal.ts";
import { PERCENT, type Unit, UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Alternative, ReasonCode, Reading } from "../domain/reading.ts";
import { tidy } from "./fold.ts";
import type { NumberColumn, PageProfile } from "./number-column.ts";
import type { NumberFound } from "./number-token.ts";
import { ask, repaired } from "./reading-of.ts";
import { type RowSpeech, saysPercent } from "./row-speech.ts";

/** What stands around a number cell. */
export interface NumberContext {
  readonly page: number;
  readonly column: NumberColumn;
  /** The unit column's text in this row, if the document prints one. */
  readonly rowUnit: string | null;
  /** The heading says that the column holds percentages. */
  readonly headerPercent: boolean;
  /** The share of the year that the row's block repeats ("25" in eight of nine rows); null without one. */
  readonly blockConstant: string | null;
  /** Baseline and progress of the row cannot share a unit: baseline 100 beside 452. */
  readonly unlikeUnits: boolean;
  /** What the row's own words say of its numbers. */
  readonly speech: RowSpeech;
  /** Sizes of the row's other numbers. */
  readonly otherSizes: readonly number[];
}

/** A number with one value, about to be judged. */
export interface NumberCandidate {
  readonly raw: string;
  readonly token: NumberFound;
  readonly value: Decimal;
  readonly profile: PageProfile;
  readonly context: NumberContext;
}

/** What one rule makes of a number; null where it has nothing to say. `judge` asks every rule again. */
export type NumberRule = (candidate: NumberCandidate, judge: NumberJudge) => Reading | null;
export type NumberJudge = (candidate: NumberCandidate) => Reading;

/** The unit of this one number: its own sign, its own word, the row's unit, the heading, or unknown. */
export function unitOf(token: NumberFound, context: NumberContext): { unit: Unit; reason: ReasonCode | null } {
  if (token.percent) return { unit: PERCENT, reason: null };
  if (token.unitWord !== null) return { unit: token.unitWord, reason: null };
  if (context.rowUnit !== null) return { unit: unitLabel(context.rowUnit), reason: "unit-from-column" };
  if (context.headerPercent) return { unit: PERCENT, reason: "unit-from-header" };
  return { unit: UNKNOWN_UNIT, reason: "unit-not-printed" };
}

function unitLabel(label: string): Unit {
  return saysPercent(label) ? PERCENT : tidy(label);
}

/** The number as it stands, with its unit; `because` says what had to be repaired, if anything. */
export function plainReading({ raw, token, value, context }: NumberCandidate, because: readonly ReasonCode[]): Reading {
  const { unit, reason } = unitOf(token, context);
  const notation: readonly ReasonCode[] = readsTwoWays(token) ? ["notation-from-column"] : [];
  const reasons = [...because, ...notation, ...(reason === null ? [] : [reason])];
  if (because.length > 0) return { ...repaired(raw, value, reasons), unit };
  return {
    raw,
    value,
    unit,
    status: "read",
    confidence: unit === UNKNOWN_UNIT ? 0.85 : 0.97,
    reasons: reasons.length === 0 ? ["as-printed"] : reasons,
    alternatives: [],
  };
}

/** "1,234" is 1234 in one notation and 1.234 in the other. */
export function readsTwoWays({ byNotation }: NumberFound): boolean {
  const [point, comma] = [byNotation["1,234.5"], byNotation["1.234,5"]];
  return point !== undefined && comma !== undefined && point !== comma;
}

/** A question about the number; what is not proposed otherwise is as printed. */
export function askNumber(
  { raw, token, value, context }: NumberCandidate,
  reason: ReasonCode,
  proposed: Partial<Pick<Reading, "value" | "unit" | "alternatives">> = {},
): Reading {
  return { ...ask(raw, value, [reason]), unit: unitOf(token, context).unit, ...proposed };
}

/** The row's unit, or without one its words, say that its numbers stand without a percent sign. */
export function countsThings({ rowUnit, speech }: NumberContext): boolean {
  return rowUnit === null ? speech.kind === "counted" : !saysPercent(rowUnit);
}

/** The number as printed, its unit unknown, among the answers to choose from. */
export function asPrintedOption(value: string): Alternative {
  return { value, unit: UNKNOWN_UNIT, why: "as-printed" };
}
