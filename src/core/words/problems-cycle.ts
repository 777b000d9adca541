import { breakdownName } from "./breakdowns.ts";
import type { CycleProblemOf } from "../domain/cycle-problem.ts";
import type { ProblemCode } from "../domain/problem.ts";
import type { PeriodState } from "../domain/reporting-period.ts";
import { listOf, printDecimal, type Said } from "./language.ts";
import { printPeriod } from "./periods.ts";
import type { ProblemWords } from "./problem-text.ts";
import { PERIOD_STATES } from "./states.ts";
import { unitName } from "./fields.ts";

export const CYCLE_PROBLEMS = {
  "indicator-exists": ({ key }) => ({
    es: { found: `Ya hay un indicador con la clave ${key}.`, todo: "Use otra clave, o cámbielo con register edit." },
    en: { found: `There already is an indicator ${key}.`, todo: "Use another key, or change it with register edit." },
  }),
  "indicator-unchanged": ({ key }) => ({
    es: { found: `${key} ya dice exactamente eso.`, todo: "No se escribió una versión nueva: no hace falta." },
    en: { found: `${key} says exactly that already.`, todo: "No new version was written: none is needed." },
  }),
  "indicator-key-invalid": ({ key }) => ({
    es: {
      found: `«${key}» no sirve como clave de un indicador.`,
      todo: "Use letras sin acento, cifras, puntos y guiones, hasta 40: IND-001.",
    },
    en: {
      found: `“${key}” cannot be the key of an indicator.`,
      todo: "Use plain letters, digits, dots and hyphens, at most 40: IND-001.",
    },
  }),
  "indicator-text-missing": ({ what }) => ({
    es: { found: `Al indicador le falta ${NEEDED[what].es}.`, todo: "Escríbalo: sin él no se puede registrar." },
    en: { found: `The indicator has no ${NEEDED[what].en}.`, todo: "Give it: it cannot be registered without." },
  }),
  "change-not-dated": ({ key, what }) => ({
    es: {
      found: `${key}: cambia ${CHANGED[what].es} y no se dice desde qué periodo ni por qué.`,
      todo: "Indique --from y --why: la serie debe mostrar el cambio.",
    },
    en: {
      found: `${key}: ${CHANGED[what].en} changes, and neither the period nor the reason is given.`,
      todo: "Give --from and --why: the series must show the change.",
    },
  }),
  "change-retroactive": ({ key, period }) => ({
    es: {
      found: `${key}: ${printPeriod(period, "es")} ya está cerrado; nada cambia hacia atrás.`,
      todo: "Indique un periodo que aún no se haya cerrado.",
    },
    en: {
      found: `${key}: ${printPeriod(period, "en")} is closed already; nothing changes backwards.`,
      todo: "Name a period that has not been closed yet.",
    },
  }),
  "target-already-set": ({ key }) => ({
    es: {
      found: `${key} ya tiene meta en su ciclo.`,
      todo: "Para cambiarla use target adjust: se pide, se autoriza y se dice por qué.",
    },
    en: {
      found: `${key} has a target in its cycle already.`,
      todo: "To change it use target adjust: it is asked for, authorised, and the reason given.",
    },
  }),
  "target-not-set": ({ key }) => ({
    es: { found: `${key} no tiene meta en su ciclo.`, todo: "Póngala primero con target set." },
    en: { found: `${key} has no target in its cycle.`, todo: "Set it first with target set." },
  }),
  "target-other-unit": ({ key, unit, expected }) => ({
    es: {
      found: `${key}: la meta está en ${unitName(unit, "es")} y el indicador se mide en ${unitName(expected, "es")}.`,
      todo: "Escriba la meta en la unidad del indicador.",
    },
    en: {
      found: `${key}: the target is in ${unitName(unit, "en")} and the indicator is measured in ${unitName(expected, "en")}.`,
      todo: "Write the target in the unit of the indicator.",
    },
  }),
  "period-invalid": ({ text }) => ({
    es: { found: `«${text}» no es un periodo.`, todo: "Escriba, por ejemplo, 2025-Q1, 2025-M03, 2025-S1 o 2025." },
    en: { found: `“${text}” is no period.`, todo: "Write, for example, 2025-Q1, 2025-M03, 2025-S1 or 2025." },
  }),
  "period-exists": ({ period, state }) => ({
    es: {
      found: `El periodo ${printPeriod(period, "es")} ya está ${PERIOD_STATES[state].es}.`,
      todo: "No hace falta abrirlo.",
    },
    en: {
      found: `The period ${printPeriod(period, "en")} is ${PERIOD_STATES[state].en} already.`,
      todo: "It need not be opened.",
    },
  }),
  "period-overlaps": ({ period, other }) => ({
    es: {
      found: `El periodo ${printPeriod(period, "es")} se encima con ${printPeriod(other, "es")}, que ya se abrió.`,
      todo: "Los periodos de una institución van uno tras otro.",
    },
    en: {
      found: `The period ${printPeriod(period, "en")} overlaps ${printPeriod(other, "en")}, which was opened before.`,
      todo: "The periods of an institution follow one another.",
    },
  }),
  "period-not-opened": ({ period, opened }) => ({
    es: {
      found: `No se ha abierto ningún periodo en el que se reporte: ${printPeriod(period, "es")}.`,
      todo:
        opened.length === 0
          ? "Ábralo con period open."
          : `Abra uno con period open, o use uno de éstos: ${listOf(opened, "es")}.`,
    },
    en: {
      found: `No period was opened in which ${printPeriod(period, "en")} is reported.`,
      todo:
        opened.length === 0
          ? "Open it with period open."
          : `Open one with period open, or use one of these: ${listOf(opened, "en")}.`,
    },
  }),
  "period-not-open": ({ key, period, state }) => ({
    es: {
      found: `${key}: el periodo ${printPeriod(period, "es")} está ${PERIOD_STATES[state].es} y no admite capturas.`,
      todo: NEXT_IN_PERIOD[state].es,
    },
    en: {
      found: `${key}: the period ${printPeriod(period, "en")} is ${PERIOD_STATES[state].en} and takes no figures.`,
      todo: NEXT_IN_PERIOD[state].en,
    },
  }),
  "period-unknown": ({ key, period, periods }) => ({
    es: {
      found: `${key} no se reporta por ese periodo: ${printPeriod(period, "es")}.`,
      todo: `Sus periodos son ${listOf(periods, "es")}.`,
    },
    en: {
      found: `${key} is not reported in ${printPeriod(period, "en")}.`,
      todo: `Its periods are ${listOf(periods, "en")}.`,
    },
  }),
  "progress-not-found": ({ key, period }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: no hay avance capturado.`,
      todo: "Captúrelo con progress record.",
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: no progress is recorded.`,
      todo: "Record it with progress record.",
    },
  }),
  "already-approved": ({ key, period, revision }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: la revisión ${revision} ya está aprobada.`,
      todo: "Para cambiarla use progress correct: lo aprobado queda a la vista.",
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: revision ${revision} is approved.`,
      todo: "To change it use progress correct: what was approved stays visible.",
    },
  }),
  "nothing-to-correct": ({ key, period }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: no hay un valor aprobado que corregir.`,
      todo: "Mientras no se apruebe, use progress record.",
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: there is no approved value to correct.`,
      todo: "Until one is approved, use progress record.",
    },
  }),
  "nothing-to-submit": ({ period }) => ({
    es: {
      found: `No hay borradores por enviar: ${printPeriod(period, "es")}.`,
      todo: "Vea qué falta con period status.",
    },
    en: {
      found: `There are no drafts to submit in ${printPeriod(period, "en")}.`,
      todo: "See what is wanting with period status.",
    },
  }),
  "figure-other-unit": ({ key, unit, expected }) => ({
    es: {
      found: `${key}: el valor está en ${unitName(unit, "es")} y el indicador se mide en ${unitName(expected, "es")}.`,
      todo: "Escriba el valor en la unidad del indicador.",
    },
    en: {
      found: `${key}: the value is in ${unitName(unit, "en")} and the indicator is measured in ${unitName(expected, "en")}.`,
      todo: "Write the value in the unit of the indicator.",
    },
  }),
  "breakdown-unlike-total": ({ by, parts, total }) => ({
    es: {
      found: `Las partes por ${breakdownName(by, "es")} suman ${sums(parts, "es")} y el total es ${sums(total, "es")}.`,
      todo: "Corrija la parte o el total que esté mal.",
    },
    en: {
      found: `The parts by ${breakdownName(by, "en")} add to ${sums(parts, "en")} and the total is ${sums(total, "en")}.`,
      todo: "Correct the part or the total that is wrong.",
    },
  }),
  "rows-refused": ({ refused, total }) => ({
    es: {
      found: `${refused} de ${total} renglones no se tomaron; los demás sí.`,
      todo: "Corrija lo que se dice de cada uno y entregue sólo ésos otra vez.",
    },
    en: {
      found: `${refused} of ${total} rows were not taken; the others were.`,
      todo: "Correct what is said of each and hand in only those again.",
    },
  }),
  "setting-invalid": ({ name }) => ({
    es: {
      found: `El archivo no tiene ${SETTING_SHAPES[name].what.es}.`,
      todo: `Escriba ${SETTING_SHAPES[name].example}`,
    },
    en: {
      found: `The file does not hold ${SETTING_SHAPES[name].what.en}.`,
      todo: `Write ${SETTING_SHAPES[name].example}`,
    },
  }),
  "not-a-year-edition": ({ edition }) => ({
    es: {
      found: `La edición ${edition} no se puede comparar así.`,
      todo: "Compare dos ediciones de resultados, o dos del informe de un documento.",
    },
    en: {
      found: `Edition ${edition} cannot be compared that way.`,
      todo: "Compare two editions of results, or two of the report of a document.",
    },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

function sums(values: readonly string[], language: "es" | "en"): string {
  return values.map(printDecimal).join(language === "es" ? " de " : " of ");
}

const SETTING_SHAPES: Readonly<
  Record<CycleProblemOf<"setting-invalid">["name"], { readonly what: Said; readonly example: string }>
> = {
  holidays: {
    what: { es: "una lista de días inhábiles", en: "a list of holidays" },
    example: '["2025-01-01", "2025-02-03"]',
  },
  "change-rule": {
    what: { es: "la regla para cambiar metas", en: "the rule for changing targets" },
    example: '{"askedBeforeLastWorkingDay": true, "authorisedWithinWorkingDays": 5}',
  },
  theme: {
    what: { es: "los seis colores", en: "the six colours" },
    example:
      '{"paper": "#fbfaf6", "ink": "#191c2b", "soft": "#4a4f66", "line": "#d9d6cc", "strong": "#23306b", "tint": "#eceef7"}',
  },
};

const NEEDED: Readonly<Record<CycleProblemOf<"indicator-text-missing">["what"], Said>> = {
  name: { es: "el nombre", en: "name" },
  cycle: { es: "el ciclo (un año, o AAAA-MM-DD/AAAA-MM-DD)", en: "cycle (a year, or YYYY-MM-DD/YYYY-MM-DD)" },
};

const CHANGED: Readonly<Record<CycleProblemOf<"change-not-dated">["what"], Said>> = {
  name: { es: "el nombre", en: "the name" },
  method: { es: "la forma de medirlo", en: "the way it is measured" },
};

const CORRECT = {
  es: "Lo que se corrige o llega tarde entra con progress correct, con su justificación, y sale en otra edición.",
  en: "What is corrected or comes late goes in with progress correct, explained, and comes out in another edition.",
};

const NEXT_IN_PERIOD: Readonly<Record<PeriodState, Said>> = {
  open: CORRECT,
  "in-review": {
    es: "En revisión sólo se cambian las cifras devueltas.",
    en: "In review only figures that were returned can change.",
  },
  closed: CORRECT,
  published: CORRECT,
};
