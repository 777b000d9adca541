import { type CalendarDate, lastDayOf, parseQuarter } from "../domain/period.ts";
import { fold } from "./fold.ts";
import { findDate, holdsDate } from "./read-date.ts";

/** The end of the period that a line names. */
export interface Cutoff {
  readonly raw: string;
  readonly date: CalendarDate;
  /** Its year stands in another line. */
  readonly yearElsewhere?: true;
}

/**
 * The first date that is said to end a period; without any, the first that stands by itself and is not said to be of
 * something else. "12/04/2025 Unidad de Transparencia" is when somebody printed the page.
 */
export function cutoffAmong(texts: readonly string[]): Cutoff | null {
  const dated = texts.flatMap((text) => cutoffOf(text) ?? []).filter(({ raw }) => !OF_ELSE.test(fold(raw)));
  const ending = dated.find(({ raw }) => ENDS_PERIOD.test(fold(raw)) || quarterEnd(raw) !== null);
  return ending ?? dated.find(({ raw }) => holdsDate(raw)) ?? quarterOfOneYear(texts);
}

/** "Tercer trimestre" under "Ejercicio 2025": one quarter and one year, in lines of their own. */
function quarterOfOneYear(texts: readonly string[]): Cutoff | null {
  const years = new Set(texts.flatMap((text) => fold(text).match(/\b20\d\d\b/g) ?? []));
  const [year, ...otherYears] = years;
  if (year === undefined || otherYears.length > 0) return null;
  const named = texts.flatMap((raw) => {
    const date = quarterEnd(`${raw} ${year}`);
    return date === null ? [] : [{ raw, date, yearElsewhere: true as const }];
  });
  const [first, ...others] = named;
  return first !== undefined && others.every(({ date }) => date === first.date) ? first : null;
}

const ENDS_PERIOD = /\b(?:corte|cierre|periodo|trimestre|semestre|hasta|al)\b/;
/** When a page was printed, or a report signed, says nothing of its period. */
const OF_ELSE =
  /\b(?:fecha|hora) (?:y hora )?de (?:la )?(?:impresion|elaboracion|publicacion|actualizacion|validacion|emision|expedicion|consulta|descarga)\b|\b(?:impres|genera|descarga|consulta|elabora|publica|actualiza|valida)[od]{1,2} (?:el|al|en|por)\b/;

/** "Al 31 de marzo 2025", "Fecha de corte: 31/03/2025", "Primer trimestre de 2025", "enero - marzo 2025". */
function cutoffOf(text: string): Cutoff | null {
  const date = lastDate(text) ?? quarterEnd(text);
  return date === null ? null : { raw: text, date };
}

/** The latest date of the line: "del 1 de enero al 31 de marzo de 2025" ends in March. */
function lastDate(text: string): CalendarDate | null {
  const dates = [
    ...text.matchAll(
      /(?=\b\d)|(?=\b(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)\b)/giu,
    ),
  ]
    .map((match) => findDate(text.slice(match.index))?.date ?? null)
    .filter((date) => date !== null);
  return dates.toSorted().at(-1) ?? null;
}

const MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre";

/** "Segundo trimestre", "enero a junio", "primer semestre": all of them end in June. */
const QUARTER_WORDS: readonly (readonly [RegExp, 1 | 2 | 3 | 4])[] = [
  [quarterWords("primer|1er|1o|i", "1|i", "marzo"), 1],
  [quarterWords("segundo|2do|2o|ii", "2|ii", "junio"), 2],
  [quarterWords("tercer|3er|3o|iii", "3|iii", "septiembre|setiembre"), 3],
  [quarterWords("cuarto|4to|4o|iv", "4|iv", "diciembre"), 4],
  [/\b(?:primer|1er|1o|i) semestre\b|\bsemestre (?:1|i)\b/, 2],
  [/\b(?:segundo|2do|2o|ii) semestre\b|\bsemestre (?:2|ii)\b/, 4],
];

function quarterWords(ordinal: string, number: string, lastMonth: string): RegExp {
  const [digit = ""] = number.split("|");
  return new RegExp(
    `\\b(?:${ordinal}) trimestre\\b|\\btrimestre (?:${number})\\b|\\bt${digit}\\b|\\b${digit}t\\b|` +
      `\\b(?:${MONTHS}) (?:a |al )?(?:${lastMonth})\\b`,
  );
}

/** The end of the one quarter, or span of months, that the line names, of its one year; null where it names another too. */
function quarterEnd(text: string): CalendarDate | null {
  const folded = fold(text);
  const [year, ...otherYears] = new Set(folded.match(/\b20\d\d\b/g));
  const named = QUARTER_WORDS.filter(([words]) => words.test(folded)).map(([, quarter]) => quarter);
  const [quarter, ...others] = new Set(named);
  if (year === undefined || quarter === undefined || otherYears.length + others.length > 0) return null;
  const found = parseQuarter(`${year}-Q${quarter}`);
  return found === null ? null : lastDayOf(found);
}

/** What the lines above a table say for sure of its period; a date by itself says nothing. */
export function periodSaid(texts: readonly string[]): Cutoff | null {
  const cutoff = cutoffAmong(texts);
  if (cutoff === null || cutoff.raw.length > LONGEST_SAID) return null;
  return ENDS_PERIOD.test(fold(cutoff.raw)) || quarterEnd(cutoff.raw) !== null ? cutoff : null;
}

/** A longer line is a note, whatever it says of periods. */
const LONGEST_SAID = 120;
