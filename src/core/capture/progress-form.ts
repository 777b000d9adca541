import { fold } from "../ingest/fold.ts";
import type { SheetForm } from "./columns.ts";
import type { KnownIndicator } from "./known-indicators.ts";
import type { Line } from "./line.ts";
import { FIGURE_HEADINGS } from "./reported-text.ts";

/** The columns of a file of progress, by the names they may have; the first is the one we write. */
export const PROGRESS_HEADINGS = {
  key: ["clave", "clave del indicador", "key"],
  period: ["periodo", "período", "period"],
  status: [FIGURE_HEADINGS.status, "status"],
  value: [FIGURE_HEADINGS.value, "avance", "value"],
  numerator: [FIGURE_HEADINGS.numerator, "numerator"],
  denominator: [FIGURE_HEADINGS.denominator, "denominator"],
  per: [FIGURE_HEADINGS.per, "per"],
  unit: [FIGURE_HEADINGS.unit, "unidad de medida", "unit"],
  basis: ["base", "base del avance", "basis"],
  justification: [FIGURE_HEADINGS.why, "nota", "justification"],
  evidence: ["evidencia", "medio de verificación", "evidence"],
  evidenceKind: ["tipo de evidencia", "evidence kind"],
  personalData: ["datos personales", "personal data"],
  evidenceNote: ["nota de la evidencia", "evidence note"],
} as const;
export type ProgressColumn = keyof typeof PROGRESS_HEADINGS;

/** A column that is called by what it holds: a variable of a formula, or a part of the figure. */
export type ProgressOpen =
  | { readonly kind: "variable"; readonly folded: string }
  | { readonly kind: "part"; readonly by: string; readonly name: string };

/** What parts tell apart, by the word before the colon; the first is the one we write. */
export const PARTS_BY: Readonly<Record<string, readonly string[]>> = {
  sex: ["sexo", "sex"],
  age: ["edad", "age"],
  municipality: ["municipio", "municipality"],
  locality: ["localidad", "locality"],
};

export type ProgressLine = Line<ProgressColumn, ProgressOpen>;

export function progressForm(known: ReadonlyMap<string, KnownIndicator>): SheetForm<ProgressColumn, ProgressOpen> {
  const variables = new Set(
    [...known.values()].flatMap(({ plan }) => (plan.formula?.variables ?? []).map((variable) => fold(variable.name))),
  );
  return {
    headings: PROGRESS_HEADINGS,
    required: ["key", "period"],
    remarks: ["indicador", "nombre", "nombre del indicador", "área", "area responsable", "indicator", "name"],
    open: (heading) => variableOf(heading, variables) ?? partOf(heading),
  };
}

/** "variable:atendidas", or the name alone. */
function variableOf(heading: string, variables: ReadonlySet<string>): ProgressOpen | null {
  const folded = fold(heading.replace(/^variable\s*:/i, ""));
  return variables.has(folded) ? { kind: "variable", folded } : null;
}

/** "sexo:mujeres". */
function partOf(heading: string): ProgressOpen | null {
  const [, before = "", name = ""] = /^([^:]+):\s*(\S.*)$/.exec(heading) ?? [];
  const [by] = Object.entries(PARTS_BY).find(([, words]) => words.some((word) => fold(word) === fold(before))) ?? [];
  return by === undefined ? null : { kind: "part", by, name };
}
