import { describe, expect, it } from "vitest";
import { reportedIn, reportedWithin, scheduleOfIndicator } from "../../../src/core/domain/indicator-schedule.ts";
import { openPeriod } from "../../../src/core/domain/reporting-period.ts";
import { date, period } from "../decimals.ts";

const CALENDAR = "2025-01-01/2025-12-31";
const SCHOOL = "2024-09-01/2025-08-31";

describe("the periods an indicator is reported in", () => {
  it.each([
    ["quarterly", 4, ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
    ["half-yearly", 4, ["2025-Q2", "2025-Q4"]],
    ["annual", 4, ["2025-Q4"]],
    [null, 4, ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
  ] as const)("are quarters where it is measured %s", (frequency, count, due) => {
    const schedule = scheduleOfIndicator({ cycle: CALENDAR, frequency });
    expect(schedule).toHaveLength(count);
    expect(schedule.filter((one) => one.due).map((one) => one.period)).toEqual(due);
  });

  it("are its own where it is measured more often, and begin with its cycle", () => {
    expect(scheduleOfIndicator({ cycle: CALENDAR, frequency: "monthly" })).toHaveLength(12);
    expect(scheduleOfIndicator({ cycle: SCHOOL, frequency: "quarterly" })[0]?.period).toBe("2024-09-01/P3M");
    expect(() => scheduleOfIndicator({ cycle: "2025", frequency: "monthly" })).toThrow("no cycle");
  });
});

describe("where a figure is reported", () => {
  const opened = ["2024-Q4", "2025-Q1", "2025-Q2"].map((name) => openPeriod(period(name), date("2025-07-10")));

  it.each([
    ["2025-Q1", "2025-Q1"],
    ["2025-M02", "2025-Q1"],
    ["2024-12-01/P3M", "2025-Q1"],
    ["2024-09-01/P3M", "2024-Q4"],
    ["2025-M07", undefined],
  ])("%s: in the period in which it ends, %s", (own, reporting) => {
    expect(reportedIn(period(own), opened)?.period).toBe(reporting);
  });

  it("a period takes the months of one indicator, the quarters of another and those that end in it", () => {
    const indicators = [
      { cycle: CALENDAR, frequency: "monthly" },
      { cycle: CALENDAR, frequency: "annual" },
      { cycle: SCHOOL, frequency: "quarterly" },
      { cycle: SCHOOL, frequency: "quarterly" },
    ] as const;
    expect(reportedWithin(period("2025-Q1"), indicators)).toEqual([
      "2025-M01",
      "2025-M02",
      "2025-M03",
      "2025-Q1",
      "2024-12-01/P3M",
    ]);
  });
});
