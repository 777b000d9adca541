import { type Target, unitOfTarget } from "../core/domain/target.ts";
import type { ReportedTarget, YearIndicator, YearReport } from "../core/report/year-report.ts";
import { type CsvColumn, csvOf } from "./csv.ts";

/** A target as columns: its kind, its ends, its unit. */
export function targetColumns<T>(name: string, targetOf: (item: T) => Target | null): readonly CsvColumn<T>[] {
  const of = (read: (target: Target) => string | null) => (item: T) => {
    const target = targetOf(item);
    return target ? read(target) : null;
  };
  return [
    {
      name: `${name}_kind`,
      type: "string",
      about: "Qué pide la meta: at-least (al menos), at-most (a lo más), exactly, between (entre).",
      of: of((target) => target.kind),
    },
    { name: `${name}_lower`, type: "number", about: "Extremo inferior de la meta.", of: of(lowerOf) },
    { name: `${name}_upper`, type: "number", about: "Extremo superior de la meta.", of: of(upperOf) },
    { name: `${name}_unit`, type: "string", about: "Unidad de la meta.", of: of(unitOfTarget) },
  ];
}

/** One line of metas.csv: a version's target of the year, or of one period of its calendar. */
export interface TargetLine {
  readonly row: number;
  readonly report: YearReport;
  readonly indicator: YearIndicator;
  readonly version: ReportedTarget;
  readonly period: string | null;
  readonly target: Target;
}

type Column = CsvColumn<TargetLine>;

export const TARGET_COLUMNS: readonly Column[] = [
  { name: "row", type: "integer", about: "Número de renglón.", of: ({ row }) => row },
  { name: "edition", type: "integer", about: "Número de edición.", of: ({ report }) => report.edition.number },
  { name: "institution", type: "string", about: "Clave de la institución.", of: ({ report }) => report.institution.id },
  { name: "key", type: "string", about: "Clave del indicador.", of: ({ indicator }) => indicator.key },
  { name: "indicator", type: "string", about: "Nombre del indicador.", of: ({ indicator }) => indicator.name },
  { name: "cycle", type: "string", about: "Ciclo, intervalo ISO 8601.", of: ({ indicator }) => indicator.cycle },
  { name: "version", type: "integer", about: "Versión de la meta.", of: ({ version }) => version.version },
  {
    name: "in_force",
    type: "boolean",
    about: "Si es la versión vigente.",
    of: ({ indicator, version }) => String(indicator.targets.at(-1)?.version === version.version),
  },
  {
    name: "change",
    type: "string",
    about: "set (fijada), calendar (calendarizada), adjusted (ajustada).",
    of: ({ version }) => version.change.kind,
  },
  {
    name: "scope",
    type: "string",
    about: "annual: la meta del ciclo; discrete: lo que añade el periodo; cumulative: lo acumulado a su cierre.",
    of: ({ version, period }) => (period === null ? "annual" : (version.target.calendar?.kind ?? null)),
  },
  { name: "period", type: "string", about: "Periodo; vacío en la meta del ciclo.", of: ({ period }) => period },
  ...targetColumns<TargetLine>("target", ({ target }) => target),
  { name: "cut", type: "boolean", about: "Si reduce algún número.", of: ({ version }) => String(version.cut) },
  {
    name: "increase",
    type: "boolean",
    about: "Si aumenta algún número.",
    of: ({ version }) => String(version.increase),
  },
  {
    name: "set_by",
    type: "string",
    about: "Quién la fijó, o la autorizó.",
    of: ({ version: { change } }) => (change.kind === "adjusted" ? change.authorisedBy : change.by),
  },
  {
    name: "set_on",
    type: "date",
    about: "Cuándo.",
    of: ({ version: { change } }) => (change.kind === "adjusted" ? change.authorisedOn : change.on),
  },
  { name: "asked_by", type: "string", about: "Quién pidió el ajuste.", of: adjusted((one) => one.askedBy) },
  { name: "asked_on", type: "date", about: "Cuándo lo pidió.", of: adjusted((one) => one.askedOn) },
  { name: "reason_cut", type: "string", about: "Razón de la reducción.", of: adjusted((one) => one.reasons.cut) },
  {
    name: "reason_increase",
    type: "string",
    about: "Razón del aumento.",
    of: adjusted((one) => one.reasons.increase),
  },
];

/** metas.csv: every version of every target, each period of its calendar on a line of its own. */
export function targetsCsv(report: YearReport): Uint8Array {
  const lines = report.indicators.flatMap((indicator) =>
    indicator.targets.flatMap((version) => {
      const { annual, calendar } = version.target;
      const entries = [{ period: null, target: annual }, ...(calendar?.entries ?? [])];
      return entries.map(({ period, target }) => ({ report, indicator, version, period, target }));
    }),
  );
  return csvOf(
    TARGET_COLUMNS,
    lines.map((line, place) => ({ ...line, row: place + 1 })),
  );
}

type Adjusted = Extract<ReportedTarget["change"], { kind: "adjusted" }>;

function adjusted(of: (change: Adjusted) => string | null): Column["of"] {
  return ({ version: { change } }) => (change.kind === "adjusted" ? of(change) : null);
}

function lowerOf(target: Target): string | null {
  if (target.kind === "between") return target.lower.value;
  return target.kind === "at-most" ? null : target.bound.value;
}

function upperOf(target: Target): string | null {
  if (target.kind === "between") return target.upper.value;
  return target.kind === "at-least" ? null : target.bound.value;
}
