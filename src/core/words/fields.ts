import { type CalendarField, seriesOf, type YearPiece } from "../domain/calendar-field.ts";
import type { Field } from "../domain/field.ts";
import { FIELDS } from "../domain/field.ts";
import type { Frequency } from "../domain/frequency.ts";
import type { Unit } from "../domain/measure.ts";
import { COUNT, PERCENT, UNKNOWN_UNIT } from "../domain/measure.ts";
import type { Direction } from "../domain/register.ts";
import type { Language, Said } from "./language.ts";
import { monthName, printDate, printDecimal } from "./language.ts";

/** The columns by the names the report itself gives them. */
const FIELD_WORDS: Readonly<Record<Exclude<Field, CalendarField>, Said>> = {
  key: { es: "Clave", en: "Key" },
  programme: { es: "Programa o concepto", en: "Programme" },
  objective: { es: "Objetivo institucional", en: "Institutional objective" },
  indicator: { es: "Nombre del indicador", en: "Indicator name" },
  dimension: { es: "Dimensión a medir", en: "Dimension measured" },
  definition: { es: "Definición del indicador", en: "Indicator definition" },
  method: { es: "Método de cálculo", en: "Calculation method" },
  unit: { es: "Unidad de medida", en: "Unit of measure" },
  frequency: { es: "Frecuencia de medición", en: "Measurement frequency" },
  baseline: { es: "Línea base", en: "Baseline" },
  target: { es: "Meta programada", en: "Target" },
  adjustedTarget: { es: "Meta ajustada", en: "Adjusted target" },
  progress: { es: "Avance de las metas", en: "Progress on targets" },
  direction: { es: "Sentido del indicador", en: "Direction" },
  source: { es: "Fuente de información", en: "Source of information" },
  area: { es: "Área responsable", en: "Responsible area" },
  year: { es: "Ejercicio", en: "Fiscal year" },
  periodStart: { es: "Inicio del periodo", en: "Start of period" },
  periodEnd: { es: "Término del periodo", en: "End of period" },
  validatedOn: { es: "Fecha de validación", en: "Validated on" },
  updatedOn: { es: "Fecha de actualización", en: "Updated on" },
  note: { es: "Nota", en: "Note" },
};

const FREQUENCY_WORDS: Readonly<Record<Frequency, Said>> = {
  monthly: { es: "Mensual", en: "Monthly" },
  bimonthly: { es: "Bimestral", en: "Every two months" },
  quarterly: { es: "Trimestral", en: "Quarterly" },
  "four-monthly": { es: "Cuatrimestral", en: "Every four months" },
  "half-yearly": { es: "Semestral", en: "Half-yearly" },
  annual: { es: "Anual", en: "Annual" },
  biennial: { es: "Bienal", en: "Every two years" },
  triennial: { es: "Trienal", en: "Every three years" },
  "six-yearly": { es: "Sexenal", en: "Every six years" },
  "per-process": { es: "Por proceso", en: "Per process" },
  "on-demand": { es: "Por demanda", en: "On demand" },
};

const DIRECTION_WORDS: Readonly<Record<Direction, Said>> = {
  ascending: { es: "Ascendente", en: "Ascending" },
  descending: { es: "Descendente", en: "Descending" },
  regular: { es: "Regular", en: "Regular" },
  nominal: { es: "Nominal", en: "Nominal" },
  none: { es: "Sin sentido definido", en: "None" },
};

const UNIT_WORDS: Readonly<Record<string, Said>> = {
  [PERCENT]: { es: "porcentaje", en: "percentage" },
  [COUNT]: { es: "cantidad", en: "count" },
  [UNKNOWN_UNIT]: { es: "unidad desconocida", en: "unknown unit" },
};

export function fieldName(field: Field, language: Language): string {
  const series = seriesOf(field);
  if (series !== null) return `${FIELD_WORDS[series.of][language]}, ${pieceName(series.piece, language)}`;
  return isPlain(field) ? FIELD_WORDS[field][language] : field;
}

function isPlain(field: Field): field is keyof typeof FIELD_WORDS {
  return Object.hasOwn(FIELD_WORDS, field);
}

/** "2.º trimestre", "marzo". */
export function pieceName(piece: YearPiece, language: Language): string {
  const number = Number(piece.slice(1));
  if (piece.startsWith("M")) return monthName(number, language);
  const half = piece.startsWith("S");
  if (language === "es") return `${number}.º ${half ? "semestre" : "trimestre"}`;
  return `${half ? "half" : "quarter"} ${number}`;
}

/** A unit as a person reads it; one the document names itself stays as printed. */
export function unitName(unit: Unit, language: Language): string {
  return (Object.hasOwn(UNIT_WORDS, unit) ? UNIT_WORDS[unit]?.[language] : undefined) ?? unit;
}

/** A value as a person reads it: "100 %", "Trimestral", "31 de marzo de 2025". */
export function printValue(
  cell: { readonly field: Field; readonly value: string; readonly unit?: Unit | null },
  language: Language,
): string {
  switch (FIELDS[cell.field]) {
    case "number":
      return printMeasure(cell.value, cell.unit ?? UNKNOWN_UNIT, language);
    case "frequency":
      return wordOf(FREQUENCY_WORDS, cell.value, language);
    case "direction":
      return wordOf(DIRECTION_WORDS, cell.value, language);
    case "date":
      return printDate(cell.value, language);
    default:
      return cell.value;
  }
}

/** "100 %" in Spanish, "100%" in English, "5" for a count, "12 sesiones" for a named unit. */
export function printMeasure(value: string, unit: Unit, language: Language): string {
  const number = printDecimal(value);
  if (unit === PERCENT) return language === "es" ? `${number}\u00A0%` : `${number}%`;
  if (unit === COUNT || unit === UNKNOWN_UNIT) return number;
  return `${number} ${unit}`;
}

function wordOf(words: Readonly<Record<string, Said>>, code: string, language: Language): string {
  return (Object.hasOwn(words, code) ? words[code]?.[language] : undefined) ?? code;
}
