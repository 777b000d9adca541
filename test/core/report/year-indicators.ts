import { PERCENT } from "../../../src/core/domain/measure.ts";
import type { TargetVersion } from "../../../src/core/domain/target-version.ts";
import { atLeast, atMost, date, inside } from "../decimals.ts";
import { ACCESS, baseline, even, HABIT, LIBRARIES, OFFICE, ORDER, READING } from "./year-body.ts";
import { approved, type FactsOf, history, number, percent, planned, quarters, set, share } from "./year-facts.ts";
import { GREY_AND_ODD } from "./year-greys.ts";

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

/** Each way of accumulating and each colour. */
const COLOURED: readonly FactsOf[] = [
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
];

/** One of everything: each way of accumulating, direction, light, grey, kind of target and of source. */
export const YEAR_INDICATORS: readonly FactsOf[] = [...COLOURED, ...GREY_AND_ODD];
