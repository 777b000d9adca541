import type { Baseline } from "../core/domain/baseline.ts";
import type { IndicatorPlan, PlannedFormula } from "../core/domain/indicator-plan.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import { columnOf, type CsvColumn } from "./csv.ts";

export interface IndicatorRow {
  readonly institution: string;
  readonly version: IndicatorVersion;
}

type Column = CsvColumn<IndicatorRow>;

const text = columnOf<IndicatorRow>("string");
const integer = columnOf<IndicatorRow>("integer");
const number = columnOf<IndicatorRow>("number");
const datetime = columnOf<IndicatorRow>("datetime");

/** What it is. */
const DESCRIPTION: readonly Column[] = [
  text("institution", "Clave de la institución.", ({ institution }) => institution),
  text("key", "Clave del indicador; no es su nombre.", ({ version }) => version.key),
  integer("version", "Versión vigente de su descripción.", ({ version }) => version.version),
  text("cycle", "Ciclo, intervalo ISO 8601.", ({ version }) => version.cycle),
  text("programme", "Programa o concepto.", ({ version }) => version.programme),
  text("objective", "Objetivo institucional.", ({ version }) => version.objective),
  text("name", "Nombre del indicador.", ({ version }) => version.name),
  text("definition", "Definición.", ({ version }) => version.definition),
  text("method", "Método de cálculo.", ({ version }) => version.method),
  text("dimension", "Dimensión a medir.", ({ version }) => version.dimension),
  text("unit_label", "Unidad de medida como la nombra la ficha.", ({ version }) => version.unitLabel),
  text("frequency", "Frecuencia de medición; vacío si nadie la indicó.", ({ version }) => version.frequency),
  text("direction", "Sentido.", ({ version }) => version.direction),
  text("area", "Área responsable.", ({ version }) => version.area),
];

/** How it is measured: empty where nobody has said. */
const PLAN: readonly Column[] = [
  text(
    "unit",
    "Unidad de sus cifras: percent, count, unknown o su nombre.",
    plan((one) => one.unit),
  ),
  text(
    "accumulation",
    "Forma de acumulación.",
    plan((one) => one.accumulation),
  ),
  text(
    "formula",
    "Fórmula.",
    formula((one) => one.source),
  ),
  text(
    "variables",
    "Variables de la fórmula, como nombre: significado (unidad), separadas por « | ».",
    formula(({ variables }) => variables.map(({ name, label, unit }) => `${name}: ${label} (${unit})`).join(" | ")),
  ),
  integer(
    "places",
    "Decimales de una cifra que no es razón.",
    formula((one) => one.places),
  ),
  number(
    "baseline",
    "Línea base; vacío si no hay.",
    known((one) => one.measure.value),
  ),
  text(
    "baseline_unit",
    "Unidad de la línea base.",
    known((one) => one.measure.unit),
  ),
  integer(
    "baseline_year",
    "Año de la línea base.",
    known((one) => one.year),
  ),
  text(
    "baseline_source",
    "Fuente de la línea base.",
    known((one) => one.source),
  ),
  text(
    "baseline_note",
    "Nota de la línea base.",
    known((one) => one.note),
  ),
  text("baseline_none", "Por qué no hay línea base.", ({ version }) => {
    const baseline = version.plan?.baseline;
    return baseline?.kind === "none" ? baseline.reason : null;
  }),
  text(
    "information_source",
    "Fuente de información.",
    plan((one) => one.informationSource),
  ),
];

/** Where this version comes from. */
const SOURCE: readonly Column[] = [
  integer("import_id", "Importación de la que viene; vacío si se capturó.", ({ version }) => version.importId),
  integer("row", "Fila de esa importación.", ({ version }) => version.row),
  integer("answer", "Respuesta que la hizo, si la hizo una.", ({ version }) => version.answer),
  datetime("created_at", "Cuándo se escribió.", ({ version }) => version.createdAt),
  text("created_by", "Quién responde por ella.", ({ version }) => version.createdBy),
];

/** indicadores.csv: one line per indicator, as its newest version describes it. */
export const REGISTER_INDICATOR_COLUMNS: readonly Column[] = [...DESCRIPTION, ...PLAN, ...SOURCE];

function plan(of: (plan: IndicatorPlan) => string | null): Column["of"] {
  return ({ version }) => (version.plan === null ? null : of(version.plan));
}

function formula(of: (formula: PlannedFormula) => string | number): Column["of"] {
  return ({ version }) => {
    const written = version.plan?.formula ?? null;
    return written === null ? null : of(written);
  };
}

function known(of: (baseline: Extract<Baseline, { kind: "known" }>) => string | number | null): Column["of"] {
  return ({ version }) => {
    const baseline = version.plan?.baseline;
    return baseline?.kind === "known" ? of(baseline) : null;
  };
}
