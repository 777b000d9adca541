import { type Decimal, parseDecimal } from "../domain/decimal.ts";
import type { Field } from "../domain/field.ts";
import type { Finding, FindingCode } from "../domain/finding.ts";
import { PERCENT } from "../domain/measure.ts";
import type { CalendarDate } from "../domain/period.ts";
import type { ReasonCode, Reading } from "../domain/reading.ts";
import type { Readings } from "./proposal.ts";

/** What is odd in one row, before it is known where the row stands. */
export type RowFinding = Pick<Finding, "code" | "field" | "severity" | "data">;

/** `cutoff` is the last day the report speaks of; null when it does not say. */
export type RowCheck = (readings: Readings, cutoff: CalendarDate | null) => RowFinding | null;

export function odd(code: FindingCode, field: Field, data: Finding["data"]): RowFinding {
  return { code, field, severity: "warning", data };
}

/** A number as far as it is known, or proposed; null without one. */
export function figureOf(reading: Reading | undefined): Decimal | null {
  return typeof reading?.value === "string" ? parseDecimal(reading.value) : null;
}

/** The text of a cell, as far as it is known or proposed; null without one. */
export function textOf(reading: Reading | undefined): string | null {
  return reading === undefined || reading.value === "" ? null : reading.value;
}

/** A percentage that nobody has to be asked about. */
export function isSettledPercent(reading: Reading | undefined): reading is Reading {
  return reading?.unit === PERCENT && reading.status !== "ask";
}

/** Was the cell repaired or doubted for this reason? */
export function isDoubtedFor(reading: Reading | undefined, reason: ReasonCode): boolean {
  return reading !== undefined && reading.reasons.includes(reason);
}
