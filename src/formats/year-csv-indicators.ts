import type { YearIndicator, YearPoint, YearReport } from "../core/report/year-report.ts";
import { type CsvColumn, csvOf } from "./csv.ts";

export interface IndicatorLine {
  readonly report: YearReport;
  readonly indicator: YearIndicator;
}

type Column = CsvColumn<IndicatorLine>;

/** What it is: a field of the indicator as it stands. */
function text(name: string, about: string, of: (indicator: YearIndicator) => string | null): Column {
  return { name, type: "string", about, of: ({ indicator }) => of(indicator) };
}

/** indicadores.csv: one line per indicator. */
export const INDICATOR_COLUMNS: readonly Column[] = [
  { name: "edition", type: "integer", about: "Número de edición.", of: ({ report }) => report.edition.number },
  { name: "institution", type: "string", about: "Clave de la institución.", of: ({ report }) => report.institution.id },
  text("key", "Clave del indicador; no es su nombre.", ({ key }) => key),
  text("indicator", "Nombre del indicador.", ({ name }) => name),
  text("former_names", "Nombres anteriores, separados por « | ».", ({ formerNames }) => formerNames.join(" | ")),
  text("area", "Área responsable.", ({ area }) => area),
  text("programme", "Programa o concepto.", ({ programme }) => programme),
  text("objective", "Objetivo institucional.", ({ objective }) => objective),
  text("definition", "Definición.", ({ definition }) => definition),
  text("dimension", "Dimensión a medir.", ({ dimension }) => dimension),
  text("method", "Método de cálculo.", ({ method }) => method),
  text("formula", "Fórmula.", ({ formula }) => formula?.source ?? null),
  text(
    "variables",
    "Variables de la fórmula, como nombre: significado (unidad), separadas por « | ».",
    ({ formula }) =>
      formula?.variables.map(({ name, label, unit }) => `${name}: ${label} (${unit})`).join(" | ") ?? null,
  ),
  text("unit", "Unidad de sus cifras: percent, count, unknown o su nombre.", ({ unit }) => unit),
  text("unit_label", "Unidad de medida como la nombra la ficha.", ({ unitLabel }) => unitLabel),
  text("frequency", "Frecuencia de medición; vacío si nadie la indicó.", ({ frequency }) => frequency),
  text("direction", "Sentido.", ({ direction }) => direction),
  text("accumulation", "Forma de acumulación.", ({ accumulation }) => accumulation),
  text("cycle", "Ciclo, intervalo ISO 8601.", ({ cycle }) => cycle),
  text("source", "Fuente de información.", ({ informationSource }) => informationSource),
  {
    name: "baseline",
    type: "number",
    about: "Línea base; vacío si no hay.",
    of: ({ indicator }) => known(indicator)?.measure.value ?? null,
  },
  text("baseline_unit", "Unidad de la línea base.", (indicator) => known(indicator)?.measure.unit ?? null),
  {
    name: "baseline_year",
    type: "integer",
    about: "Año de la línea base.",
    of: ({ indicator }) => known(indicator)?.year ?? null,
  },
  text("baseline_source", "Fuente de la línea base.", (indicator) => known(indicator)?.source ?? null),
  text("baseline_none", "Por qué no hay línea base.", ({ baseline }) =>
    baseline?.kind === "none" ? baseline.reason : null,
  ),
  text("light", "Semáforo al periodo del informe.", ({ light }) => light),
  text("light_period", "Último periodo que se evaluó.", (indicator) => last(indicator)?.period ?? null),
  {
    name: "achievement",
    type: "number",
    about: "Logro en ese periodo.",
    of: ({ indicator }) => last(indicator)?.achievement?.shown ?? null,
  },
  text("missing", "Qué falta para evaluarlo.", (indicator) => last(indicator)?.missing.join(" ") ?? null),
  text("findings", "Observaciones, como claves.", ({ findings }) => findings.map((one) => one.code).join(" ")),
];

export function indicatorsCsv(report: YearReport): Uint8Array {
  return csvOf(
    INDICATOR_COLUMNS,
    report.indicators.map((indicator) => ({ report, indicator })),
  );
}

function known({ baseline }: YearIndicator) {
  return baseline?.kind === "known" ? baseline : null;
}

function last({ series }: YearIndicator): YearPoint | null {
  return series.at(-1) ?? null;
}
