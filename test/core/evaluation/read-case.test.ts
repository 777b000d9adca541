import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { judgeCase } from "../../../src/core/evaluation/judge-case.ts";
import { readCase } from "../../../src/core/evaluation/read-case.ts";
import { problemOf, valueOf } from "../decimals.ts";

const GOOD = { name: "Talleres", direction: "ascending", target: { atLeast: "100" }, actual: "50" };

function light(fields: Readonly<Record<string, unknown>>) {
  const { light: found, missing } = judgeCase(valueOf(readCase({ ...GOOD, ...fields }, 1)), DEFAULT_RULES);
  return missing.length === 0 ? found : `${found}: ${missing.join(", ")}`;
}

describe("a case", () => {
  it.each([
    ["a number of few digits", { actual: 50.5 }, "red"],
    ["a bare target", { target: "50" }, "green"],
    ["a bare target of what falls", { direction: "descending", target: 60 }, "over-fulfilled"],
    ["a target of its own unit", { target: { atLeast: "100", unit: "talleres" } }, "not-evaluable: one-unit"],
    ["between", { target: { between: ["40", "60"] } }, "green"],
    ["exactly", { direction: "regular", target: { exactly: "50" } }, "green"],
    ["nothing captured", { actual: null }, "not-captured"],
    ["nothing said of it", { actual: undefined }, "not-captured"],
    ["not applicable", { actual: "not-applicable" }, "not-applicable"],
    ["not due", { actual: "not-due" }, "not-due"],
    ["nothing and not due", { actual: null, due: false }, "not-due"],
    ["given before it is due", { due: false }, "informative"],
    ["a part of a whole", { actual: { numerator: "9", denominator: "10" } }, "green"],
    ["a whole of nothing", { actual: { attended: "0", received: "0" } }, "no-demand"],
    [
      "the year's target, in a part of it",
      { target: null, annualTarget: "100", accumulation: "sum" },
      "not-evaluable: calendar",
    ],
    ["the year's target that holds all year", { target: null, annualTarget: "50", accumulation: "constant" }, "green"],
    [
      "quarters without a way to add them",
      { actual: undefined, quarters: ["50", "50"] },
      "not-evaluable: accumulation",
    ],
    ["quarters that add up", { actual: undefined, quarters: ["50", "50"], accumulation: "sum" }, "green"],
    [
      "quarters with a gap",
      { actual: undefined, quarters: ["50", null, "50"], accumulation: "sum" },
      "not-evaluable: captures",
    ],
    ["months", { actual: undefined, quarters: Array.from({ length: 12 }, () => "8"), accumulation: "sum" }, "green"],
  ])("with %s", (_, fields, expected) => {
    const given = Object.fromEntries(Object.entries({ ...GOOD, ...fields }).filter(([, value]) => value !== undefined));
    const { light: found, missing } = judgeCase(valueOf(readCase(given, 1)), DEFAULT_RULES);
    expect(missing.length === 0 ? found : `${found}: ${missing.join(", ")}`).toBe(expected);
  });

  it("is judged quarter by quarter against a calendar", () => {
    const year = {
      ...GOOD,
      actual: undefined,
      target: undefined,
      accumulation: "sum",
      annualTarget: "24",
      quarters: ["6", "5", "0", "9"],
    };
    const { actual: _, target: __, ...given } = year;
    const judged = judgeCase(
      valueOf(readCase({ ...given, calendar: { discrete: ["6", null, "12", "6"] } }, 1)),
      DEFAULT_RULES,
    );
    expect(judged).toMatchObject({
      lightByQuarter: ["green", "informative", "red", "yellow"],
      yearToDateByQuarter: ["6", "11", "11", "20"],
      shareOfYearByQuarter: ["25", "45.83", "45.83", "83.33"],
    });
  });

  it("says which of its fields are not used, for they may be misspelt", () => {
    expect(valueOf(readCase({ ...GOOD, basline: "5", note: "x" }, 1)).ignored).toEqual(["basline"]);
    expect(light({ basline: "5" })).toBe("red");
  });

  it("says everything that is wrong with it at once", () => {
    const bad = {
      name: "Malo",
      direction: "up",
      accumulation: "suma",
      target: { atLeast: "x" },
      actual: "1,000",
      baseline: [],
      due: "no",
    };
    const { problems, place, name } = problemOf(readCase(bad, 3));
    expect([place, name]).toEqual([3, "Malo"]);
    expect(problems.map(({ field, expected }) => [field, expected])).toEqual([
      ["direction", "direction"],
      ["accumulation", "accumulation"],
      ["baseline", "number"],
      ["target", "target"],
      ["actual", "number"],
      ["due", "due"],
    ]);
  });

  it.each([
    [7, ["case"]],
    [null, ["case"]],
    [[], ["case"]],
    [{ ...GOOD, unit: "" }, ["unit"]],
    [{ ...GOOD, actual: 0.1 + 0.2 }, ["actual"]],
    [{ ...GOOD, actual: { attended: "3" } }, ["actual"]],
    [{ ...GOOD, actual: { attended: "3", received: "-4" } }, ["actual"]],
    [{ ...GOOD, target: {} }, ["target"]],
    [{ ...GOOD, target: { atLeast: "1", atMost: "2" } }, ["target"]],
    [{ ...GOOD, target: { between: ["9", "8"] } }, ["target"]],
    [{ ...GOOD, target: { between: ["9"] } }, ["target"]],
    [{ ...GOOD, quarters: [] }, ["quarters"]],
    [{ ...GOOD, quarters: "6" }, ["quarters"]],
    [{ ...GOOD, quarters: Array.from({ length: 13 }, () => "1") }, ["quarters"]],
    [{ ...GOOD, quarters: ["6", "seis"], basis: "monthly" }, ["quarters[1]", "basis"]],
    [{ ...GOOD, quarters: ["6"], calendar: { discrete: ["6", "6"] } }, ["calendar"]],
    [{ ...GOOD, quarters: ["6"], calendar: { discrete: ["x"] } }, ["calendar"]],
    [{ ...GOOD, calendar: { cumulative: ["6"] } }, ["calendar"]],
    [{ ...GOOD, printed: { value: "80" } }, ["printed"]],
  ])("%j is refused for %j", (value, fields) => {
    expect(problemOf(readCase(value, 1)).problems.map((one) => one.field)).toEqual(fields);
  });

  it("whatever it holds, is judged or refused and never fails", () => {
    const leaf = fc.oneof(fc.string(), fc.integer().map(String), fc.double(), fc.constant(null), fc.boolean());
    const field = fc.oneof(
      leaf,
      fc.array(leaf, { maxLength: 4 }),
      fc.dictionary(fc.constantFrom("atLeast", "between", "attended", "received", "discrete", "value"), leaf),
    );
    const name = fc.constantFrom(
      "name",
      "direction",
      "unit",
      "accumulation",
      "baseline",
      "target",
      "annualTarget",
      "actual",
      "quarters",
      "calendar",
      "printed",
      "gap",
      "__proto__",
    );
    fc.assert(
      fc.property(fc.dictionary(name, field), (value) => {
        const one = readCase(value, 1);
        if (one.ok) expect(judgeCase(one.value, DEFAULT_RULES).rules).toBe("default-1");
        else expect(one.problem.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});
