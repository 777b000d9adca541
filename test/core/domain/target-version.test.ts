import { describe, expect, it } from "vitest";
import type { PlannedTarget } from "../../../src/core/domain/target-calendar.ts";
import {
  adjustTarget,
  changesOf,
  DEFAULT_CHANGE_RULE,
  giveCalendar,
  type TargetAdjustment,
  type TargetVersion,
} from "../../../src/core/domain/target-version.ts";
import { atLeast, date, exactly, period, problemOf, valueOf } from "../decimals.ts";

const QUARTERS = ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"].map(period);

function planned(annual: string, quarters: readonly string[]): PlannedTarget {
  const entries = quarters.flatMap((value, i) =>
    QUARTERS.slice(i, i + 1).map((at) => ({ period: at, target: atLeast(value) })),
  );
  return { annual: atLeast(annual), calendar: { kind: "discrete", entries } };
}

const first: TargetVersion = {
  version: 1,
  target: planned("24", ["6", "6", "6", "6"]),
  change: { kind: "set", by: "ana", on: date("2025-01-10") },
};

const limits = {
  periods: QUARTERS,
  closed: [period("2025-Q1")],
  rule: DEFAULT_CHANGE_RULE,
  holidays: new Set<never>(),
};

function asking(target: PlannedTarget, of: Partial<TargetAdjustment> = {}): TargetAdjustment {
  return {
    target,
    askedBy: "ana",
    askedOn: date("2025-06-10"),
    authorisedBy: "luis",
    authorisedOn: date("2025-06-16"),
    reasons: { cut: "Recorte presupuestal", increase: null },
    ...of,
  };
}

describe("an adjusted target", () => {
  it("is a new version that says who asked, who authorised, why and when; the earlier one stays", () => {
    const adjusted = valueOf(adjustTarget(first, asking(planned("20", ["6", "6", "4", "4"])), limits));
    expect(adjusted).toMatchObject({
      version: 2,
      change: { kind: "adjusted", askedBy: "ana", authorisedBy: "luis", reasons: { cut: "Recorte presupuestal" } },
    });
    expect(first.target).toEqual(planned("24", ["6", "6", "6", "6"]));
  });

  const refused: readonly (readonly [string, TargetAdjustment, readonly string[]])[] = [
    ["without a change", asking(first.target), ["target-unchanged"]],
    [
      "a cut without its reason",
      asking(planned("20", ["6", "6", "4", "4"]), { reasons: { cut: " ", increase: null } }),
      ["target-reason-missing"],
    ],
    [
      "an increase with the reason of a cut",
      asking(planned("26", ["6", "6", "7", "7"])),
      ["target-reason-idle", "target-reason-missing"],
    ],
    ["a cut and an increase with one reason", asking(planned("24", ["6", "6", "5", "7"])), ["target-reason-missing"]],
    ["of a closed period", asking(planned("22", ["4", "6", "6", "6"])), ["target-change-retroactive"]],
    [
      "asked for on the last working day",
      asking(planned("20", ["6", "6", "4", "4"]), { askedOn: date("2025-06-30"), authorisedOn: date("2025-06-30") }),
      ["target-asked-late"],
    ],
    [
      "authorised after five working days",
      asking(planned("20", ["6", "6", "4", "4"]), { authorisedOn: date("2025-06-18") }),
      ["target-authorised-late"],
    ],
    [
      "authorised before it was asked for",
      asking(planned("20", ["6", "6", "4", "4"]), { authorisedOn: date("2025-06-09") }),
      ["target-authorised-early"],
    ],
    [
      "authorised by whoever asked",
      asking(planned("20", ["6", "6", "4", "4"]), { authorisedBy: "ana" }),
      ["target-self-authorised"],
    ],
  ];

  it.each(refused)("is refused: %s", (_, asked, codes) => {
    expect(problemOf(adjustTarget(first, asked, limits)).map((one) => one.code)).toEqual(codes);
  });

  it("says everything that speaks against it at once", () => {
    const asked = asking(planned("22", ["4", "6", "6", "6"]), {
      authorisedBy: "ana",
      authorisedOn: date("2025-07-30"),
      reasons: { cut: null, increase: null },
    });
    expect(problemOf(adjustTarget(first, asked, limits)).map((one) => one.code)).toEqual([
      "target-reason-missing",
      "target-change-retroactive",
      "target-authorised-late",
      "target-self-authorised",
    ]);
  });

  it("is free of terms where the institution's rule has none", () => {
    const rule = { askedBeforeLastWorkingDay: false, authorisedWithinWorkingDays: null };
    const late = asking(planned("20", ["6", "6", "4", "4"]), {
      askedOn: date("2025-06-30"),
      authorisedOn: date("2025-09-30"),
    });
    expect(adjustTarget(first, late, { ...limits, rule }).ok).toBe(true);
  });

  it("cannot come when the whole cycle is closed", () => {
    const whole: TargetVersion = { ...first, target: { annual: atLeast("24"), calendar: null } };
    const asked = asking({ annual: atLeast("20"), calendar: null });
    expect(problemOf(adjustTarget(whole, asked, { ...limits, closed: QUARTERS }))).toEqual([
      { code: "target-change-retroactive", periods: ["2025-Q4"] },
    ]);
  });

  it("of another kind counts as a cut and as an increase", () => {
    expect(changesOf(first.target, { annual: exactly("24"), calendar: first.target.calendar })).toEqual({
      cut: true,
      increase: true,
    });
  });
});

describe("a first calendar", () => {
  const without: TargetVersion = { ...first, target: { annual: atLeast("24"), calendar: null } };
  const given = { by: "ana", on: date("2025-02-01") };
  const calendar = planned("24", ["6", "6", "6", "6"]).calendar;

  it("needs no reason, is given once, and not for periods that were closed without it", () => {
    if (calendar === null) throw new Error("no calendar");
    const open = { periods: QUARTERS, closed: [] };
    const withIt = valueOf(giveCalendar(without, { ...given, calendar }, open));
    expect(withIt).toMatchObject({ version: 2, change: { kind: "calendar", by: "ana" } });
    expect(problemOf(giveCalendar(withIt, { ...given, calendar }, open))).toEqual([{ code: "calendar-exists" }]);
    expect(problemOf(giveCalendar(without, { ...given, calendar }, limits))).toEqual([
      { code: "target-change-retroactive", periods: ["2025-Q1"] },
    ]);
  });
});
