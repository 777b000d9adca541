import { describe, expect, it } from "vitest";
import { type CalendarDate, parseDate } from "../../../src/core/domain/period.ts";
import type { Field } from "../../../src/core/domain/field.ts";
import type { Reading } from "../../../src/core/domain/reading.ts";
import { withPeriodFigures } from "../../../src/core/ingest/period-figures.ts";
import { asPrinted, ask, blank } from "../../../src/core/ingest/reading-of.ts";
import { columnsOf } from "./documents.ts";

const QUARTERS: readonly Field[] = ["progressQ1", "progressQ2", "progressQ3", "progressQ4"];

function progressOf(values: readonly (string | null)[], cutoff: string | null, more: readonly Field[] = []) {
  const readings: Partial<Record<Field, Reading>> = {};
  for (const [i, value] of values.entries()) {
    const field = QUARTERS[i];
    if (field !== undefined) readings[field] = value === null ? blank("") : asPrinted(value, value);
  }
  return withPeriodFigures(readings, columnsOf(...QUARTERS, ...more), cutoff === null ? null : dateOf(cutoff)).progress;
}

function dateOf(text: string): CalendarDate {
  const date = parseDate(text);
  if (date === null) throw new Error(text);
  return date;
}

describe("the progress of a table that prints it quarter by quarter", () => {
  it("is that of the quarter of the cut-off date", () => {
    expect(progressOf(["30", "25", null, null], "2025-06-30")).toMatchObject({
      value: "25",
      status: "read",
      reasons: ["period-of-cutoff"],
    });
  });

  it.each([
    ["there is no cut-off date", ["30", "25", null, null], null],
    ["its column is blank and an earlier one is not", ["30", null, null, null], "2025-06-30"],
    ["a later one is filled", ["30", "25", "20", null], "2025-06-30"],
  ])("is asked where %s", (_, values, cutoff) => {
    const progress = progressOf(values, cutoff);
    expect(progress).toMatchObject({ status: "ask", reasons: ["period-not-settled"] });
    expect(progress?.alternatives.map(({ value }) => value)).toEqual(values.filter((value) => value !== null));
  });

  it("is blank where every quarter is", () => {
    expect(progressOf([null, null, null, null], "2025-06-30")).toMatchObject({ value: null, status: "read" });
  });

  it("is left alone where the table has a column of its own for it", () => {
    expect(progressOf(["30", "25", null, null], "2025-06-30", ["progress"])).toBeUndefined();
  });

  it("keeps the doubt of its cell", () => {
    const readings = { progressQ1: ask("2S", null, ["letters-among-digits"]), progressQ2: blank("") };
    const { progress } = withPeriodFigures(readings, columnsOf("progressQ1", "progressQ2"), dateOf("2025-03-31"));
    expect(progress).toMatchObject({ status: "ask", reasons: ["period-of-cutoff", "letters-among-digits"] });
  });

  it("is that of the month, or of the half, where these are the columns", () => {
    const readings = {
      progressM02: asPrinted("4", "4"),
      progressS1: asPrinted("9", "9"),
      targetS1: asPrinted("8", "8"),
    };
    const march = dateOf("2025-02-28");
    expect(withPeriodFigures(readings, columnsOf("progressM01", "progressM02"), march).progress?.value).toBe("4");
    expect(withPeriodFigures(readings, columnsOf("targetS1", "targetS2"), march).target?.value).toBe("8");
  });
});
