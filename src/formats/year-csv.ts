import { boundsOf } from "../core/domain/cycle-period.ts";
import { type ReportedCells, writeReported } from "../core/domain/figure.ts";
import { exactDecimal, roundRational } from "../core/domain/rational.ts";
import type {
  PublishedPart,
  PublishedRevision,
  YearIndicator,
  YearPoint,
  YearReport,
} from "../core/report/year-report.ts";
import { type CsvColumn, csvOf } from "./csv.ts";
import { targetColumns } from "./year-csv-target.ts";

/** One line of avances.csv: the figure of a period, or one part of it. */
export interface ProgressLine {
  readonly row: number;
  readonly report: YearReport;
  readonly indicator: YearIndicator;
  readonly point: YearPoint;
  /** Null for the figure itself. */
  readonly part: { readonly by: string; readonly part: PublishedPart } | null;
}

type Column = CsvColumn<ProgressLine>;

/** Of the place of the line: whose figure it is, and of when. */
const PLACE: readonly Column[] = [
  { name: "row", type: "integer", about: "Número de renglón.", of: ({ row }) => row },
  { name: "edition", type: "integer", about: "Número de edición.", of: ({ report }) => report.edition.number },
  { name: "institution", type: "string", about: "Clave de la institución.", of: ({ report }) => report.institution.id },
  {
    name: "area",
    type: "string",
    about: "Área responsable; vacío si no tiene.",
    of: ({ indicator }) => indicator.area,
  },
  { name: "key", type: "string", about: "Clave del indicador; no es su nombre.", of: ({ indicator }) => indicator.key },
  { name: "indicator", type: "string", about: "Nombre del indicador.", of: ({ indicator }) => indicator.name },
  {
    name: "period",
    type: "string",
    about: "Periodo, como 2025-Q1, 2025-M03 o 2024-09-01/P3M.",
    of: ({ point }) => point.period,
  },
  { name: "period_start", type: "date", about: "Primer día.", of: ({ point }) => boundsOf(point.period).start },
  { name: "period_end", type: "date", about: "Último día.", of: ({ point }) => boundsOf(point.period).end },
  {
    name: "disaggregation",
    type: "string",
    about: "Por qué se desagrega; «total» en la cifra completa.",
    of: ({ part }) => part?.by ?? "total",
  },
  {
    name: "part",
    type: "string",
    about: "La parte; vacío en la cifra completa.",
    of: ({ part }) => part?.part.name ?? null,
  },
  {
    name: "due",
    type: "boolean",
    about: "Si en el periodo correspondía informar.",
    of: ({ point }) => String(point.due),
  },
];

/** The cells that `readReported` reads back. */
const FIGURE: readonly Column[] = [
  {
    name: "status",
    type: "string",
    about:
      "value (hay cifra; puede ser cero), no-data (sin dato), not-applicable (no aplica), not-due (aún no corresponde), hidden (oculto: pocas personas).",
    of: (line) => cellsOf(line)?.status ?? "hidden",
  },
  { name: "value", type: "number", about: "Valor exacto; vacío en una razón y donde no hay cifra.", of: cell("value") },
  { name: "numerator", type: "number", about: "Numerador de una razón.", of: cell("numerator") },
  { name: "denominator", type: "number", about: "Denominador de una razón.", of: cell("denominator") },
  { name: "per", type: "number", about: "Por cuánto se multiplica la razón: 100 en un porcentaje.", of: cell("per") },
  { name: "unit", type: "string", about: "Unidad: percent, count, unknown o su nombre.", of: cell("unit") },
  { name: "why", type: "string", about: "Por qué no hay cifra, si alguien lo dijo.", of: cell("why") },
  {
    name: "basis",
    type: "string",
    about: "Base del avance: period, year, cumulative, unknown.",
    of: ({ point }) => point.basis,
  },
];

/** How the period is judged; only in the line of the figure itself. */
const JUDGED: readonly Column[] = [
  {
    name: "year_to_date",
    type: "number",
    about: "Valor acumulado con el que se evalúa, a diez decimales cuando no termina.",
    of: total(({ toDate }) => (toDate.kind === "value" ? toDecimal(toDate.value) : null)),
  },
  ...targetColumns<ProgressLine>("target", ({ point, part }) => (part ? null : (point.target?.target ?? null))),
  {
    name: "target_from",
    type: "string",
    about: "De dónde sale la meta: calendar (calendario), held-all-year (rige todo el año).",
    of: total(({ target }) => target?.from ?? null),
  },
  {
    name: "light",
    type: "string",
    about:
      "Semáforo: green, yellow, red, over-fulfilled; sin color: not-due, not-captured, not-evaluable, not-applicable, no-demand, informative.",
    of: total(({ light }) => light),
  },
  {
    name: "verdict",
    type: "string",
    about: "Cumplimiento: met, not-met, unknown.",
    of: total(({ verdict }) => verdict),
  },
  {
    name: "achievement",
    type: "number",
    about: "Logro en porcentaje, redondeado como se colorea; vacío si sólo decide el cumplimiento.",
    of: total(({ achievement }) => achievement?.shown ?? null),
  },
  {
    name: "formula",
    type: "string",
    about: "Con qué fórmula: gap, ratio, regular, milestone, interval, verdict.",
    of: total(({ achievement }) => achievement?.formula ?? null),
  },
  { name: "missing", type: "string", about: "Qué falta para evaluar.", of: total(({ missing }) => missing.join(" ")) },
  {
    name: "findings",
    type: "string",
    about: "Observaciones, como claves separadas por espacios.",
    of: total(({ findings }) => findings.map((one) => one.code).join(" ")),
  },
  { name: "rules", type: "string", about: "Reglas de evaluación.", of: ({ report }) => report.rules.id },
];

/** Where the figure comes from and who answers for it. */
const SOURCE: readonly Column[] = [
  {
    name: "from",
    type: "string",
    about: "approved (aprobada), imported (de un documento), nobody (no se informó).",
    of: ({ point }) => point.from,
  },
  { name: "revision", type: "integer", about: "Revisión vigente.", of: ({ point }) => point.revision },
  { name: "author", type: "string", about: "Quién la capturó.", of: standing((one) => one.written.by) },
  { name: "approved_by", type: "string", about: "Quién la aprobó.", of: standing((one) => one.approved?.by ?? null) },
  {
    name: "approved_at",
    type: "datetime",
    about: "Cuándo se aprobó.",
    of: standing((one) => one.approved?.at ?? null),
  },
  {
    name: "confirmed_by",
    type: "string",
    about: "Quién confirmó la lectura del documento.",
    of: ({ point }) => (point.from === "imported" ? (point.imports.at(-1)?.by ?? null) : null),
  },
  {
    name: "justification",
    type: "string",
    about: "Justificación del área.",
    of: standing((one) => one.content?.justification ?? null),
  },
  {
    name: "source_file",
    type: "string",
    about: "Archivo de origen.",
    of: standing((one) => fileOf(one)?.name ?? null),
  },
  { name: "sha256", type: "string", about: "Huella del archivo.", of: standing((one) => fileOf(one)?.sha256 ?? null) },
  { name: "page", type: "integer", about: "Página.", of: ({ point }) => placeOf(point)?.page ?? null },
  {
    name: "line",
    type: "integer",
    about: "Renglón o fila.",
    of: ({ point }) => placeOf(point)?.line ?? placeOf(point)?.row ?? null,
  },
  { name: "raw", type: "string", about: "Tal como está escrito en el origen.", of: ({ point }) => rawOf(point) },
];

export const PROGRESS_COLUMNS: readonly Column[] = [...PLACE, ...FIGURE, ...JUDGED, ...SOURCE];

/** avances.csv: a line for each period of each indicator, and under it one for each part. */
export function progressCsv(report: YearReport): Uint8Array {
  const lines = report.indicators.flatMap((indicator) =>
    indicator.series.flatMap((point) => {
      const parts = point.breakdowns.flatMap(({ by, parts: all }) => all.map((part) => ({ by, part })));
      return [null, ...parts].map((part) => ({ report, indicator, point, part }));
    }),
  );
  return csvOf(
    PROGRESS_COLUMNS,
    lines.map((line, place) => ({ ...line, row: place + 1 })),
  );
}

/** Null for a part that is hidden. */
function cellsOf({ point, part }: ProgressLine): ReportedCells | null {
  if (part === null) return writeReported(point.reported);
  return part.part.kind === "shown" ? writeReported(part.part.reported) : null;
}

function cell(name: Exclude<keyof ReportedCells, "status">): Column["of"] {
  return (line) => cellsOf(line)?.[name] ?? null;
}

function total(of: (point: YearPoint) => string | null): Column["of"] {
  return ({ point, part }) => (part === null ? of(point) : null);
}

function standing(of: (one: PublishedRevision) => string | null): Column["of"] {
  return ({ point }) => {
    const one = approvedRevision(point);
    return one ? of(one) : null;
  };
}

function approvedRevision({ from, revision, revisions }: YearPoint): PublishedRevision | null {
  return from === "approved" ? (revisions.find((one) => one.revision === revision) ?? null) : null;
}

function fileOf({ content }: PublishedRevision) {
  return content?.source.kind === "file" ? content.source : null;
}

function placeOf(point: YearPoint) {
  if (point.from === "imported") return point.imports.at(-1)?.place ?? null;
  const one = approvedRevision(point);
  return one ? (fileOf(one)?.at ?? null) : null;
}

function rawOf(point: YearPoint): string | null {
  if (point.from === "imported") return point.imports.at(-1)?.raw ?? null;
  const one = approvedRevision(point);
  return one ? (fileOf(one)?.raw ?? null) : null;
}

const PLACES = 10;

function toDecimal(value: Parameters<typeof roundRational>[0]): string {
  return exactDecimal(value, PLACES) ?? roundRational(value, PLACES);
}
