import type { CellObject } from "@e965/xlsx";

/** A format that shows a date, without its texts, colours and languages: "d mmmm yyyy"; null for any other. */
export function formatOfDate(format: CellObject["z"]): string | null {
  if (typeof format !== "string" || format === "General") return null;
  const system = /\[\$-(?:F800|x-sysdate)/i.test(format);
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, " ").toLowerCase();
  if (!/[dy]/.test(bare)) return null;
  return system ? "mdy" : bare;
}

/** The month stands before the day, as in the United States; or whoever looks at the date decides. */
export function monthComesFirst(bare: string): boolean {
  return /^[^dmyh]*m+[^dmyh]*d/.test(bare);
}

const DAY = 86_400_000;
const FIRST = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };
/** Spreadsheets count a 29 February 1900 that never was; before it their days are one further. */
const NEVER_WAS = 60;
const LAST = 2_958_466;

/** The day that a serial number stands for: 45,747 is 2025-03-31; null where it stands for none. */
export function isoOfSerial(serial: number, from1904: boolean): string | null {
  if (!(serial >= 0 && serial < LAST)) return null;
  const first = from1904 ? FIRST.from1904 : FIRST.from1900;
  const day = Math.floor(serial) + (!from1904 && serial < NEVER_WAS ? 1 : 0);
  return new Date(first + day * DAY).toISOString().slice(0, 10);
}

const NAMES: Readonly<Record<string, string>> = {
  January: "enero",
  February: "febrero",
  March: "marzo",
  April: "abril",
  May: "mayo",
  June: "junio",
  July: "julio",
  August: "agosto",
  September: "septiembre",
  October: "octubre",
  November: "noviembre",
  December: "diciembre",
  Monday: "lunes",
  Tuesday: "martes",
  Wednesday: "miércoles",
  Thursday: "jueves",
  Friday: "viernes",
  Saturday: "sábado",
  Sunday: "domingo",
};

/** "31 de March de 2025", "31-Mar-25": whole names and those of three letters. */
export function printedInSpanish(date: string): string {
  return date.replace(/[A-Z][a-z]{2,}/g, (word) => {
    const [, name = word] = Object.entries(NAMES).find(([english]) => english.startsWith(word)) ?? [];
    return word.length === 3 ? name.slice(0, 3) : name;
  });
}
