import type { Brand } from "./brand.ts";
import { addDays, daysBetween } from "./day.ts";
import type { Frequency } from "./frequency.ts";
import { type CalendarDate, type Cycle, makeDate, parseDate } from "./period.ts";

/**
 * A stretch of time as SDMX writes it. A piece of the calendar has its name: "2025", "2025-S1" (half),
 * "2025-T1" (four months), "2025-Q1", "2025-M01". Any other is its first day and how long it lasts:
 * "2024-09-01/P3M", "2024-09-05/P26D". Each stretch has one name only.
 */
export type Period = Brand<string, "Quarter" | "Period">;

const NAMED = /^(\d{4})(?:-(?:([STQ])(\d)|M(\d{2})))?$/;
const RANGE = /^(\d{4}-\d{2}-\d{2})\/P(\d{1,5})([MD])$/;

/** Months of the named pieces of a year. */
const LENGTHS = { S: 6, T: 4, Q: 3 } as const;

/** How many months each frequency spans; the ones that are missing span the whole cycle. */
const MONTHS: Readonly<Partial<Record<Frequency, number>>> = {
  monthly: 1,
  bimonthly: 2,
  quarterly: 3,
  "four-monthly": 4,
  "half-yearly": 6,
  annual: 12,
  biennial: 24,
  triennial: 36,
  "six-yearly": 72,
};

/** Reads any of the forms; null when it is none, or no such piece of the year exists. */
export function parsePeriod(text: string): Period | null {
  const bounds = boundsOfText(text);
  return bounds === null ? null : periodOf(bounds);
}

/** First and last day. */
export function boundsOf(period: Period): Cycle {
  const bounds = boundsOfText(period);
  if (bounds === null) throw new Error(`no period: ${period}`);
  return bounds;
}

/** The one name of a stretch of time. */
export function periodOf({ start, end }: Cycle): Period {
  const months = wholeMonths(start, end);
  if (months === null) return named(`${start}/P${daysBetween(start, end) + 1}D`);
  return named(calendarName(start, months) ?? `${start}/P${months}M`);
}

/**
 * The periods of a cycle, one after the other from its first day to its last: the quarters of a cycle
 * from September to August begin in September. What spans the cycle or more is the cycle itself.
 */
export function periodsOf(cycle: Cycle, frequency: Frequency): readonly Period[] {
  const length = MONTHS[frequency];
  if (length === undefined) return [periodOf(cycle)];
  const periods: Period[] = [];
  let start = cycle.start;
  for (let place = 1; start <= cycle.end; place += 1) {
    const next = addMonths(cycle.start, length * place);
    const before = next === null ? null : addDays(next, -1);
    const end = before === null || before > cycle.end ? cycle.end : before;
    periods.push(periodOf({ start, end }));
    if (next === null) break;
    start = next;
  }
  return periods;
}

/** By first day, then the shorter one first. */
export function comparePeriods(a: Period, b: Period): number {
  if (a === b) return 0;
  const [first, second] = [boundsOf(a), boundsOf(b)];
  if (first.start !== second.start) return first.start < second.start ? -1 : 1;
  return first.end < second.end ? -1 : 1;
}

export function isWithin(period: Period, cycle: Cycle): boolean {
  const { start, end } = boundsOf(period);
  return cycle.start <= start && end <= cycle.end;
}

/** A period in which something may have to be reported. */
export interface ScheduledPeriod {
  readonly period: Period;
  /** Whether the indicator is measured by then: an annual one is due in the last quarter only. */
  readonly due: boolean;
}

/** When an indicator of one frequency is due, in periods of another. */
export function scheduleOf(cycle: Cycle, reported: Frequency, measured: Frequency): readonly ScheduledPeriod[] {
  const periods = periodsOf(cycle, reported);
  if (measured === "on-demand") return periods.map((period) => ({ period, due: true }));
  const starts = periodsOf(cycle, measured).map((period) => boundsOf(period).end);
  return periods.map((period) => {
    const { start, end } = boundsOf(period);
    return { period, due: starts.some((last) => start <= last && last <= end) };
  });
}

function boundsOfText(text: string): Cycle | null {
  const [, year, letter, piece, month] = NAMED.exec(text) ?? [];
  if (year !== undefined) return piecesBounds(Number(year), lengthOf(letter, month), Number(piece ?? month ?? 1));
  return rangeBounds(RANGE.exec(text) ?? []);
}

function rangeBounds([, first = "", count, unit]: readonly (string | undefined)[]): Cycle | null {
  const start = parseDate(first);
  if (start === null || Number(count) === 0) return null;
  const end = unit === "M" ? lastDayOfMonths(start, Number(count)) : addDays(start, Number(count) - 1);
  return end === null ? null : { start, end };
}

/** The day before the same day so many months later; the last day there is, where that one is the first there is not. */
function lastDayOfMonths(start: CalendarDate, months: number): CalendarDate | null {
  const next = addMonths(start, months);
  if (next !== null) return addDays(next, -1);
  const reachesEnd = start.endsWith("-01") && monthNumber(start) + months === LAST_YEAR * 12 + 12;
  return reachesEnd ? makeDate(LAST_YEAR, 12, 31) : null;
}

const LAST_YEAR = 2199;

/** Of the piece of a year that is so many months long and comes in that place. */
function piecesBounds(year: number, length: number, place: number): Cycle | null {
  if (place < 1 || place * length > 12) return null;
  const start = makeDate(year, (place - 1) * length + 1, 1);
  const next = start === null ? null : addMonths(start, length);
  const end = next === null ? makeDate(year, 12, 31) : addDays(next, -1);
  return start && end ? { start, end } : null;
}

/** In months; a year without letter or month. */
function lengthOf(letter: string | undefined, month: string | undefined): number {
  if (letter === "S" || letter === "T" || letter === "Q") return LENGTHS[letter];
  return month === undefined ? 12 : 1;
}

/** How many whole months of the calendar a stretch is; null when it does not begin and end with one. */
function wholeMonths(start: CalendarDate, end: CalendarDate): number | null {
  const next = addDays(end, 1);
  const endsMonth = next === null ? end.endsWith("-12-31") : next.endsWith("-01");
  if (!start.endsWith("-01") || !endsMonth) return null;
  return monthNumber(end) - monthNumber(start) + 1;
}

function calendarName(start: CalendarDate, months: number): string | null {
  const [year, month] = [start.slice(0, 4), Number(start.slice(5, 7))];
  if (months === 12 && month === 1) return year;
  if (months === 1) return `${year}-M${start.slice(5, 7)}`;
  const [letter] = Object.entries(LENGTHS).find(([, length]) => length === months) ?? [];
  const isPiece = letter !== undefined && (month - 1) % months === 0;
  return isPiece ? `${year}-${letter}${(month - 1) / months + 1}` : null;
}

/** The same day so many months later, or the last of a month that is too short. */
function addMonths(date: CalendarDate, months: number): CalendarDate | null {
  const month = monthNumber(date) + months;
  const [year, inYear] = [Math.floor(month / 12), (month % 12) + 1];
  for (let day = Number(date.slice(8, 10)); day > 27; day -= 1) {
    const found = makeDate(year, inYear, day);
    if (found) return found;
  }
  return makeDate(year, inYear, Number(date.slice(8, 10)));
}

function monthNumber(date: CalendarDate): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

function named(text: string): Period {
  return text as Period;
}
