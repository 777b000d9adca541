import { type Reported, type ReportedCells, writeReported } from "../core/domain/figure.ts";
import type { NewContent } from "../core/domain/progress.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import { columnOf, type CsvColumn } from "./csv.ts";

interface ProgressRow {
  readonly row: number;
  readonly institution: string;
  readonly step: ProgressStep;
  /** What the line is of: the figure itself, one part of it, or one thing that was counted for it. */
  readonly of: "total" | "part" | "variable";
  /** Of a part, what it is a part by. */
  readonly by: string | null;
  readonly name: string | null;
  /** Null for a step that says no figure. */
  readonly reported: Reported | null;
}

type Column = CsvColumn<ProgressRow>;

const text = columnOf<ProgressRow>("string");
const integer = columnOf<ProgressRow>("integer");
const number = columnOf<ProgressRow>("number");

const STEP: readonly Column[] = [
  integer("row", "Número de renglón.", ({ row }) => row),
  text("institution", "Clave de la institución.", ({ institution }) => institution),
  text("key", "Clave del indicador.", ({ step }) => step.key),
  text("period", "Periodo, como 2025-Q1, 2025-M03 o 2024-09-01/P3M.", ({ step }) => step.period),
  integer("step", "Paso: 1, 2, 3 … de la cifra del periodo.", ({ step }) => step.step),
  integer("revision", "Revisión de la cifra.", ({ step }) => step.revision),
  text(
    "act",
    "drafted (captura en borrador), submitted (envío a revisión), approved (aprobación), returned (devolución).",
    ({ step }) => step.act.kind,
  ),
  text("by", "Quién lo hizo.", ({ step }) => step.by),
  columnOf<ProgressRow>("datetime")("at", "Cuándo.", ({ step }) => step.at),
  text("reason", "Por qué se devolvió.", ({ step }) => (step.act.kind === "returned" ? step.act.reason : null)),
];

/** The cells that `readReported` reads back; empty in a step that says no figure. */
const FIGURE: readonly Column[] = [
  text(
    "of",
    "De qué es el renglón: total (la cifra), part (una parte), variable (un dato de la fórmula).",
    ({ of }) => of,
  ),
  text("disaggregation", "Por qué se desagrega; vacío si no es una parte.", ({ by }) => by),
  text("part", "La parte o la variable; vacío en la cifra completa.", ({ name }) => name),
  text(
    "status",
    "value (hay cifra; puede ser cero), no-data (sin dato), not-applicable (no aplica), not-due (aún no corresponde). Vacío en los pasos que no dicen cifra.",
    cell("status"),
  ),
  number("value", "Valor exacto; vacío en una razón y donde no hay cifra.", cell("value")),
  number("numerator", "Numerador de una razón.", cell("numerator")),
  number("denominator", "Denominador de una razón.", cell("denominator")),
  number("per", "Por cuánto se multiplica la razón: 100 en un porcentaje.", cell("per")),
  text("unit", "Unidad: percent, count, unknown o su nombre.", cell("unit")),
  text("why", "Por qué no hay cifra, si alguien lo dijo.", cell("why")),
  text(
    "basis",
    "Base del avance: period, year, cumulative, unknown.",
    total((one) => one.basis),
  ),
];

/** What its author gave with it, personal data too. */
const SUPPORT: readonly Column[] = [
  text(
    "late",
    "Si se capturó fuera de plazo: true o false.",
    total((one) => String(one.late)),
  ),
  text(
    "justification",
    "Justificación del área.",
    total((one) => one.justification),
  ),
  text(
    "evidence",
    "Medios de verificación, como arreglo JSON. Incluye los que tienen datos personales (personalData), que nunca se publican.",
    total(({ evidence }) => (evidence.length === 0 ? null : JSON.stringify(evidence))),
  ),
  text(
    "source",
    "typed (a mano) o file (archivo).",
    total(({ source }) => source.kind),
  ),
  text(
    "source_file",
    "Archivo de origen.",
    file((one) => one.name),
  ),
  text(
    "sha256",
    "Huella del archivo.",
    file((one) => one.sha256),
  ),
  text(
    "sheet",
    "Hoja del libro.",
    file(({ at }) => at.sheet ?? null),
  ),
  integer(
    "line",
    "Renglón o fila del archivo.",
    file(({ at }) => at.line ?? at.row ?? null),
  ),
  text(
    "raw",
    "Tal como está escrito en el archivo.",
    file((one) => one.raw),
  ),
];

export const REGISTER_PROGRESS_COLUMNS: readonly Column[] = [...STEP, ...FIGURE, ...SUPPORT];

/** avances.csv: a line for each step of each figure, and under a draft one for each part and each thing counted. */
export function progressRows(institution: string, steps: readonly ProgressStep[]): readonly ProgressRow[] {
  const rows = steps.flatMap((step) => saidBy(step).map((said) => ({ institution, step, ...said })));
  return rows.map((one, place) => ({ ...one, row: place + 1 }));
}

type SaidFigure = Pick<ProgressRow, "of" | "by" | "name" | "reported">;

function saidBy({ act }: ProgressStep): readonly SaidFigure[] {
  if (act.kind !== "drafted") return [{ of: "total", by: null, name: null, reported: null }];
  const { reported, breakdowns, inputs } = act.content;
  return [
    { of: "total", by: null, name: null, reported },
    ...breakdowns.flatMap(({ by, parts }) => parts.map((part) => ({ of: "part" as const, by, ...part }))),
    ...Object.entries(inputs ?? {}).map(([name, input]) => ({
      of: "variable" as const,
      by: null,
      name,
      reported: input,
    })),
  ];
}

function cell(name: keyof ReportedCells): Column["of"] {
  return ({ reported }) => (reported === null ? null : writeReported(reported)[name]);
}

/** Of the whole figure, on the line of its draft. */
function total(of: (content: NewContent) => string | null): Column["of"] {
  return (row) => (row.of === "total" && row.step.act.kind === "drafted" ? of(row.step.act.content) : null);
}

type FileSource = Extract<NewContent["source"], { kind: "file" }>;

function file(of: (source: FileSource) => string | number | null): Column["of"] {
  return ({ of: line, step: { act } }) => {
    if (line !== "total" || act.kind !== "drafted" || act.content.source.kind !== "file") return null;
    return of(act.content.source);
  };
}
