import { FIELD_NAMES, type Field } from "../domain/field.ts";
import type { Unit } from "../domain/measure.ts";
import type { ReasonCode, Reading } from "../domain/reading.ts";
import type { Answer } from "../domain/register.ts";
import type { Place } from "../domain/source.ts";
import { cellKey, standingAnswers, type ValueAnswer } from "../domain/standing.ts";
import { readGivenValue } from "./given-value.ts";
import type { Readings } from "./proposal.ts";

/**
 * What a person must decide about a document. Cells of one import that are alike (same field, same
 * characters, same doubts, same proposals) are one question: "`1009` is 100 % in these 14". So are
 * the cells of a column that a whole page lost, though each has its own proposals.
 */
export interface Question {
  /** Import and number in document order, "1-07". Never changes: the readings of an import do not. */
  readonly id: string;
  readonly importId: number;
  readonly field: Field;
  readonly raw: string | null;
  readonly reasons: readonly ReasonCode[];
  /** Numbered from 1 for the reader; the first is what the reading itself proposes, where it can. */
  readonly proposals: readonly AnswerProposal[];
  /** The page that lost this column. Only there cells have proposals of their own, and the question none. */
  readonly lostOn?: number;
  readonly cells: readonly QuestionCell[];
  readonly state: "open" | "partly-answered" | "answered";
}

export interface AnswerProposal {
  readonly kind: "proposal" | "as-read" | "alternative";
  readonly value: string;
  readonly unit?: Unit;
  readonly why: ReasonCode;
}

export interface QuestionCell {
  readonly row: number;
  readonly at: Place;
  /** The answer that stands, or null while it is open. */
  readonly answer: ValueAnswer | null;
  readonly proposals?: readonly AnswerProposal[];
}

export interface QuestionedRow {
  readonly row: number;
  readonly at: Place;
  readonly readings: Readings;
}

interface Draft {
  readonly field: Field;
  readonly reading: Reading;
  readonly lostOn: number | null;
  readonly cells: DraftCell[];
}

interface DraftCell {
  readonly cell: QuestionCell;
  readonly reading: Reading;
}

export function questionsOf(
  importId: number,
  rows: Iterable<QuestionedRow>,
  answers: readonly Answer[],
): readonly Question[] {
  const standing = standingAnswers(answers);
  const drafts = new Map<string, Draft>();
  for (const row of rows) {
    for (const [field, reading] of readingsOf(row)) {
      if (!isQuestioned(reading)) continue;
      const cell = { row: row.row, at: row.at, answer: standing.get(cellKey(importId, row.row, field)) ?? null };
      draftFor(drafts, { field, reading, lostOn: lostOn(reading, row.at) }).cells.push({ cell, reading });
    }
  }
  return [...drafts.values()].map((draft, index) => questionFrom(importId, draft, index + 1));
}

/** A doubt about a cell the document prints; a column nobody printed is no question to it. */
export function isQuestioned(reading: Reading): boolean {
  return reading.status === "ask" && isPrinted(reading);
}

export function isPrinted(reading: Reading): boolean {
  return !reading.reasons.includes("column-not-printed");
}

function questionId(importId: number, number: number): string {
  return `${importId}-${String(number).padStart(2, "0")}`;
}

/** Reads "1-07" or "1-7" into its two numbers; null when it is not the name of a question. */
export function parseQuestionId(text: string): { readonly importId: number; readonly number: number } | null {
  const found = /^(\d{1,9})-(\d{1,9})$/.exec(text.trim());
  if (!found) return null;
  return { importId: Number(found[1]), number: Number(found[2]) };
}

/** The proposals a reading carries: its own, what the characters say as they stand, the alternatives. */
export function proposalsOf(field: Field, reading: Reading): readonly AnswerProposal[] {
  const found: AnswerProposal[] = [];
  const add = (one: AnswerProposal) => {
    if (!found.some((other) => other.value === one.value && other.unit === one.unit)) found.push(one);
  };
  const why = reading.reasons[0] ?? "as-printed";
  if (reading.value !== null) add({ kind: "proposal", value: reading.value, ...unitOf(reading.unit), why });
  for (const other of reading.alternatives) {
    const kind = readsAsPrinted(other.why) ? "as-read" : "alternative";
    add({ kind, value: other.value, ...unitOf(other.unit), why: other.why });
  }
  if (!found.some((one) => one.kind === "as-read")) addAsRead(field, reading, found);
  return found;
}

/** Every cell a row carries, always in the same order, however it was stored. */
export function readingsOf(row: { readonly readings: Readings }): readonly (readonly [Field, Reading])[] {
  return FIELD_NAMES.flatMap((field): (readonly [Field, Reading])[] => {
    const reading = row.readings[field];
    return reading ? [[field, reading]] : [];
  });
}

/** What the characters say as they stand, nothing dropped or repaired; null when that is no value. */
export function asReadOf(field: Field, reading: Reading): { readonly value: string; readonly unit?: Unit } | null {
  const offered = reading.alternatives.find((one) => readsAsPrinted(one.why));
  return offered ? { value: offered.value, ...unitOf(offered.unit) } : asReadValue(field, reading.raw);
}

function addAsRead(field: Field, reading: Reading, found: AnswerProposal[]): void {
  const asRead = asReadValue(field, reading.raw);
  if (
    !asRead ||
    found.some((one) => one.value === asRead.value && (asRead.unit === undefined || one.unit === asRead.unit))
  )
    return;
  found.push({ kind: "as-read", ...asRead, why: "as-printed" });
}

function asReadValue(field: Field, raw: string | null): { value: string; unit?: Unit } | null {
  return raw === null ? null : readGivenValue(field, raw);
}

function readsAsPrinted(why: ReasonCode): boolean {
  return why === "as-printed" || why === "stray-mark-kept";
}

function unitOf(unit: Unit | undefined): { unit?: Unit } {
  return unit === undefined ? {} : { unit };
}

/** The page of a cell that is blank because its whole page lost the column, and for which there is a proposal. */
function lostOn({ raw, reasons, value }: Reading, at: Place): number | null {
  const isLost = reasons[0] === "column-lost-on-page" && value !== null && (raw ?? "").trim() === "";
  return isLost ? (at.page ?? 1) : null;
}

function draftFor(drafts: Map<string, Draft>, of: Omit<Draft, "cells">): Draft {
  const { field, reading, lostOn: page } = of;
  const { raw, reasons, value, unit, alternatives } = reading;
  const likeness = JSON.stringify(
    page === null ? [field, raw, reasons, value, unit, alternatives] : [field, reasons, page],
  );
  const known = drafts.get(likeness);
  if (known) return known;
  const draft: Draft = { ...of, cells: [] };
  drafts.set(likeness, draft);
  return draft;
}

function questionFrom(
  importId: number,
  { field, reading, lostOn: page, cells: drafted }: Draft,
  number: number,
): Question {
  const cells = drafted.map(({ cell }) => cell);
  const common = { id: questionId(importId, number), importId, field, reasons: reading.reasons, state: stateOf(cells) };
  if (page === null || cells.length === 1) {
    return { ...common, raw: reading.raw, proposals: proposalsOf(field, reading), cells };
  }
  const withOwn = drafted.map((one) => ({ ...one.cell, proposals: proposalsOf(field, one.reading) }));
  return { ...common, raw: null, proposals: [], lostOn: page, cells: withOwn };
}

function stateOf(cells: readonly QuestionCell[]): Question["state"] {
  const answered = cells.filter((cell) => cell.answer).length;
  if (answered === 0) return "open";
  return answered === cells.length ? "answered" : "partly-answered";
}
