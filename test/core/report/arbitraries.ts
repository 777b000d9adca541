import * as fc from "fast-check";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { REASONS } from "../../../src/core/domain/reading.ts";
import type { Answer } from "../../../src/core/domain/register.ts";
import type { Snapshot, SnapshotRow } from "../../../src/core/report/snapshot.ts";
import { answer, COLUMNS, snapshot } from "./fixture.ts";

/** Texts that would do harm if a page or a spreadsheet took them for more than text. */
export const HOSTILE = [
  `<script>alert("1")</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</td></table><iframe src="javascript:alert(1)">`,
  `' onmouseover='alert(1)`,
  `=HYPERLINK("http://x","y")`,
  "+52 618 000 0000",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1)",
  "\t=1+1",
  "\r=1+1",
  `a,"b"\r\nc`,
  "&lt;b&gt; & &amp;",
] as const;

const anyText = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.constantFrom(...HOSTILE));
const anyDecimal = fc.integer({ min: -100_000, max: 100_000 }).map((whole) => String(whole));
const anyUnit = fc.constantFrom("percent", "count", "unknown", "sesiones");
const anyReason = fc.constantFrom(...REASONS);

function anyReading(value: fc.Arbitrary<string>): fc.Arbitrary<Reading> {
  return fc.record({
    raw: fc.option(anyText),
    value: fc.option(value),
    unit: anyUnit,
    status: fc.constantFrom("read", "repaired", "ask"),
    confidence: fc.constantFrom(0.1, 0.9),
    reasons: fc.array(anyReason, { maxLength: 3 }),
    alternatives: fc.array(fc.record({ value, unit: anyUnit, why: anyReason }), { maxLength: 2 }),
  });
}

function anyRow(row: number): fc.Arbitrary<SnapshotRow> {
  return fc
    .record({
      objective: anyReading(anyText),
      indicator: anyReading(anyText),
      definition: anyReading(anyText),
      baseline: anyReading(anyDecimal),
      progress: anyReading(anyDecimal),
    })
    .map((readings) => ({ row, at: { line: row + 3, page: 1 }, key: `K-${row}`, readings }));
}

function anyAnswer(no: number, rows: number): fc.Arbitrary<Answer> {
  return fc
    .record({
      row: fc.integer({ min: 1, max: rows }),
      field: fc.constantFrom(...COLUMNS),
      value: fc.option(anyDecimal),
      undoes: fc.option(fc.integer({ min: 1, max: no })),
      by: anyText,
      note: fc.option(anyText),
    })
    .map(({ row, field, value, undoes, by, note }) => {
      const decision =
        undoes === null ? ({ kind: "value", value } as const) : ({ kind: "undo", answer: undoes } as const);
      return answer(no, [row, field], { decision, by, note });
    });
}

/** Any document, read in any way, answered in any way. */
export const anySnapshot: fc.Arbitrary<Snapshot> = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc
    .record({
      rows: fc.tuple(...Array.from({ length: count }, (_, index) => anyRow(index + 1))),
      answers: fc.tuple(...Array.from({ length: 4 }, (_, index) => anyAnswer(index + 1, count))),
      name: anyText,
      by: anyText,
    })
    .map(({ rows, answers, name, by }) =>
      snapshot({
        rows,
        answers,
        versions: [],
        questions: [],
        institution: { id: "iepc", name, keyPrefix: "IEPC", createdAt: "2025-01-01T00:00:00Z" },
        edition: { number: 1, by, at: "2025-04-20T17:03:11Z" },
      }),
    ),
);
