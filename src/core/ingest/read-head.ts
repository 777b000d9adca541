import { distance } from "fastest-levenshtein";
import { type CalendarDate, lastDayOf, type Quarter, quarterOf } from "../domain/period.ts";
import type { Alternative } from "../domain/reading.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import type { RowWord } from "./check-words.ts";
import { fold, tidy } from "./fold.ts";
import type { ReportHead } from "./proposal.ts";
import { findDate } from "./read-date.ts";
import { asPrinted, ask, repaired } from "./reading-of.ts";
import type { RecordPeriods } from "./record-periods.ts";
import type { Speller } from "./spelling.ts";
import { readTextCell, type TextContext } from "./read-text.ts";

/** What a public body calls itself; the first of these words begins its name. */
const BODIES =
  /\b(?:instituto|ayuntamiento|municipio|gobierno|secretaria|congreso|tribunal|comision|universidad|organismo|sistema|fiscalia|consejo|procuraduria|servicios|servicio|auditoria|junta|poder|camara|colegio|hospital|agencia|fideicomiso|comite|centro|h ayuntamiento|honorable)\b/;

const TITLE =
  /(?:\b(?:avances?|seguimiento|cumplimiento|resultados?|evaluacion|matriz|tablero|concentrado)\s+(?:de\s+(?:las?|los)|del?|al?|a\s+los)\s+)*(?:\bindica\w*\s+de\s+(?:resul\w*|desem\w*|gestion|avance)|\bindicadores\b|\binforme\b|\breporte\b|\bavance de metas\b)/;

interface HeadRead {
  readonly head: ReportHead;
  readonly cutoff: CalendarDate | null;
}

/**
 * The same where the records print their own periods: what all of them end with is the cut-off where no other
 * date is printed. One of another quarter, or records of several, leave it to a person; of several that have
 * nothing to do with the printed date, that date stands.
 */
export function withRecordPeriod(
  { head, cutoff }: HeadRead,
  { quarters, common }: RecordPeriods,
): HeadRead & { readonly periods: readonly Quarter[] } {
  const printed = cutoff === null ? null : quarterOf(cutoff);
  const areOthers = printed !== null && !quarters.includes(printed);
  if (quarters.length === 0 || (quarters.length > 1 && areOthers)) return { head, cutoff, periods: [] };
  if (quarters.length === 1 && !areOthers) {
    const end = cutoff === null ? common : null;
    if (end === null) return { head, cutoff, periods: quarters };
    return { head: { ...head, cutoff: asPrinted(end.raw, end.date) }, cutoff: end.date, periods: quarters };
  }
  return { head: { ...head, cutoff: askedPeriod(head, cutoff, quarters) }, cutoff: null, periods: quarters };
}

function askedPeriod(head: ReportHead, cutoff: CalendarDate | null, quarters: readonly Quarter[]) {
  const dates = [...new Set([...(cutoff === null ? [] : [cutoff]), ...quarters.map(lastDayOf)])];
  const alternatives = dates.map((value): Alternative => ({ value, why: "several-periods" }));
  return { ...ask(head.cutoff.raw, null, ["several-periods"]), alternatives };
}

/** Reads whose report it is, its title and its cut-off date from the lines before the table. */
export function readHead(lines: readonly string[], speller: Speller): HeadRead {
  const texts = lines.map((line) => tidy(line.normalize("NFC"))).filter(isHeadLine);
  const institution = texts.find((text) => BODIES.test(foldLetters(text))) ?? null;
  const title = texts.find((text) => TITLE.test(foldLetters(text))) ?? null;
  const dated = cutoffAmong(texts);
  return {
    head: {
      institution: institution === null ? missing() : readName(institution, speller),
      title: title === null ? missing() : readTitle(title, speller),
      cutoff: dated === null ? missing() : readCutoff(dated),
    },
    cutoff: dated?.date ?? null,
  };
}

/** No name, title or date of a report is longer, name and title on one line included. */
const LONGEST_LINE = 250;

function isHeadLine(text: string): boolean {
  return text !== "" && text.length <= LONGEST_LINE;
}

function missing() {
  return ask(null, null, ["column-not-printed"]);
}

/** Some print name and title on one line; the name ends where the title begins. */
function readName(text: string, speller: Speller) {
  const at = foldLetters(text).search(TITLE);
  const name = at > 0 ? text.slice(0, at).replace(/[\s,.:;-]+$/, "") : text;
  return { ...readTextCell(name, context(speller)), raw: text };
}

function readTitle(text: string, speller: Speller) {
  const rest = text.slice(Math.max(0, foldLetters(text).search(TITLE)));
  const title = rest
    .replace(/\s+(?:al|del?)\s+(?:\d{1,2}|periodo|trimestre|primer|segundo|tercer|cuarto)\b.*$/iu, "")
    .trim();
  const known = KNOWN_TITLES.find((name) => distance(fold(name), fold(title)) <= Math.floor(name.length / 6));
  if (known === undefined) return { ...readTextCell(title, context(speller)), raw: text };
  return fold(known) === fold(title)
    ? asPrinted(text, title)
    : repaired(text, known, ["word-repaired-from-dictionary"]);
}

/** What such reports are called. */
const KNOWN_TITLES = [
  "Indicadores de Resultados",
  "Indicadores de Desempeño",
  "Indicadores de Gestión",
  "Indicadores de Objetivos y Resultados",
  "Avance de Indicadores",
];

const NO_WORDS: ReadonlyMap<string, RowWord> = new Map();

/** A heading stands by itself, in no row or column. */
function context(speller: Speller): TextContext {
  return {
    speller,
    rowWords: () => NO_WORDS,
    wordsExpected: true,
    endsWithStop: false,
    startsWithCapital: false,
  };
}

interface Cutoff {
  readonly raw: string;
  readonly date: CalendarDate;
  /** Its year stands in another line. */
  readonly yearElsewhere?: true;
}

function readCutoff({ raw, date, yearElsewhere }: Cutoff) {
  return yearElsewhere === true ? repaired(raw, date, ["year-from-heading"]) : asPrinted(raw, date);
}

/** The first date that is said to end a period; without any, the first that is not said to be of something else. */
function cutoffAmong(texts: readonly string[]): Cutoff | null {
  const dated = texts.flatMap((text) => cutoffOf(text) ?? []).filter(({ raw }) => !OF_ELSE.test(fold(raw)));
  const ending = dated.find(({ raw }) => ENDS_PERIOD.test(fold(raw)) || quarterEnd(raw) !== null);
  return ending ?? dated[0] ?? quarterOfOneYear(texts);
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

const QUARTER_WORDS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:primer|1er|1o|i) trimestre\b|\btrimestre (?:1|i)\b|\bt1\b|\b1t\b|\benero\w* (?:a |al )?marzo\b/, 1],
  [/\b(?:segundo|2do|2o|ii) trimestre\b|\btrimestre (?:2|ii)\b|\bt2\b|\b2t\b|\babril (?:a |al )?junio\b/, 2],
  [/\b(?:tercer|3er|3o|iii) trimestre\b|\btrimestre (?:3|iii)\b|\bt3\b|\b3t\b|\bjulio (?:a |al )?septiembre\b/, 3],
  [/\b(?:cuarto|4to|4o|iv) trimestre\b|\btrimestre (?:4|iv)\b|\bt4\b|\b4t\b|\boctubre (?:a |al )?diciembre\b/, 4],
];

const LAST_DAYS = ["03-31", "06-30", "09-30", "12-31"] as const;

function quarterEnd(text: string): CalendarDate | null {
  const folded = fold(text);
  const year = /\b(20\d\d)\b/.exec(folded)?.[1];
  const quarter = QUARTER_WORDS.find(([words]) => words.test(folded))?.[1];
  const day = quarter === undefined ? undefined : LAST_DAYS[quarter - 1];
  return year === undefined || day === undefined ? null : (findDate(`${year}-${day}`)?.date ?? null);
}
