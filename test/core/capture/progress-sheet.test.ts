import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CapturedProgress, readProgressSheet } from "../../../src/core/capture/read-progress-sheet.ts";
import { MOST_LINES } from "../../../src/core/capture/sheet.ts";
import { writeProgressSheet } from "../../../src/core/capture/write-progress-sheet.ts";
import { sum } from "../../../src/core/domain/arithmetic.ts";
import { parsePeriod, type Period } from "../../../src/core/domain/cycle-period.ts";
import type { Decimal } from "../../../src/core/domain/decimal.ts";
import type { Breakdown } from "../../../src/core/domain/disaggregation.ts";
import { EVIDENCE_KINDS } from "../../../src/core/domain/evidence.ts";
import { amount, percentage, PROGRESS_BASES, type Reported } from "../../../src/core/domain/figure.ts";
import { writeCsv } from "../../../src/formats/csv.ts";
import { readText } from "../../../src/formats/text.ts";
import { d, must, valueOf } from "../decimals.ts";
import { gridOfCells } from "../ingest/documents.ts";
import { KNOWN, onlyOf, refusals, sheet } from "./sheets.ts";

function read(...lines: readonly string[]) {
  return readProgressSheet(sheet(...lines), KNOWN);
}

describe("a file of progress", () => {
  it.each([
    [["clave|periodo|valor", "SES-1|2025-T1|6"]],
    [["VALOR|Período|Clave", "6|1er trimestre 2025|SES-1"]],
    [["key|period|value|unit", "SES-1|2025-Q1|6 sesiones|sesiones"]],
    [["Avances del trimestre||", "||", "clave|periodo|valor|Indicador", "|||", "SES-1|2025-Q1|6|Sesiones"]],
    [["clave|periodo|estado|valor|qué corregir", "SES-1|2025-Q1|valor|6|La celda estaba vacía."]],
  ])("%j", (lines) => {
    const { key, period, content } = onlyOf(read(...lines));
    expect([key, period, content.reported]).toEqual(["SES-1", "2025-Q1", amount(d("6"), "sesiones")]);
    expect(content).toMatchObject({
      basis: "unknown",
      justification: null,
      breakdowns: [],
      evidence: [],
      inputs: null,
    });
  });

  it("keeps where a figure stands and the characters of its line", () => {
    const { at, raw } = onlyOf(read("clave|periodo|valor", "SES-1|2025-Q1| 6 "));
    expect([at.line, raw]).toEqual([2, "SES-1\t2025-Q1\t 6 "]);
  });

  it("says of what a figure is, why, and what shows it", () => {
    const { content } = onlyOf(
      read(
        "clave|periodo|valor|base|justificación|evidencia|tipo de evidencia|datos personales|sexo:mujeres|sexo:hombres",
        "SES-1|2025-Q1|6|acumulado|Una se aplazó|https://example.org/acta.pdf|acta|no|4|2",
      ),
    );
    expect(content).toEqual({
      reported: amount(d("6"), "sesiones"),
      basis: "cumulative",
      justification: "Una se aplazó",
      inputs: null,
      breakdowns: [
        {
          by: "sex",
          parts: [
            { name: "mujeres", reported: amount(d("4"), "sesiones") },
            { name: "hombres", reported: amount(d("2"), "sesiones") },
          ],
        },
      ],
      evidence: [
        {
          kind: "minutes",
          at: { kind: "link", url: "https://example.org/acta.pdf" },
          personalData: false,
          note: null,
        },
      ],
    });
  });

  it("takes variables by their name, with and without the prefix", () => {
    const { read: figures } = read(
      "clave|periodo|variable:atendidas|Recibidas",
      "SOL-1|T1 2025|12|15",
      "SOL-1|T2 2025|0|0",
    );
    expect(figures.map(({ content }) => content.reported)).toEqual([
      percentage(d("12"), d("15")),
      percentage(d("0"), d("0")),
    ]);
  });

  it("takes the quarters of a cycle that is not the calendar year", () => {
    const { period } = onlyOf(read("clave|periodo|valor", "ESC-1|diciembre de 2024 a febrero de 2025|40"));
    expect(period).toBe("2024-12-01/P3M");
  });

  it("does not take the apostrophe that keeps a spreadsheet from running a cell", () => {
    const { content } = onlyOf(read("clave|periodo|valor|nota", "SES-1|2025-Q1|6|'- una se aplazó"));
    expect(content.justification).toBe("- una se aplazó");
  });
});

describe("the lines of a file of progress that are refused", () => {
  const HEADER =
    "clave|periodo|estado|valor|atendidas|recibidas|unidad|base|justificación|evidencia|tipo de evidencia|datos personales|sexo:mujeres|sexo:hombres";

  it.each([
    ["SES-9|2025-Q1||6", "indicator-not-found"],
    ["|2025-Q1||6", "cell-missing"],
    ["SES-1|||6", "cell-missing"],
    ["SES-1|2026-Q1||6", "period-outside-cycle"],
    ["ESC-1|2025-Q1||6", "period-outside-cycle"],
    ["CUA-1|T1 2025||6", "period-two-ways"],
    ["SES-1|2025-Q1||", "value-missing"],
    ["SES-1|2025-Q1||1.234", "number-two-ways"],
    ["SES-1|2025-Q1||6||||trimestral", "cell-unreadable"],
    ["SES-1|2025-Q1||6|12|15", "variable-not-of-indicator"],
    ["SES-1|2025-Q1||6|||||ok\u0007", "cell-unreadable"],
    ["SES-1|2025-Q1||6||||||https://example.org/a", "cell-missing, cell-missing"],
    ["SES-1|2025-Q1||6|||||||acta", "cell-missing, cell-missing"],
    ["SES-1|2025-Q1||6||||||ftp://a|acta|no", "evidence-invalid"],
    ["SES-1|2025-Q1||6||||||||quizá", "cell-unreadable"],
    ["SES-1|2025-Q1||6|||||||||4|1", "parts-do-not-add-up"],
    ["SES-1|2025-Q1||6|||||||||6|", "parts-incomplete"],
    ["SES-1|2025-Q1||6|||||||||seis|0", "cell-unreadable"],
    ["SES-1|2025-Q1|sin dato||||||||||4|2", "value-beside-empty"],
    ["PCT-1|2025-Q1||80|||||||||40|40", "parts-of-percentage"],
    ["SES-1|2025-Q1||6|||||||||||de más", "cells-beyond-headings"],
    [
      "SES-9|hoy||doce||||diario|||dibujo|quizá",
      "cell-unreadable, cell-unreadable, cell-unreadable, indicator-not-found, cell-unreadable, cell-unreadable",
    ],
  ])("%j: %s", (line, found) => {
    const result = read(HEADER, line, "SOL-1|2025-Q2|||12|15");
    expect(refusals(result)).toEqual([`2 ${found}`]);
    expect(result.read.map(({ key }) => key)).toEqual(["SOL-1"]);
  });

  it("a cell without end", () => {
    const result = read(HEADER, `SES-1|2025-Q1||6|||||${"x".repeat(10_001)}`);
    expect(refusals(result)).toEqual(["2 cell-too-long, cell-unreadable"]);
  });

  it("name each column as the file does", () => {
    expect(read("clave|periodo|Avance", "SES-1|2025-Q1|doce").refused[0]?.problems).toEqual([
      { code: "cell-unreadable", column: "Avance", text: "doce", expected: "number" },
    ]);
  });

  it("near keys are suggested", () => {
    expect(read("clave|periodo|valor", "SES-2|2025-Q1|6").refused[0]?.problems).toEqual([
      { code: "indicator-not-found", key: "SES-2", near: ["SES-1"] },
    ]);
  });

  it("two lines on one figure are refused both, and the rest is taken", () => {
    const result = read(
      "clave|periodo|valor",
      "SES-1|2025-Q1|6",
      "SES-1|T1 2025|7",
      "SES-1|2025-Q2|8",
      "SES-1|2025-Q1|",
    );
    expect(refusals(result)).toEqual(["2 line-repeated", "3 line-repeated", "5 value-missing, line-repeated"]);
    expect(result.read.map(({ period }) => period)).toEqual(["2025-Q2"]);
  });
});

describe("a file that cannot be read at all", () => {
  it.each([
    [["uno|dos", "tres|cuatro"], ["sheet-without-headings"]],
    [["hola"], ["sheet-without-headings"]],
    [["clave|periodo|valor"], ["sheet-without-lines"]],
    [["clave|valor", "SES-1|6"], ["column-missing"]],
    [["clave|periodo|valor|avance", "SES-1|2025-Q1|6|6"], ["column-repeated"]],
    [["clave|periodo|sexo:mujeres|Sexo: Mujeres", "SES-1|2025-Q1|6|6"], ["column-repeated"]],
    [
      ["clave|periodo|justificasion|color", "SES-1|2025-Q1||"],
      ["column-unknown", "column-unknown"],
    ],
    [
      ["clave|valr|variable:otra", "SES-1|6|1"],
      ["column-unknown", "column-unknown", "column-missing"],
    ],
  ])("%j: %j", (lines, found) => {
    const { faults, read: taken, refused } = read(...lines);
    expect(faults.map((fault) => fault.code)).toEqual(found);
    expect([...taken, ...refused]).toEqual([]);
  });

  it("suggests the heading that was meant", () => {
    expect(read("clave|periodo|justificasion", "SES-1|2025-Q1|").faults).toEqual([
      { code: "column-unknown", heading: "justificasion", near: ["justificación", "justification"] },
    ]);
  });

  it("is not read line by line without end", () => {
    const long = Array.from({ length: MOST_LINES + 1 }, () => ["SES-1", "2025-Q1", "6"]);
    const { faults, read: taken } = readProgressSheet(gridOfCells([["clave", "periodo", "valor"], ...long]), KNOWN);
    expect([faults, taken]).toEqual([[{ code: "sheet-too-long", limit: MOST_LINES }], []]);
  });
});

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
        const bytes = valueOf(readText("avances.csv", writeCsv(header, rows)));
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
