import { PERCENT } from "../../../src/core/domain/measure.ts";
import type { Baseline } from "../../../src/core/domain/baseline.ts";
import type { TargetVersion } from "../../../src/core/domain/target-version.ts";
import { atLeast, atMost, date, exactly, inside, measure } from "../decimals.ts";
import {
  approved,
  type FactsOf,
  history,
  number,
  observed,
  percent,
  planned,
  quarters,
  set,
  share,
} from "./year-facts.ts";

const LIBRARIES = "Dirección de Bibliotecas Públicas";
const READING = "Coordinación de Fomento a la Lectura";
const OFFICE = "Unidad de Administración y Archivo";
const ACCESS = "Que cualquier persona encuentre un lugar para leer a menos de media hora de su casa.";
const HABIT = "Que más personas lean por gusto y lo hagan acompañadas.";
const ORDER = "Cuidar lo público con cuentas claras y respuestas a tiempo.";

function baseline(value: string, unit: string, note: string | null = null): Baseline {
  return { kind: "known", measure: measure(value, unit), year: 2024, source: "Informe anual 2024", note };
}

function even(value: string, unit: string): TargetVersion {
  return set({ annual: atLeast(value, unit), calendar: null });
}

/** Sessions asked to be cut in July: the second half of the year had fewer rooms. */
const CUT: readonly TargetVersion[] = [
  set(
    planned(atLeast("120", "talleres"), "discrete", {
      "2025-Q1": atLeast("30", "talleres"),
      "2025-Q2": atLeast("30", "talleres"),
      "2025-Q3": atLeast("30", "talleres"),
      "2025-Q4": atLeast("30", "talleres"),
    }),
  ),
  {
    version: 2,
    target: planned(atLeast("105", "talleres"), "discrete", {
      "2025-Q1": atLeast("30", "talleres"),
      "2025-Q2": atLeast("30", "talleres"),
      "2025-Q3": atLeast("20", "talleres"),
      "2025-Q4": atLeast("25", "talleres"),
    }),
    change: {
      kind: "adjusted",
      askedBy: "fomento",
      askedOn: date("2025-07-08"),
      authorisedBy: "planeacion",
      authorisedOn: date("2025-07-11"),
      reasons: { cut: "Dos salas cierran por obra de julio a octubre.", increase: null },
    },
  },
];

const SOURCE_FILE = {
  kind: "file",
  name: "prestamos-tercer-trimestre.csv",
  sha256: "9c41b7".padEnd(64, "0"),
  at: { line: 212 },
  raw: "TOTAL;18 402;;",
} as const;

/** One of everything: each way of accumulating, direction, light, grey, kind of target and of source. */
export const YEAR_INDICATORS: readonly FactsOf[] = [
  {
    key: "BIB-001",
    name: "Talleres de lectura realizados",
    area: READING,
    objective: HABIT,
    programme: "Leer juntas y juntos",
    definition: "Talleres de al menos una hora con lista de asistencia.",
    method: "Suma de los talleres realizados en el periodo.",
    unitLabel: "Taller",
    dimension: "Eficacia",
    plan: {
      accumulation: "sum",
      unit: "talleres",
      baseline: baseline("98", "talleres"),
      informationSource: "Listas de asistencia de cada sala",
    },
    targets: CUT,
    progress: quarters("BIB-001", [number("31", "talleres"), number("29", "talleres"), number("21", "talleres")], {
      evidence: [
        {
          kind: "report",
          at: { kind: "link", url: "https://ejemplo.example/talleres" },
          personalData: false,
          note: null,
        },
        {
          kind: "attendance-list",
          at: { kind: "file", name: "asistencia.pdf", sha256: "ab".repeat(32) },
          personalData: true,
          note: "con nombres y edades",
        },
      ],
    }),
  },
  {
    key: "BIB-002",
    name: "Solicitudes de información atendidas en plazo",
    area: OFFICE,
    objective: ORDER,
    definition: "De las solicitudes recibidas, las que se contestaron dentro de los veinte días que da la ley.",
    method: "Solicitudes contestadas en plazo entre solicitudes recibidas, por cien.",
    unitLabel: "Porcentaje",
    dimension: "Calidad",
    plan: {
      accumulation: "on-demand",
      unit: PERCENT,
      formula: {
        source: "en_plazo / recibidas × 100",
        variables: [
          { name: "en_plazo", label: "Solicitudes contestadas en plazo", unit: "solicitudes" },
          { name: "recibidas", label: "Solicitudes recibidas", unit: "solicitudes" },
        ],
        places: 1,
      },
      informationSource: "Sistema de solicitudes",
    },
    targets: [even("95", PERCENT)],
    progress: [
      approved("BIB-002", "2025-Q1", { reported: share("40", "42") }),
      history("BIB-002", "2025-Q2", [
        { reported: share("61", "61"), upTo: "approved" },
        {
          reported: share("57", "61"),
          given: { justification: "Cuatro respuestas salieron un día después: el acuse lo prueba." },
          upTo: "approved",
        },
      ]),
      approved("BIB-002", "2025-Q3", {
        reported: share("50", "52"),
        breakdowns: [
          {
            by: "sexo",
            parts: [
              { name: "Mujeres", reported: share("28", "28") },
              { name: "Hombres", reported: share("20", "22") },
              { name: "No lo dijo", reported: share("2", "2") },
            ],
          },
        ],
      }),
    ],
  },
  {
    key: "BIB-003",
    name: "Acervo en buen estado",
    area: LIBRARIES,
    objective: ACCESS,
    plan: { accumulation: "constant", unit: PERCENT, informationSource: "Inventario físico" },
    targets: [even("95", PERCENT)],
    progress: quarters("BIB-003", [percent("93.4"), percent("88.1"), percent("81.2")]),
  },
  {
    key: "BIB-004",
    name: "Días para reponer un libro perdido",
    area: LIBRARIES,
    objective: ACCESS,
    direction: "descending",
    plan: { accumulation: "average", unit: "días", baseline: baseline("21", "días") },
    targets: [set({ annual: atMost("10", "días"), calendar: null })],
    progress: quarters("BIB-004", [number("12", "días"), number("15", "días"), number("19", "días")]),
  },
  {
    key: "BIB-005",
    name: "Salas con acceso para sillas de ruedas",
    area: LIBRARIES,
    objective: ACCESS,
    plan: { accumulation: "capacity", unit: PERCENT, baseline: baseline("40", PERCENT, "Censo de salas de 2024.") },
    targets: [
      set(
        planned(atLeast("80", PERCENT), "cumulative", {
          "2025-Q1": atLeast("45", PERCENT),
          "2025-Q2": atLeast("55", PERCENT),
          "2025-Q3": atLeast("65", PERCENT),
          "2025-Q4": atLeast("80", PERCENT),
        }),
      ),
    ],
    progress: quarters("BIB-005", [percent("45"), percent("53"), percent("61")]),
  },
  {
    key: "BIB-006",
    name: "Expedientes pendientes de ordenar",
    area: OFFICE,
    objective: ORDER,
    direction: "descending",
    plan: { accumulation: "reduction", unit: "expedientes", baseline: baseline("1240", "expedientes") },
    targets: [
      set(
        planned(atMost("400", "expedientes"), "cumulative", {
          "2025-Q1": atMost("1100", "expedientes"),
          "2025-Q2": atMost("900", "expedientes"),
          "2025-Q3": atMost("650", "expedientes"),
          "2025-Q4": atMost("400", "expedientes"),
        }),
      ),
    ],
    progress: quarters("BIB-006", [
      number("1135", "expedientes"),
      number("905", "expedientes"),
      number("662", "expedientes"),
    ]),
  },
  {
    key: "BIB-007",
    name: "Reglamento de préstamo aprobado",
    area: LIBRARIES,
    objective: ACCESS,
    plan: { accumulation: "milestone", unit: "reglamento" },
    targets: [set(planned(atLeast("1", "reglamento"), "cumulative", { "2025-Q2": atLeast("1", "reglamento") }))],
    progress: quarters("BIB-007", [null, number("1", "reglamento")]),
  },
  {
    key: "BIB-008",
    name: "Humedad de la sala de fondos antiguos",
    area: OFFICE,
    objective: ORDER,
    direction: "regular",
    plan: { accumulation: "constant", unit: PERCENT },
    targets: [set({ annual: inside("45", "55", PERCENT), calendar: null })],
    progress: quarters("BIB-008", [percent("49"), percent("58.3"), percent("52")]),
  },
  {
    key: "BIB-009",
    name: "Libros prestados a domicilio",
    area: LIBRARIES,
    objective: ACCESS,
    plan: { accumulation: "sum", unit: "préstamos", baseline: baseline("20310", "préstamos") },
    targets: [
      set(
        planned(atLeast("22000", "préstamos"), "discrete", {
          "2025-Q1": atLeast("5500", "préstamos"),
          "2025-Q2": atLeast("5500", "préstamos"),
          "2025-Q3": atLeast("5500", "préstamos"),
          "2025-Q4": atLeast("5500", "préstamos"),
        }),
      ),
    ],
    progress: [
      approved("BIB-009", "2025-Q1", { reported: number("9120", "préstamos") }),
      approved("BIB-009", "2025-Q2", { reported: number("13898", "préstamos") }),
      approved("BIB-009", "2025-Q3", { reported: number("18402", "préstamos"), source: SOURCE_FILE }),
    ],
  },
  {
    key: "BIB-010",
    name: "Personas satisfechas con el servicio",
    area: READING,
    objective: HABIT,
    frequency: "annual",
    plan: { accumulation: "constant", unit: PERCENT, baseline: { kind: "none", reason: "La encuesta es nueva." } },
    targets: [even("85", PERCENT)],
  },
  {
    key: "BIB-011",
    name: "Clubes de lectura activos",
    area: READING,
    objective: HABIT,
    plan: { accumulation: "constant", unit: "clubes", baseline: baseline("14", "clubes") },
    targets: [even("20", "clubes")],
    progress: [
      ...quarters("BIB-011", [number("17", "clubes"), number("18", "clubes")]),
      history("BIB-011", "2025-Q3", [
        { reported: number("22", "clubes"), upTo: "returned" },
        { reported: number("19", "clubes"), upTo: "submitted" },
      ]),
    ],
  },
  {
    key: "BIB-012",
    name: "Documentos digitalizados",
    area: null,
    objective: ORDER,
    frequency: null,
    direction: null,
    plan: null,
    imported: [
      observed("BIB-012", "2025-Q1", { value: "40" }),
      observed("BIB-012", "2025-Q2", {}),
      observed("BIB-012", "2025-Q2", { revision: 2, state: "withdrawn", answer: 12 }),
      observed("BIB-012", "2025-Q3", { value: "71" }),
    ],
  },
  {
    key: "BIB-013",
    name: "Funciones de cine en plazas",
    area: READING,
    objective: HABIT,
    plan: { accumulation: "constant", unit: "funciones" },
    targets: [even("6", "funciones")],
    progress: quarters("BIB-013", [
      number("6", "funciones"),
      { kind: "no-data", why: "Se perdió la bitácora con la inundación." },
      { kind: "not-applicable", why: "La veda electoral suspende los actos en plazas." },
    ]),
  },
  {
    key: "BIB-014",
    name: "Préstamos entre bibliotecas atendidos",
    area: LIBRARIES,
    objective: ACCESS,
    plan: { accumulation: "on-demand", unit: PERCENT },
    targets: [even("90", PERCENT)],
    progress: quarters("BIB-014", [share("0", "0"), share("0", "0"), share("0", "0")]),
  },
  {
    key: "BIB-015",
    name: "Catálogo revisado por especialistas",
    area: OFFICE,
    objective: ORDER,
    frequency: "annual",
    plan: { accumulation: "capacity", unit: PERCENT, baseline: baseline("10", PERCENT) },
    targets: [even("60", PERCENT)],
    progress: quarters("BIB-015", [null, null, percent("44")]),
  },
  {
    key: "BIB-016",
    name: "Visitas al catálogo en línea",
    formerly: "Visitas a la página",
    area: LIBRARIES,
    objective: ACCESS,
    frequency: "monthly",
    plan: { accumulation: "constant", unit: "visitas" },
    targets: [even("3000", "visitas")],
    progress: [
      ["4100", "4385", "3990", "4230", "2710", "2840", null, "2905", "3010"].flatMap((value, place) =>
        approved("BIB-016", `2025-M0${place + 1}`, {
          reported:
            value === null ? { kind: "no-data", why: "El servidor no guardó registro." } : number(value, "visitas"),
        }),
      ),
    ],
  },
  {
    key: "BIB-017",
    name: "Accidentes en salas",
    area: OFFICE,
    objective: ORDER,
    direction: "descending",
    plan: { accumulation: "sum", unit: "accidentes", baseline: baseline("3", "accidentes") },
    targets: [
      set(
        planned(atMost("0", "accidentes"), "discrete", {
          "2025-Q1": atMost("0", "accidentes"),
          "2025-Q2": atMost("0", "accidentes"),
          "2025-Q3": atMost("0", "accidentes"),
          "2025-Q4": atMost("0", "accidentes"),
        }),
      ),
    ],
    progress: quarters("BIB-017", [number("0", "accidentes"), number("0", "accidentes"), number("0", "accidentes")]),
  },
  {
    key: "BIB-018",
    name: "Diferencia entre lo gastado y lo presupuestado",
    area: OFFICE,
    objective: ORDER,
    direction: "nominal",
    plan: { accumulation: "constant", unit: PERCENT },
    targets: [set({ annual: inside("-5", "5", PERCENT), calendar: null })],
    progress: quarters("BIB-018", [percent("-2.4"), percent("-6.1"), percent("-8.3")]),
  },
  {
    key: "BIB-019",
    name: "Escuelas con biblioteca de aula",
    area: READING,
    objective: HABIT,
    cycle: "2024-09-01/2025-08-31",
    plan: { accumulation: "sum", unit: "escuelas" },
    targets: [
      set(
        planned(atLeast("48", "escuelas"), "discrete", {
          "2024-09-01/P3M": atLeast("12", "escuelas"),
          "2024-12-01/P3M": atLeast("12", "escuelas"),
          "2025-03-01/P3M": atLeast("12", "escuelas"),
          "2025-06-01/P3M": atLeast("12", "escuelas"),
        }),
      ),
    ],
    progress: ["2024-09-01/P3M", "2024-12-01/P3M", "2025-03-01/P3M", "2025-06-01/P3M"].map((at, place) =>
      approved("BIB-019", at, { reported: number(["9", "13", "11", "14"][place] ?? "0", "escuelas") }),
    ),
  },
  {
    key: "BIB-020",
    name: "Fotocopiadoras por sala",
    area: OFFICE,
    objective: ORDER,
    frequency: null,
    direction: "nominal",
    plan: { accumulation: "constant", unit: "equipos" },
    targets: [set({ annual: exactly("2", "equipos"), calendar: null })],
    progress: quarters("BIB-020", [number("2", "equipos"), number("2", "equipos"), number("2", "equipos")]),
  },
  {
    key: "BIB-021",
    name: "Encuentros de mediadoras y mediadores",
    area: READING,
    objective: HABIT,
    cycle: "2025-10-01/2026-09-30",
    plan: { accumulation: "sum", unit: "encuentros" },
    targets: [even("8", "encuentros")],
  },
  {
    key: "BIB-022",
    name: "Salas abiertas de la red anterior",
    area: LIBRARIES,
    cycle: "2024-01-01/2024-12-31",
    plan: { accumulation: "constant", unit: "salas" },
    targets: [even("30", "salas")],
  },
];
