import type { Reading } from "../../../src/core/domain/reading.ts";
import type { SnapshotRow } from "../../../src/core/report/snapshot.ts";

export function read(raw: string, value: string = raw, unit?: string): Reading {
  const reading = { raw, value, status: "read", confidence: 0.98, reasons: ["as-printed"], alternatives: [] } as const;
  return unit === undefined ? reading : { ...reading, unit };
}

export const BLANK: Reading = {
  raw: "",
  value: null,
  status: "read",
  confidence: 1,
  reasons: ["blank-cell"],
  alternatives: [],
};

/** "1009" where the page has lost its % signs. */
const LOST_PERCENT: Reading = {
  raw: "1009",
  value: "100",
  unit: "percent",
  status: "repaired",
  confidence: 0.93,
  reasons: ["percent-sign-read-as-digit", "column-repeats-value", "percent-legible-on-other-page"],
  alternatives: [{ value: "1009", unit: "unknown", why: "as-printed" }],
};

/** "199744": nothing but a first proposal. */
export const DOUBTED: Reading = {
  raw: "199744",
  value: "100",
  unit: "percent",
  status: "ask",
  confidence: 0.3,
  reasons: ["magnitude-out-of-column"],
  alternatives: [{ value: "199744", unit: "unknown", why: "as-printed" }],
};

const STRAY: Reading = {
  raw: "- 5",
  value: "5",
  unit: "count",
  status: "repaired",
  confidence: 0.8,
  reasons: ["stray-mark-dropped", "negative-count"],
  alternatives: [{ value: "-5", unit: "count", why: "stray-mark-kept" }],
};

/** A page that lost its first column. */
const LOST_TEXT: Reading = {
  raw: null,
  value: null,
  status: "ask",
  confidence: 0,
  reasons: ["column-lost-on-page"],
  alternatives: [],
};

const REPAIRED_TEXT: Reading = {
  raw: "Difusión de los prinicipios de paridad de género",
  value: "Difusión de los principios de paridad de género",
  status: "repaired",
  confidence: 0.9,
  reasons: ["word-repaired-from-document"],
  alternatives: [],
};

const BARE: Reading = {
  ...read("452", "452", "unknown"),
  status: "ask",
  confidence: 0.4,
  reasons: ["bare-number-among-percents", "unit-not-printed"],
};

type Printed = readonly [
  place: string,
  objective: string | null,
  indicator: string,
  definition: string,
  baseline: Reading,
  progress: Reading,
];

const GUIDELINES =
  "Aprobación de los Lineamientos para el desarrollo de las sesiones especiales de Cómputo Municipal y el Cuadernillo de consulta para votos válidos y nulos del PEL 2024-2025.";
const SUPERVISION =
  "Seguimiento a la supervisión de la DEOE respecto de los procedimientos de impresión y producción de documentación y materiales electorales";

/** Rows of the real report, one of each kind of trouble: page/line, objective, name, definition, baseline, progress. */
const PRINTED: readonly Printed[] = [
  [
    "1/4",
    "Fomentar los valores cívicos, derechos y obligaciones de la niñez y jóvenes.",
    "Promoción de la cultura cívica en entornos escolares",
    "Instituciones educativas atendidas",
    read("0", "0", "count"),
    DOUBTED,
  ],
  [
    "1/5",
    "Dotar al alumnado de herramientas para realizar elecciones escolares.",
    "Elecciones escolares",
    "Instituciones educativas atendidas",
    read("2", "2", "count"),
    LOST_PERCENT,
  ],
  [
    "1/8",
    "Promover el voto en la sociedad.",
    "Promoción del voto",
    "Actividades de Promoción del voto",
    STRAY,
    LOST_PERCENT,
  ],
  [
    "1/10",
    "Promoción y difusión de los principios de paridad de género, igualdad y no discriminación",
    "Actividades para difundir y promover los principios de paridad de género",
    "",
    read("1", "1", "count"),
    LOST_PERCENT,
  ],
  ["1/19", GUIDELINES, GUIDELINES, GUIDELINES, read("1", "1", "count"), LOST_PERCENT],
  [
    "2/23",
    null,
    SUPERVISION,
    SUPERVISION,
    { ...STRAY, raw: "< 1", value: "1", alternatives: [] },
    read("100%", "100", "percent"),
  ],
  [
    "5/51",
    "Trámite y seguimiento a las actividades coordinadas entre el IEPC y el INE",
    "Actividades solicitadas",
    "Actividades solicitadas",
    read("100", "100", "unknown"),
    BARE,
  ],
  [
    "5/60",
    "Diálogos Transparentes.",
    "Emisiones de Diálogos transparentes",
    "Número de Emisiones",
    read("100", "100", "unknown"),
    BLANK,
  ],
];

export const ROWS: readonly SnapshotRow[] = PRINTED.map(
  ([place, objective, indicator, definition, ...figures], index) => {
    const [page, line] = place.split("/").map(Number);
    const [baseline, progress] = figures;
    return {
      row: index + 1,
      at: { line: line ?? 0, page: page ?? 0 },
      key: `IEPC-${String(index + 1).padStart(3, "0")}`,
      readings: {
        objective: objective === null ? LOST_TEXT : read(objective),
        indicator: read(indicator),
        definition: definition === "" ? REPAIRED_TEXT : read(definition),
        frequency: read("Trimestral", "quarterly"),
        baseline,
        progress,
      },
    };
  },
);
