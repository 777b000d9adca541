import type { ProgressState } from "../domain/progress.ts";
import type { ProgressMove } from "../domain/progress-history.ts";
import type { PeriodState } from "../domain/reporting-period.ts";
import { countOf, type Said } from "./language.ts";
import { PERIOD_STATES } from "./states.ts";

/** What the commands of a year of results print. */
export interface YearWords {
  readonly columns: Readonly<
    Record<
      "key" | "name" | "area" | "period" | "state" | "author" | "value" | "target" | "achievement" | "light",
      string
    >
  >;
  readonly progressStates: Readonly<Record<ProgressState | "missing" | "not-due", string>>;
  readonly late: string;
  readonly noPeriods: string;
  indicators(count: number): string;
  targets(count: number): string;
  moved(move: ProgressMove["kind"], count: number): string;
  corrected(count: number): string;
  edited(key: string, version: number): string;
  event(kind: "renamed" | "method-changed" | "split" | "merged", from: string): string;
  line(line: number | null, first: string): string;
  rejected(count: number, path: string): string;
  period(name: string, state: PeriodState, dueOn: string): string;
  counts(of: { readonly approved: number; readonly waiting: number; readonly missing: number }): string;
  setting(name: string, version: number): string;
  readonly byDefault: string;
  evaluated(period: string, rules: string): string;
  approveNext(command: string): string;
  compared(before: number, after: number, changes: number): string;
  readonly added: string;
  readonly removed: string;
  published(edition: number, period: string): string;
  /** Of each light, in the order of the lights. */
  lights(counts: readonly (readonly [name: string, count: number])[]): string;
  provisional(reasons: number): string;
}

export const YEAR_WORDS: Said<YearWords> = {
  es: {
    columns: {
      key: "Clave",
      name: "Indicador",
      area: "Área",
      period: "Periodo",
      state: "Estado",
      author: "Capturó",
      value: "Al periodo",
      target: "Meta",
      achievement: "Logro",
      light: "Semáforo",
    },
    progressStates: {
      draft: "borrador",
      submitted: "en revisión",
      approved: "aprobado",
      returned: "devuelto",
      missing: "falta",
      "not-due": "no toca",
    },
    late: "fuera de plazo",
    noPeriods: "No se ha abierto ningún periodo. Abra el primero con period open.",
    indicators: (count) => countOf(count, "indicador registrado", "indicadores registrados"),
    targets: (count) => countOf(count, "meta fijada", "metas fijadas"),
    moved: (move, count) => countOf(count, MOVES.es[move][0], MOVES.es[move][1]),
    corrected: (count) => countOf(count, "corrección en borrador", "correcciones en borrador"),
    edited: (key, version) => `${key} tiene una versión nueva, la ${version}.`,
    event: (kind, from) => `${EVENTS[kind].es} desde ${from}; la serie lo muestra.`,
    line: (line, first) => (line === null ? first : `Renglón ${line} (${first}):`),
    rejected: (count, path) =>
      `${countOf(count, "renglón por corregir quedó", "renglones por corregir quedaron")} en ${path}; corríjalos ahí y entregue ese archivo.`,
    period: (name, state, dueOn) => `${name}: ${PERIOD_STATES[state].es}; las capturas son a tiempo hasta el ${dueOn}.`,
    counts: ({ approved, waiting, missing }) =>
      [
        countOf(approved, "aprobado", "aprobados"),
        countOf(waiting, "en curso", "en curso"),
        countOf(missing, "falta", "faltan"),
      ].join(", "),
    setting: (name, version) => `${name}: versión ${version}.`,
    byDefault: "se usan los valores de origen",
    evaluated: (period, rules) => `${period}, con las reglas ${rules}.`,
    approveNext: (command) => `Para aprobar lo enviado, otra persona: ${command}`,
    compared: (before, after, changes) =>
      changes === 0
        ? `La edición ${after} dice lo mismo que la ${before}.`
        : `La edición ${after} dice ${countOf(changes, "cosa distinta", "cosas distintas")} que la ${before}:`,
    added: "no estaba",
    removed: "ya no está",
    published: (edition, period) => `Publicada la edición ${edition}: resultados al ${period}.`,
    lights: (counts) => counts.map(([name, count]) => `${name} ${count}`).join(", "),
    provisional: (reasons) => `Es provisional por ${countOf(reasons, "motivo", "motivos")}; la edición dice cuáles.`,
  },
  en: {
    columns: {
      key: "Key",
      name: "Indicator",
      area: "Area",
      period: "Period",
      state: "State",
      author: "Recorded by",
      value: "To date",
      target: "Target",
      achievement: "Achievement",
      light: "Light",
    },
    progressStates: {
      draft: "draft",
      submitted: "under review",
      approved: "approved",
      returned: "returned",
      missing: "missing",
      "not-due": "not due",
    },
    late: "late",
    noPeriods: "No period was opened yet. Open the first with period open.",
    indicators: (count) => countOf(count, "indicator registered", "indicators registered"),
    targets: (count) => countOf(count, "target set", "targets set"),
    moved: (move, count) => countOf(count, MOVES.en[move][0], MOVES.en[move][1]),
    corrected: (count) => countOf(count, "correction drafted", "corrections drafted"),
    edited: (key, version) => `${key} has a new version, ${version}.`,
    event: (kind, from) => `${EVENTS[kind].en} from ${from}; the series shows it.`,
    line: (line, first) => (line === null ? first : `Line ${line} (${first}):`),
    rejected: (count, path) =>
      `${countOf(count, "line to correct is", "lines to correct are")} in ${path}; correct them there and hand that file in.`,
    period: (name, state, dueOn) => `${name}: ${PERIOD_STATES[state].en}; figures are on time until ${dueOn}.`,
    counts: ({ approved, waiting, missing }) => `${approved} approved, ${waiting} under way, ${missing} missing`,
    setting: (name, version) => `${name}: version ${version}.`,
    byDefault: "the defaults hold",
    evaluated: (period, rules) => `${period}, by the rules ${rules}.`,
    approveNext: (command) => `To approve what was handed in, another person: ${command}`,
    compared: (before, after, changes) =>
      changes === 0
        ? `Edition ${after} says the same as ${before}.`
        : `Edition ${after} says ${countOf(changes, "thing", "things")} otherwise than ${before}:`,
    added: "was not there",
    removed: "is no longer there",
    published: (edition, period) => `Edition ${edition} is published: results up to ${period}.`,
    lights: (counts) => counts.map(([name, count]) => `${name} ${count}`).join(", "),
    provisional: (reasons) => `It is provisional for ${countOf(reasons, "reason", "reasons")}; the edition says which.`,
  },
};

const MOVES: Said<Readonly<Record<ProgressMove["kind"], readonly [one: string, many: string]>>> = {
  es: {
    drafted: ["avance capturado, en borrador", "avances capturados, en borrador"],
    submitted: ["avance enviado a revisión", "avances enviados a revisión"],
    approved: ["avance aprobado", "avances aprobados"],
    returned: ["avance devuelto", "avances devueltos"],
  },
  en: {
    drafted: ["figure recorded as a draft", "figures recorded as drafts"],
    submitted: ["figure handed in for review", "figures handed in for review"],
    approved: ["figure approved", "figures approved"],
    returned: ["figure returned", "figures returned"],
  },
};

const EVENTS: Readonly<Record<Parameters<YearWords["event"]>[0], Said>> = {
  renamed: { es: "Cambió de nombre", en: "It has another name" },
  "method-changed": { es: "Se mide de otra forma", en: "It is measured otherwise" },
  split: { es: "Se dividió", en: "It was split" },
  merged: { es: "Se fusionó con otros", en: "It was merged with others" },
};
