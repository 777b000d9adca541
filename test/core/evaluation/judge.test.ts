import { describe, expect, it } from "vitest";
import type { Subject } from "../../../src/core/domain/evaluation.ts";
import { readRuleSet } from "../../../src/core/evaluation/parse-rule-set.ts";
import { DEFAULT_1 } from "../../../src/core/evaluation/rule-sets/default-1.ts";
import { judge } from "../../../src/core/evaluation/judge.ts";
import { atLeast, atMost, exactly, inside, valueOf } from "../decimals.ts";
import { against, baseline, inShort, judged, subject, valueToDate } from "./fixture.ts";

type Row = readonly [what: string, of: Partial<Subject>, expected: string];

function table(name: string, rows: readonly Row[]): void {
  describe(name, () => {
    it.each(rows)("%s", (_, of, expected) => {
      expect(inShort(judged(of))).toBe(expected);
    });
  });
}

const falling = (value: string, target: string, from: string | null): Partial<Subject> => ({
  direction: "descending",
  value: valueToDate(value),
  baseline: from === null ? null : baseline(from),
  ...against(atMost(target)),
});

const rising = (value: string, target = "100"): Partial<Subject> => ({
  value: valueToDate(value),
  ...against(atLeast(target)),
});

table("the bands of the default rules", [
  ["below 80", rising("79.94"), "79.9 red ratio"],
  ["rounded up to 80 it is yellow", rising("79.95"), "80 yellow ratio"],
  ["just below 90", rising("89.94"), "89.9 yellow ratio"],
  ["rounded up to 90 it is green", rising("89.95"), "90 green ratio"],
  ["110 is green", rising("110.04"), "110 green ratio"],
  ["above it is over-fulfilled", rising("110.05"), "110.1 over-fulfilled ratio"],
  ["a stored value is not capped", rising("251000"), "251000 over-fulfilled ratio"],
  ["negative progress", rising("-5"), "-5 red ratio"],
]);

table("falling", [
  ["from its baseline", falling("80", "60", "100"), "50 red gap"],
  ["without a baseline", falling("80", "60", null), "75 red ratio"],
  ["with a baseline that is the target", falling("60", "60", "60"), "100 green ratio"],
  ["with a target looser than its baseline", falling("12", "13", "12.1"), "108.3 green ratio"],
  ["got worse is never rewarded", falling("140", "60", "100"), "-100 red gap"],
  ["to nothing, without a baseline: met decides", falling("0", "10", null), "green verdict"],
  ["below zero, without a baseline: met decides", falling("-4", "10", null), "green verdict"],
  ["to a negative target, from its baseline", falling("-5", "-10", "0"), "50 red gap"],
]);

table("rising", [
  [
    "towards a negative target, from its baseline",
    { ...rising("-15", "-10"), baseline: baseline("-20") },
    "50 red gap",
  ],
  ["towards a negative target, without one: met decides", rising("-5", "-10"), "green verdict"],
  ["with a baseline above the target", { ...rising("90"), baseline: baseline("120") }, "90 green ratio"],
]);

table("capacity and reduction", [
  [
    "capacity from its baseline",
    { ...rising("55", "60"), accumulation: "capacity", baseline: baseline("40") },
    "75 red gap",
  ],
  ["capacity without one", { ...rising("55", "60"), accumulation: "capacity" }, "not-evaluable: baseline"],
  [
    "capacity that is kept",
    { ...rising("40", "40"), accumulation: "capacity", baseline: baseline("40") },
    "100 green ratio",
  ],
  ["reduction from its baseline", { ...falling("46", "40", "100"), accumulation: "reduction" }, "90 green gap"],
  ["reduction without one", { ...falling("46", "40", null), accumulation: "reduction" }, "not-evaluable: baseline"],
  [
    "reduction whose baseline nobody knows",
    { ...falling("46", "40", null), accumulation: "reduction", baseline: { kind: "none", reason: "Nuevo" } },
    "not-evaluable: baseline",
  ],
]);

const regular = (value: string, target: string): Partial<Subject> => ({
  direction: "regular",
  value: valueToDate(value),
  ...against(exactly(target)),
});

table("regular", [
  ["on target", regular("100", "100"), "100 green regular"],
  ["5 % off, either way", regular("105", "100"), "95 green regular"],
  ["5 % off below", regular("95", "100"), "95 green regular"],
  ["10 % off", regular("90", "100"), "90 yellow regular"],
  ["more", regular("111", "100"), "89 red regular"],
  ["of a negative target", regular("-95", "-100"), "95 green regular"],
  ["of a target of zero: met decides", regular("1", "0"), "red verdict"],
  ["inside an interval", { ...regular("85", "1"), ...against(inside("80", "90")) }, "100 green interval"],
  ["outside, from its nearest end", { ...regular("72", "1"), ...against(inside("80", "90")) }, "90 yellow regular"],
]);

table("an interval with two ends", [
  ["inside, rising", { value: valueToDate("81"), ...against(inside("80", "90")) }, "100 green interval"],
  ["short of it, rising", { value: valueToDate("68"), ...against(inside("80", "90")) }, "85 yellow ratio"],
  ["beyond it, rising", { value: valueToDate("108"), ...against(inside("80", "90")) }, "120 over-fulfilled ratio"],
  ["inside, falling", { ...falling("85", "1", null), ...against(inside("80", "90")) }, "100 green interval"],
  ["short of it, falling", { ...falling("120", "1", null), ...against(inside("80", "90")) }, "75 red ratio"],
  [
    "short of it, falling, from its baseline",
    { ...falling("99", "1", "180"), ...against(inside("80", "90")) },
    "90 green gap",
  ],
]);

table("met decides", [
  ["target zero, none happened", falling("0", "0", "5"), "green verdict"],
  ["target zero, three happened", falling("3", "0", "5"), "red verdict"],
  ["target zero of what rises, with a result", rising("1004", "0"), "green verdict"],
  ["nominal, inside", { direction: "nominal", value: valueToDate("3"), ...against(exactly("3")) }, "green verdict"],
  ["nominal, outside", { direction: "nominal", value: valueToDate("4"), ...against(exactly("3")) }, "red verdict"],
  [
    "a place in a ranking",
    { ...falling("5", "1", "9"), value: valueToDate("5", "lugar"), ...against(atMost("3", "lugar")) },
    "red verdict",
  ],
]);

table("a milestone", [
  ["done", { ...rising("1", "1"), accumulation: "milestone" }, "100 green milestone"],
  ["not done", { ...rising("0", "1"), accumulation: "milestone" }, "0 red milestone"],
  ["half of it is not done", { ...rising("0.5", "1"), accumulation: "milestone" }, "0 red milestone"],
]);

table("no colour, and what is missing", [
  ["target", { target: null }, "not-evaluable: target"],
  ["direction", { direction: null }, "not-evaluable: direction"],
  ["a direction of none", { direction: "none" }, "not-evaluable: direction"],
  ["unit of the value", { value: valueToDate("50", "unknown") }, "not-evaluable: unit"],
  ["unit of the target", against(atLeast("100", "unknown")), "not-evaluable: unit"],
  [
    "all three",
    { target: null, direction: null, value: valueToDate("50", "unknown") },
    "not-evaluable: target, direction, unit",
  ],
  ["one unit for both", against(atLeast("100", "percent")), "not-evaluable: one-unit"],
  [
    "one unit for the baseline, where it is needed",
    { ...rising("5", "9"), accumulation: "capacity", baseline: baseline("1", "percent") },
    "not-evaluable: one-unit",
  ],
  ["calendar", { target: null, annual: atLeast("24"), accumulation: "sum" }, "not-evaluable: calendar"],
  ["“at most” of what should rise", against(atMost("60")), "not-evaluable: agreement"],
  [
    "“at least” of what should fall",
    { ...falling("50", "1", "100"), ...against(atLeast("40")) },
    "not-evaluable: agreement",
  ],
]);

describe("the verdict", () => {
  it.each([
    ["needs no direction", { direction: null, value: valueToDate("100") }, "met"],
    ["needs no baseline", { accumulation: "capacity" as const }, "not-met"],
    ["works for zero", falling("0", "0", null), "met"],
    ["works where target and direction disagree", { value: valueToDate("50"), ...against(atMost("60")) }, "met"],
    ["needs one unit", against(atLeast("1", "percent")), "unknown"],
    ["needs a known unit", { value: valueToDate("5", "unknown"), ...against(atLeast("1", "unknown")) }, "unknown"],
    ["needs a value", { value: { kind: "none", included: 0, leftOut: [] } }, "unknown"],
  ] satisfies readonly Row[])("%s", (_, of, expected) => {
    expect(judged(of).verdict).toBe(expected);
  });
});

describe("the gap and the ratio say why they are not there", () => {
  it.each([
    ["the target is the baseline", { ...rising("97"), baseline: baseline("100") }, "target-equals-baseline", "97"],
    ["no baseline", rising("97"), "no-baseline", "97"],
    ["a baseline in another unit", { ...rising("97"), baseline: baseline("1", "percent") }, "unlike-units", "97"],
    ["the wrong side", { ...rising("97"), baseline: baseline("120") }, "target-contrary-to-direction", "97"],
    ["target zero", { ...rising("97", "0"), baseline: baseline("-97") }, "200", "target-zero"],
    ["value zero, falling", falling("0", "0", "5"), "100", "value-zero"],
    ["no direction", { direction: null }, "no-direction", "no-direction"],
    ["no target", { target: null }, "no-target", "no-target"],
    ["regular", regular("97", "100"), "no-baseline", "no-direction"],
    ["regular with a baseline", { ...regular("97", "100"), baseline: baseline("9") }, "no-direction", "no-direction"],
    [
      "a part of the year against a baseline of a whole one",
      {
        ...falling("20", "15", "100"),
        accumulation: "sum" as const,
        target: { target: atMost("15"), from: "calendar" as const },
      },
      "baseline-of-whole-year",
      "75",
    ],
  ] satisfies readonly (readonly [string, Partial<Subject>, string, string])[])("%s", (...[, of, gap, ratio]) => {
    const evaluation = judged(of);
    const said = [evaluation.gap, evaluation.ratio].map((one) =>
      one.kind === "computed" ? String(Number(one.percent.numerator) / Number(one.percent.denominator)) : one.why,
    );
    expect(said).toEqual([gap, ratio]);
  });
});

describe("a rule set", () => {
  const mapped = valueOf(
    readRuleSet({ ...DEFAULT_1, version: 2, overFulfilled: { kind: "mapped", yellowAbove: "110", redAbove: "120" } }),
  );

  it.each([
    ["110", "green"],
    ["110.1", "yellow"],
    ["120", "yellow"],
    ["120.1", "red"],
    ["95", "green"],
  ])("may map over-fulfilment to colours: %s is %s", (value, light) => {
    expect(judge(subject(rising(value)), mapped, null)).toMatchObject({ light, rules: "default-2" });
  });

  it("names its rounding, which comes before the colour", () => {
    const whole = valueOf(readRuleSet({ ...DEFAULT_1, places: 0 }));
    expect(inShort(judge(subject(rising("89.5")), whole, null))).toBe("90 green ratio");
    expect(inShort(judge(subject(rising("89.5")), valueOf(readRuleSet(DEFAULT_1)), null))).toBe("89.5 yellow ratio");
  });
});
