import { PERCENT } from "../../../src/core/domain/measure.ts";
import { atLeast, atMost, exactly, inside } from "../decimals.ts";
import { ACCESS, baseline, even, HABIT, LIBRARIES, OFFICE, ORDER, READING } from "./year-body.ts";
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

/** Every grey, and cycles, directions and targets that are not the usual ones. */
export const GREY_AND_ODD: readonly FactsOf[] = [
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
      approved("BIB-019", at, {
        reported: number(["9", "13", "11", "14"][place] ?? "0", "escuelas"),
        breakdowns:
          place === 3
            ? [
                {
                  by: "nivel",
                  parts: [
                    { name: "Primaria", reported: number("9", "escuelas") },
                    { name: "Secundaria", reported: number("5", "escuelas") },
                  ],
                },
              ]
            : [],
      }),
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
