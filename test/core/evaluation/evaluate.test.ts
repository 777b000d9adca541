import { describe, expect, it } from "vitest";
import { amount, percentage, type Reported } from "../../../src/core/domain/figure.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { evaluate, type IndicatorYear } from "../../../src/core/evaluation/evaluate.ts";
import { printExactly } from "../../../src/core/evaluation/judge-case.ts";
import { atLeast, atMost, d, must } from "../decimals.ts";
import { baseline, inShort, planned, QUARTERS, quarter, yearOf } from "./fixture.ts";

const NO_DATA: Reported = { kind: "no-data", why: null };
const NOT_APPLICABLE: Reported = { kind: "not-applicable", why: "Sin programa" };
const NOT_DUE: Reported = { kind: "not-due" };

const lights = (year: IndicatorYear) => evaluate(year, DEFAULT_RULES).periods.map((one) => inShort(one.evaluation));
const whole = (year: IndicatorYear) => inShort(must(evaluate(year, DEFAULT_RULES).cycle, "cycle"));
const values = (year: IndicatorYear) =>
  evaluate(year, DEFAULT_RULES).periods.map(({ evaluation }) => {
    const { value } = evaluation.subject;
    return value.kind === "value" ? printExactly(value.value) : value.kind;
  });

describe("the year to date", () => {
  const percent = (value: string) => amount(d(value), "percent");
  const parts = (a: string, b: string) => percentage(d(a), d(b));

  it.each([
    ["sum", ["6", "5", "0", "9"], ["6", "11", "11", "20"]],
    ["constant", ["97", "98", "95", "96"], ["97", "98", "95", "96"]],
    ["average", ["10", "20", "30", "41"], ["10", "15", "20", "25.25"]],
    ["average", ["10", NO_DATA, "20"], ["10", "10", "15"]],
    ["capacity", ["40", "45", "55"], ["40", "45", "55"]],
    ["reduction", ["90", "80"], ["90", "80"]],
    ["milestone", ["0", "1", "0", "0"], ["0", "1", "1", "1"]],
    ["on-demand", [parts("3", "3"), parts("9", "12")], ["100", "80"]],
    ["on-demand", [parts("0", "0"), parts("9", "12")], ["no-demand", "75"]],
    // a percentage accumulates as ΣN/ΣD, never as a mean of percentages
    ["average", [parts("1", "2"), parts("90", "100")], ["50", "89.22"]],
    ["sum", [parts("1", "2"), parts("90", "100")], ["50", "89.22"]],
    ["average", [percent("50"), percent("90")], ["50", "unknown"]],
    ["sum", [percent("50"), percent("90")], ["50", "unknown"]],
    ["on-demand", [percent("50"), percent("90")], ["50", "unknown"]],
    ["constant", [percent("50"), percent("90")], ["50", "90"]],
    // blank is never zero
    ["sum", ["6", NO_DATA, "9"], ["6", "unknown", "unknown"]],
    ["sum", ["6", NOT_APPLICABLE, "9"], ["6", "6", "15"]],
    ["sum", [NOT_DUE, "6"], ["none", "6"]],
    ["sum", ["6", amount(d("5"), "personas")], ["6", "unknown"]],
    ["sum", ["6", parts("1", "2")], ["6", "unknown"]],
  ] as const)("by %s of %j is %j", (accumulation, given, expected) => {
    expect(values(yearOf(given, { accumulation })).slice(0, given.length)).toEqual(expected);
  });

  it("of figures that are of the year already is the last", () => {
    expect(values(yearOf(["6", "11", "11", "20"], { basis: "cumulative" }))).toEqual(["6", "11", "11", "20"]);
    expect(values(yearOf([NO_DATA, "11", "11", "20"], { basis: "cumulative" }))).toEqual(["none", "11", "11", "20"]);
  });

  it("goes on from a figure of the year so far", () => {
    const year = yearOf(["6", "11", "4"]);
    const captures = year.captures.map((one, i) => (i === 1 ? { ...one, basis: "cumulative" as const } : one));
    expect(values({ ...year, captures }).slice(0, 3)).toEqual(["6", "11", "15"]);
    expect(values({ ...year, captures, accumulation: "average" }).slice(0, 3)).toEqual(["6", "11", "unknown"]);
  });

  it("of parts of the year's one whole adds the parts only", () => {
    const quarters = [parts("5", "40"), parts("10", "40"), parts("20", "40")];
    expect(values(yearOf(quarters, { basis: "year" })).slice(0, 3)).toEqual(["12.5", "37.5", "87.5"]);
    expect(values(yearOf([percent("25"), percent("25"), percent("30")], { basis: "year" })).slice(0, 3)).toEqual([
      "25",
      "50",
      "80",
    ]);
    expect(lights(yearOf([parts("5", "40"), parts("10", "41")], { basis: "year" }))[1]).toBe(
      "not-evaluable: target, common-whole",
    );
  });

  it("is not made up where nobody says what the figures are of", () => {
    const target = planned("24", ["6", "6", "6", "6"]);
    expect(lights(yearOf(["6", "6"], { basis: "unknown", target }))).toEqual([
      "100 green ratio",
      "not-evaluable: basis",
      "not-captured",
      "not-captured",
    ]);
    expect(lights(yearOf(["6"], { accumulation: null, target }))[0]).toBe("not-evaluable: accumulation");
    expect(lights(yearOf(["6"], { accumulation: null, target, basis: "cumulative" }))[0]).toBe("100 green ratio");
  });

  it("counts what is in it, and says what is left out and why", () => {
    const [, , third] = evaluate(yearOf(["6", NOT_APPLICABLE, "9"]), DEFAULT_RULES).periods;
    expect(third?.evaluation.subject.value).toMatchObject({
      included: 2,
      leftOut: [{ period: "2025-Q2", why: "not-applicable" }],
    });
  });
});

describe("a year against its calendar", () => {
  it("is judged each quarter by where it should stand", () => {
    const year = yearOf(["6", "5", "0", "9"], { target: planned("24", ["6", "6", "6", "6"]) });
    expect(lights(year)).toEqual(["100 green ratio", "91.7 green ratio", "61.1 red ratio", "83.3 yellow ratio"]);
    expect(whole(year)).toBe("83.3 yellow ratio");
  });

  it("has nothing due where the calendar has no entry, and what is given there is informative", () => {
    const target = planned("24", [null, "12", null, "12"]);
    const expected = ["not-due", "100 green ratio", "informative", "112.5 over-fulfilled ratio"];
    expect(lights(yearOf([NOT_DUE, "12", "3", "12"], { target }))).toEqual(expected);
    expect(lights(yearOf([NO_DATA, "12", "3", "12"], { target }))).toEqual(expected);
    const { captures, ...year } = yearOf(["0", "12", "3", "12"], { target });
    expect(lights({ ...year, captures: captures.slice(1) })).toEqual(expected);
  });

  it("by a cumulative calendar of a level is held against the level of each period", () => {
    const entries = ["45", "50", "55", "60"].map((value, i) => ({ period: quarter(i + 1), target: atLeast(value) }));
    const target = { annual: atLeast("60"), calendar: { kind: "cumulative", entries } } as const;
    const year = yearOf(["44", "46", "55", "60"], { accumulation: "capacity", baseline: baseline("40"), target });
    expect(lights(year)).toEqual(["80 yellow gap", "60 red gap", "100 green gap", "100 green gap"]);
  });
});

describe("an annual target without a calendar", () => {
  const target = { annual: atLeast("24"), calendar: null };

  it("shows the share of the year and no colour, until the year is judged as a whole", () => {
    const year = yearOf(["6", "5", "0", "9"], { target });
    expect(lights(year)).toEqual(Array.from({ length: 4 }, () => "not-evaluable: calendar"));
    const shares = evaluate(year, DEFAULT_RULES).periods.map(({ evaluation: { shareOfYear } }) =>
      shareOfYear?.kind === "computed" ? printExactly(shareOfYear.percent) : null,
    );
    expect(shares).toEqual(["25", "45.83", "45.83", "83.33"]);
    expect(whole(year)).toBe("83.3 yellow ratio");
  });

  it("of an allowance shows how much of it is used up", () => {
    const year = yearOf(["6"], { direction: "descending", target: { annual: atMost("24"), calendar: null } });
    const [first] = evaluate(year, DEFAULT_RULES).periods;
    expect(first?.evaluation.shareOfYear).toMatchObject({ kind: "computed" });
    expect(first?.evaluation.light).toBe("not-evaluable");
  });

  it.each([
    ["constant", ["97"], "97 green ratio"],
    ["average", ["90", "104"], "90 green ratio"],
    ["on-demand", [percentage(d("9"), d("10"))], "90 green ratio"],
  ] as const)("by %s holds in each quarter: it is never divided by four", (accumulation, given, expected) => {
    const unit = accumulation === "on-demand" ? "percent" : "count";
    const held = { annual: atLeast("100", unit), calendar: null };
    expect(lights(yearOf(given, { accumulation, target: held }))[0]).toBe(expected);
  });

  it.each(["capacity", "reduction", "milestone"] as const)(
    "by %s needs its calendar before the year ends",
    (accumulation) => {
      const year = yearOf(["5"], { accumulation, target, baseline: baseline("0") });
      expect(lights(year)[0]).toContain("calendar");
    },
  );
});

describe("each grey is its own state", () => {
  const target = planned("24", ["6", "6", "6", "6"]);
  const grey = (given: readonly (string | Reported)[], of: Partial<IndicatorYear> = {}) =>
    lights(yearOf(given, { target, ...of }))[0];
  const annual = QUARTERS.map((period, i) => ({ period, due: i === 3 }));

  it.each([
    ["nothing captured when it was due", grey([]), "not-captured"],
    ["no data when it was due", grey([NO_DATA]), "not-captured"],
    ["not applicable", grey([NOT_APPLICABLE]), "not-applicable"],
    ["not due", grey([NOT_DUE]), "not-due"],
    ["nothing captured before it is due", grey([], { schedule: annual }), "not-due"],
    ["given before it is due", grey(["6"], { schedule: annual }), "informative"],
    ["no demand", grey([percentage(d("0"), d("0"))], { accumulation: "on-demand" }), "no-demand"],
    ["no target", grey(["6"], { target: null }), "not-evaluable: target"],
    ["zero is a value", grey(["0"]), "0 red ratio"],
    [
      "some of none",
      grey([percentage(d("3"), d("0"))], {
        accumulation: "on-demand",
        target: { annual: atLeast("100", "percent"), calendar: null },
      }),
      "not-evaluable: numerator-and-denominator",
    ],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe("the whole cycle", () => {
  it("stands as its last due period does", () => {
    const target = { annual: atLeast("100"), calendar: null };
    const schedule = QUARTERS.map((period, i) => ({ period, due: i === 3 }));
    const yearly = (given: readonly (string | Reported)[]) =>
      whole(yearOf(given, { accumulation: "constant", target, schedule }));
    expect(yearly([NOT_DUE, NOT_DUE, NOT_DUE, "97"])).toBe("97 green ratio");
    expect(yearly([])).toBe("not-captured");
    expect(yearly(["97"])).toBe("not-captured");
  });

  it("with a gap in what adds up is not judged", () => {
    const target = { annual: atLeast("24"), calendar: null };
    expect(whole(yearOf(["6", NO_DATA, "9", "9"], { target }))).toBe("not-evaluable: captures");
  });

  it("without any period is nothing", () => {
    expect(evaluate(yearOf([], { schedule: [] }), DEFAULT_RULES)).toEqual({ periods: [], cycle: null });
  });
});
