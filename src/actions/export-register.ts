import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import { writeCsv } from "../formats/csv.ts";
import type { Reader } from "../store/store.ts";
import { figuresOf, listRegister, type RegisterEntry } from "./list-register.ts";
import { findInstitution } from "./find-institution.ts";

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type RegisterFormat = "csv" | "json" | "both";

const INDICATOR_COLUMNS = [
  "institution",
  "key",
  "version",
  "cycle",
  "programme",
  "objective",
  "name",
  "definition",
  "method",
  "dimension",
  "unitLabel",
  "frequency",
  "direction",
  "area",
  "importId",
  "row",
  "answer",
  "createdAt",
  "createdBy",
] as const;

const FIGURE_COLUMNS = [
  "institution",
  "key",
  "period",
  "field",
  "value",
  "unit",
  "state",
  "raw",
  "importId",
  "row",
  "line",
  "page",
  "sheet",
  "confirmedBy",
  "confirmedAt",
  "answer",
] as const;
const OBSERVATION_COLUMNS = [
  "institution",
  "key",
  "period",
  "field",
  "revision",
  "state",
  "value",
  "unit",
  "raw",
  "importId",
  "row",
  "line",
  "page",
  "sheet",
  "answer",
  "by",
  "at",
] as const;

/** The whole register of an institution: indicators, their newest figures, and every revision ever confirmed. */
export async function exportRegister(
  reader: Reader,
  id: string | null,
  format: RegisterFormat,
): Promise<Result<readonly OutputFile[], Problem>> {
  const owner = await findInstitution(reader, id);
  if (!owner.ok) return owner;
  const institution = owner.value.id;
  const entries = await listRegister(reader, institution);
  const observations = await reader.observations(institution);
  const tables = [
    {
      name: "indicadores",
      columns: INDICATOR_COLUMNS,
      rows: entries.map(({ version }) => ({ institution, ...version })),
    },
    { name: "cifras", columns: FIGURE_COLUMNS, rows: entries.flatMap((entry) => figureRows(institution, entry)) },
    {
      name: "observaciones",
      columns: OBSERVATION_COLUMNS,
      rows: observations.map(({ source, ...rest }) => ({
        institution,
        ...rest,
        ...source.at,
        raw: source.raw,
        importId: source.importId,
        row: source.row,
      })),
    },
  ];
  const files: OutputFile[] = [];
  if (format !== "json")
    files.push(...tables.map(({ name, columns, rows }) => ({ name: `${name}.csv`, bytes: csvOf(columns, rows) })));
  if (format !== "csv")
    files.push({
      name: "registro.json",
      bytes: jsonOf({ institution: owner.value, indicators: entries, observations }),
    });
  return ok(files);
}

function figureRows(institution: string, entry: RegisterEntry): readonly Readonly<Record<string, unknown>>[] {
  const { last, version } = entry;
  if (!last) return [];
  return figuresOf(entry).map((cell) => ({
    institution,
    key: version.key,
    period: last.period,
    field: cell.field,
    // A cell in question has no value yet, only proposals.
    value: cell.state === "question" ? null : cell.value,
    unit: cell.state === "question" ? null : cell.unit,
    state: cell.state,
    raw: cell.source.raw,
    importId: last.importId,
    ...cell.source.at,
    row: last.row,
    confirmedBy: cell.state === "confirmed" ? cell.by : null,
    confirmedAt: cell.state === "confirmed" ? cell.on : null,
    answer: cell.state === "confirmed" ? cell.answer : null,
  }));
}

function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): Uint8Array {
  return writeCsv(
    columns,
    rows.map((row) => columns.map((column) => cellText(row[column]))),
  );
}

function cellText(value: unknown): string {
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function jsonOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
}
