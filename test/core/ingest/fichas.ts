import type { Field } from "../../../src/core/domain/field.ts";
import { INSTITUTIONS } from "../../damage/institutions.ts";
import { at, seeded } from "../../damage/random.ts";

/** What a sheet says of one indicator: the fields of the register, and what stays beside them. */
export interface FichaTruth {
  readonly fields: ReadonlyMap<Field, Said>;
  /** Labels without field and what they label. */
  readonly others: readonly (readonly [label: string, text: string])[];
  /** Targets by quarter. */
  readonly calendar: readonly string[];
  readonly baselineYear: string;
}

export interface Said {
  readonly label: string;
  readonly printed: string;
  /** What the register holds; a number as its decimal. */
  readonly value: string;
}

const FREQUENCIES = [
  ["Mensual", "monthly"],
  ["Trimestral", "quarterly"],
  ["Semestral", "half-yearly"],
  ["Anual", "annual"],
] as const;
const DIRECTIONS = [
  ["Ascendente", "ascending"],
  ["Descendente", "descending"],
] as const;

const LABELS: Readonly<Partial<Record<Field, readonly string[]>>> = {
  programme: ["Programa presupuestario", "Programa", "Nombre del programa"],
  objective: ["Objetivo", "Objetivo estratégico", "Objetivo institucional", "Resumen narrativo"],
  indicator: ["Nombre del indicador", "Indicador", "Denominación del indicador", "Nombre"],
  definition: ["Definición", "Definición del indicador", "Descripción del indicador"],
  method: ["Método de cálculo", "Fórmula de cálculo", "Fórmula"],
  unit: ["Unidad de medida"],
  frequency: ["Periodicidad", "Frecuencia de medición", "Frecuencia"],
  dimension: ["Dimensión", "Dimensión a medir"],
  direction: ["Tendencia esperada", "Sentido del indicador", "Sentido"],
  source: ["Fuente de información", "Medios de verificación", "Fuente"],
  area: ["Unidad responsable", "Área responsable"],
  baseline: ["Línea base", "Valor de la línea base"],
  target: ["Meta", "Meta anual", "Meta programada"],
  progress: ["Avance", "Avance al periodo", "Valor alcanzado"],
  note: ["Observaciones", "Notas", "Comentarios"],
};

const OTHERS: readonly (readonly [string, readonly string[]])[] = [
  ["Nivel de desagregación", ["Municipal", "Por sexo", "Sin desagregación"]],
  ["Nivel", ["Fin", "Propósito", "Componente", "Actividad"]],
  ["Tipo de indicador", ["Gestión", "Estratégico", "Resultado"]],
  ["Acumulado o periódico", ["Acumulado", "Periódico"]],
  ["Periodo de recolección", ["Enero a diciembre", "Durante el trimestre"]],
  ["Disponibilidad de la información", ["Abril de cada año", "Quince días después del cierre"]],
  ["Supuestos", ["Las áreas entregan sus registros a tiempo", "El presupuesto se autoriza completo"]],
];

/** The sheets of one document: what they say, all worded alike. */
export function fichaTruths(seed: number, count: number): readonly FichaTruth[] {
  const random = seeded(seed, "fichas");
  const institution = random.pick(INSTITUTIONS);
  const labels = new Map<Field, string>();
  for (const field of FIELDS) labels.set(field, random.pick(LABELS[field] ?? [field]));
  const printed = FIELDS.filter((field) => ALWAYS.has(field) || random.chance(0.75));
  const otherLabels = random.some(OTHERS, random.int(1, 5));
  const isPercent = random.chance(0.5);
  const things = random.shuffled(institution.things);
  return Array.from({ length: count }, (_, i): FichaTruth => {
    const thing = at(things, i % things.length).name;
    const said = new Map<Field, Said>();
    const put = (field: Field, text: string, value = text) => {
      if (printed.includes(field)) said.set(field, { label: labels.get(field) ?? "", printed: text, value });
    };
    const number = (field: Field) => {
      const value = String(random.int(5, 98));
      put(field, isPercent ? `${value}%` : value, value);
    };
    put("programme", random.pick(institution.programmes));
    put("objective", `Contribuir a ${random.pick(institution.purposes)} con ${thing} de calidad`);
    put("indicator", `${isPercent ? "Porcentaje" : "Número"} de ${thing} ${random.pick(institution.places)}`);
    put("definition", `Mide la relación de ${thing} atendidas respecto de las programadas en el periodo.`);
    put("method", `(${thing} atendidas / ${thing} programadas) * 100`);
    put("unit", isPercent ? "Porcentaje" : "Registro");
    const [frequency, frequencyCode] = random.pick(FREQUENCIES);
    put("frequency", frequency, frequencyCode);
    put("dimension", random.pick(["Eficacia", "Eficiencia", "Calidad", "Economía"]));
    const [direction, directionCode] = random.pick(DIRECTIONS);
    put("direction", direction, directionCode);
    put("source", `Registros administrativos de ${random.pick(institution.areas)}`);
    put("area", random.pick(institution.areas));
    number("baseline");
    number("target");
    number("progress");
    put("note", random.pick(["Cifras preliminares al cierre.", "Sin observaciones en el periodo."]));
    return {
      fields: said,
      others: otherLabels.map(([label, values]) => [label, random.pick(values)] as const),
      calendar: Array.from({ length: 4 }, () => String(random.int(100, 999))),
      baselineYear: String(random.int(2018, 2024)),
    };
  });
}

const FIELDS: readonly Field[] = [
  "programme",
  "objective",
  "indicator",
  "definition",
  "method",
  "unit",
  "frequency",
  "dimension",
  "direction",
  "source",
  "area",
  "baseline",
  "target",
  "progress",
  "note",
];
const ALWAYS: ReadonlySet<Field> = new Set(["objective", "indicator", "frequency", "baseline", "target", "unit"]);
