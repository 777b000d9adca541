import { type CalendarDate, makeDate } from "../domain/period.ts";
import { fold } from "./fold.ts";

/** A date as a cell prints it. */
export interface DateRead {
  readonly date: CalendarDate;
  /** False when the month was understood in spite of a damaged letter. */
  readonly exact: boolean;
}

/** A date in a text: how many characters it takes there, and the text without it. */
export interface DateFound extends DateRead {
  readonly length: number;
  readonly rest: string;
}

/**
 * "31/03/2025", "2025-03-31", "31 de marzo de 2025", "marzo 31, 2025", each with a time of day or a few
 * words more; null for anything else, and for a span of dates. Day before month.
 */
export function readDate(text: string): DateRead | null {
  const found = holdsDate(text) ? findDate(text) : null;
  if (found === null || /\d/.test(found.rest.replace(TIME_OF_DAY, ""))) return null;
  return { date: found.date, exact: found.exact };
}

/** Does the text print a date, or a span of dates, and little else? */
export function holdsDate(text: string): boolean {
  const found = findDate(text);
  return found !== null && fold(text).length <= found.length + WORDS_BESIDE;
}

/** The first date anywhere in the text. */
export function findDate(text: string): DateFound | null {
  const folded = fold(text);
  return dayFirst(folded) ?? monthFirst(folded) ?? inDigits(text);
}

/** Characters beside a date in its own cell: a weekday, "al", a time of day. */
const WORDS_BESIDE = 12;
const TIME_OF_DAY = /(?<!\d)\d{1,2}[: ]\d{2}(?:[: ]\d{2}(?:\.\d+)?)?(?!\d)/;
const DAY_FIRST = /\b(\d{1,2}|primero|1ro?)\s?(?:de )?([a-z]{4,10}) (?:de |del )?(?:ano )?(\d{4})\b/;
const MONTH_FIRST = /\b([a-z]{4,10}) (\d{1,2}) (?:de |del )?(\d{4})\b/;
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const LOCAL = /(?<!\d)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)/;

function dayFirst(folded: string): DateFound | null {
  const found = DAY_FIRST.exec(folded);
  if (!found) return null;
  const [, day = "", month = "", year] = found;
  return dated(found, { year, month: monthOf(month), day: /^\d+$/.test(day) ? day : 1 });
}

function monthFirst(folded: string): DateFound | null {
  const found = MONTH_FIRST.exec(folded);
  if (!found) return null;
  const [, month = "", day, year] = found;
  return dated(found, { year, month: monthOf(month), day });
}

function inDigits(text: string): DateFound | null {
  const iso = ISO.exec(text);
  if (iso) return dated(iso, { year: iso[1], month: { number: Number(iso[2]), exact: true }, day: iso[3] });
  const local = LOCAL.exec(text);
  return local && dated(local, { year: local[3], month: { number: Number(local[2]), exact: true }, day: local[1] });
}

interface Parts {
  readonly year: string | undefined;
  readonly month: Month;
  readonly day: string | number | undefined;
}

function dated(found: RegExpExecArray, { year, month, day }: Parts): DateFound | null {
  const date = makeDate(Number(year), month.number, Number(day));
  const [text] = found;
  return date && { date, exact: month.exact, length: text.length, rest: found.input.replace(text, " ") };
}

const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
];

interface Month {
  /** 1 to 12; 0 for no month. */
  readonly number: number;
  readonly exact: boolean;
}

/** One damaged letter is forgiven, where it leaves one month only: "narzo". */
function monthOf(word: string): Month {
  const exact = MONTHS.indexOf(word === "setiembre" ? "septiembre" : word) + 1;
  if (exact > 0) return { number: exact, exact: true };
  const [only, ...others] = MONTHS.filter((month) => isOneLetterOff(month, word));
  return { number: only === undefined || others.length > 0 ? 0 : MONTHS.indexOf(only) + 1, exact: false };
}

function isOneLetterOff(a: string, b: string): boolean {
  return a.length === b.length && [...a].filter((letter, i) => letter !== b[i]).length === 1;
}
