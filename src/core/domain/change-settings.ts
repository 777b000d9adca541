import type { Holidays } from "./day.ts";
import { parseDate } from "./period.ts";
import type { ChangeRule } from "./target-version.ts";

const MOST_HOLIDAYS = 1000;

/** A list of dates as JSON has it: ["2025-01-01", …]. Null when it is anything else. */
export function readHolidays(data: unknown): Holidays | null {
  if (!Array.isArray(data) || data.length > MOST_HOLIDAYS) return null;
  const days = data.map((one: unknown) => (typeof one === "string" ? parseDate(one) : null));
  const known = days.filter((day) => day !== null);
  return known.length === days.length ? new Set(known) : null;
}

/** {"askedBeforeLastWorkingDay": true, "authorisedWithinWorkingDays": 5 or null}. Null when it is anything else. */
export function readChangeRule(data: unknown): ChangeRule | null {
  if (typeof data !== "object" || data === null) return null;
  const { askedBeforeLastWorkingDay: before, authorisedWithinWorkingDays: days, ...others } = { ...UNSAID, ...data };
  if (typeof before !== "boolean" || Object.keys(others).length > 0) return null;
  const isCount = typeof days === "number" && Number.isInteger(days) && days >= 0 && days <= 366;
  return days === null || isCount ? { askedBeforeLastWorkingDay: before, authorisedWithinWorkingDays: days } : null;
}

const UNSAID: { readonly askedBeforeLastWorkingDay: unknown; readonly authorisedWithinWorkingDays: unknown } = {
  askedBeforeLastWorkingDay: undefined,
  authorisedWithinWorkingDays: undefined,
};
