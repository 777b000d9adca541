import { calendarField, type CalendarField, type SeriesField, type YearPiece } from "../domain/calendar-field.ts";
import { nameIn } from "./field-named.ts";
import { fold } from "./fold.ts";

/** A label that names a piece of the year, and what else it says. */
export interface PieceLabel {
  readonly piece: YearPiece;
  /** Folded, without the piece and its year; "" where it says nothing else. */
  readonly rest: string;
}

/** No such heading is longer. */
const LONGEST = 80;

/** "Avance T1", "Meta 1er. trimestre", "ene-mar": null where a heading names no piece of the year, or several. */
export function pieceOfLabel(label: string): PieceLabel | null {
  if (label.length > LONGEST) return null;
  const folded = fold(label.replace(/\(?%\)?\s*$/, ""));
  const found = firstPiece(folded);
  if (found === null || firstPiece(found.rest) !== null) return null;
  return { piece: found.piece, rest: withoutYear(found.rest) };
}

/** The field of a heading that names both a figure and a piece of the year: "Programado T2". */
export function calendarFieldOf(label: string): CalendarField | null {
  const found = pieceOfLabel(label);
  const of = found === null ? null : seriesNamed(found.rest);
  return found === null || of === null ? null : calendarField(of, found.piece);
}

/**
 * Whether the words of a heading say that its figures are targets, or progress. Of a figure under the name of
 * another the last word counts: "Avance" over "Meta" is a target, an "avance de metas" is none.
 */
export function seriesNamed(label: string): SeriesField | null {
  const whole = seriesField(label);
  const [, before = "", last = ""] = /^(?:.* )?(\S+) (\S+)$/.exec(fold(label)) ?? [];
  if (whole === null || last === "" || OF.has(before) || nameIn(label)?.name === fold(label)) return whole;
  return seriesField(last) ?? whole;
}

const OF: ReadonlySet<string> = new Set(["de", "del", "la", "las"]);

function seriesField(label: string): SeriesField | null {
  const field = nameIn(label)?.field;
  return field === "target" || field === "progress" ? field : null;
}

function firstPiece(folded: string): PieceLabel | null {
  for (const [piece, words] of PIECES) {
    const found = words.exec(folded);
    if (found === null) continue;
    const rest = `${folded.slice(0, found.index)} ${folded.slice(found.index + found[0].length)}`;
    return { piece, rest: rest.replace(/\s+/g, " ").trim() };
  }
  return null;
}

/** "2025", "del 2025", "25" after a month: which year a piece is of. */
function withoutYear(rest: string): string {
  return rest
    .replace(/\b(?:de |del )?(?:20)?\d\d$/, "")
    .replace(/\b(?:al|del?|en el|el)$/, "")
    .trim();
}

const FIRST = "(?:1 ?(?:er|ero|ro|o)?|primer|primero|i)";
const SECOND = "(?:2 ?(?:do|o)?|segundo|ii)";
const THIRD = "(?:3 ?(?:er|ero|ro|o)?|tercer|tercero|iii)";
const FOURTH = "(?:4 ?(?:to|o)?|cuarto|iv)";

/** Spans of months before single months. */
const PIECES: readonly (readonly [YearPiece, RegExp])[] = [
  ["Q1", quarterWords(1, FIRST, "ene(?:ro)? (?:a )?mar(?:zo)?")],
  ["Q2", quarterWords(2, SECOND, "abr(?:il)? (?:a )?jun(?:io)?")],
  ["Q3", quarterWords(3, THIRD, "jul(?:io)? (?:a )?sep(?:t|tiembre)?")],
  ["Q4", quarterWords(4, FOURTH, "oct(?:ubre)? (?:a )?dic(?:iembre)?")],
  ["S1", halfWords(1, FIRST)],
  ["S2", halfWords(2, SECOND)],
  ["M01", /\b(?:enero|ene)\b/],
  ["M02", /\b(?:febrero|feb)\b/],
  ["M03", /\b(?:marzo|mar)\b/],
  ["M04", /\b(?:abril|abr)\b/],
  ["M05", /\b(?:mayo|may)\b/],
  ["M06", /\b(?:junio|jun)\b/],
  ["M07", /\b(?:julio|jul)\b/],
  ["M08", /\b(?:agosto|ago)\b/],
  ["M09", /\b(?:septiembre|setiembre|sept?|set)\b/],
  ["M10", /\b(?:octubre|oct)\b/],
  ["M11", /\b(?:noviembre|nov)\b/],
  ["M12", /\b(?:diciembre|dic)\b/],
];

/** "1er trimestre", "trim 1", "T1", "1T", "Q1", "ene-mar". */
function quarterWords(number: number, ordinal: string, months: string): RegExp {
  const words = "(?:trimestre|trim)";
  return new RegExp(`\\b(?:${ordinal} ?${words}|${words} ?${ordinal}|[tq] ?${number}|${number} ?t|${months})\\b`);
}

function halfWords(number: number, ordinal: string): RegExp {
  const words = "(?:semestre|sem)";
  return new RegExp(`\\b(?:${ordinal} ?${words}|${words} ?${ordinal}|s ?${number}|${number} ?s)\\b`);
}
