import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CapturedProgress, readProgressSheet } from "../../../src/core/capture/read-progress-sheet.ts";
import { writeProgressSheet } from "../../../src/core/capture/write-progress-sheet.ts";
import { sum } from "../../../src/core/domain/arithmetic.ts";
import { parsePeriod, type Period } from "../../../src/core/domain/cycle-period.ts";
import type { Decimal } from "../../../src/core/domain/decimal.ts";
import type { Breakdown } from "../../../src/core/domain/disaggregation.ts";
import { EVIDENCE_KINDS } from "../../../src/core/domain/evidence.ts";
import { amount, percentage, PROGRESS_BASES, type Reported } from "../../../src/core/domain/figure.ts";
import { writeCsv } from "../../../src/formats/csv.ts";
import { readCaptureFile } from "../../../src/formats/capture-file.ts";
import { d, must, valueOf } from "../decimals.ts";
import { gridOfCells } from "../ingest/documents.ts";
import { KNOWN } from "./sheets.ts";

describe("figures written as a file of progress", () => {
  const text = fc
    .stringMatching(/^[a-zA-ZáéñÑ0-9=+@",;'-][a-zA-Zé ,;"=.-]{0,20}[a-z.]$/)
    .filter((one) => !/^'[=+\-@]/.test(one));
  const number = fc
    .tuple(fc.integer({ min: 0, max: 2_000_000 }), fc.constantFrom(1, 8, 1000))
    .map(([n, by]) => d(String(n / by)));

  const empty: fc.Arbitrary<Reported> = fc.oneof(
    fc.constant<Reported>({ kind: "not-due" }),
    text.map((why): Reported => ({ kind: "no-data", why })),
    fc.constant<Reported>({ kind: "no-data", why: null }),
    text.map((why): Reported => ({ kind: "not-applicable", why })),
  );

  type Content = CapturedProgress["content"];
  const rest = fc.record({
    basis: fc.constantFrom(...PROGRESS_BASES),
    evidence: fc
      .option(
        fc.record({
          kind: fc.constantFrom(...EVIDENCE_KINDS),
          at: fc.constant({ kind: "link", url: "https://example.org/a?b=1,2" } as const),
          personalData: fc.boolean(),
          note: fc.option(text),
        }),
      )
      .map((one) => (one ? [one] : [])),
    justification: fc.option(text),
  });

  function bySex(women: Decimal, men: Decimal): Breakdown {
    const parts = Object.entries({ mujeres: women, hombres: men });
    return { by: "sex", parts: parts.map(([name, value]) => ({ name, reported: amount(value, "sesiones") })) };
  }

  const figures: fc.Arbitrary<{ key: string; content: Content }> = fc.oneof(
    fc.tuple(number, number, rest, fc.boolean()).map(([women, men, more, parted]) => ({
      key: "SES-1",
      content: {
        ...more,
        inputs: null,
        reported: amount(sum([women, men]), "sesiones"),
        breakdowns: parted ? [bySex(women, men)] : [],
      },
    })),
    fc.tuple(number, number, rest).map(([part, more, of]) => {
      const whole = sum([part, more]);
      return {
        key: "SOL-1",
        content: {
          ...of,
          breakdowns: [],
          reported: percentage(part, whole),
          inputs: { atendidas: amount(part, "solicitudes"), recibidas: amount(whole, "solicitudes") },
        },
      };
    }),
    fc.tuple(number, number, rest).map(([part, more, of]) => ({
      key: "PCT-1",
      content: { ...of, breakdowns: [], inputs: null, reported: percentage(part, sum([part, more, d("1")])) },
    })),
    fc.tuple(empty, rest).map(([reported, of]) => {
      const why = reported.kind === "no-data" || reported.kind === "not-applicable" ? reported.why : of.justification;
      return { key: "SES-1", content: { ...of, reported, justification: why, breakdowns: [], inputs: null } };
    }),
  );

  const QUARTERS: readonly Period[] = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"].map((one) =>
    must(parsePeriod(one), one),
  );
  const lines = fc
    .array(figures, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, i) => ({ ...one, period: must(QUARTERS[i], String(i)) })));

  it("are read back as they were, through the bytes of a CSV file too", () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { header, rows } = writeProgressSheet(all);
        const bytes = valueOf(readCaptureFile("avances.csv", writeCsv(header, rows)));
        for (const grid of [gridOfCells([header, ...rows]), bytes]) {
          const { read: back, refused, faults } = readProgressSheet(grid, KNOWN);
          expect([refused, faults]).toEqual([[], []]);
          expect(back.map(({ key, period, content }) => ({ key, period, content }))).toEqual(all);
        }
      }),
    );
  });

  it("whatever its cells hold, a line is read or refused, never lost and never an accident", () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom("SES-1", "SOL-1", "2025-Q1", "2025-T2", "6", "1.234", "cero", "sin dato", "no aplica", "sí", ""),
    );
    const header = ["clave", "periodo", "estado", "valor", "numerador", "denominador", "atendidas", "sexo:mujeres"];
    const row = fc
      .array(cell, { minLength: 1, maxLength: 9 })
      .filter((cells) => cells.some((one) => /[\p{L}\p{N}]/u.test(one)));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
        const { read: taken, refused, faults } = readProgressSheet(gridOfCells([header, ...rows]), KNOWN);
        expect([faults, taken.length + refused.length]).toEqual([[], rows.length]);
      }),
    );
  });
});
