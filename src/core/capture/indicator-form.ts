import type { SheetForm } from "./columns.ts";

/** The columns of a file of indicators, by the names they may have; the first is the one we write. */
const INDICATOR_HEADINGS = {
  key: ["clave", "clave del indicador", "key"],
  programme: ["programa", "programa o concepto", "programme"],
  objective: ["objetivo", "objetivo institucional", "objective"],
  name: ["nombre", "nombre del indicador", "indicador", "name"],
  definition: ["definición", "definición del indicador", "definition"],
  method: ["método", "método de cálculo", "method"],
  formula: ["fórmula", "formula"],
  variables: ["variables"],
  places: ["decimales", "decimal places"],
  unit: ["unidad", "unidad de medida", "unit"],
  unitLabel: ["etiqueta de unidad", "unit label"],
  frequency: ["frecuencia", "frecuencia de medición", "frequency"],
  direction: ["sentido", "sentido del indicador", "direction"],
  accumulation: ["acumulación", "forma de acumulación", "accumulation"],
  area: ["área", "área responsable", "unidad responsable", "area"],
  dimension: ["dimensión", "dimensión a medir", "dimension"],
  cycle: ["ciclo", "ejercicio", "cycle"],
  baseline: ["línea base", "valor de la línea base", "baseline"],
  baselineYear: ["año de la línea base", "baseline year"],
  baselineSource: ["fuente de la línea base", "baseline source"],
  baselineNote: ["nota de la línea base", "baseline note"],
  noBaseline: ["línea base sin dato", "línea base sin dato: motivo", "why no baseline"],
  informationSource: ["fuente de información", "fuente", "source of information"],
} as const;
export type IndicatorColumn = keyof typeof INDICATOR_HEADINGS;

export const INDICATOR_FORM: SheetForm<IndicatorColumn, never> = {
  headings: INDICATOR_HEADINGS,
  required: ["name", "cycle"],
  remarks: [],
  open: () => null,
};
