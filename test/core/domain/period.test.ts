import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  calendarYear,
  cycleKey,
  lastDayOf,
  makeDate,
  parseCycle,
  parseDate,
  parseQuarter,
  quarterNumber,
  quarterOf,
  yearOf,
} from "../../../src/core/domain/period.ts";

const dates = fc
  .date({ min: new Date("1900-01-01T00:00:00Z"), max: new Date("2199-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a date", () => {
  it.each(["2025-03-31", "2024-02-29", "2000-02-29", "1999-12-31"])("is %s", (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-01-00",
    "2025-1-1",
    "31/03/2025",
    "2025-03-31 ",
    "2025-03-31T00:00:00Z",
    "",
  ])("is not %j", (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it("is made of its parts, and of nothing that is no day", () => {
    expect(makeDate(2025, 3, 1)).toBe("2025-03-01");
    expect([makeDate(2025, 2, 30), makeDate(1899, 1, 1), makeDate(2200, 1, 1), makeDate(2025, 1.5, 1)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it("is every day there is, in the order of its text", () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(parseDate(a)).toBe(a);
        expect(a < b).toBe(Date.parse(a) < Date.parse(b));
      }),
    );
  });
});

describe("a quarter", () => {
  it.each([
    ["2025-01-01", "2025-Q1", "2025-03-31"],
    ["2025-03-31", "2025-Q1", "2025-03-31"],
    ["2025-04-01", "2025-Q2", "2025-06-30"],
    ["2025-09-30", "2025-Q3", "2025-09-30"],
    ["2024-12-31", "2024-Q4", "2024-12-31"],
  ])("of %s is %s and ends on %s", (text, quarter, end) => {
    const date = parseDate(text);
    expect(date && quarterOf(date)).toBe(quarter);
    expect(date && lastDayOf(quarterOf(date))).toBe(end);
  });

  it.each(["2025-Q0", "2025-Q5", "2025-q1", "25-Q1", "2025Q1", "2025-Q11", ""])("is not %j", (text) => {
    expect(parseQuarter(text)).toBeNull();
  });

  it("holds the day it is asked of, and its own last day", () => {
    fc.assert(
      fc.property(dates, (text) => {
        const date = parseDate(text);
        if (!date) throw new Error(text);
        const quarter = quarterOf(date);
        expect(parseQuarter(quarter)).toBe(quarter);
        expect(quarterOf(lastDayOf(quarter))).toBe(quarter);
        expect(lastDayOf(quarter) >= date).toBe(true);
        expect(quarterNumber(quarter)).toBeGreaterThanOrEqual(1);
        expect(yearOf(quarter)).toBe(yearOf(date));
      }),
    );
  });
});

describe("a cycle", () => {
  it("may run from September to August", () => {
    const key = "2024-09-01/2025-08-31";
    const cycle = parseCycle(key);
    expect(cycle && cycleKey(cycle)).toBe(key);
  });

  it("of a year runs from January to December", () => {
    const year = calendarYear(2025);
    expect(year && cycleKey(year)).toBe("2025-01-01/2025-12-31");
    expect([1899, 2200, 2025.5].map(calendarYear)).toEqual([null, null, null]);
  });

  it.each([
    "",
    "2024-09-01",
    "2025-08-31/2024-09-01",
    "2024-09-01/2025-02-30",
    "2024-09-01/2025-08-31/2026-08-31",
    "2024-09-01 / 2025-08-31",
  ])("is not %j", (key) => {
    expect(parseCycle(key)).toBeNull();
  });

  it("may last one day", () => {
    expect(parseCycle("2025-06-01/2025-06-01")).not.toBeNull();
  });
});
