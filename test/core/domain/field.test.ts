import { describe, expect, it } from "vitest";
import { calendarField, seriesOf, YEAR_PIECES } from "../../../src/core/domain/calendar-field.ts";
import { FIELD_NAMES, FIELDS, isField, isNumberField } from "../../../src/core/domain/field.ts";

describe("a field", () => {
  it("is one of the register's, by its own name", () => {
    expect(FIELD_NAMES.every(isField)).toBe(true);
    expect(["", "Indicator", "toString", "__proto__", "constructor", "hasOwnProperty"].some(isField)).toBe(false);
  });

  it("holds a measured number or does not", () => {
    const plain = FIELD_NAMES.filter((field) => seriesOf(field) === null);
    expect(plain.filter(isNumberField)).toEqual(["baseline", "target", "adjustedTarget", "progress"]);
    expect(FIELD_NAMES.filter((field) => seriesOf(field) !== null).every(isNumberField)).toBe(true);
  });

  it("may be a figure of a piece of the year", () => {
    const series = (["target", "progress"] as const).flatMap((of) =>
      YEAR_PIECES.map((piece) => calendarField(of, piece)),
    );
    expect(FIELD_NAMES.filter((field) => seriesOf(field) !== null)).toEqual(series);
    expect(seriesOf("progressM07")).toEqual({ of: "progress", piece: "M07" });
    expect(["progress", "progressQ5", "baselineQ1", "targetM1"].map(seriesOf)).toEqual([null, null, null, null]);
  });

  it("is listed once, with what it holds", () => {
    expect(FIELD_NAMES).toEqual(Object.keys(FIELDS));
    expect(FIELDS.frequency).toBe("frequency");
    expect(FIELDS.year).toBe("year");
  });
});
