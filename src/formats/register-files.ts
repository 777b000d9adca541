import type { ProgressStep } from "../core/domain/progress-history.ts";
import type { IndicatorVersion, Institution, Observation } from "../core/domain/register.ts";
import { csvOf, type CsvColumn } from "./csv.ts";
import { MEDIA_TYPES, output } from "./edition-output.ts";
import { describeTable, PROFILES, type TableHead } from "./package-descriptor.ts";
import { REGISTER_INDICATOR_COLUMNS } from "./register-csv-indicators.ts";
import { progressRows, REGISTER_PROGRESS_COLUMNS } from "./register-csv-progress.ts";
import { type FigureRow, OBSERVATION_COLUMNS, REGISTER_FIGURE_COLUMNS } from "./register-csv-read.ts";
import { type KeptTarget, REGISTER_TARGET_COLUMNS, targetRows } from "./register-csv-targets.ts";
import { LINEAGE_COLUMNS, type LineageRow, PERIOD_COLUMNS, type PeriodRow } from "./register-csv-year.ts";

/** All that an institution has in its register, as it is written to tables. */
export interface RegisterData {
  readonly institution: Institution;
  /** ISO 8601 instant of the last act on it. */
  readonly asOf: string;
  readonly versions: readonly IndicatorVersion[];
  readonly figures: readonly Omit<FigureRow, "institution">[];
  readonly observations: readonly Observation[];
  readonly targets: readonly KeptTarget[];
  readonly steps: readonly ProgressStep[];
  readonly periods: readonly Omit<PeriodRow, "institution">[];
  readonly lineage: readonly Omit<LineageRow, "institution">[];
}

interface RegisterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The tables, and a datapackage.json that says what is in each. The same register, the same bytes. */
export function registerFiles(data: RegisterData): readonly RegisterFile[] {
  const tables = [...readTables(data), ...yearTables(data)];
  return [
    ...tables.map(({ file: { name, bytes } }) => ({ name, bytes })),
    { name: "datapackage.json", bytes: descriptorOf(data, tables) },
  ];
}

interface Table {
  readonly file: RegisterFile;
  readonly described: object;
}

/** The indicators, and what documents print of them. */
function readTables({ institution: { id }, versions, figures, observations }: RegisterData): readonly Table[] {
  const institution = id;
  return [
    table(
      { name: "indicadores", title: "Indicadores: un renglón por indicador, con su plan", primaryKey: ["key"] },
      REGISTER_INDICATOR_COLUMNS,
      versions.map((version) => ({ institution, version })),
    ),
    table(
      { name: "cifras", title: "Cifras leídas de documentos: las más recientes", primaryKey: ["key", "field"] },
      REGISTER_FIGURE_COLUMNS,
      figures.map((one) => ({ institution, ...one })),
    ),
    table(
      {
        name: "observaciones",
        title: "Cifras leídas y confirmadas: todas sus revisiones",
        primaryKey: ["key", "field", "period", "revision"],
      },
      OBSERVATION_COLUMNS,
      observations.map((observation) => ({ institution, observation })),
    ),
  ];
}

/** What was typed and captured of a year of results. */
function yearTables({ institution: { id }, targets, steps, periods, lineage }: RegisterData): readonly Table[] {
  const institution = id;
  return [
    table(
      { name: "metas", title: "Metas: todas sus versiones, por ciclo y por periodo", primaryKey: ["row"] },
      REGISTER_TARGET_COLUMNS,
      targetRows(institution, targets),
    ),
    table(
      { name: "avances", title: "Avances: cada paso de cada cifra", description: PERSONAL, primaryKey: ["row"] },
      REGISTER_PROGRESS_COLUMNS,
      progressRows(institution, steps),
    ),
    table(
      { name: "periodos", title: "Periodos: cada estado por el que pasaron", primaryKey: ["period", "state", "at"] },
      PERIOD_COLUMNS,
      periods.map((one) => ({ institution, ...one })),
    ),
    table(
      { name: "genealogia", title: "Genealogía: qué pasó con los indicadores", primaryKey: ["no"] },
      LINEAGE_COLUMNS,
      lineage.map((one) => ({ institution, ...one })),
    ),
  ];
}

const PERSONAL =
  "Uso interno de la institución: incluye borradores, lo devuelto y los medios de verificación con datos personales. No se publica tal cual; para publicar están las ediciones.";

function table<T>(head: TableHead, columns: readonly CsvColumn<T>[], rows: readonly T[]): Table {
  const file = output(`${head.name}.csv`, MEDIA_TYPES.csv, csvOf(columns, rows));
  return { file, described: describeTable(file, head, columns) };
}

/** A Frictionless Data Package v2 without a licence: it is nobody's to use but the institution's. */
function descriptorOf({ institution, asOf }: RegisterData, tables: readonly Table[]): Uint8Array {
  const descriptor = {
    $schema: `${PROFILES}/datapackage.json`,
    name: `registro-${institution.id}`,
    title: `Registro de indicadores. ${institution.name}`,
    description:
      `${PERSONAL} Vacío nunca es cero: la columna status dice por qué no hay cifra. ` +
      "Las celdas que una hoja de cálculo ejecutaría como fórmula llevan un apóstrofo al inicio; los caracteres exactos están en registro.json.",
    created: asOf,
    contributors: [{ title: institution.name, roles: ["rightsHolder"] }],
    resources: tables.map(({ described }) => described),
  };
  return new TextEncoder().encode(`${JSON.stringify(descriptor, null, 2)}\n`);
}
