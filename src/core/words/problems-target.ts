import type { ProblemCode, ProblemOf } from "../domain/problem.ts";
import { ACCUMULATION_NAMES } from "./evaluation-names.ts";
import { type Language, listOf, printDate, printDecimal, type Said } from "./language.ts";
import { printPeriod } from "./periods.ts";
import type { ProblemWords } from "./problem-text.ts";

export const TARGET_PROBLEMS = {
  "target-invalid": ({ why }) => ({
    es: { found: TARGET_FAULTS[why].es, todo: "Corrija la meta y vuelva a fijarla." },
    en: { found: TARGET_FAULTS[why].en, todo: "Correct the target and set it again." },
  }),
  "calendar-does-not-add-up": ({ kind, found, annual }) => ({
    es: {
      found:
        kind === "discrete"
          ? `El calendario suma ${numbers(found, "es")} y la meta anual es ${numbers(annual, "es")}.`
          : `El calendario acumulado termina en ${numbers(found, "es")} y la meta anual es ${numbers(annual, "es")}.`,
      todo: "Corrija el periodo que no cuadra, o la meta anual.",
    },
    en: {
      found:
        kind === "discrete"
          ? `The calendar adds up to ${numbers(found, "en")} and the annual target is ${numbers(annual, "en")}.`
          : `The cumulative calendar ends at ${numbers(found, "en")} and the annual target is ${numbers(annual, "en")}.`,
      todo: "Correct the period that is off, or the annual target.",
    },
  }),
  "calendar-period-unknown": ({ periods }) => ({
    es: { found: `El ciclo no tiene estos periodos: ${listOf(periods, "es")}.`, todo: "Use los periodos del ciclo." },
    en: { found: `The cycle has no such periods: ${listOf(periods, "en")}.`, todo: "Use the periods of the cycle." },
  }),
  "calendar-not-additive": ({ accumulation }) => ({
    es: {
      found: `La meta de un indicador de ${ACCUMULATION_NAMES[accumulation].es.toLowerCase()} no se reparte en partes.`,
      todo: "Dé el calendario acumulado: en cada periodo, el nivel al que debe haberse llegado.",
    },
    en: {
      found: `The target of an indicator by ${ACCUMULATION_NAMES[accumulation].en.toLowerCase()} is not split into parts.`,
      todo: "Give a cumulative calendar: in each period, the level to have been reached.",
    },
  }),
  "calendar-exists": () => ({
    es: { found: "La meta ya tiene calendario.", todo: "Para cambiarlo, ajuste la meta con sus motivos." },
    en: { found: "The target already has a calendar.", todo: "To change it, adjust the target with its reasons." },
  }),
  "target-unchanged": () => ({
    es: { found: "La meta ajustada es igual a la vigente.", todo: "Nada que hacer, o corrija los números del ajuste." },
    en: { found: "The adjusted target equals the current one.", todo: "Nothing to do, or correct the new numbers." },
  }),
  "target-reason-missing": ({ change }) => ({
    es: {
      found: `El ajuste ${CHANGES[change].es} la meta en algún periodo y no dice por qué.`,
      todo: "Dé el motivo de la reducción y el del incremento por separado.",
    },
    en: {
      found: `The adjustment ${CHANGES[change].en} the target in some period and does not say why.`,
      todo: "Give the reason for the cut and for the increase separately.",
    },
  }),
  "target-reason-idle": ({ change }) => ({
    es: {
      found: `Hay un motivo para un ajuste que ${CHANGES[change].es} la meta, y ningún número cambia así.`,
      todo: "Quite ese motivo, o corrija los números del ajuste.",
    },
    en: {
      found: `There is a reason for an adjustment that ${CHANGES[change].en} the target, and no number changes so.`,
      todo: "Remove that reason, or correct the new numbers.",
    },
  }),
  "target-change-retroactive": ({ periods }) => ({
    es: {
      found: `El ajuste cambia lo prometido para un periodo cerrado: ${periodsText(periods, "es")}.`,
      todo: "Deje esos periodos como están y ajuste los que siguen abiertos.",
    },
    en: {
      found: `The adjustment changes what was promised for a closed period: ${periodsText(periods, "en")}.`,
      todo: "Leave those periods as they are and adjust those that are still open.",
    },
  }),
  "target-asked-late": ({ asked, before }) => ({
    es: {
      found: `El ajuste se pidió el ${printDate(asked, "es")}; debía pedirse antes del ${printDate(before, "es")}, último día hábil del periodo.`,
      todo: "Pídalo en el periodo siguiente.",
    },
    en: {
      found: `The change was asked for on ${printDate(asked, "en")}; it had to be before ${printDate(before, "en")}, the last working day of the period.`,
      todo: "Ask for it in the next period.",
    },
  }),
  "target-authorised-early": ({ asked, authorised }) => ({
    es: {
      found: `El ajuste figura autorizado el ${printDate(authorised, "es")}, antes de pedirse el ${printDate(asked, "es")}.`,
      todo: "Revise las dos fechas.",
    },
    en: {
      found: `The change was authorised on ${printDate(authorised, "en")}, before it was asked for on ${printDate(asked, "en")}.`,
      todo: "Check both dates.",
    },
  }),
  "target-authorised-late": ({ authorised, until }) => ({
    es: {
      found: `El ajuste se autorizó el ${printDate(authorised, "es")}; el plazo terminó el ${printDate(until, "es")}.`,
      todo: "Pida de nuevo el ajuste.",
    },
    en: {
      found: `The change was authorised on ${printDate(authorised, "en")}; the term ended on ${printDate(until, "en")}.`,
      todo: "Ask for the change again.",
    },
  }),
  "target-self-authorised": () => ({
    es: { found: "Quien pide el ajuste no puede autorizarlo.", todo: "Debe autorizarlo otra persona de planeación." },
    en: { found: "Whoever asks for the change cannot authorise it.", todo: "Another person of planning must do so." },
  }),
  "baseline-invalid": ({ why }) => ({
    es: { found: BASELINE_FAULTS[why].es, todo: "Complete la línea base, o diga por qué no la hay." },
    en: { found: BASELINE_FAULTS[why].en, todo: "Complete the baseline, or say why there is none." },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

const TARGET_FAULTS: Readonly<Record<ProblemOf<"target-invalid">["why"], Said>> = {
  "bounds-reversed": {
    es: "El extremo inferior de la meta es mayor que el superior.",
    en: "The lower end of the target is above the upper one.",
  },
  "unlike-units": {
    es: "Los dos extremos de la meta están en unidades distintas.",
    en: "The two ends of the target are in unlike units.",
  },
  "calendar-unlike-annual": {
    es: "El calendario y la meta anual no son del mismo tipo o unidad.",
    en: "The calendar and the annual target are not of one kind or unit.",
  },
};

const BASELINE_FAULTS: Readonly<Record<ProblemOf<"baseline-invalid">["why"], Said>> = {
  year: { es: "El año de la línea base no es un año.", en: "The year of the baseline is not a year." },
  source: { es: "La línea base no dice su fuente.", en: "The baseline does not say its source." },
  reason: {
    es: "No hay línea base ni motivo de que falte.",
    en: "There is neither a baseline nor a reason for its lack.",
  },
};

const CHANGES: Readonly<Record<"cut" | "increase", Said>> = {
  cut: { es: "reduce", en: "cuts" },
  increase: { es: "aumenta", en: "increases" },
};

function numbers(values: readonly string[], language: Language): string {
  return listOf(values.map(printDecimal), language);
}

function periodsText(periods: readonly string[], language: Language): string {
  return listOf(
    periods.map((period) => printPeriod(period, language)),
    language,
  );
}
