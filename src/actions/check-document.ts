import { parseDecimal } from "../core/domain/decimal.ts";
import type { Field } from "../core/domain/field.ts";
import { FREQUENCIES } from "../core/domain/frequency.ts";
import { type Measure, UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { Reading } from "../core/domain/reading.ts";
import { DIRECTIONS } from "../core/domain/register.ts";
import type { Place } from "../core/domain/source.ts";
import { targetFor } from "../core/domain/target.ts";
import type { Proposal, Readings } from "../core/ingest/proposal.ts";
import { isPrinted, isQuestioned, readingsOf } from "../core/ingest/questions.ts";
import { writtenIn } from "../core/wording/check-quality.ts";
import type { IndicatorText } from "../core/wording/indicator-text.ts";
import { type Quality, qualityOf, type Subject } from "../core/wording/quality.ts";
import type { WordingRules } from "../core/wording/wording-rule.ts";
import type { Checked } from "./check-quality.ts";

export interface RowQuality extends Quality {
  /** 1-based, in document order. */
  readonly row: number;
  readonly at: Place;
}

/**
 * Help on the wording and the quality of the indicators of a document, as it is proposed to be read.
 * What its figures say is among the findings of the proposal itself.
 */
export function checkDocument(proposal: Proposal, rules: WordingRules): Checked<RowQuality> {
  const subjects = [...proposal.rows()].map(({ at, readings }) => ({ at, ...subjectOf(readings) }));
  const check = qualityOf(subjects, rules);
  const indicators = subjects.map((subject, i) => ({ row: i + 1, at: subject.at, ...check(subject) }));
  return { rules: rules.version, indicators };
}

/** Wording is looked for in what the cells are taken to say; the area answers only for what is read for sure. */
function subjectOf(readings: Readings): Subject {
  const proposed = textOf(readings);
  const note = printedText(readings.note);
  const notes = note === null ? [] : [{ field: "note", period: null, text: note } as const];
  const doubted = readingsOf({ readings }).filter(([, reading]) => isQuestioned(reading));
  const certain = Object.fromEntries(readingsOf({ readings }).filter(([, reading]) => !isQuestioned(reading)));
  const text = { ...textOf(certain), inDoubt: doubted.map(([field]) => field) };
  return { name: proposed.name, text, written: [...writtenIn(proposed), ...notes], series: [], cycle: null };
}

function textOf(readings: Readings): Omit<IndicatorText, "inDoubt"> {
  const printed = (field: Field) => printedText(readings[field]);
  const direction = DIRECTIONS.find((one) => one === printed("direction")) ?? null;
  const baseline = measureOf(readings.baseline);
  const target = measureOf(readings.adjustedTarget) ?? measureOf(readings.target);
  return {
    name: printed("indicator"),
    objective: printed("objective"),
    definition: printed("definition"),
    method: printed("method"),
    unit: printed("unit"),
    frequency: FREQUENCIES.find((one) => one === printed("frequency")) ?? null,
    baseline: baseline && { kind: "known", measure: baseline },
    target: target && targetFor(direction, target),
    source: printed("source"),
  };
}

/** What the reading takes the cell to say, in doubt or not; as found where it can make nothing of it. */
function printedText(reading: Reading | undefined): string | null {
  const text = reading && isPrinted(reading) ? (reading.value ?? reading.raw) : null;
  return text === null || text.trim() === "" ? null : text;
}

function measureOf(reading: Reading | undefined): Measure | null {
  const value = reading && isPrinted(reading) ? parseDecimal(reading.value ?? "") : null;
  return value === null ? null : { value, unit: reading?.unit ?? UNKNOWN_UNIT };
}
