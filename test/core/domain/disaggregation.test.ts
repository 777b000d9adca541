import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sum } from "../../../src/core/domain/arithmetic.ts";
import { checkParts, hideSmallCells, restOf } from "../../../src/core/domain/disaggregation.ts";
import { amount, type Figure, percentage, type Reported } from "../../../src/core/domain/figure.ts";
import { d } from "../decimals.ts";

const people = (value: string) => amount(d(value), "personas");
const figure = (of: Reported): Figure => {
  if (of.kind !== "value") throw new Error("no figure");
  return of.figure;
};
const bySex = (women: Reported, men: Reported) => ({
  by: "sex",
  parts: [
    { name: "mujeres", reported: women },
    { name: "hombres", reported: men },
  ],
});

describe("the parts of a figure", () => {
  it.each([
    [people("30"), people("12"), people("18"), { kind: "adds-up" }],
    [people("30"), people("12"), people("17"), { kind: "does-not-add-up", parts: ["29"], total: ["30"] }],
    [people("30"), people("30"), { kind: "not-applicable", why: "x" } as const, { kind: "adds-up" }],
    [
      people("30"),
      people("30"),
      { kind: "no-data", why: null } as const,
      { kind: "cannot-tell", without: ["hombres"] },
    ],
    [people("30"), people("12"), amount(d("18"), "hogares"), { kind: "unlike-units", parts: ["hombres"] }],
    [percentage(d("12"), d("20")), percentage(d("5"), d("10")), percentage(d("7"), d("10")), { kind: "adds-up" }],
    [
      percentage(d("12"), d("20")),
      percentage(d("5"), d("10")),
      percentage(d("7"), d("20")),
      { kind: "does-not-add-up", parts: ["12", "30"], total: ["12", "20"] },
    ],
  ])("total %j of %j and %j: %j", (...[total, women, men, expected]) => {
    expect(checkParts(figure(total), bySex(women, men))).toEqual(expected);
  });
});

describe("small cells", () => {
  const counts = (...values: readonly string[]) => values.map((count, i) => ({ name: `p${i}`, count: d(count) }));
  const shown = (least: string, ...values: readonly string[]) =>
    hideSmallCells(counts(...values), d(least)).map((one) => (one.kind === "shown" ? one.count : "*"));

  it.each([
    ["5", ["20", "30", "40"], ["20", "30", "40"]],
    ["5", ["3", "30", "40"], ["*", "*", "40"]],
    ["5", ["3", "4", "40"], ["*", "*", "40"]],
    ["5", ["1", "1", "40", "50"], ["*", "*", "*", "50"]],
    ["5", ["0", "30", "40"], ["0", "30", "40"]],
    ["5", ["3", "0", "0"], ["*", "*", "*"]],
    ["5", ["1", "1", "0"], ["*", "*", "*"]],
  ])("below %s of %j: %j", (least, values, expected) => {
    expect(shown(least, ...values)).toEqual(expected);
  });

  it("can never be worked out from the total", () => {
    const number = fc.integer({ min: 0, max: 40 }).map(String);
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 2, max: 10 }),
        (values, least) => {
          const parts = hideSmallCells(counts(...values), d(`${least}`));
          const hidden = parts.filter((part) => part.kind === "hidden").length;
          const small = values.filter((value) => value !== "0" && Number(value) < least).length;
          expect(hidden >= small).toBe(true);
          expect(hidden === 0).toBe(small === 0);
          const rest = Number(restOf(sum(values.map(d)), parts));
          if (hidden > 0 && hidden < values.length) expect(hidden > 1 && rest >= least).toBe(true);
        },
      ),
    );
  });
});
