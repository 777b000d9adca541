import { describe, expect, it } from "vitest";
import { FIELD_NAMES, FIELDS, isField, isNumberField } from "../../../src/core/domain/field.ts";

describe("a field", () => {
  it("is one of the register's, by its own name", () => {
    expect(FIELD_NAMES.every(isField)).toBe(true);
    expect(["", "Indicator", "toString", "__proto__", "constructor", "hasOwnProperty"].some(isField)).toBe(false);
  });

  it("holds a measured number or does not", () => {
    expect(FIELD_NAMES.filter(isNumberField)).toEqual(["baseline", "target", "adjustedTarget", "progress"]);
  });

  it("is listed once, with what it holds", () => {
    expect(FIELD_NAMES).toEqual(Object.keys(FIELDS));
    expect(FIELDS.frequency).toBe("frequency");
    expect(FIELDS.year).toBe("year");
  });
});
