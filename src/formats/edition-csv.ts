import type { Field } from "../core/domain/field.ts";
import { isNumberField } from "../core/domain/field.ts";
import type { Cell, Report, ReportRow } from "../core/report/report.ts";
import { type CsvColumn, csvOf } from "./csv.ts";

export interface FigureRow {
  readonly report: Report;
  readonly row: ReportRow;
  readonly cell: Cell;
}

/** indicadores.csv: one line per indicator and figure. */
export const FIGURE_COLUMNS: readonly CsvColumn<FigureRow>[] = [
  { name: "edition", type: "integer", about: "Número de edición.", of: ({ report }) => report.edition.number },
  { name: "institution", type: "string", about: "Clave de la institución.", of: ({ report }) => report.institution.id },
  { name: "row", type: "integer", about: "Fila del informe, en el orden del documento.", of: ({ row }) => row.row },
  { name: "key", type: "string", about: "Clave del indicador; no es su nombre.", of: ({ row }) => row.key },
  { name: "objective", type: "string", about: "Objetivo institucional.", of: ({ row }) => textOf(row, "objective") },
  { name: "indicator", type: "string", about: "Nombre del indicador.", of: ({ row }) => textOf(row, "indicator") },
  {
    name: "definition",
    type: "string",
    about: "Definición del indicador.",
    of: ({ row }) => textOf(row, "definition"),
  },
  {
    name: "frequency",
    type: "string",
    about: "Frecuencia de medición: quarterly, annual…",
    of: ({ row }) => textOf(row, "frequency"),
  },
  { name: "area", type: "string", about: "Área responsable, si se conoce.", of: ({ row }) => row.area },
  { name: "cycle", type: "string", about: "Ciclo del indicador, intervalo ISO 8601.", of: ({ row }) => row.cycle },
  {
    name: "field",
    type: "string",
    about:
      "Qué cifra es: baseline (línea base), target (meta programada), adjustedTarget (meta ajustada), progress (avance).",
    of: ({ cell }) => cell.field,
  },
  {
    name: "period",
    type: "string",
    about: "Trimestre que se informa, como 2025-Q1.",
    of: ({ report }) => report.period,
  },
  { name: "cutoff", type: "date", about: "Fecha de corte del informe.", of: ({ report }) => report.cutoff },
  {
    name: "value",
    type: "number",
    about: "Valor exacto. Vacío si no hay dato o si la cifra está en pregunta; vacío nunca es cero.",
    of: ({ cell }) => cell.value,
  },
  {
    name: "unit",
    type: "string",
    about: "Unidad: percent, count, unknown o el nombre de la unidad.",
    of: ({ cell }) => cell.unit,
  },
  {
    name: "state",
    type: "string",
    about:
      "confirmed (una persona responde), read (leída), repaired (reparada), question (en pregunta), blank (sin dato).",
    of: ({ cell }) => cell.state,
  },
  { name: "raw", type: "string", about: "Caracteres tal como están impresos.", of: ({ cell }) => cell.source.raw },
  {
    name: "proposals",
    type: "string",
    about: "Lecturas propuestas de una cifra en pregunta, separadas por « | ». No son datos.",
    of: ({ cell }) => (cell.state === "question" ? cell.proposals.map(proposalText).join(" | ") : null),
  },
  { name: "document", type: "string", about: "Archivo de origen.", of: ({ report }) => report.document.name },
  {
    name: "sha256",
    type: "string",
    about: "Huella del archivo de origen.",
    of: ({ report }) => report.document.sha256,
  },
  { name: "page", type: "string", about: "Página u hoja del documento.", of: ({ cell }) => placePage(cell) },
  {
    name: "line",
    type: "integer",
    about: "Renglón del texto, o fila de la hoja.",
    of: ({ cell }) => cell.source.at.line ?? cell.source.at.row ?? null,
  },
  {
    name: "confirmed_by",
    type: "string",
    about: "Quién la confirmó.",
    of: ({ cell }) => (cell.state === "confirmed" ? cell.by : null),
  },
  {
    name: "confirmed_at",
    type: "datetime",
    about: "Cuándo se confirmó.",
    of: ({ cell }) => (cell.state === "confirmed" ? cell.on : null),
  },
  {
    name: "reasons",
    type: "string",
    about: "Razones de la lectura, como claves separadas por espacios.",
    of: ({ cell }) => cell.source.reasons.join(" "),
  },
  {
    name: "note",
    type: "string",
    about: "Nota de quien la confirmó.",
    of: ({ cell }) => (cell.state === "confirmed" ? cell.note : null),
  },
];

export function figuresCsv(report: Report): Uint8Array {
  const figures = report.rows.flatMap((row) =>
    row.cells.filter((cell) => isNumberField(cell.field)).map((cell) => ({ report, row, cell })),
  );
  return csvOf(FIGURE_COLUMNS, figures);
}

/** informe.csv: the report as printed, one line per indicator; each figure followed by its unit and state. */
export function reportColumns(report: Report): readonly CsvColumn<ReportRow>[] {
  return [
    { name: "row", type: "integer", about: "Fila del informe.", of: (row) => row.row },
    { name: "key", type: "string", about: "Clave del indicador.", of: (row) => row.key },
    { name: "page", type: "string", about: "Página u hoja.", of: (row) => row.at.sheet ?? row.at.page ?? null },
    { name: "line", type: "integer", about: "Renglón o fila.", of: (row) => row.at.line ?? row.at.row ?? null },
    ...report.columns.filter((field) => field !== "key").flatMap(fieldColumns),
  ];
}

export function reportCsv(report: Report): Uint8Array {
  return csvOf(reportColumns(report), report.rows);
}

/** The text of a cell as understood; as printed while nobody has decided. */
function textOf(row: ReportRow, field: Field): string | null {
  const cell = row.cells.find((one) => one.field === field);
  return cell?.value ?? cell?.source.raw ?? null;
}

function fieldColumns(field: Field): readonly CsvColumn<ReportRow>[] {
  if (!isNumberField(field))
    return [{ name: field, type: "string", about: `Columna «${field}».`, of: (row) => textOf(row, field) }];
  const cellOf = (row: ReportRow) => row.cells.find((one) => one.field === field) ?? null;
  return [
    {
      name: field,
      type: "number",
      about: "Valor; vacío si no hay dato o está en pregunta.",
      of: (row) => cellOf(row)?.value ?? null,
    },
    { name: `${field}_unit`, type: "string", about: "Unidad.", of: (row) => cellOf(row)?.unit ?? null },
    { name: `${field}_state`, type: "string", about: "Estado de lectura.", of: (row) => cellOf(row)?.state ?? null },
    {
      name: `${field}_raw`,
      type: "string",
      about: "Tal como está impreso.",
      of: (row) => cellOf(row)?.source.raw ?? null,
    },
  ];
}

function proposalText({ value, unit }: { readonly value: string; readonly unit: string | null }): string {
  return unit === null ? value : `${value} ${unit}`;
}

function placePage({ source }: Cell): string | number | null {
  return source.at.sheet ?? source.at.page ?? null;
}
