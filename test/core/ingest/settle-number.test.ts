import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDecimal } from "../../../src/core/domain/decimal.ts";
import { COUNTS, IS_RELATIVE, offered, seen, settle, times } from "./number-cell.ts";

describe("a number as printed", () => {
  it.each([
    ["100%", "100", "percent", ["as-printed"]],
    ["25 %", "25", "percent", ["as-printed"]],
    ["12 sesiones", "12", "sesiones", ["as-printed"]],
    ["452", "452", "unknown", ["unit-not-printed"]],
    ["0", "0", "unknown", ["unit-not-printed"]],
    ["251%", "251", "percent", ["as-printed"]],
    ["11.496.759,89", "11496759.89", "unknown", ["unit-not-printed"]],
  ])("%j is %s %s", (...[cell, value, unit, reasons]) => {
    expect(seen(settle(cell))).toEqual({ value, unit, status: "read", reasons });
  });

  it("has the unit of its own sign before the row's, and the row's before the heading's", () => {
    const around = { rowUnit: "Sesiones ", headerPercent: true };
    expect(settle("25%", around)).toMatchObject({ unit: "percent", reasons: ["as-printed"] });
    expect(settle("25", around)).toMatchObject({ unit: "Sesiones", reasons: ["unit-from-column"] });
    expect(settle("25", { headerPercent: true })).toMatchObject({ unit: "percent", reasons: ["unit-from-header"] });
    expect(settle("25", { rowUnit: "Porcentaje" })).toMatchObject({ unit: "percent" });
  });

  it("keeps its characters", () => {
    expect(settle("  25 %").raw).toBe("  25 %");
  });

  it("that is legible is kept among others: 10 % among 25 %", () => {
    expect(settle("10%", { pages: [times(9, "25%")], blockConstant: "25" })).toMatchObject({
      value: "10",
      unit: "percent",
      status: "read",
    });
  });
});

describe("a cell without a number", () => {
  it.each(["", "  ", "ND", "N/A", "No aplica", "—"])("%j has no value, and that is not zero", (cell) => {
    expect(settle(cell)).toMatchObject({ value: null, status: "read" });
  });

  it.each([
    ["#¡DIV/0!", null, "formula-error"],
    ["Trimestral", null, "word-in-number-column"],
    ["por definir", null, "not-a-number"],
    ["25 de", null, "not-a-number"],
    ["3er lugar", "3", "looks-like-rank"],
    ["25 / 50", "25", "two-values-in-cell"],
  ])("%j is asked", (cell, value, reason) => {
    expect(settle(cell)).toMatchObject({ value, status: "ask", reasons: [reason] });
  });

  it("offers each of its values", () => {
    expect(offered(settle("25% / 50%"))).toEqual(["25 percent", "50 percent"]);
    expect(offered(settle("12,5 y 13"))).toEqual(["12.5 unknown", "13 unknown"]);
  });
});

describe("a damaged column of percentages", () => {
  /** As the report prints it: one page legible, and the next with its signs read as digits. */
  const LEGIBLE = [...times(12, "100%"), "25%", "50%"];

  it("reads 1009 as 100 % on a page that repeats it, whatever the row counts", () => {
    const page = [...times(13, "1009"), "452", "127", "106"];
    for (const speech of [IS_RELATIVE, COUNTS, { kind: null, signed: false } as const])
      expect(settle("1009", { pages: [LEGIBLE, page], speech })).toMatchObject({
        value: "100",
        unit: "percent",
        status: "repaired",
        raw: "1009",
      });
  });

  it("says why, and offers the number as printed", () => {
    const reading = settle("1009", { pages: [LEGIBLE, times(13, "1009")] });
    expect(reading.reasons).toEqual([
      "percent-sign-read-as-digit",
      "column-repeats-value",
      "percent-legible-on-other-page",
    ]);
    expect(offered(reading)).toEqual(["1009 unknown"]);
  });

  it.each(["452", "127", "106"])("never makes a percentage of %s where 25 % is legible beside it", (cell) => {
    const reading = settle(cell, { pages: [LEGIBLE, [...times(8, "25%"), "452", "127", "106"]], speech: COUNTS });
    expect(seen(reading)).toEqual({ value: cell, unit: "unknown", status: "read", reasons: ["unit-not-printed"] });
  });

  it.each(["452", "127", "106"])("asks about %s where the signs are lost, and offers it as printed", (cell) => {
    const reading = settle(cell, { pages: [LEGIBLE, [...times(13, "1009"), "452", "127", "106"]] });
    expect(reading.status).toBe("ask");
    expect(offered(reading)).toContain(`${cell} unknown`);
  });

  it("asks about 199744 and proposes what its block repeats", () => {
    const reading = settle("199744", { pages: [LEGIBLE, times(8, "100%")], blockConstant: "100" });
    expect(seen(reading)).toEqual({
      value: "100",
      unit: "percent",
      status: "ask",
      reasons: ["value-out-of-block", "magnitude-out-of-column"],
    });
    expect(offered(reading)).toEqual(["100 percent", "199744 unknown"]);
  });

  it("asks about 199744 on a page that repeats 1009", () => {
    expect(settle("199744", { pages: [LEGIBLE, times(13, "1009")] })).toMatchObject({ value: "100", status: "ask" });
  });
});

describe("whatever is printed", () => {
  const cells = fc.oneof(
    fc.stringMatching(/^[-<. $(]{0,2}\d{1,7}([.,]\d{1,3})?[%.)*-]?$/),
    fc.stringMatching(/^\d[\dOlS]{0,3}%?$/),
    fc.string({ maxLength: 12 }),
  );
  const columns = fc.array(fc.oneof(cells, fc.constantFrom("100%", "25%", "1009", "259", "5")), { maxLength: 12 });

  it("a reading has an exact decimal or none, keeps the characters, and says why", () => {
    fc.assert(
      fc.property(cells, columns, columns, (cell, first, second) => {
        const reading = settle(cell, { pages: [first, second] });
        const values = [reading, ...reading.alternatives].flatMap(({ value }) => value ?? []);
        for (const value of values) expect(parseDecimal(value)).toBe(value);
        expect(reading.raw).toBe(cell);
        expect(reading.reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it("a value that is not asked has the printed digits, or is a percentage the evidence settles", () => {
    const digitsOf = (text: string) => text.replaceAll(/\D/g, "").replace(/^0+(?=\d)/, "");
    fc.assert(
      fc.property(fc.nat(99_999).map(String), columns, columns, (cell, first, second) => {
        const { value, status, unit, reasons } = settle(cell, { pages: [first, second] });
        if (status === "ask" || value === null || digitsOf(value) === digitsOf(cell)) return;
        expect(unit).toBe("percent");
        expect(reasons).toContain("percent-legible-on-other-page");
        expect(cell.startsWith(value)).toBe(true);
      }),
    );
  });
});
