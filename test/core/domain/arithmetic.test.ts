import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, divide, multiply, placesOf, round, signOf, subtract, sum } from "../../../src/core/domain/arithmetic.ts";
import { compareDecimals } from "../../../src/core/domain/decimal.ts";
import {
  compareRationals,
  exactDecimal,
  quotient,
  rationalOf,
  roundRational,
} from "../../../src/core/domain/rational.ts";
import { d, problemOf, valueOf } from "../decimals.ts";
import { equal, fraction, minus, over, plus, rounded, times } from "./fractions.ts";

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => {
    const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
    const point = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
    return d(`${digits < 0n ? "-" : ""}${point}`);
  });

describe("decimals are exact", () => {
  it("in sums, differences and products, as fractions of whole numbers are", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const [x, y] = [fraction(a), fraction(b)];
        expect(equal(fraction(add(a, b)), plus(x, y))).toBe(true);
        expect(equal(fraction(subtract(a, b)), minus(x, y))).toBe(true);
        expect(equal(fraction(multiply(a, b)), times(x, y))).toBe(true);
        expect(compareDecimals(a, b)).toBe(signOf(subtract(a, b)));
      }),
    );
  });

  it("in quotients up to the places asked for, rounded once and half away from zero", () => {
    fc.assert(
      fc.property(decimal, decimal, fc.integer({ min: 0, max: 8 }), (a, b, places) => {
        const exact = over(fraction(a), fraction(b));
        const found = divide(a, b, places);
        if (exact === null) expect(problemOf(found)).toEqual({ code: "division-by-zero" });
        else expect(valueOf(found)).toBe(rounded(exact, places));
      }),
    );
  });

  it.each([
    ["0.1", "0.2", "0.3"],
    ["9007199254740993", "1", "9007199254740994"],
    ["-0.5", "0.5", "0"],
  ])("%s + %s = %s", (a, b, total) => {
    expect(add(d(a), d(b))).toBe(total);
  });

  it.each([
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["89.95", 1, "90"],
    ["89.949999999", 1, "89.9"],
    ["-0.04", 1, "0"],
  ])("%s to %i places is %s", (value, places, shown) => {
    expect(round(d(value), places)).toBe(shown);
  });

  it("says how many places a number has, and adds none up to zero", () => {
    expect([placesOf("80.0"), placesOf("80")]).toEqual([1, 0]);
    expect(sum([])).toBe("0");
  });
});

describe("a rational", () => {
  it("is compared and rounded without losing anything on the way", () => {
    const third = valueOf(quotient(d("1"), d("3")));
    expect(compareRationals(third, rationalOf(d("0.3333333333333333333333")))).toBe(1);
    expect(roundRational(third, 4)).toBe("0.3333");
    expect(exactDecimal(third, 10)).toBeNull();
    expect(exactDecimal(valueOf(quotient(d("9"), d("-12"))), 2)).toBe("-0.75");
  });

  it("has no denominator zero", () => {
    expect(problemOf(quotient(d("0"), d("0")))).toEqual({ code: "division-by-zero" });
  });
});
