import { FIELD_NAMES } from "../core/domain/field.ts";
import type { Field } from "../core/domain/field.ts";
import type { Finding } from "../core/domain/finding.ts";
import { REASONS } from "../core/domain/reading.ts";
import type { Alternative, Reading } from "../core/domain/reading.ts";
import type { Decision } from "../core/domain/register.ts";
import type { Box, CellTrace, Place } from "../core/domain/source.ts";
import { finite, jsonOf, listOf, Misshapen, nullOr, objectOf, oneOf, recordOf, text, whole } from "./shape.ts";
import type { Shape } from "./shape.ts";
import type { ImportRecord, RowRecord } from "./store.ts";

/** The shapes of what is stored as JSON, read back from text. Code lists only ever grow. */

export const field: Shape<Field> = oneOf(FIELD_NAMES);

export const place: Shape<Place> = objectOf<Place>(
  { line: whole, page: whole, sheet: text, table: whole, row: whole, column: whole },
  ["line", "page", "sheet", "table", "row", "column"],
);

const box: Shape<Box> = objectOf<Box>({ x: finite, y: finite, width: finite, height: finite });

const trace: Shape<CellTrace> = objectOf<CellTrace>({ column: text, stored: text, page: whole, box }, [
  "column",
  "stored",
  "page",
  "box",
]);

const reason = oneOf(REASONS);

const alternative: Shape<Alternative> = objectOf<Alternative>({ value: text, unit: text, why: reason }, ["unit"]);

const reading: Shape<Reading> = objectOf<Reading>(
  {
    raw: nullOr(text),
    value: nullOr(text),
    unit: text,
    status: oneOf(["read", "repaired", "ask"]),
    confidence: finite,
    reasons: listOf(reason),
    alternatives: listOf(alternative),
    trace,
  },
  ["unit", "trace"],
);

type Readings = RowRecord["readings"];

const readings: Shape<Readings> = (value) =>
  Object.fromEntries(Object.entries(recordOf(reading)(value)).map(([name, read]) => [field(name), read]));

type SetAside = ImportRecord["setAside"][number];

const setAside = listOf(objectOf<SetAside>({ at: place, kind: text, text }));

type Evidence = Finding["data"][string];

const evidence: Shape<Evidence> = (value) => {
  if (typeof value === "string" || typeof value === "number") return value;
  if (isListOf(value, "string") || isListOf(value, "number")) return value;
  throw new Misshapen("evidence", value);
};

const decision: Shape<Decision> = (value) => {
  const { kind } = kindOf(value);
  return kind === "undo" ? undo(value) : decided(value);
};

const kindOf = (value: unknown) => recordOf((member) => member)(value);

const undo = objectOf<Extract<Decision, { kind: "undo" }>>({ kind: oneOf(["undo"]), answer: whole });

const decided = objectOf<Extract<Decision, { kind: "value" }>>(
  { kind: oneOf(["value"]), value: nullOr(text), unit: text },
  ["unit"],
);

export const placeJson = jsonOf(place);
export const readingJson = jsonOf(reading);
export const readingsJson = jsonOf(readings);
export const setAsideJson = jsonOf(setAside);
export const fieldsJson = jsonOf(listOf(field));
export const evidenceJson = jsonOf(recordOf(evidence));
export const decisionJson = jsonOf(decision);

function isListOf(value: unknown, type: "string"): value is readonly string[];
function isListOf(value: unknown, type: "number"): value is readonly number[];
function isListOf(value: unknown, type: string): boolean {
  return Array.isArray(value) && value.every((item: unknown) => typeof item === type);
}
