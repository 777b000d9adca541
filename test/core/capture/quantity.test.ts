import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber, readQuantity, writeNumber } from "../../../src/core/capture/quantity.ts";
import { d, problemOf, valueOf } from "../decimals.ts";

describe("a number in a cell", () => {
  it.each([
    ["1,234.5", "1234.5", undefined],
    ["1234.5", "1234.5", undefined],
    ["1,234", "1234", undefined],
    ["0.125", "0.125", undefined],
    ["1.2340", "1.234", undefined],
    ["1.23", "1.23", undefined],
    ["12 %", "12", "percent"],
    ["$1,200", "1200", "pesos"],
    ["-3", "-3", undefined],
    ["0", "0", undefined],
  ])("%j is %s %s", (text, value, unit) => {
    expect(valueOf(readNumber(text, "valor"))).toEqual(unit === undefined ? { value } : { value, unit });
  });

  it.each([
    ["1.234", ["1.234", "1234"]],
    ["12.500", ["12.5", "12500"]],
    ["-999.999", ["-999.999", "-999999"]],
    ["$ 1.200", ["1.2", "1200"]],
  ])("%j reads two ways and is refused with both", (text, readings) => {
    expect(problemOf(readNumber(text, "valor"))).toEqual({ code: "number-two-ways", column: "valor", text, readings });
  });

  it.each(["", "doce", "1,5", "1.234,5", "1.234.567", "12 sesiones", "1e3", "12/15", "#¡DIV/0!", "ND"])(
    "%j is none",
    (text) => {
      expect(problemOf(readNumber(text, "valor"))).toMatchObject({ code: "cell-unreadable", text, expected: "number" });
    },
  );

  it("is read back as it was written, whatever it is", () => {
    const decimal = fc.tuple(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.constantFrom(1, 8, 1000, 1024));
    fc.assert(
      fc.property(decimal, ([n, by]) => {
        const value = d(String(n / by));
        expect(readNumber(writeNumber(value), "valor")).toEqual({ ok: true, value: { value } });
      }),
    );
  });
});

describe("a number with the unit it is expected in", () => {
  it.each([
    ["12", "sesiones", "12 sesiones"],
    ["12 sesiones", "sesiones", "12 sesiones"],
    ["12 Sesiones", "sesiones", "12 sesiones"],
    ["12", "percent", "12 percent"],
    ["12%", "percent", "12 percent"],
    ["$1,200.50", "pesos", "1200.5 pesos"],
    ["12%", null, "12 percent"],
  ])("%j, expected in %s, is %s", (text, unit, found) => {
    const measure = valueOf(readQuantity(text, "valor", unit));
    expect(`${measure.value} ${measure.unit}`).toBe(found);
  });

  it.each([
    ["12%", "sesiones", "unit-unlike"],
    ["$12", "percent", "unit-unlike"],
    ["12", null, "unit-missing"],
    ["12 talleres", "sesiones", "cell-unreadable"],
  ])("%j, expected in %s, is refused: %s", (text, unit, code) => {
    expect(problemOf(readQuantity(text, "valor", unit)).code).toBe(code);
  });
});
