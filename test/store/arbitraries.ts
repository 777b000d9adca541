import * as fc from "fast-check";
import { parseDecimal } from "../../src/core/domain/decimal.ts";
import { FIELD_NAMES, isNumberField } from "../../src/core/domain/field.ts";
import { FINDINGS } from "../../src/core/domain/finding.ts";
import type { Finding, FindingCode } from "../../src/core/domain/finding.ts";
import { FREQUENCIES } from "../../src/core/domain/frequency.ts";
import { REASONS } from "../../src/core/domain/reading.ts";
import type { Reading } from "../../src/core/domain/reading.ts";
import { DIRECTIONS } from "../../src/core/domain/register.ts";
import type { CellTrace } from "../../src/core/domain/source.ts";
import type { Answer, IndicatorVersion, Observation } from "../../src/core/domain/register.ts";
import type { RowRecord } from "../../src/store/store.ts";
import { plan } from "./cycle-arbitraries.ts";
import { Q1, Q2 } from "./samples.ts";
import { anyText, maybeAnyText, maybeText, ordinal, place, text } from "./text-arbitraries.ts";

/** Any record the domain allows, hostile texts included. */

const period = fc.constantFrom(Q1, Q2);
const numberField = fc.constantFrom(...FIELD_NAMES.filter(isNumberField));
const reason = fc.constantFrom(...REASONS);

const share = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);

const trace: fc.Arbitrary<CellTrace> = fc.record(
  { column: text, stored: anyText, page: ordinal, box: fc.record({ x: share, y: share, width: share, height: share }) },
  { requiredKeys: [] },
);

const reading: fc.Arbitrary<Reading> = fc.record(
  {
    raw: maybeAnyText,
    value: maybeAnyText,
    unit: anyText,
    status: fc.constantFrom("read", "repaired", "ask"),
    confidence: share,
    reasons: fc.array(reason, { maxLength: 3 }),
    alternatives: fc.array(
      fc.record({ value: anyText, unit: anyText, why: reason }, { requiredKeys: ["value", "why"] }),
      { maxLength: 2 },
    ),
    trace,
  },
  { requiredKeys: ["raw", "value", "status", "confidence", "reasons", "alternatives"] },
);

/** Rows 1, 2, 3 … of one import. */
export const rows: fc.Arbitrary<readonly RowRecord[]> = fc
  .array(
    fc.record({
      at: place,
      key: text,
      readings: fc.dictionary(fc.constantFrom(...FIELD_NAMES), reading, { noNullPrototype: true }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((all) => all.map((row, at) => ({ ...row, row: at + 1 })));

export const findings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc.record(
    {
      code: fc.constantFrom(...Object.keys(FINDINGS).filter(isFindingCode)),
      at: place,
      field: fc.constantFrom(...FIELD_NAMES),
      severity: fc.constantFrom("info", "warning", "error"),
      addressee: fc.constantFrom("digitiser", "area"),
      data: fc.dictionary(
        fc.string({ minLength: 1, maxLength: 5 }).filter((name) => name !== "__proto__"),
        fc.oneof(anyText, fc.integer(), fc.array(anyText, { maxLength: 3 }), fc.array(fc.integer(), { maxLength: 3 })),
        { noNullPrototype: true },
      ),
    },
    { requiredKeys: ["code", "at", "severity", "addressee", "data"] },
  ),
  { maxLength: 4 },
);

/** Answers 1, 2, 3 … about row 1 of import 1. */
export const answers: fc.Arbitrary<readonly Answer[]> = fc
  .array(
    fc.record({
      field: fc.constantFrom(...FIELD_NAMES),
      decision: fc.oneof(
        fc.record(
          { kind: fc.constant("value" as const), value: maybeAnyText, unit: anyText },
          { requiredKeys: ["kind", "value"] },
        ),
        fc.record({ kind: fc.constant("undo" as const), answer: ordinal }),
      ),
      by: text,
      at: text,
      note: maybeText,
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) => all.map((one, at) => ({ ...one, no: at + 1, batch: 1, importId: 1, row: 1 })));

export const versions: fc.Arbitrary<readonly IndicatorVersion[]> = fc
  .array(
    fc.record({
      cycle: fc.constantFrom("2026-01-01/2026-12-31", "2024-09-01/2025-08-31"),
      programme: maybeText,
      objective: maybeText,
      name: maybeText,
      definition: maybeText,
      method: maybeText,
      dimension: maybeText,
      unitLabel: maybeText,
      frequency: fc.option(fc.constantFrom(...FREQUENCIES)),
      direction: fc.option(fc.constantFrom(...DIRECTIONS)),
      area: maybeText,
      plan: fc.option(plan),
      answer: fc.option(fc.constant(1)),
      from: fc.constantFrom({ importId: 1, row: 1 }, { importId: null, row: null }),
      createdAt: text,
      createdBy: text,
    }),
    { maxLength: 3 },
  )
  .map((all) => all.map(({ from, ...one }, at) => ({ ...one, ...from, key: "IND-1", version: at + 1 })));

const value = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 10 ** 9 }))
  .map(([whole, part]) => parseDecimal(`${whole}.${part}`));

/** Revisions 1, 2, 3 … of one figure. */
export const observations: fc.Arbitrary<readonly Observation[]> = fc
  .tuple(
    numberField,
    period,
    fc.array(
      fc.record({
        said: fc.oneof(
          fc.record({ state: fc.constant("confirmed" as const), value: fc.option(value), unit: text }),
          fc.record({ state: fc.constant("withdrawn" as const) }),
        ),
        source: fc.record({
          importId: fc.constant(1),
          row: fc.constant(1),
          field: numberField,
          raw: maybeText,
          at: place,
        }),
        by: text,
        at: text,
      }),
      { maxLength: 4 },
    ),
  )
  .map(([field, quarter, all]) =>
    all.map(({ said, ...one }, at) => ({
      ...one,
      ...said,
      key: "IND-1",
      field,
      period: quarter,
      revision: at + 1,
      answer: 1,
    })),
  );

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(FINDINGS, code);
}
