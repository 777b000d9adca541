import type { Field } from "../../src/core/domain/field.ts";

/** Headings as public bodies word them; each names one field and no other. */
export const HEADINGS: Partial<Record<Field, readonly string[]>> = {
  key: ["Clave", "Clave del indicador", "No.", "Núm.", "ID"],
  programme: [
    "Programa",
    "Programa presupuestario",
    "Nombre del programa o concepto al que corresponde el indicador",
    "Programa o concepto",
    "Nombre del programa",
  ],
  objective: [
    "Objetivo institucional",
    "Objetivo",
    "Objetivo institucional (Redactados con perspectiva de género)",
    "Objetivo estratégico",
    "OBJETIVO INSTITUCIONAL",
    "Objetivos",
  ],
  indicator: [
    "Nombre del(os) indicador(es)",
    "Nombre del indicador",
    "Indicador",
    "NOMBRE DEL INDICADOR",
    "Nombre(s) del(os) indicador(es)",
    "Indicadores",
    "Denominación del indicador",
  ],
  dimension: ["Dimensión(es) a medir", "Dimensión", "Dimensión a medir"],
  definition: [
    "Definición del indicador",
    "Definición",
    "Descripción del indicador",
    "DEFINICIÓN",
    "Definicion del indicador",
  ],
  method: [
    "Método de cálculo",
    "Método de cálculo con variables de la fórmula",
    "Fórmula de cálculo",
    "Fórmula",
    "Metodo de calculo",
  ],
  unit: ["Unidad de medida", "UNIDAD DE MEDIDA", "Unidad de Medida", "U. de medida"],
  frequency: [
    "Frecuencia de medición",
    "Frecuencia",
    "Periodicidad",
    "Frecuencia de medicion",
    "FRECUENCIA DE MEDICIÓN",
  ],
  baseline: ["Línea base", "Linea base", "Línea de base", "Valor de la línea base", "LÍNEA BASE"],
  target: ["Meta programada", "Metas programadas", "Meta anual", "Meta", "META ANUAL"],
  progress: [
    "Avance de metas",
    "Avance de las metas al periodo que se informa",
    "Avance",
    "Avance al periodo",
    "AVANCE DE METAS",
  ],
  direction: ["Sentido del indicador", "Sentido", "Sentido del indicador (catálogo)"],
  source: ["Fuente de información", "Fuente", "Fuentes de información"],
  area: ["Área responsable", "Área(s) responsable(s)", "Unidad responsable", "Area responsable"],
  year: ["Ejercicio"],
  periodStart: ["Fecha de inicio del periodo que se informa"],
  periodEnd: ["Fecha de término del periodo que se informa"],
  adjustedTarget: ["Metas ajustadas que existan, en su caso"],
  validatedOn: ["Fecha de validación"],
  updatedOn: ["Fecha de actualización", "Fecha de actualizacion"],
  note: ["Nota", "Notas", "Observaciones", "Nota aclaratoria"],
};

/** The first row of a stacked header: what a group of columns is about. */
export const GROUP_TEXT = ["Datos del indicador", "Identificación", "Matriz de indicadores"];
export const GROUP_FIGURES = ["Valores", "Programación y avance", "Resultados"];

export const TITLES = [
  "Indicadores de resultados",
  "INDICADORES DE RESULTADOS",
  "Reporte de indicadores de resultados",
  "Informe de avance de indicadores",
  "Indicadores de resultados e interés público",
  "Avance de metas e indicadores institucionales",
];

const MONTHS = [
  "enero",
  "febrero",
  "marzo",
  "abril",
  "mayo",
  "junio",
  "julio",
  "agosto",
  "septiembre",
  "octubre",
  "noviembre",
  "diciembre",
];
const QUARTERS = ["Primer trimestre", "Segundo trimestre", "Tercer trimestre", "Cuarto trimestre"];
const LAST_DAYS = ["31", "30", "30", "31"];

export interface CutoffWording {
  readonly shown: string;
  readonly iso: string;
  /** It names the day itself. */
  readonly spelledOut: boolean;
}

/** Every way of saying "up to the end of this quarter" (quarter 1 to 4). */
export function cutoffWordings(year: number, quarter: number): CutoffWording[] {
  const month = quarter * 3;
  const day = LAST_DAYS[quarter - 1] ?? "";
  const name = MONTHS[month - 1] ?? "";
  const first = MONTHS[month - 3] ?? "";
  const two = String(month).padStart(2, "0");
  const iso = `${year}-${two}-${day}`;
  const spelled = [
    `Al ${day} de ${name} de ${year}`,
    `Al ${day} de ${name} ${year}`,
    `Corte al ${day} de ${name} de ${year}`,
    `Fecha de corte: ${day}/${two}/${year}`,
    `Información al ${day}-${two}-${year}`,
    `Del 1 de ${first} al ${day} de ${name} de ${year}`,
    `AL ${day} DE ${name.toUpperCase()} DE ${year}`,
  ];
  const implied = [
    `${QUARTERS[quarter - 1] ?? ""} de ${year}`,
    `Periodo: ${first} - ${name} ${year}`,
    `${first} a ${name} de ${year}`,
  ];
  return [
    ...spelled.map((shown) => ({ shown, iso, spelledOut: true })),
    ...implied.map((shown) => ({ shown, iso, spelledOut: false })),
  ];
}
