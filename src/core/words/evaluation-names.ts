import type { Accumulation } from "../domain/accumulation.ts";
import type { FormulaName, Light, Missing, NotComputable } from "../domain/evaluation.ts";
import type { Empty } from "../domain/figure.ts";
import type { Said } from "./language.ts";

/** The word of each light; shape and colour are the page's. */
export const LIGHT_NAMES: Readonly<Record<Light, Said>> = {
  green: { es: "Verde", en: "Green" },
  yellow: { es: "Amarillo", en: "Yellow" },
  red: { es: "Rojo", en: "Red" },
  "over-fulfilled": { es: "Sobrecumplimiento", en: "Over-fulfilled" },
  "not-due": { es: "Aún no corresponde", en: "Not due yet" },
  "not-captured": { es: "Sin captura", en: "Not captured" },
  "not-evaluable": { es: "No evaluable", en: "Not evaluable" },
  "not-applicable": { es: "No aplica", en: "Not applicable" },
  "no-demand": { es: "Sin demanda", en: "No demand" },
  informative: { es: "Informativo", en: "Informative" },
};

export const ACCUMULATION_NAMES: Readonly<Record<Accumulation, Said>> = {
  sum: { es: "Suma", en: "Sum" },
  constant: { es: "Constante", en: "Constant" },
  average: { es: "Promedio", en: "Average" },
  capacity: { es: "Capacidad", en: "Capacity" },
  reduction: { es: "Reducción", en: "Reduction" },
  milestone: { es: "Hito", en: "Milestone" },
  "on-demand": { es: "Por demanda", en: "On demand" },
};

export const FORMULA_NAMES: Readonly<Record<FormulaName, Said>> = {
  gap: { es: "avance desde la línea base", en: "progress from the baseline" },
  ratio: { es: "razón contra la meta", en: "ratio to the target" },
  regular: { es: "cercanía a la meta", en: "closeness to the target" },
  milestone: { es: "hito", en: "milestone" },
  interval: { es: "dentro del intervalo", en: "inside the interval" },
  verdict: { es: "cumplida o no", en: "met or not" },
};

/** What is missing, as it stands in "Falta: …". */
export const MISSING_NAMES: Readonly<Record<Missing, Said>> = {
  target: { es: "meta", en: "target" },
  direction: { es: "sentido", en: "direction" },
  unit: { es: "unidad de medida", en: "unit of measure" },
  calendar: { es: "calendario de la meta anual", en: "calendar of the annual target" },
  baseline: { es: "línea base", en: "baseline" },
  accumulation: { es: "forma de acumulación", en: "way of accumulating" },
  basis: { es: "base del avance (del periodo o acumulado)", en: "basis of the progress (of the period or cumulative)" },
  captures: { es: "cifras de periodos anteriores", en: "figures of earlier periods" },
  "numerator-and-denominator": {
    es: "numerador y denominador de cada periodo",
    en: "numerator and denominator of each period",
  },
  "common-whole": { es: "un mismo total anual en todos los periodos", en: "one yearly whole in all periods" },
  "one-unit": { es: "una misma unidad en valor, meta y línea base", en: "one unit for value, target and baseline" },
  agreement: { es: "acuerdo entre la meta y el sentido", en: "agreement of target and direction" },
};

/** Why a formula has no result. */
export const NOT_COMPUTABLE_NAMES: Readonly<Record<NotComputable, Said>> = {
  "no-value": { es: "no hay valor", en: "there is no value" },
  "no-target": { es: "no hay meta", en: "there is no target" },
  "no-direction": { es: "el sentido no la admite", en: "the direction does not allow it" },
  "no-baseline": { es: "no hay línea base", en: "there is no baseline" },
  "unlike-units": { es: "las unidades no coinciden", en: "the units differ" },
  "baseline-of-whole-year": {
    es: "la línea base es de un año completo y la meta de una parte de él",
    en: "the baseline is of a whole year and the target of a part of it",
  },
  "target-equals-baseline": {
    es: "la meta es igual a la línea base y no hay distancia que recorrer",
    en: "the target equals the baseline and there is no way to go",
  },
  "target-contrary-to-direction": {
    es: "la meta queda del lado contrario de la línea base según el sentido",
    en: "the target lies on the wrong side of the baseline for the direction",
  },
  "target-zero": { es: "la meta es cero", en: "the target is zero" },
  "value-zero": {
    es: "el valor es cero y no se puede dividir entre él",
    en: "the value is zero and cannot be divided by",
  },
  negative: { es: "hay números negativos", en: "there are negative numbers" },
};

export const EMPTY_NAMES: Readonly<Record<Empty, Said>> = {
  "no-data": { es: "sin dato", en: "no data" },
  "not-applicable": { es: "no aplica", en: "not applicable" },
  "not-due": { es: "aún no corresponde", en: "not due yet" },
};
