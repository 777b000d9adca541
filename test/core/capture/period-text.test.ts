import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeriodText, readPeriod, writePeriod } from "../../../src/core/capture/period-text.ts";
import { periodsOf } from "../../../src/core/domain/cycle-period.ts";
import { FREQUENCIES } from "../../../src/core/domain/frequency.ts";
import { LANGUAGES } from "../../../src/core/words/language.ts";
import { printPeriod } from "../../../src/core/words/periods.ts";
import { problemOf, valueOf } from "../decimals.ts";
import { SCHOOL_YEAR, YEAR } from "./sheets.ts";

describe("a period as people write it", () => {
  it.each([
    ["2025-Q1", ["2025-Q1", "2025-T1", "2025Q1", "T1 2025", "t1-2025", "1T 2025", "1T2025", "2025/T1"]],
    ["2025-Q1", ["1er trimestre 2025", "1er trimestre de 2025", "Primer Trimestre de 2025", "I trimestre 2025"]],
    ["2025-Q1", ["trimestre 1 de 2025", "enero-marzo 2025", "Enero a marzo de 2025", "ene-mar 2025"]],
    ["2025-Q4", ["cuarto trimestre de 2025", "4º trimestre 2025", "4to trimestre 2025"]],
    ["2025-M03", ["2025-03", "2025-M03", "03/2025", "marzo 2025", "Marzo de 2025", "mar-2025", "mes 3 2025"]],
    ["2025-S2", ["2025-S2", "S2 2025", "2do semestre 2025", "segundo semestre de 2025", "julio a diciembre de 2025"]],
    ["2025-T1", ["2025-C1", "C1 2025", "1er cuatrimestre de 2025", "enero a abril de 2025"]],
    ["2025", ["2025", "año 2025", "ejercicio 2025", "enero a diciembre de 2025"]],
    ["2024-12-01/P3M", ["2024-12-01/P3M", "2024-12-01/2025-02-28", "diciembre de 2024 a febrero de 2025"]],
    ["2024-09-01/P3M", ["septiembre a noviembre de 2024", "sep-nov 2024", "September to November 2024"]],
    ["2024-09-05/P26D", ["del 5 de septiembre de 2024 al 30 de septiembre de 2024"]],
  ])("%s: %j", (period, texts) => {
    expect(texts.map((text) => valueOf(parsePeriodText(text)))).toEqual(texts.map(() => period));
  });

  it.each([
    "",
    "hoy",
    "T5 2025",
    "2025-13",
    "2025-1",
    "1 2025",
    "trimestre 2025",
    "T1",
    "T1 T2 2025",
    "2024 2025",
    "marzo a enero de 2025",
    "T1 2025 corregido",
    "2025-Q1; borrar",
    "9".repeat(5000),
  ])("%j is none", (text) => {
    expect(problemOf(parsePeriodText(text))).toMatchObject({ code: "cell-unreadable", expected: "period" });
  });

  it("T1 of what is measured every four months may be either, and is asked", () => {
    const of = { column: "periodo", frequency: "four-monthly" } as const;
    expect(problemOf(readPeriod("T1 2025", of))).toEqual({
      code: "period-two-ways",
      text: "T1 2025",
      readings: ["2025-Q1", "2025-T1"],
    });
    expect(["C1 2025", "1er trimestre 2025", "2025-Q1"].map((text) => valueOf(readPeriod(text, of)))).toEqual([
      "2025-T1",
      "2025-Q1",
      "2025-Q1",
    ]);
  });

  const PERIODS = [YEAR, SCHOOL_YEAR].flatMap((cycle) => FREQUENCIES.flatMap((one) => periodsOf(cycle, one)));

  it("is read back as it was written, whatever the frequency and the cycle", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIODS), fc.constantFrom(...FREQUENCIES), (period, frequency) => {
        expect(readPeriod(writePeriod(period), { column: "periodo", frequency })).toEqual({ ok: true, value: period });
      }),
    );
  });

  it("is read back as our own sentences print it, in both languages", () => {
    for (const language of LANGUAGES) {
      expect(PERIODS.map((period) => valueOf(parsePeriodText(printPeriod(period, language))))).toEqual(PERIODS);
    }
  });
});
