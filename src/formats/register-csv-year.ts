import { boundsOf } from "../core/domain/cycle-period.ts";
import type { LineageEvent } from "../core/domain/lineage.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { columnOf, type CsvColumn } from "./csv.ts";

interface Made {
  readonly institution: string;
  readonly by: string;
  readonly at: string;
}

/** A state that a period was in. */
export interface PeriodRow extends Made {
  readonly now: ReportingPeriod;
}

/** Something that happened to indicators. */
export interface LineageRow extends Made {
  readonly no: number;
  readonly event: LineageEvent;
}

const period = columnOf<PeriodRow>("string");
const day = columnOf<PeriodRow>("date");

/** periodos.csv: every state of every reporting period, the last of each is how it stands. */
export const PERIOD_COLUMNS: readonly CsvColumn<PeriodRow>[] = [
  period("institution", "Clave de la institución.", ({ institution }) => institution),
  period("period", "Periodo.", ({ now }) => now.period),
  day("period_start", "Primer día.", ({ now }) => boundsOf(now.period).start),
  day("period_end", "Último día.", ({ now }) => boundsOf(now.period).end),
  day("due_on", "Último día en que una captura es a tiempo.", ({ now }) => now.dueOn),
  period(
    "state",
    "open (abierto), in-review (en revisión), closed (cerrado), published (publicado).",
    ({ now }) => now.state,
  ),
  columnOf<PeriodRow>("integer")("edition", "Edición en que se publicó.", ({ now }) =>
    now.state === "published" ? now.edition : null,
  ),
  ...madeColumns<PeriodRow>(),
];

const event = columnOf<LineageRow>("string");

/** genealogia.csv: what became of indicators, in the order recorded. */
export const LINEAGE_COLUMNS: readonly CsvColumn<LineageRow>[] = [
  event("institution", "Clave de la institución.", ({ institution }) => institution),
  columnOf<LineageRow>("integer")("no", "Número del hecho: 1, 2, 3 …", ({ no }) => no),
  event(
    "kind",
    "renamed (otro nombre), method-changed (otro método), split (se dividió), merged (se fusionó).",
    (row) => row.event.kind,
  ),
  event("keys", "Claves de los indicadores a los que ocurrió, separadas por espacios.", (row) =>
    row.event.kind === "merged" ? row.event.keys.join(" ") : row.event.key,
  ),
  event("into", "Claves de aquellos en que se dividió o se fusionó.", (row) => intoOf(row.event)),
  event("before", "Cómo era: el nombre o el método.", (row) => ("before" in row.event ? row.event.before : null)),
  event("after", "Cómo es desde entonces.", (row) => ("after" in row.event ? row.event.after : null)),
  event("from", "Primer periodo en que vale.", (row) => row.event.from),
  event("why", "Por qué.", (row) => row.event.why),
  ...madeColumns<LineageRow>(),
];

function intoOf(of: LineageEvent): string | null {
  if (of.kind === "split") return of.into.join(" ");
  return of.kind === "merged" ? of.into : null;
}

function madeColumns<T extends Made>(): readonly CsvColumn<T>[] {
  return [
    columnOf<T>("string")("by", "Quién lo hizo.", ({ by }) => by),
    columnOf<T>("datetime")("at", "Cuándo.", ({ at }) => at),
  ];
}
