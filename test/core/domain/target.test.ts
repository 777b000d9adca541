import { describe, expect, it } from "vitest";
import { rationalOf } from "../../../src/core/domain/rational.ts";
import {
  addTargets,
  between,
  isContraryKind,
  placeIn,
  targetFor,
  unitOfTarget,
} from "../../../src/core/domain/target.ts";
import {
  calendarGap,
  checkCalendar,
  targetsToDate,
  type TargetCalendar,
} from "../../../src/core/domain/target-calendar.ts";
import { atLeast, atMost, d, exactly, inside, measure, period, problemOf, valueOf } from "../decimals.ts";

const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"].map(period);

function calendar(kind: TargetCalendar["kind"], values: readonly (string | null)[]): TargetCalendar {
  const entries = values.flatMap((value, i) => {
    const [at] = QUARTERS.slice(i);
    return value === null || at === undefined ? [] : [{ period: at, target: atLeast(value) }];
  });
  return { kind, entries };
}

describe("a target is an interval", () => {
  it.each([
    [atLeast("10"), "9.9999", "below"],
    [atLeast("10"), "10", "inside"],
    [atMost("0"), "0", "inside"],
    [atMost("0"), "0.0001", "above"],
    [exactly("5"), "5", "inside"],
    [exactly("5"), "4", "below"],
    [inside("80", "90"), "80", "inside"],
    [inside("80", "90"), "90.01", "above"],
  ])("%j: %s lies %s", (target, value, place) => {
    expect(placeIn(target, rationalOf(d(value)))).toBe(place);
  });

  it("whose ends are in order and in one unit", () => {
    expect(problemOf(between(measure("9"), measure("8")))).toEqual({ code: "target-invalid", why: "bounds-reversed" });
    expect(problemOf(between(measure("1"), measure("2", "percent")))).toEqual({
      code: "target-invalid",
      why: "unlike-units",
    });
    expect(unitOfTarget(valueOf(between(measure("1", "percent"), measure("2", "percent"))))).toBe("percent");
  });

  it.each([
    ["ascending", "at-least"],
    ["descending", "at-most"],
    ["regular", "exactly"],
    [null, "exactly"],
  ] as const)("a bare number with the direction %s means %s", (direction, kind) => {
    expect(targetFor(direction, measure("5")).kind).toBe(kind);
  });

  it("and can be at odds with the direction", () => {
    expect(isContraryKind(atMost("5"), "ascending")).toBe(true);
    expect(isContraryKind(atLeast("5"), "descending")).toBe(true);
    expect(isContraryKind(inside("1", "2"), "ascending")).toBe(false);
  });

  it("adds to another of its kind and unit only", () => {
    expect(addTargets(inside("1", "2"), inside("3", "5"))).toEqual(inside("4", "7"));
    expect(addTargets(atLeast("1"), atMost("1"))).toBeNull();
    expect(addTargets(atLeast("1"), atLeast("1", "percent"))).toBeNull();
  });
});

describe("a calendar", () => {
  it.each([
    ["discrete", ["6", "6", "6", "6"], "sum", []],
    [
      "discrete",
      ["6", "6", "6", "5"],
      "sum",
      [{ code: "calendar-does-not-add-up", kind: "discrete", found: ["23"], annual: ["24"] }],
    ],
    ["cumulative", ["6", "12", "18", "24"], "sum", []],
    ["cumulative", ["24", "24", "24", "24"], "constant", []],
    [
      "cumulative",
      ["6", "12", "18", "20"],
      "capacity",
      [{ code: "calendar-does-not-add-up", kind: "cumulative", found: ["20"], annual: ["24"] }],
    ],
    ["discrete", ["6", "6", "6", "6"], "constant", [{ code: "calendar-not-additive", accumulation: "constant" }]],
  ] as const)("%s %j of an indicator by %s: %j", (...[kind, values, accumulation, problems]) => {
    const planned = { annual: atLeast("24"), calendar: calendar(kind, values) };
    expect(checkCalendar(planned, accumulation, QUARTERS)).toEqual(problems);
  });

  it("has the periods of its cycle, and the kind and unit of its annual target", () => {
    const stray = { kind: "discrete", entries: [{ period: period("2026-Q1"), target: atMost("24") }] } as const;
    expect(checkCalendar({ annual: atLeast("24"), calendar: stray }, "sum", QUARTERS).map((one) => one.code)).toEqual([
      "calendar-period-unknown",
      "target-invalid",
    ]);
  });

  it("says where the year must stand, and nothing while nothing is due: no entry is no zero", () => {
    expect(targetsToDate(calendar("discrete", [null, "6", null, "18"]), QUARTERS)).toEqual([
      null,
      atLeast("6"),
      atLeast("6"),
      atLeast("24"),
    ]);
    expect(targetsToDate(calendar("cumulative", ["0", "6", null, "24"]), QUARTERS)).toEqual([
      atLeast("0"),
      atLeast("6"),
      atLeast("6"),
      atLeast("24"),
    ]);
  });

  it("of intervals adds up bound by bound", () => {
    const entries = QUARTERS.map((at) => ({ period: at, target: inside("20", "25") }));
    expect(calendarGap(inside("80", "100"), { kind: "discrete", entries })).toBeNull();
    expect(calendarGap(inside("80", "90"), { kind: "discrete", entries })).toEqual({
      found: ["80", "100"],
      annual: ["80", "90"],
    });
  });
});
