import { describe, expect, it } from "vitest";
import { LIGHTS } from "../../../src/core/domain/evaluation.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { judge } from "../../../src/core/evaluation/judge.ts";
import { type EvaluatedIndicator, rollUp, weightedMean, type Weights } from "../../../src/core/evaluation/roll-up.ts";
import { atMost, d, date, problemOf, valueOf } from "../decimals.ts";
import { against, subject, valueToDate } from "./fixture.ts";

const evaluated = (key: string, value: string): EvaluatedIndicator => ({
  key,
  evaluation: judge(subject({ value: valueToDate(value) }), DEFAULT_RULES, null),
});
const grey = (key: string, light: "not-due" | "not-captured"): EvaluatedIndicator => ({
  key,
  evaluation: judge(subject(), DEFAULT_RULES, light),
});
const byVerdict: EvaluatedIndicator = {
  key: "F",
  evaluation: judge(
    subject({ direction: "descending", value: valueToDate("0"), ...against(atMost("0")) }),
    DEFAULT_RULES,
    null,
  ),
};
const untargeted: EvaluatedIndicator = { key: "E", evaluation: judge(subject({ target: null }), DEFAULT_RULES, null) };
const ALL = [
  evaluated("A", "95"),
  evaluated("B", "50"),
  evaluated("C", "5500"),
  grey("D", "not-captured"),
  untargeted,
  byVerdict,
];

describe("a roll-up", () => {
  it("counts each light, and says how many it leaves out and why", () => {
    const total = rollUp(ALL);
    expect(total.counts).toEqual({
      ...Object.fromEntries(LIGHTS.map((light) => [light, 0])),
      green: 2,
      red: 1,
      "over-fulfilled": 1,
      "not-captured": 1,
      "not-evaluable": 1,
    });
    expect(total).toMatchObject({
      total: 6,
      included: 4,
      leftOut: [
        { why: "not-captured", keys: ["D"] },
        { why: "not-evaluable", keys: ["E"] },
      ],
    });
    expect(Object.values(total.counts).reduce((sum, one) => sum + one, 0)).toBe(total.total);
  });

  it("of nothing is all zeros", () => {
    expect(rollUp([])).toMatchObject({ total: 0, included: 0, leftOut: [] });
  });
});

describe("a weighted mean", () => {
  const rules = { periodStart: date("2025-01-01"), places: 1 };
  const weights = (byKey: Readonly<Record<string, string>>, declaredOn = "2024-12-20"): Weights => ({
    declaredOn: date(declaredOn),
    byKey: new Map(Object.entries(byKey).map(([key, weight]) => [key, d(weight)])),
  });

  it.each([
    [{ A: "50", B: "49" }, "2024-12-20", "sum"],
    [{ A: "150", B: "-50" }, "2024-12-20", "negative"],
    [{ A: "50", B: "50" }, "2025-01-01", "late"],
    [{}, "2024-12-20", "sum"],
  ])("with the weights %j declared on %s is refused: %s", (byKey, declaredOn, why) => {
    expect(problemOf(weightedMean(ALL, weights(byKey, declaredOn), rules))).toMatchObject({
      code: "weights-invalid",
      why,
    });
  });

  it("of those that have a percentage says how much weight it stands on, and caps nothing", () => {
    const found = valueOf(weightedMean(ALL, weights({ A: "40", C: "20", D: "30", F: "10" }), rules));
    expect(found).toEqual({
      mean: "1896.7",
      weightIncluded: "60",
      included: ["A", "C"],
      leftOut: [
        { key: "B", why: "no-weight" },
        { key: "D", why: "not-captured" },
        { key: "E", why: "not-evaluable" },
        { key: "F", why: "met-or-not" },
      ],
    });
  });

  it("of none is no number", () => {
    expect(valueOf(weightedMean([grey("D", "not-due")], weights({ D: "100" }), rules))).toMatchObject({
      mean: null,
      weightIncluded: "0",
    });
  });
});
