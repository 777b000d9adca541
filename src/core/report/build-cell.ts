import type { Field } from "../domain/field.ts";
import { isNumberField } from "../domain/field.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Unit } from "../domain/measure.ts";
import type { Reading } from "../domain/reading.ts";
import type { Answer, Observation } from "../domain/register.ts";
import type { ValueAnswer } from "../domain/standing.ts";
import type { Place } from "../domain/source.ts";
import type { Cell, CellAnswer, CellProposal, CellSource, CellState } from "./report.ts";

/** What is known of one cell. */
export interface CellFacts {
  readonly field: Field;
  readonly at: Place;
  readonly reading: Reading | null;
  /** Every answer to this cell, in the order given. */
  readonly answers: readonly Answer[];
  readonly standing: ValueAnswer | null;
  /** The newest revision this cell gave rise to. */
  readonly observation: Observation | null;
  /** The question it is part of, with the proposals put to people. */
  readonly question: { readonly id: string; readonly proposals: readonly CellProposal[] } | null;
}

const NOTHING: Reading = {
  raw: null,
  value: null,
  status: "read",
  confidence: 1,
  reasons: ["no-value-printed"],
  alternatives: [],
};

export function buildCell(facts: CellFacts): Cell {
  const reading = facts.reading ?? NOTHING;
  return confirmedCell(facts, reading) ?? unconfirmedCell(facts, reading);
}

/** The state of a cell nobody has confirmed. */
function readingState(reading: Reading): Exclude<CellState, "confirmed"> {
  const empty = reading.value === null && isBlank(reading.raw);
  if (reading.status === "ask") return empty && reading.reasons.includes("column-not-printed") ? "blank" : "question";
  if (empty) return "blank";
  return reading.status;
}

/** A unit belongs to a number; other fields and missing numbers have none. */
export function unitFor(field: Field, value: string | null, unit: Unit | undefined): Unit | null {
  return isNumberField(field) && value !== null ? (unit ?? UNKNOWN_UNIT) : null;
}

function unconfirmedCell(facts: CellFacts, reading: Reading): Cell {
  const { field, question } = facts;
  const state = readingState(reading);
  const source = sourceOf(facts, reading);
  if (state !== "question")
    return { field, value: reading.value, unit: unitFor(field, reading.value, reading.unit), source, state };
  const proposals = question?.proposals ?? ownProposals(field, reading);
  return { field, value: null, unit: null, source, state, question: question?.id ?? null, proposals };
}

function confirmedCell(facts: CellFacts, reading: Reading): Cell | null {
  const { standing, field } = facts;
  const source = sourceOf(facts, reading);
  const observed = facts.observation?.state === "confirmed" ? facts.observation : null;
  if (standing) {
    const { value } = standing.decision;
    const told = observed?.answer === standing.no ? observed.unit : standing.decision.unit;
    const unit = unitFor(field, value, told ?? reading.unit);
    const { by, at: on, note, no: answer } = standing;
    return { field, value, unit, source, state: "confirmed", by, on, note, answer };
  }
  if (!observed || facts.answers.length > 0) return null;
  const { value, by, at: on, answer } = observed;
  return {
    field,
    value,
    unit: unitFor(field, value, observed.unit),
    source,
    state: "confirmed",
    by,
    on,
    note: null,
    answer,
  };
}

function ownProposals(field: Field, reading: Reading): readonly CellProposal[] {
  const found: CellProposal[] = [];
  const add = (value: string, unit: Unit | null, why: CellProposal["why"]) => {
    if (!found.some((one) => one.value === value && one.unit === unit)) found.push({ value, unit, why });
  };
  if (reading.value !== null)
    add(reading.value, unitFor(field, reading.value, reading.unit), reading.reasons[0] ?? "as-printed");
  for (const { value, unit, why } of reading.alternatives) add(value, unitFor(field, value, unit), why);
  return found;
}

function sourceOf(facts: CellFacts, reading: Reading): CellSource {
  const { raw, confidence, reasons, alternatives, trace } = reading;
  const at = facts.observation?.source.at ?? facts.at;
  const traced = trace === undefined ? {} : { trace };
  return { at, raw, confidence, reasons, alternatives, ...traced, answers: trailOf(facts) };
}

function trailOf({ answers, standing, field, reading }: CellFacts): readonly CellAnswer[] {
  if (answers.length === 0) return [];
  const undone = new Set(answers.flatMap((one) => (one.decision.kind === "undo" ? [one.decision.answer] : [])));
  return answers.map((one) => {
    const { no, by, at, note, decision } = one;
    if (decision.kind === "undo") {
      return { no, kind: "undo", value: null, unit: null, undoes: decision.answer, standing: "undo", by, at, note };
    }
    const unit = unitFor(field, decision.value, decision.unit ?? reading?.unit);
    const fallen = undone.has(no) ? "undone" : "superseded";
    const stands = standing?.no === no ? "stands" : fallen;
    return { no, kind: "value", value: decision.value, unit, undoes: null, standing: stands, by, at, note };
  });
}

function isBlank(raw: string | null): boolean {
  return raw === null || raw.trim() === "";
}
