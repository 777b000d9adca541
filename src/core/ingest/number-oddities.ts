import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import { type Field, FIELD_NAMES, isNumberField } from "../domain/field.ts";
import { PERCENT, type Unit, UNKNOWN_UNIT } from "../domain/measure.ts";
import { type CalendarDate, quarterNumber, quarterOf } from "../domain/period.ts";
import type { Reading } from "../domain/reading.ts";
import { fold } from "./fold.ts";
import type { Readings } from "./proposal.ts";
import {
  figureOf,
  isDoubtedFor,
  isSettledPercent,
  odd,
  type RowCheck,
  type RowFinding,
  textOf,
} from "./row-finding.ts";

/** What can be odd in the numbers of one row. */
export const NUMBER_CHECKS: readonly RowCheck[] = [
  fullInFirstQuarter,
  zeroBaselineFull,
  numberOfAsPercent,
  unlikeUnits,
  overHundred,
  targetZero,
  yearAsBaseline,
  formulaError,
  noValue,
];

/** 100 % of a year's work three months into it. */
function fullInFirstQuarter({ progress, frequency }: Readings, cutoff: CalendarDate | null): RowFinding | null {
  if (cutoff === null || quarterNumber(quarterOf(cutoff)) !== 1 || !isFull(progress)) return null;
  return odd("full-progress-in-first-quarter", "progress", { cutoff, frequency: frequency?.value ?? "" });
}

/** From nothing to everything in one period. */
function zeroBaselineFull({ baseline, progress }: Readings): RowFinding | null {
  return baseline?.value === "0" && baseline.status !== "ask" && isFull(progress)
    ? odd("zero-baseline-with-full-progress", "baseline", {})
    : null;
}

/** "Número de…" announces a count, not a percentage. */
function numberOfAsPercent({ indicator, definition, progress }: Readings): RowFinding | null {
  const counted = [indicator, definition].map(textOf).find((text) => text !== null && announcesCount(text));
  if (typeof counted !== "string" || !progress || !(progress.unit === PERCENT || isShareOfYear(progress))) return null;
  return odd("number-of-beside-percentage", "progress", { text: counted, value: progress.value ?? "" });
}

function announcesCount(text: string): boolean {
  return /^(?:numero|cantidad|total) de\b/.test(fold(text.slice(0, BEGINNING)));
}

const BEGINNING = 40;

/** A bare 25, 50, 75 or 100 where the unit is unknown. */
function isShareOfYear({ unit, value }: Reading): boolean {
  return unit === UNKNOWN_UNIT && ["25", "50", "75", "100"].includes(value ?? "");
}

/** Baseline and progress that cannot be compared: a small bare count beside a percentage, or two named units. */
function unlikeUnits(readings: Readings): RowFinding | null {
  const [baseline, progress] = [measureOf(readings.baseline), measureOf(readings.progress)];
  if (baseline === null || progress === null) return null;
  const isUnlike =
    isDoubtedFor(readings.progress, "unit-contradicts-row") ||
    (isBare(baseline) && progress.unit === PERCENT && compareDecimals(baseline.value, 50) < 0) ||
    (baseline.unit !== progress.unit && !isBare(baseline) && !isBare(progress));
  return isUnlike ? odd("unlike-units", "progress", { baseline: baseline.value, progress: progress.value }) : null;
}

interface Measure {
  readonly value: Decimal;
  readonly unit: Unit;
}

function measureOf(reading: Reading | undefined): Measure | null {
  const value = figureOf(reading);
  return value === null || reading?.unit === undefined ? null : { value, unit: reading.unit };
}

function isBare({ unit }: Measure): boolean {
  return unit === UNKNOWN_UNIT;
}

function overHundred({ progress }: Readings): RowFinding | null {
  const value = figureOf(progress);
  if (value === null || !isSettledPercent(progress) || compareDecimals(value, 100) <= 0) return null;
  return odd("progress-over-hundred", "progress", { value });
}

function targetZero({ target, progress }: Readings): RowFinding | null {
  const result = figureOf(progress);
  if (target?.value !== "0" || result === null || result === "0") return null;
  return odd("target-zero-with-result", "target", { progress: result });
}

function yearAsBaseline({ baseline }: Readings): RowFinding | null {
  if (!isDoubtedFor(baseline, "looks-like-year")) return null;
  return odd("year-as-baseline", "baseline", { value: baseline?.value ?? "" });
}

function formulaError(readings: Readings): RowFinding | null {
  const field = NUMBER_FIELDS.find((name) => isDoubtedFor(readings[name], "formula-error"));
  return field === undefined ? null : odd("formula-error-printed", field, { text: readings[field]?.raw ?? "" });
}

const NUMBER_FIELDS: readonly Field[] = FIELD_NAMES.filter(isNumberField);

/** Blank, or "ND" and its like: no value, which is not zero. */
function noValue({ progress }: Readings): RowFinding | null {
  if (progress?.value !== null || progress.status !== "read") return null;
  return odd("no-value-reported", "progress", { text: progress.raw ?? "" });
}

function isFull(reading: Reading | undefined): boolean {
  return isSettledPercent(reading) && reading.value === "100";
}
