import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGivenNumber, readGivenUnit, readGivenValue } from "../../../src/core/ingest/given-value.ts";

describe("a number as a person types it in Mexico", () => {
  it.each([
    ["100", "100", undefined],
    ["25%", "25", "percent"],
    ["25 %", "25", "percent"],
    ["1,234.5", "1234.5", undefined],
    ["1 234", "1234", undefined],
    ["1\u00A0234\u00A0567.25", "1234567.25", undefined],
    ["$11,496,759.89", "11496759.89", "pesos"],
    ["- 5", "-5", undefined],
    ["−5", "-5", undefined],
    [".5", "0.5", undefined],
    ["007", "7", undefined],
    ["  42 ", "42", undefined],
  ])("reads %j as %s %s", (text, value, unit) => {
    expect(readGivenNumber(text)).toEqual(unit === undefined ? { value } : { value, unit });
  });

  it.each([
    "",
    "1,5",
    "1.234,5",
    "12,34",
    "1,2345",
    "1.2.3",
    "1e3",
    "0x10",
    "cien",
    "5%%",
    "$5%",
    "--5",
    "5-",
    "1 23",
    "NaN",
    "١٢",
  ])("refuses %j rather than guess", (text) => {
    expect(readGivenNumber(text)).toBeNull();
  });

  it("reads back every number it would print", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(99), (whole, cents) => {
        const sign = whole < 0n ? "-" : "";
        const digits = String(whole < 0n ? -whole : whole);
        const grouped = digits.replaceAll(/\B(?=(\d{3})+$)/g, ",");
        const fraction = `.${String(cents).padStart(2, "0")}`;
        const plain = readGivenNumber(sign + digits + fraction);
        expect(plain).not.toBeNull();
        expect(readGivenNumber(sign + grouped + fraction)).toEqual(plain);
      }),
    );
  });
});

describe("other values as a person types them", () => {
  it.each([
    ["frequency", "Trimestral", "quarterly"],
    ["frequency", "quarterly", "quarterly"],
    ["frequency", "ANUAL", "annual"],
    ["direction", "Descendente", "descending"],
    ["year", "2025", "2025"],
    ["validatedOn", "31/03/2025", "2025-03-31"],
    ["validatedOn", "2025-03-31", "2025-03-31"],
    ["indicator", " Datos personales ", "Datos personales"],
  ] as const)("%s: %j is %s", (field, text, value) => {
    expect(readGivenValue(field, text)).toEqual({ value });
  });

  it.each([
    ["frequency", "de vez en cuando"],
    ["frequency", "Trimestrl"],
    ["direction", "arriba"],
    ["year", "25"],
    ["validatedOn", "31/02/2025"],
    ["validatedOn", "2025-13-01"],
    ["indicator", "   "],
    ["indicator", "a\u001b[2Jb"],
    ["indicator", "x".repeat(10_001)],
  ] as const)("%s: %j is refused", (field, text) => {
    expect(readGivenValue(field, text)).toBeNull();
  });

  it("units by their sign, their code, or their own name", () => {
    expect(["%", "porcentaje", "Conteo", "unknown", "sesiones"].map(readGivenUnit)).toEqual([
      "percent",
      "percent",
      "count",
      "unknown",
      "sesiones",
    ]);
    expect(["", "12", "<b>", "x".repeat(61)].map(readGivenUnit)).toEqual([null, null, null, null]);
  });
});
