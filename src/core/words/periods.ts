import { boundsOf, parsePeriod } from "../domain/cycle-period.ts";
import { type Language, printDate, printQuarter, type Said } from "./language.ts";

/** "primer trimestre de 2025", "enero de 2025", "2025"; what has no name is "del 1 de septiembre de 2024 al …". */
export function printPeriod(text: string, language: Language): string {
  const [, year = "", letter = "", piece = ""] = /^(\d{4})-([STQM])(\d{1,2})$/.exec(text) ?? [];
  if (letter === "Q") return printQuarter(text, language);
  if (letter === "M") return printDate(`${year}-${piece}-01`, language).replace(/^1 (?:de )?/, "");
  if (letter !== "") return printPiece(`${letter}${piece}`, year, language);
  return /^\d{4}$/.test(text) ? text : printRange(text, language);
}

/** Halves and thirds of a year. */
const PIECES: Readonly<Record<string, Said>> = {
  S1: { es: "primer semestre", en: "first half" },
  S2: { es: "segundo semestre", en: "second half" },
  T1: { es: "primer cuatrimestre", en: "first four months" },
  T2: { es: "segundo cuatrimestre", en: "second four months" },
  T3: { es: "tercer cuatrimestre", en: "third four months" },
};

function printPiece(piece: string, year: string, language: Language): string {
  const name = PIECES[piece]?.[language] ?? piece;
  return language === "es" ? `${name} de ${year}` : `${name} of ${year}`;
}

function printRange(text: string, language: Language): string {
  const period = parsePeriod(text);
  if (period === null) return text;
  const { start, end } = boundsOf(period);
  const [from, to] = [printDate(start, language), printDate(end, language)];
  return language === "es" ? `del ${from} al ${to}` : `${from} to ${to}`;
}
