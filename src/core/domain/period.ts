import type { Brand } from "./brand.ts";

/** A calendar date as ISO 8601 writes it: "2025-03-31". Text order is time order. */
export type CalendarDate = Brand<string, "CalendarDate">;

/** A calendar quarter as SDMX writes it: "2025-Q1". Text order is time order. */
export type Quarter = Brand<string, "Quarter">;

/** Reads "2025-03-31"; null when the text has another shape or names no real day. */
export function parseDate(text: string): CalendarDate | null {
  const found = DATE.exec(text);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return day >= 1 && day <= daysIn(year, month) ? (text as CalendarDate) : null;
}

/** Year 1900–2199, month 1–12, day of that month; null otherwise. */
export function makeDate(year: number, month: number, day: number): CalendarDate | null {
  if (year < 1900 || year > 2199) return null;
  return parseDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** Reads "2025-Q1"; null when the text has another shape. */
export function parseQuarter(text: string): Quarter | null {
  return QUARTER.test(text) ? (text as Quarter) : null;
}

/** The quarter a date falls in. */
export function quarterOf(date: CalendarDate): Quarter {
  const month = Number(date.slice(5, 7));
  return `${date.slice(0, 4)}-Q${Math.ceil(month / 3)}` as Quarter;
}

/** 1 to 4. */
export function quarterNumber(quarter: Quarter): number {
  return Number(quarter.slice(6));
}

/** "2025-Q1" → "2025-03-31". */
export function lastDayOf(quarter: Quarter): CalendarDate {
  const month = quarterNumber(quarter) * 3;
  return `${quarter.slice(0, 4)}-${twoDigits(month)}-${daysIn(yearOf(quarter), month)}` as CalendarDate;
}

export function yearOf(date: CalendarDate | Quarter): number {
  return Number(date.slice(0, 4));
}

/** The dates an indicator runs over; not always a calendar year (Sep 2024 to Aug 2025 is real). */
export interface Cycle {
  readonly start: CalendarDate;
  readonly end: CalendarDate;
}

/** January to December; null for a year no date can have. */
export function calendarYear(year: number): Cycle | null {
  const start = makeDate(year, 1, 1);
  const end = makeDate(year, 12, 31);
  return start && end ? { start, end } : null;
}

/** "2024-09-01/2025-08-31": ISO 8601 interval, the key of a cycle. */
export function cycleKey(cycle: Cycle): string {
  return `${cycle.start}/${cycle.end}`;
}

/** Reads what `cycleKey` writes; null for anything else, or when it ends before it starts. */
export function parseCycle(key: string): Cycle | null {
  const [from = "", to = "", ...more] = key.split("/");
  const start = parseDate(from);
  const end = parseDate(to);
  return start && end && start <= end && more.length === 0 ? { start, end } : null;
}

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const QUARTER = /^\d{4}-Q[1-4]$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days of a month of the Gregorian calendar; 0 where there is no such month. */
function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}
