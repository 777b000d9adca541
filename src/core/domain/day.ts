import { type CalendarDate, makeDate } from "./period.ts";

/** Days that nobody works besides Saturdays and Sundays: data of each institution and year. */
export type Holidays = ReadonlySet<CalendarDate>;

/** Days since 1 March of year 0, by the rules of the Gregorian calendar. */
export function dayNumber(date: CalendarDate): number {
  const [month, day] = [Number(date.slice(5, 7)), Number(date.slice(8, 10))];
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  return firstOfMarch(year) + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
}

/** So many days later, or earlier. Null outside the years a date may have. */
export function addDays(date: CalendarDate, days: number): CalendarDate | null {
  const wanted = dayNumber(date) + days;
  let year = Math.floor(wanted / 365.2425);
  while (firstOfMarch(year) > wanted) year -= 1;
  while (firstOfMarch(year + 1) <= wanted) year += 1;
  const dayOfYear = wanted - firstOfMarch(year);
  const place = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * place + 2) / 5) + 1;
  return place < 10 ? makeDate(year, place + 3, day) : makeDate(year + 1, place - 9, day);
}

/** Whole days from one to the other; negative when the other is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

export function isWorkingDay(date: CalendarDate, holidays: Holidays): boolean {
  // 1 March of year 0 was a Wednesday; Sunday is 0.
  const weekday = (dayNumber(date) + 3) % 7;
  return weekday !== 6 && weekday !== 0 && !holidays.has(date);
}

/** The working day on or before a date. */
export function lastWorkingDay(date: CalendarDate, holidays: Holidays): CalendarDate {
  let day = date;
  while (!isWorkingDay(day, holidays)) day = step(day, -1);
  return day;
}

/** The working day that comes so many working days after a date. */
export function addWorkingDays(date: CalendarDate, count: number, holidays: Holidays): CalendarDate {
  let day = date;
  for (let left = count; left > 0;) {
    day = step(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

function step(day: CalendarDate, days: 1 | -1): CalendarDate {
  const next = addDays(day, days);
  if (next === null) throw new Error(`no day beside ${day}`);
  return next;
}

function firstOfMarch(year: number): number {
  return year * 365 + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
}
