import type { Target } from "../core/domain/target.ts";
import type { TargetAdjusted, TargetVersion } from "../core/domain/target-version.ts";
import { columnOf, type CsvColumn } from "./csv.ts";
import { targetColumns } from "./year-csv-target.ts";

/** A version of a target as the register keeps it. */
export interface KeptTarget extends TargetVersion {
  readonly key: string;
  readonly cycle: string;
  readonly by: string;
  readonly at: string;
}

interface TargetRow {
  readonly row: number;
  readonly institution: string;
  readonly version: KeptTarget;
  readonly inForce: boolean;
  /** Null for the target of the whole cycle. */
  readonly period: string | null;
  readonly target: Target;
}

const text = columnOf<TargetRow>("string");
const integer = columnOf<TargetRow>("integer");
const date = columnOf<TargetRow>("date");

export const REGISTER_TARGET_COLUMNS: readonly CsvColumn<TargetRow>[] = [
  integer("row", "Número de renglón.", ({ row }) => row),
  text("institution", "Clave de la institución.", ({ institution }) => institution),
  text("key", "Clave del indicador.", ({ version }) => version.key),
  text("cycle", "Ciclo, intervalo ISO 8601.", ({ version }) => version.cycle),
  integer("version", "Versión de la meta.", ({ version }) => version.version),
  columnOf<TargetRow>("boolean")("in_force", "Si es la versión vigente de su ciclo.", ({ inForce }) => String(inForce)),
  text(
    "change",
    "set (fijada), calendar (calendarizada), adjusted (ajustada).",
    ({ version: { change } }) => change.kind,
  ),
  text(
    "scope",
    "annual: la meta del ciclo; discrete: lo que añade el periodo; cumulative: lo acumulado a su cierre.",
    ({ version, period }) => (period === null ? "annual" : (version.target.calendar?.kind ?? null)),
  ),
  text("period", "Periodo; vacío en la meta del ciclo.", ({ period }) => period),
  ...targetColumns<TargetRow>("target", ({ target }) => target),
  text("set_by", "Quién la fijó, o la autorizó.", ({ version: { change } }) =>
    change.kind === "adjusted" ? change.authorisedBy : change.by,
  ),
  date("set_on", "Cuándo.", ({ version: { change } }) =>
    change.kind === "adjusted" ? change.authorisedOn : change.on,
  ),
  text(
    "asked_by",
    "Quién pidió el ajuste.",
    adjusted((one) => one.askedBy),
  ),
  date(
    "asked_on",
    "Cuándo lo pidió.",
    adjusted((one) => one.askedOn),
  ),
  text(
    "reason_cut",
    "Razón de la reducción.",
    adjusted((one) => one.reasons.cut),
  ),
  text(
    "reason_increase",
    "Razón del aumento.",
    adjusted((one) => one.reasons.increase),
  ),
  text("by", "Quién la escribió en el registro.", ({ version }) => version.by),
  columnOf<TargetRow>("datetime")("at", "Cuándo la escribió.", ({ version }) => version.at),
];

/** metas.csv: every version of every target, each period of its calendar on a line of its own. */
export function targetRows(institution: string, targets: readonly KeptTarget[]): readonly TargetRow[] {
  const newest = new Set(new Map(targets.map((one) => [`${one.key} ${one.cycle}`, one])).values());
  const rows = targets.flatMap((version) => {
    const { annual, calendar } = version.target;
    const entries = [{ period: null, target: annual }, ...(calendar?.entries ?? [])];
    return entries.map((entry) => ({ institution, version, inForce: newest.has(version), ...entry }));
  });
  return rows.map((one, place) => ({ ...one, row: place + 1 }));
}

function adjusted(of: (change: TargetAdjusted) => string | null): CsvColumn<TargetRow>["of"] {
  return ({ version: { change } }) => (change.kind === "adjusted" ? of(change) : null);
}
