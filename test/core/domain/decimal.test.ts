import Big from "big.js";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compareDecimals,
  type Decimal,
  negated,
  parseDecimal,
  timesPowerOfTen,
} from "../../../src/core/domain/decimal.ts";

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is no decimal`);
  return value;
}

/** Text of a decimal with needless zeros and signs in it. */
const printed = fc
  .tuple(fc.boolean(), fc.stringMatching(/^\d{1,20}$/), fc.stringMatching(/^\d{0,20}$/))
  .map(([minus, whole, rest]) => `${minus ? "-" : ""}${whole}${rest === "" ? "" : `.${rest}`}`);

describe("a decimal", () => {
  it.each([
    ["100", "100"],
    ["007", "7"],
    ["100.00", "100"],
    ["0.50", "0.5"],
    ["-12.50", "-12.5"],
    ["-0", "0"],
    ["-0.000", "0"],
    ["11496759.89", "11496759.89"],
    ["1".repeat(40), "1".repeat(40)],
    [`0.${"1".repeat(40)}`, `0.${"1".repeat(40)}`],
  ])("is read from %j as %s", (text, value) => {
    expect(parseDecimal(text)).toBe(value);
  });

  it.each([
    "",
    " ",
    "1,5",
    "1.",
    ".5",
    "+1",
    "1e3",
    "--1",
    "- 1",
    "0x1",
    "NaN",
    "Infinity",
    "١",
    "1".repeat(41),
    "1\n",
  ])("is not read from %j", (text) => {
    expect(parseDecimal(text)).toBeNull();
  });

  it("is canonical: one text for one value, and it reads back as itself", () => {
    fc.assert(
      fc.property(printed, printed, (a, b) => {
        const [one, other] = [decimal(a), decimal(b)];
        expect(one).toMatch(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/);
        expect(parseDecimal(one)).toBe(one);
        expect(one === other).toBe(new Big(a).eq(b));
      }),
    );
  });

  it("keeps its order beyond what a float can tell apart", () => {
    const [less, more] = [decimal("100.0000000000000000001"), decimal("100.0000000000000000002")];
    expect(compareDecimals(less, more)).toBe(-1);
    expect(compareDecimals(less, 100)).toBe(1);
    expect(compareDecimals(decimal("100.00"), 100)).toBe(0);
    expect(["9", "10", "-1", "-10"].map(decimal).toSorted(compareDecimals)).toEqual(["-10", "-1", "9", "10"]);
  });

  it("turned twice is itself, and zero has no sign", () => {
    expect(negated(decimal("0"))).toBe("0");
    expect(negated(decimal("2.5"))).toBe("-2.5");
    fc.assert(
      fc.property(printed, (text) => {
        expect(negated(negated(decimal(text)))).toBe(decimal(text));
        expect(new Big(negated(decimal(text))).plus(text).eq(0)).toBe(true);
      }),
    );
  });

  it.each([
    ["0.95", "95"],
    ["0.955", "95.5"],
    ["0.005", "0.5"],
    ["1", "100"],
    ["0", "0"],
    ["-0.5", "-50"],
  ])("%s as a percentage is %s", (ratio, percentage) => {
    expect(timesPowerOfTen(decimal(ratio), 2)).toBe(percentage);
  });

  it("moves its point either way", () => {
    expect(timesPowerOfTen(decimal("2.5"), 6)).toBe("2500000");
    expect(timesPowerOfTen(decimal("95"), -2)).toBe("0.95");
  });

  it("as a percentage loses no digit", () => {
    fc.assert(
      fc.property(printed, (text) => {
        const [whole = "", rest = ""] = text.split(".");
        const moved = `${whole}${rest.padEnd(2, "0").slice(0, 2)}.${rest.slice(2)}0`;
        expect(timesPowerOfTen(decimal(text), 2)).toBe(decimal(moved));
      }),
    );
  });
});
