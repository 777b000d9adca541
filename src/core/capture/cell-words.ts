import { ACCUMULATIONS, type Accumulation } from "../domain/accumulation.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "../domain/evidence.ts";
import { PROGRESS_BASES, type ProgressBasis } from "../domain/figure.ts";
import type { TargetCalendar } from "../domain/target-calendar.ts";
import { fold } from "../ingest/fold.ts";

/** What a line says of its figure. "zero" is a value: none of the other three is ever taken for it. */
export const STATUSES = ["value", "zero", "no-data", "not-applicable", "not-due"] as const;
export type Status = (typeof STATUSES)[number];

/** Words for the codes of a catalogue; the code itself is one. The first is the one we write. */
type WordsFor<T extends string> = Readonly<Record<T, readonly string[]>>;

export const STATUS_WORDS: WordsFor<Status> = {
  value: ["valor", "con valor", "value"],
  zero: ["cero", "zero"],
  "no-data": ["sin dato", "sin datos", "nd", "n/d", "no disponible", "no data"],
  "not-applicable": ["no aplica", "na", "n/a", "not applicable"],
  "not-due": ["aún no toca", "aún no corresponde", "todavía no toca", "not due", "not due yet"],
};

export const BASIS_WORDS: WordsFor<ProgressBasis> = {
  period: ["del periodo", "periodo", "por periodo", "of the period"],
  year: ["del año", "año", "anual", "del total anual", "of the year"],
  cumulative: ["acumulado", "acumulada", "a la fecha", "year to date"],
  unknown: ["desconocida", "desconocido", "no se sabe"],
};

export const EVIDENCE_WORDS: WordsFor<EvidenceKind> = {
  minutes: ["acta", "minuta"],
  "attendance-list": ["lista de asistencia", "attendance list"],
  photograph: ["fotografía", "foto", "fotos", "photo"],
  report: ["informe", "reporte", "bitácora"],
  "official-letter": ["oficio", "official letter"],
  dataset: ["base de datos", "datos", "registro", "datos abiertos"],
  contract: ["contrato", "convenio"],
  publication: ["publicación", "página web"],
  other: ["otro", "otra"],
};

export const YES_NO_WORDS: WordsFor<"yes" | "no"> = { yes: ["sí"], no: ["no"] };

export const ACCUMULATION_WORDS: WordsFor<Accumulation> = {
  sum: ["suma", "acumulable"],
  constant: ["constante"],
  average: ["promedio"],
  capacity: ["capacidad"],
  reduction: ["reducción"],
  milestone: ["hito"],
  "on-demand": ["por demanda", "a demanda"],
};

export const CALENDAR_WORDS: WordsFor<TargetCalendar["kind"]> = {
  discrete: ["discreto", "por periodo"],
  cumulative: ["acumulado"],
};

/** How a catalogue is read: the words of each code, folded. */
export type Reader<T> = (text: string) => T | null;

export const readStatus = readerOf(STATUSES, STATUS_WORDS);
export const readBasis = readerOf(PROGRESS_BASES, BASIS_WORDS);
export const readEvidenceKind = readerOf(EVIDENCE_KINDS, EVIDENCE_WORDS);
export const readYesNo = readerOf(["yes", "no"], YES_NO_WORDS);
export const readAccumulation = readerOf(ACCUMULATIONS, ACCUMULATION_WORDS);
export const readCalendarKind = readerOf(["discrete", "cumulative"], CALENDAR_WORDS);

/** By a word or the code itself, whatever its case and accents; a damaged word is none. */
function readerOf<T extends string>(codes: readonly T[], words: WordsFor<T>): Reader<T> {
  const known = new Map(codes.flatMap((code) => [code, ...words[code]].map((word) => [fold(word), code] as const)));
  return (text) => known.get(fold(text)) ?? null;
}
