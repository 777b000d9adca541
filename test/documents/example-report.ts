import type { Field } from "../../src/core/domain/field.ts";
import type { Cell, Doc, Nature, RecordLine } from "../damage/model.ts";

const COLUMNS: readonly (readonly [Field, string])[] = [
  ["objective", "Objetivo institucional"],
  ["indicator", "Nombre del indicador"],
  ["definition", "Definición del indicador"],
  ["frequency", "Frecuencia de medición"],
  ["unit", "Unidad de medida"],
  ["baseline", "Línea base"],
  ["target", "Meta anual"],
  ["progress", "Avance al periodo"],
  ["area", "Área responsable"],
];

const FREQUENCIES: Readonly<Record<string, string>> = {
  Trimestral: "quarterly",
  Mensual: "monthly",
  Semestral: "half-yearly",
  Anual: "annual",
};

const WATER = "Llevar agua de calidad a todas las colonias y comunidades";
const STREETS = "Mantener en buen estado calles, plazas y alumbrado";
const PEOPLE = "Ampliar las oportunidades de las mujeres y las juventudes";
const OPEN = "Responder a la ciudadanía con oportunidad y rendir cuentas";

/** Objective, indicator, definition, frequency, unit, baseline, target, progress, area. */
const ROWS: readonly (readonly string[])[] = [
  [
    WATER,
    "Cobertura de agua potable",
    "Viviendas con toma en servicio respecto del total de viviendas.",
    "Trimestral",
    "Porcentaje",
    "86.4%",
    "92%",
    "88.7%",
    "Agua Potable",
  ],
  [
    WATER,
    "Fugas reparadas en 48 horas",
    "Fugas reparadas dentro de 48 horas respecto de las reportadas.",
    "Mensual",
    "Porcentaje",
    "71%",
    "90%",
    "84.5%",
    "Agua Potable",
  ],
  [
    WATER,
    "Tomas domiciliarias nuevas",
    "Viviendas que se conectan a la red por primera vez.",
    "Trimestral",
    "Toma",
    "412",
    "600",
    "287",
    "Agua Potable",
  ],
  [
    STREETS,
    "Superficie de calles rehabilitada",
    "Metros cuadrados de calle recibidos a satisfacción.",
    "Trimestral",
    "Metro cuadrado",
    "18,250",
    "24,000",
    "11,460",
    "Obras Públicas",
  ],
  [
    STREETS,
    "Luminarias en funcionamiento",
    "Luminarias encendidas respecto de las instaladas.",
    "Mensual",
    "Porcentaje",
    "90.2%",
    "97%",
    "95.1%",
    "Servicios Públicos",
  ],
  [
    PEOPLE,
    "Mujeres que concluyen un curso de oficios",
    "Mujeres que reciben constancia de un curso de oficios.",
    "Semestral",
    "Persona",
    "135",
    "220",
    "118",
    "Bienestar",
  ],
  [
    PEOPLE,
    "Becas municipales entregadas",
    "Becas pagadas a estudiantes de nivel medio superior.",
    "Trimestral",
    "Beca",
    "300",
    "350",
    "175",
    "Bienestar",
  ],
  [
    OPEN,
    "Solicitudes de información respondidas en plazo",
    "Solicitudes respondidas en plazo respecto de las recibidas.",
    "Trimestral",
    "Porcentaje",
    "96%",
    "100%",
    "100%",
    "Transparencia",
  ],
  [
    OPEN,
    "Sesiones públicas de cabildo",
    "Sesiones ordinarias de cabildo transmitidas en vivo.",
    "Mensual",
    "Sesión",
    "24",
    "24",
    "12",
    "Secretaría del Ayuntamiento",
  ],
  [
    OPEN,
    "Recaudación del impuesto predial",
    "Pesos recaudados por el impuesto predial, sin recargos.",
    "Trimestral",
    "Pesos",
    "$14,820,350.50",
    "$16,500,000.00",
    "$11,204,718.25",
    "Tesorería",
  ],
];

/** The report of an invented municipality, ten indicators on one page: what the files in examples/formatos say. */
export function exampleReport(): Doc {
  return {
    seed: 0,
    layout: "tab",
    head: {
      institution: "Ayuntamiento de Santa Clara de los Vientos",
      institutionSaysSo: true,
      title: "Indicadores de resultados",
      cutoffShown: "Al 30 de junio de 2025",
      cutoff: "2025-06-30",
      cutoffSpelledOut: true,
      joined: false,
      extra: [],
      onEachPage: false,
    },
    columns: COLUMNS.map(([field, heading]) => ({ field, heading, doubtful: false })),
    header: "once",
    pageBreak: "blank",
    notation: "mx",
    pages: [{ lines: [...ROWS.map(record), { kind: "note", cells: [NOTE] }] }],
    ink: { encoding: "utf-8", lineEnd: "\n", lastLineEnd: true, trailingTabs: false, controls: 0, misread: false },
    damages: [],
    next: null,
  };
}

const NOTE = "Fuente: registros administrativos de cada área. Municipio, cifras y áreas son inventados.";

function record(texts: readonly string[]): RecordLine {
  const cells = COLUMNS.map(([field], index): Cell => {
    const text = texts[index] ?? "";
    return { field, meant: meantBy(field, text, texts[4] ?? ""), clean: text, shown: text, mark: null };
  });
  return { kind: "record", cells, order: [...cells.keys()], loose: false };
}

function meantBy(field: Field, text: string, unit: string): Cell["meant"] {
  if (field === "frequency") return { kind: "code", code: FREQUENCIES[text] ?? null };
  if (!["baseline", "target", "progress"].includes(field)) return { kind: "text", text };
  return { kind: "figure", value: String(Number(text.replace(/[$,%]/g, ""))), nature: natureOf(text, unit) };
}

function natureOf(text: string, unit: string): Nature {
  if (text.endsWith("%")) return "percent";
  return unit === "Pesos" ? "money" : "count";
}
