import { boundsOf, type Period } from "../domain/cycle-period.ts";
import { type Language, printDate, type Said } from "./language.ts";

/** A period where there is little room: "T1", "ene", "sep–nov"; and the year it ends in. */
export function shortPeriod(period: Period, language: Language): { readonly name: string; readonly year: string } {
  const { start, end } = boundsOf(period);
  const year = end.slice(0, 4);
  const [, letter = "", piece = ""] = /^\d{4}-([STQM])(\d{1,2})$/.exec(period) ?? [];
  if (letter === "M") return { name: monthOf(start, language), year };
  if (letter !== "") return { name: `${LETTERS[language][letter] ?? letter}${piece}`, year };
  if (/^\d{4}$/.test(period)) return { name: period, year: "" };
  const [first, last] = [monthOf(start, language), monthOf(end, language)];
  return { name: first === last ? first : `${first}–${last}`, year };
}

/** How a language abbreviates a half, a third and a quarter of a year. */
const LETTERS: Said<Readonly<Record<string, string>>> = {
  es: { S: "S", T: "C", Q: "T" },
  en: { S: "H", T: "T", Q: "Q" },
};

function monthOf(date: string, language: Language): string {
  const [name = ""] = /[A-Za-zñ]{3,}/.exec(printDate(date, language)) ?? [];
  return name.slice(0, 3);
}
