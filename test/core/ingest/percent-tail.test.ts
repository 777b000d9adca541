import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isMisread, PERCENT_TAILS, withoutTail } from "../../../src/core/ingest/percent-tail.ts";

describe("digits that may be a percentage and its sign", () => {
  it.each([
    ["1009", "9"],
    ["259", "9"],
    ["109", "9"],
    ["10096", "96"],
    ["1006", "6"],
    ["1000", "0"],
    ["10090", "90"],
  ])("are %s with the sign read as %s", (digits, tail) => {
    expect(isMisread(digits, tail)).toBe(true);
  });

  it.each([
    ["99", "9", "100 or less as printed"],
    ["452", "9", "another end"],
    ["1019", "9", "101 % without it"],
    ["0259", "9", "a zero before"],
    ["12.59", "9", "a point among them"],
    ["1234569", "9", "seven digits"],
    ["9", "9", "nothing left"],
  ])("are not %s with %s: %s", (digits, tail) => {
    expect(isMisread(digits, tail)).toBe(false);
  });

  it("may be more than 100 % where it is believed", () => {
    expect([isMisread("2519", "9"), isMisread("2519", "9", 300), isMisread("3019", "9", 300)]).toEqual([
      false,
      true,
      false,
    ]);
  });

  it("are what is printed with any tail after a percentage, and never a percentage themselves", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.constantFrom(...PERCENT_TAILS), (percentage, tail) => {
        const digits = `${percentage}${tail}`;
        expect(isMisread(digits, tail)).toBe(Number(digits) > 100);
      }),
    );
  });
});

describe("digits less what a percent sign may have become", () => {
  it.each([
    ["59", "9", "5"],
    ["1009", "9", "100"],
    ["2609", "9", "260"],
    ["61.30", "0", "61.3"],
    ["8,809", "9", "8,80"],
    ["13.196", "96", "13.1"],
    ["09", "9", "0"],
  ])("%s less %s are %s", (digits, tail, rest) => {
    expect(withoutTail(digits, tail)).toBe(rest);
  });

  it.each([
    ["9", "9", "nothing left"],
    ["3019", "9", "more than 300 %"],
    ["0259", "9", "a zero before"],
    ["12.9", "9", "a point with nothing behind"],
    ["12.3459", "9", "three decimals"],
    ["1,234,569", "9", "thousands"],
    ["258", "9", "another end"],
  ])("%s less %s are none: %s", (digits, tail) => {
    expect(withoutTail(digits, tail)).toBeNull();
  });
});
