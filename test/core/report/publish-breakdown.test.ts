import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sum } from "../../../src/core/domain/arithmetic.ts";
import { compareDecimals } from "../../../src/core/domain/decimal.ts";
import type { Reported } from "../../../src/core/domain/figure.ts";
import { LEAST_SHOWN, publishBreakdown } from "../../../src/core/report/publish-breakdown.ts";
import { d } from "../decimals.ts";
import { number, percent, share } from "./year-facts.ts";

function published(total: Reported, reported: readonly Reported[]) {
  const parts = reported.map((one, place) => ({ name: `p${place}`, reported: one }));
  return publishBreakdown({ by: "sexo", parts }, total);
}

function shownOf(total: Reported, reported: readonly Reported[]): string {
  return published(total, reported)
    .parts.map((part) => (part.kind === "shown" ? "shown" : "hidden"))
    .join(" ");
}

const NOTHING: Reported = { kind: "no-data", why: "no se preguntó" };

describe("a breakdown to publish", () => {
  it.each<[string, Reported, readonly Reported[], string]>([
    ["shows parts of many", number("50"), [number("30"), number("20")], "shown shown"],
    [
      "hides a part of few, and the next so that it cannot be worked out",
      number("53"),
      [number("30"), number("2"), number("21")],
      "shown hidden hidden",
    ],
    ["shows that there was nobody", number("50"), [number("50"), number("0")], "shown shown"],
    ["hides few counted", number("5"), [share("40", "80"), share("1", "60"), share("20", "50")], "shown hidden hidden"],
    [
      "hides few counted of",
      number("5"),
      [share("2", "2"), share("9", "20"), share("30", "60")],
      "hidden hidden shown",
    ],
    [
      "hides few left over",
      number("5"),
      [share("59", "60"), share("40", "80"), share("30", "90")],
      "hidden hidden shown",
    ],
    ["shows percentages without their counts", percent("50"), [percent("2"), percent("1")], "shown shown"],
    ["shows what can be broken: hours are not people", number("3"), [number("1.5"), number("1.5")], "shown shown"],
    ["shows that a part has no figure", number("30"), [number("30"), NOTHING], "shown shown"],
  ])("%s", (...[, total, parts, expected]) => {
    expect(shownOf(total, parts)).toBe(expected);
  });

  it.each<[string, Reported, readonly Reported[], object | null]>([
    ["adds up, hidden parts too", number("32"), [number("30"), number("2")], { kind: "adds-up" }],
    [
      "does not add up",
      number("33"),
      [number("30"), number("20")],
      { kind: "does-not-add-up", parts: ["50"], total: ["33"] },
    ],
    ["cannot tell", number("33"), [number("30"), NOTHING], { kind: "cannot-tell", without: ["p1"] }],
    ["has no total to be held against", NOTHING, [number("30")], null],
  ])("%s", (...[, total, parts, expected]) => {
    expect(published(total, parts).check).toEqual(expected);
  });

  it("never leaves few people to be worked out from the total", () => {
    const count = fc.integer({ min: 0, max: 12 }).map(String);
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 7 }), (counts) => {
        const total = sum(counts.map(d));
        const { parts } = published(
          number(total),
          counts.map((one) => number(one)),
        );
        const hidden = counts.filter((_, place) => parts[place]?.kind === "hidden");
        const seen = counts.filter((_, place) => parts[place]?.kind === "shown");
        expect(seen.filter((one) => one !== "0" && compareDecimals(d(one), LEAST_SHOWN) < 0)).toEqual([]);
        if (hidden.length > 0 && counts.length > 1) expect(hidden.length).toBeGreaterThan(1);
      }),
    );
  });
});
