import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, percentage, readReported, type Reported, writeReported } from "../../../src/core/domain/figure.ts";
import { d } from "../decimals.ts";

const text = fc.string({ minLength: 1, maxLength: 20 });
const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => d(`${n / 8}`));

const reported: fc.Arbitrary<Reported> = fc.oneof(
  fc.tuple(number, text).map(([value, unit]) => amount(value, unit)),
  fc.tuple(number, number).map(([numerator, denominator]) => percentage(numerator, denominator)),
  fc.option(text).map((why): Reported => ({ kind: "no-data", why })),
  text.map((why): Reported => ({ kind: "not-applicable", why })),
  fc.constant<Reported>({ kind: "not-due" }),
);

describe("the four empties", () => {
  it("come back from the cells of a table as what they were", () => {
    fc.assert(
      fc.property(reported, (one) => {
        expect(readReported(writeReported(one))).toEqual(one);
      }),
    );
  });

  it("are written apart: a zero is a number, and the others each say what they are", () => {
    const all: readonly Reported[] = [
      amount(d("0"), "count"),
      { kind: "no-data", why: null },
      { kind: "not-applicable", why: "sin programa" },
      { kind: "not-due" },
    ];
    expect(all.map(writeReported).map(({ status, value, why }) => [status, value, why])).toEqual([
      ["value", "0", ""],
      ["no-data", "", ""],
      ["not-applicable", "", "sin programa"],
      ["not-due", "", ""],
    ]);
  });

  const cells = { value: "", numerator: "", denominator: "", per: "", unit: "count", why: "" };

  it.each([
    [{ ...cells, status: "value" }],
    [{ ...cells, status: "" }],
    [{ ...cells, status: "zero", value: "0" }],
    [{ ...cells, status: "value", value: "5", unit: "" }],
    [{ ...cells, status: "value", value: "cinco" }],
    [{ ...cells, status: "value", value: "5", numerator: "1" }],
    [{ ...cells, status: "value", numerator: "1", per: "100" }],
    [{ ...cells, status: "no-data", value: "0" }],
    [{ ...cells, status: "not-due", numerator: "0" }],
    [{ ...cells, status: "not-applicable" }],
  ])("%j says nothing that can be relied upon", (one) => {
    expect(readReported(one)).toBeNull();
  });
});
