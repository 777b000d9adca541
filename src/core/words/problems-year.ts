import type { Justified } from "../domain/justification.ts";
import type { ProblemCode, ProblemOf } from "../domain/problem.ts";
import type { RuleFault } from "../domain/rule-fault.ts";
import type { Expected } from "../domain/year-problem.ts";
import { countOf, type Language, listOf, printDecimal, type Said } from "./language.ts";
import { printPeriod } from "./periods.ts";
import type { ProblemWords } from "./problem-text.ts";
import { ACT_NAMES, ROLE_NAMES } from "./roles.ts";
import { PERIOD_STATES } from "./states.ts";
import { ruleFaultText } from "./rule-faults.ts";

export const YEAR_PROBLEMS = {
  "not-permitted": ({ act, roles }) => ({
    es: {
      found: `Su rol no permite ${ACT_NAMES[act].es} en esa área.`,
      todo: `Pídalo a quien sí puede: ${listOf(
        roles.map((role) => ROLE_NAMES[role].es.toLowerCase()),
        "es",
      )}.`,
    },
    en: {
      found: `Your role does not allow you to ${ACT_NAMES[act].en} in that area.`,
      todo: `Ask someone who may: ${listOf(
        roles.map((role) => ROLE_NAMES[role].en.toLowerCase()),
        "en",
      )}.`,
    },
  }),
  "evidence-invalid": ({ why }) => ({
    es: { found: EVIDENCE_FAULTS[why].es, todo: "Corrija el medio de verificación." },
    en: { found: EVIDENCE_FAULTS[why].en, todo: "Correct the evidence." },
  }),
  "justification-missing": ({ key, period, because }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: falta la justificación, porque ${listOf(
        because.map((one) => BECAUSE[one].es),
        "es",
      )}.`,
      todo: "Escriba por qué, en una o dos oraciones.",
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: a justification is needed, because ${listOf(
        because.map((one) => BECAUSE[one].en),
        "en",
      )}.`,
      todo: "Write why, in a sentence or two.",
    },
  }),
  "own-figure": ({ key, period }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: quien captura una cifra no puede aprobarla.`,
      todo: "Debe aprobarla otra persona con permiso.",
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: whoever records a figure cannot approve it.`,
      todo: "Another person who may must approve it.",
    },
  }),
  "revision-not-current": ({ key, period, seen, current }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: se vio la revisión ${seen} y ya hay una ${current}.`,
      todo: `Vea la revisión ${current} y decida sobre ella.`,
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: revision ${seen} was reviewed and there is already a ${current}.`,
      todo: `Look at revision ${current} and decide on it.`,
    },
  }),
  "progress-state": ({ key, period, state, act }) => ({
    es: {
      found: `${key}, ${printPeriod(period, "es")}: el avance está ${PROGRESS_STATES[state].es} y no se puede ${PROGRESS_ACTS[act].es}.`,
      todo: NEXT_ACTS[state].es,
    },
    en: {
      found: `${key}, ${printPeriod(period, "en")}: the progress is ${PROGRESS_STATES[state].en} and cannot be ${PROGRESS_ACTS[act].en}.`,
      todo: NEXT_ACTS[state].en,
    },
  }),
  "reason-missing": () => ({
    es: { found: "No se puede devolver un avance sin decir por qué.", todo: "Escriba qué debe corregirse." },
    en: { found: "Progress cannot be returned without saying why.", todo: "Write what must be corrected." },
  }),
  "period-state": ({ period, state, act }) => ({
    es: {
      found: `El periodo ${printPeriod(period, "es")} está ${PERIOD_STATES[state].es} y no se puede ${PERIOD_ACTS[act].es}.`,
      todo: "Un periodo se abre, se revisa, se cierra y se publica, en ese orden; cerrado, sólo se corrige.",
    },
    en: {
      found: `The period ${printPeriod(period, "en")} is ${PERIOD_STATES[state].en} and cannot be ${PERIOD_ACTS[act].en}.`,
      todo: "A period is opened, reviewed, closed and published, in that order; once closed it is only corrected.",
    },
  }),
  "weights-invalid": ({ why, total }) => ({
    es: {
      found: WEIGHT_FAULTS[why].es,
      todo: `Los pesos suman ${printDecimal(total)}; deben sumar 100 y declararse antes.`,
    },
    en: {
      found: WEIGHT_FAULTS[why].en,
      todo: `The weights add to ${printDecimal(total)}; they must add to 100, declared before.`,
    },
  }),
  "rules-invalid": ({ faults }) => ({
    es: {
      found: `Las reglas tienen ${countOf(faults.length, "falta", "faltas")}:${faultLines(faults, "es")}`,
      todo: "Corrija esos campos; --print-rules muestra reglas bien escritas.",
    },
    en: {
      found: `The rules have ${countOf(faults.length, "fault", "faults")}:${faultLines(faults, "en")}`,
      todo: "Correct these fields; --print-rules shows rules that are well written.",
    },
  }),
  "cases-not-read": ({ file, why }) => ({
    es: {
      found: why === "not-json" ? `«${file}» no es JSON.` : `«${file}» no tiene una lista «cases».`,
      todo: "Vea la forma de los casos en examples/evaluation-cases.json.",
    },
    en: {
      found: why === "not-json" ? `“${file}” is not JSON.` : `“${file}” has no list “cases”.`,
      todo: "See the shape of the cases in examples/evaluation-cases.json.",
    },
  }),
  "cases-refused": ({ refused, total }) => ({
    es: {
      found: `${countOf(refused, "caso no se entiende", "casos no se entienden")} de ${total}; los demás se evaluaron.`,
      todo: "Corrija los campos que se señalan en cada uno.",
    },
    en: {
      found: `${countOf(refused, "case", "cases")} of ${total} could not be read; the others were evaluated.`,
      todo: "Correct the fields that are named in each.",
    },
  }),
  "case-field-invalid": ({ field, text, expected }) => ({
    es: { found: `«${field}» dice ${text}.`, todo: `Se esperaba ${EXPECTED[expected].es}.` },
    en: { found: `“${field}” says ${text}.`, todo: `Expected ${EXPECTED[expected].en}.` },
  }),
} as const satisfies Partial<ProblemWords<ProblemCode>>;

/** One a line. */
function faultLines(faults: readonly RuleFault[], language: Language): string {
  return faults.map((fault) => `\n  ${ruleFaultText(fault, language)}.`).join("");
}

const EVIDENCE_FAULTS: Readonly<Record<ProblemOf<"evidence-invalid">["why"], Said>> = {
  link: {
    es: "El enlace no es una dirección http o https que cualquiera pueda abrir.",
    en: "The link is not an http or https address that anyone can open.",
  },
  hash: {
    es: "La huella del archivo no son 64 dígitos hexadecimales en minúsculas.",
    en: "The hash of the file is not 64 lower-case hexadecimal digits.",
  },
  "file-name": { es: "El nombre del archivo no es un nombre.", en: "The name of the file is not a name." },
};

const BECAUSE: Readonly<Record<Justified, Said>> = {
  empty: { es: "no hay valor", en: "there is no value" },
  "zero-progress": { es: "el avance es cero", en: "the progress is zero" },
  late: { es: "se entrega fuera de plazo", en: "it comes late" },
  correction: { es: "corrige un valor aprobado", en: "it corrects an approved value" },
};

const PROGRESS_STATES: Readonly<Record<ProblemOf<"progress-state">["state"], Said>> = {
  draft: { es: "en borrador", en: "a draft" },
  submitted: { es: "en revisión", en: "under review" },
  approved: { es: "aprobado", en: "approved" },
  returned: { es: "devuelto", en: "returned" },
};

const PROGRESS_ACTS: Readonly<Record<ProblemOf<"progress-state">["act"], Said>> = {
  submit: { es: "enviar", en: "submitted" },
  approve: { es: "aprobar", en: "approved" },
  return: { es: "devolver", en: "returned" },
  revise: { es: "cambiar", en: "changed" },
};

const NEXT_ACTS: Readonly<Record<ProblemOf<"progress-state">["state"], Said>> = {
  draft: { es: "Primero debe enviarse a revisión.", en: "It must be submitted first." },
  submitted: { es: "Apruébelo o devuélvalo con un motivo.", en: "Approve it, or return it with a reason." },
  approved: {
    es: "Para cambiarlo, corríjalo: lo aprobado queda a la vista.",
    en: "To change it, correct it: what was approved stays visible.",
  },
  returned: { es: "Debe corregirse y enviarse de nuevo.", en: "It must be corrected and submitted again." },
};

const PERIOD_ACTS: Readonly<Record<ProblemOf<"period-state">["act"], Said>> = {
  review: { es: "poner en revisión", en: "put in review" },
  close: { es: "cerrar", en: "closed" },
  publish: { es: "publicar", en: "published" },
};

const WEIGHT_FAULTS: Readonly<Record<ProblemOf<"weights-invalid">["why"], Said>> = {
  sum: { es: "Los pesos del promedio no suman 100.", en: "The weights of the mean do not add to 100." },
  negative: { es: "Hay un peso negativo.", en: "A weight is negative." },
  late: {
    es: "Los pesos se declararon cuando el periodo ya había empezado.",
    en: "The weights were declared when the period had begun.",
  },
};

const EXPECTED: Readonly<Record<Expected, Said>> = {
  object: { es: "un objeto con los campos de un caso", en: "an object with the fields of a case" },
  text: { es: "un texto", en: "a text" },
  number: { es: 'un número exacto entre comillas, como "12.5"', en: 'an exact number in quotes, such as "12.5"' },
  target: {
    es: 'una meta: {"atLeast": "100"}, {"atMost": …}, {"exactly": …} o {"between": ["80", "90"]}',
    en: 'a target: {"atLeast": "100"}, {"atMost": …}, {"exactly": …} or {"between": ["80", "90"]}',
  },
  direction: {
    es: "ascending, descending, regular, nominal, none o null",
    en: "ascending, descending, regular, nominal, none or null",
  },
  accumulation: {
    es: "sum, constant, average, capacity, reduction, milestone u on-demand",
    en: "sum, constant, average, capacity, reduction, milestone or on-demand",
  },
  basis: { es: "period, year, cumulative o unknown", en: "period, year, cumulative or unknown" },
  quarters: {
    es: 'una lista de valores, uno por trimestre: "6", {"attended": "3", "received": "4"}, null, "not-applicable" o "not-due"',
    en: 'a list of values, one a quarter: "6", {"attended": "3", "received": "4"}, null, "not-applicable" or "not-due"',
  },
  calendar: {
    es: '{"discrete": ["6", …]} o {"cumulative": ["6", …]}, con tantos valores como trimestres; null donde nada corresponde',
    en: '{"discrete": ["6", …]} or {"cumulative": ["6", …]}, with as many values as quarters; null where nothing is due',
  },
  parts: { es: "un numerador y un denominador", en: "a numerator and a denominator" },
  due: { es: "true o false", en: "true or false" },
};
