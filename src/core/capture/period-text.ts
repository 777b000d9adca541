import type { CaptureProblem, CaptureProblemOf } from "../domain/capture-problem.ts";
import { parsePeriod, type Period, periodOf } from "../domain/cycle-period.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import type { Frequency } from "../domain/frequency.ts";
import { type CalendarDate, makeDate, parseCycle } from "../domain/period.ts";
import { addDays } from "../domain/day.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { inShort } from "./cell-text.ts";

/**
 * Reads a period as people write it: "2025-Q1", "2025-T1", "T1 2025", "1er trimestre de 2025",
 * "2025-03", "marzo de 2025", "enero a marzo de 2025", "2025-S1", "2025". T is the quarter (trimestre);
 * four months are C (cuatrimestre).
 */
export function parsePeriodText(text: string, column = COLUMN): Result<Period, CaptureProblem> {
  return readPeriod(text, { column, frequency: null });
}

const COLUMN = "periodo";

/** The same for an indicator whose frequency is known: measured every four months, its "T1" reads two ways. */
export function readPeriod(
  text: string,
  of: { readonly column: string; readonly frequency: Frequency | null },
): Result<Period, CaptureProblemOf<"cell-unreadable" | "period-two-ways">> {
  const plain = foldLetters(text.normalize("NFC"))
    .replaceAll(/[–—−]/g, "-")
    .replaceAll(/\s+/g, " ")
    .replace("four months", "c")
    .trim();
  const found = plain.length > LONGEST ? null : (ofRange(plain) ?? ofPiece(plain) ?? ofMonths(plain) ?? ofDays(plain));
  if (found === null) {
    return fail({ code: "cell-unreadable", column: of.column, text: inShort(text), expected: "period" });
  }
  if (of.frequency !== "four-monthly" || wordsOf(plain)?.includes("t") !== true) return ok(found);
  const readings = [found, found.replace("Q", "T")].flatMap((one) => parsePeriod(one) ?? []);
  return readings.length > 1 ? fail({ code: "period-two-ways", text, readings }) : ok(found);
}

/** A period so that `readPeriod` can take it for no other. */
export function writePeriod(period: Period): string {
  return period.replace(/-T([123])$/, "-C$1");
}

const LONGEST = 80;

/** "2024-09-01/p3m", "2024-09-01/2024-11-30". */
function ofRange(plain: string): Period | null {
  if (!plain.includes("/")) return null;
  const cycle = parseCycle(plain.replaceAll(" ", ""));
  return cycle ? periodOf(cycle) : parsePeriod(plain.toUpperCase());
}

/** What each letter and word divides a year into, as its standard name has it. */
const PIECES: Readonly<Record<string, "M" | "Q" | "T" | "S" | "">> = {
  m: "M",
  mes: "M",
  month: "M",
  q: "Q",
  t: "Q",
  trimestre: "Q",
  trim: "Q",
  quarter: "Q",
  c: "T",
  cuatrimestre: "T",
  s: "S",
  semestre: "S",
  half: "S",
  ano: "",
  anio: "",
  anual: "",
  year: "",
  ejercicio: "",
};

const PLACES: ReadonlyMap<string, number> = new Map(
  [
    ["1", "01", "i", "1er", "1ro", "1o", "1ero", "1°", "1º", "1st", "primer", "primero", "first"],
    ["2", "02", "ii", "2o", "2do", "2°", "2º", "2nd", "segundo", "second"],
    ["3", "03", "iii", "3er", "3ro", "3o", "3ero", "3°", "3º", "3rd", "tercer", "tercero", "third"],
    ["4", "04", "iv", "4o", "4to", "4°", "4º", "4th", "cuarto", "fourth"],
    ["5", "05"],
    ["6", "06"],
    ["7", "07"],
    ["8", "08"],
    ["9", "09"],
    ["10"],
    ["11"],
    ["12"],
  ].flatMap((words, i) => words.map((word) => [word, i + 1] as const)),
);

/** "2025", "2025-t1", "t1 2025", "1t-2025", "1er trimestre de 2025", "trimestre i 2025", "2025-03", "03/2025". */
function ofPiece(plain: string): Period | null {
  const words = wordsOf(plain) ?? [];
  const [year, ...years] = words.filter((word) => /^\d{4}$/.test(word));
  const [letter, ...letters] = words.filter((word) => Object.hasOwn(PIECES, word));
  const [place, ...places] = words.filter((word) => PLACES.has(word));
  const others = words.length - [year, letter, place].filter((word) => word !== undefined).length;
  if (year === undefined || others > 0 || years.length + letters.length + places.length > 0) return null;
  return place === undefined ? wholeYear(year, letter) : named(year, letter, place);
}

function wholeYear(year: string, letter: string | undefined): Period | null {
  return letter === undefined || PIECES[letter] === "" ? parsePeriod(year) : null;
}

/** Two digits without a letter are a month: "2025-03". One digit might be a quarter. */
function named(year: string, letter: string | undefined, place: string): Period | null {
  const piece = letter === undefined && /^\d\d$/.test(place) ? "M" : PIECES[letter ?? ""];
  if (piece === undefined || piece === "") return null;
  const number = String(PLACES.get(place));
  return parsePeriod(`${year}-${piece}${piece === "M" ? number.padStart(2, "0") : number}`);
}

/** Words, numbers and ordinals, together or apart: "2025q1", "1t 2025". Null when there is anything else. */
function wordsOf(plain: string): readonly string[] | null {
  const rest = plain.replaceAll(WORD, " ");
  if (/[^\s/-]/.test(rest)) return null;
  return [...plain.matchAll(WORD)].map(([word]) => word).filter((word) => !JOINING.has(word));
}

const WORD = /\d{4}|\d{1,2}(?:[°º]|(?:er|ero|ro|do|to|o|st|nd|rd|th)(?![a-z]))?|[a-z]+/g;
const JOINING: ReadonlySet<string> = new Set(["de", "del", "of"]);

const MONTHS = [
  ["enero", "ene", "january", "jan"],
  ["febrero", "feb", "february"],
  ["marzo", "mar", "march"],
  ["abril", "abr", "april", "apr"],
  ["mayo", "may"],
  ["junio", "jun", "june"],
  ["julio", "jul", "july"],
  ["agosto", "ago", "august", "aug"],
  ["septiembre", "setiembre", "sep", "sept", "september"],
  ["octubre", "oct", "october"],
  ["noviembre", "nov", "november"],
  ["diciembre", "dic", "december", "dec"],
] as const;

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** "marzo de 2025", "enero-marzo 2025", "diciembre de 2024 a febrero de 2025": whole months. */
function ofMonths(plain: string): Period | null {
  const found = /^([a-z]+)(?: (?:de |del )?(\d{4}))?(?: ?- ?| al? | to )([a-z]+) (?:de |del )?(\d{4})$/.exec(plain);
  if (found) return stretch([found[1], found[2] ?? found[4]], [found[3], found[4]]);
  const [, month, year] = /^([a-z]+)\.?(?: |-)(?:de |del )?(\d{4})$/.exec(plain) ?? [];
  return stretch([month, year], [month, year]);
}

/** "del 1 de septiembre de 2024 al 30 de noviembre de 2024", as we print what has no name. */
function ofDays(plain: string): Period | null {
  const [, from = "", to = "", ...more] = /^(?:del )?(\d.*?) (?:al?|to) (\d.*)$/.exec(plain) ?? [];
  const [start, end] = [dayOf(from), dayOf(to)];
  return more.length === 0 && start && end && start <= end ? periodOf({ start, end }) : null;
}

function dayOf(text: string): CalendarDate | null {
  const [, day, name = "", year] = /^(\d{1,2}) (?:de )?([a-z]+) (?:del? )?(\d{4})$/.exec(text) ?? [];
  const month = MONTH_OF.get(name);
  return month === undefined ? null : makeDate(Number(year), month, Number(day));
}

type MonthOfYear = readonly [month: string | undefined, year: string | undefined];

function stretch([first = "", from = ""]: MonthOfYear, [last = "", to = ""]: MonthOfYear): Period | null {
  const [start, end] = [firstDay(first, Number(from), 0), firstDay(last, Number(to), 1)];
  const day = end && addDays(end, -1);
  return start && day && start <= day ? periodOf({ start, end: day }) : null;
}

/** Of a month, or of the one that comes so many after. */
function firstDay(name: string, year: number, later: number): CalendarDate | null {
  const month = MONTH_OF.get(name);
  if (month === undefined) return null;
  const place = month - 1 + later;
  return makeDate(year + Math.floor(place / 12), (place % 12) + 1, 1);
}
