import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  boundsOf,
  comparePeriods,
  isWithin,
  parsePeriod,
  periodOf,
  periodsOf,
  scheduleOf,
} from "../../../src/core/domain/cycle-period.ts";
import {
  addDays,
  addWorkingDays,
  dayNumber,
  daysBetween,
  isWorkingDay,
  lastWorkingDay,
} from "../../../src/core/domain/day.ts";
import { FREQUENCIES } from "../../../src/core/domain/frequency.ts";
import { type Cycle, parseCycle } from "../../../src/core/domain/period.ts";
import { printPeriod } from "../../../src/core/words/periods.ts";
import { date, must, period } from "../decimals.ts";

const cycle = (text: string) => must(parseCycle(text), text);
const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
const iso = (of: Date) => date(of.toISOString().slice(0, 10));

describe("days", () => {
  it("are counted as the calendar counts them", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        const later = new Date(from.getTime() + days * 86_400_000);
        const isKnown = later.getUTCFullYear() >= 1900 && later.getUTCFullYear() <= 2199;
        expect(addDays(iso(from), days)).toBe(isKnown ? later.toISOString().slice(0, 10) : null);
        expect(isWorkingDay(iso(from), new Set())).toBe(from.getUTCDay() !== 0 && from.getUTCDay() !== 6);
      }),
    );
    expect(daysBetween(date("2024-02-28"), date("2024-03-01"))).toBe(2);
    expect(dayNumber(date("2000-03-01"))).toBe(730_485);
  });

  it("of work leave out weekends and holidays", () => {
    const holidays = new Set([date("2025-03-31")]);
    expect(lastWorkingDay(date("2025-03-31"), holidays)).toBe("2025-03-28");
    expect(lastWorkingDay(date("2025-06-30"), holidays)).toBe("2025-06-30");
    expect(addWorkingDays(date("2025-03-27"), 5, holidays)).toBe("2025-04-04");
  });
});

describe("a period", () => {
  it.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-S2", "2025-07-01", "2025-12-31"],
    ["2025-T2", "2025-05-01", "2025-08-31"],
    ["2025-Q1", "2025-01-01", "2025-03-31"],
    ["2024-M02", "2024-02-01", "2024-02-29"],
    ["2024-09-01/P3M", "2024-09-01", "2024-11-30"],
    ["2024-09-05/P26D", "2024-09-05", "2024-09-30"],
    ["2199-Q4", "2199-10-01", "2199-12-31"],
  ])("%s runs from %s to %s, and has no other name", (text, start, end) => {
    expect(boundsOf(period(text))).toEqual({ start, end });
    expect(periodOf({ start: date(start), end: date(end) })).toBe(text);
  });

  it.each([
    "2025-Q5",
    "2025-S3",
    "2025-T4",
    "2025-M13",
    "2025-M00",
    "2025-Q0",
    "25",
    "2025-09-01/P0M",
    "2025-02-30/P1M",
    "",
    "2025-1",
  ])("%s is none", (text) => {
    expect(parsePeriod(text)).toBeNull();
  });

  it("that is a piece of the calendar gets its name however it is written", () => {
    expect(parsePeriod("2025-01-01/P3M")).toBe("2025-Q1");
    expect(parsePeriod("2025-01-01/P12M")).toBe("2025");
    expect(parsePeriod("2025-01-01/P31D")).toBe("2025-M01");
  });

  it.each([
    ["2025", "2025", "2025"],
    ["2025-Q3", "tercer trimestre de 2025", "third quarter of 2025"],
    ["2025-S1", "primer semestre de 2025", "first half of 2025"],
    ["2025-T3", "tercer cuatrimestre de 2025", "third four months of 2025"],
    ["2025-M02", "febrero de 2025", "February 2025"],
    [
      "2024-09-01/P3M",
      "del 1 de septiembre de 2024 al 30 de noviembre de 2024",
      "1 September 2024 to 30 November 2024",
    ],
  ])("%s is %s, %s", (text, es, en) => {
    expect([printPeriod(text, "es"), printPeriod(text, "en")]).toEqual([es, en]);
  });
});

describe("the periods of a cycle", () => {
  it.each([
    ["2025-01-01/2025-12-31", "quarterly", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
    ["2025-07-01/2026-06-30", "quarterly", ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"]],
    ["2024-09-01/2025-08-31", "quarterly", ["2024-09-01/P3M", "2024-12-01/P3M", "2025-03-01/P3M", "2025-06-01/P3M"]],
    ["2024-09-01/2025-08-31", "half-yearly", ["2024-09-01/P6M", "2025-03-01/P6M"]],
    ["2024-09-01/2025-08-31", "annual", ["2024-09-01/P12M"]],
    [
      "2025-01-01/2025-12-31",
      "bimonthly",
      ["2025-01-01/P2M", "2025-03-01/P2M", "2025-05-01/P2M", "2025-07-01/P2M", "2025-09-01/P2M", "2025-11-01/P2M"],
    ],
    ["2025-01-01/2025-12-31", "four-monthly", ["2025-T1", "2025-T2", "2025-T3"]],
    ["2025-01-01/2025-12-31", "per-process", ["2025"]],
    ["2025-01-01/2025-12-31", "biennial", ["2025"]],
    ["2025-01-15/2025-04-10", "monthly", ["2025-01-15/P31D", "2025-02-15/P28D", "2025-03-15/P27D"]],
    ["2025-01-31/2025-04-29", "monthly", ["2025-01-31/P28D", "2025-02-28/P31D", "2025-03-31/P30D"]],
  ] as const)("%s, %s: %j", (text, frequency, expected) => {
    expect(periodsOf(cycle(text), frequency)).toEqual(expected);
  });

  it("reach the last day there is", () => {
    expect(periodsOf(cycle("2195-11-22/2199-12-31"), "monthly").at(-1)).toBe("2199-12-22/P10D");
    expect(boundsOf(period("2199-11-01/P2M"))).toEqual({ start: "2199-11-01", end: "2199-12-31" });
    expect(parsePeriod("2199-11-02/P2M")).toBeNull();
    expect(parsePeriod("2199-12-22/P11D")).toBeNull();
  });

  it("follow one another without gap or overlap, from the first day to the last", () => {
    const anyCycle = fc.tuple(day, fc.integer({ min: 0, max: 1500 })).map(([from, days]): Cycle | null => {
      const [start, end] = [iso(from), addDays(iso(from), days)];
      return end && { start, end };
    });
    fc.assert(
      fc.property(anyCycle, fc.constantFrom(...FREQUENCIES), (one, frequency) => {
        fc.pre(one !== null);
        const periods = periodsOf(must(one, "cycle"), frequency);
        const bounds = periods.map(boundsOf);
        expect([bounds[0]?.start, bounds.at(-1)?.end]).toEqual([one?.start, one?.end]);
        for (const [i, { start }] of bounds.entries()) {
          if (i > 0) expect(addDays(must(bounds[i - 1], "before").end, 1)).toBe(start);
        }
        expect(periods.toReversed().toSorted(comparePeriods)).toEqual(periods);
        expect(periods.every((each) => parsePeriod(each) === each)).toBe(true);
      }),
    );
  });

  it("know what lies within them", () => {
    expect(isWithin(period("2025-Q2"), cycle("2025-01-01/2025-12-31"))).toBe(true);
    expect(isWithin(period("2025-Q2"), cycle("2024-09-01/2025-05-31"))).toBe(false);
  });
});

describe("an indicator is due", () => {
  const year = cycle("2025-01-01/2025-12-31");
  const due = (reported: "quarterly" | "monthly", measured: (typeof FREQUENCIES)[number]) =>
    scheduleOf(year, reported, measured)
      .map((one) => (one.due ? 1 : 0))
      .join("");

  it.each([
    ["quarterly", "annual", "0001"],
    ["quarterly", "half-yearly", "0101"],
    ["quarterly", "four-monthly", "0111"],
    ["quarterly", "monthly", "1111"],
    ["quarterly", "quarterly", "1111"],
    ["quarterly", "six-yearly", "0001"],
    ["quarterly", "per-process", "0001"],
    ["quarterly", "on-demand", "1111"],
    ["monthly", "quarterly", "001001001001"],
  ] as const)("reported %s and measured %s: %s", (reported, measured, expected) => {
    expect(due(reported, measured)).toBe(expected);
  });
});
