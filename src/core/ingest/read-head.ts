import { distance } from "fastest-levenshtein";
import { type CalendarDate, lastDayOf, type Quarter, quarterOf } from "../domain/period.ts";
import type { Alternative } from "../domain/reading.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import type { RowWord } from "./check-words.ts";
import { fold, tidy } from "./fold.ts";
import type { ReportHead } from "./proposal.ts";
import { type Cutoff, cutoffAmong } from "./read-cutoff.ts";
import { asPrinted, ask, repaired } from "./reading-of.ts";
import type { PeriodEnd, RecordPeriods } from "./record-periods.ts";
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
  read: HeadRead,
  { quarters, common, chosen }: RecordPeriods,
): HeadRead & { readonly periods: readonly Quarter[] } {
  const { head, cutoff } = read;
  const areOthers = cutoff !== null && !quarters.includes(quarterOf(cutoff));
  if (quarters.length === 0 || (quarters.length > 1 && areOthers)) return { ...read, periods: [] };
  if (quarters.length > 1 || (areOthers && !chosen)) {
    return { head: { ...head, cutoff: askedPeriod(head, cutoff, quarters) }, cutoff: null, periods: quarters };
  }
  return { ...(cutoff === null || areOthers ? endingAt(read, common) : read), periods: quarters };
}

function endingAt(read: HeadRead, end: PeriodEnd | null): HeadRead {
  if (end === null) return read;
  const { raw, date } = end;
  const { head } = read;
  return { head: { ...head, cutoff: asPrinted(raw, date) }, cutoff: date };
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

function readCutoff({ raw, date, yearElsewhere }: Cutoff) {
  return yearElsewhere === true ? repaired(raw, date, ["year-from-heading"]) : asPrinted(raw, date);
}
