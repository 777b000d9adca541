import { type Decimal, parseDecimal } from "../core/domain/decimal.ts";
import { type Field, isNumberField } from "../core/domain/field.ts";
import { type Unit, UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Answer, IndicatorVersion, Observation } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { describes, descriptionOf, textOf, withText } from "../core/ingest/indicator-description.ts";
import type { ImportRecord, Reader, RowRecord, Writer } from "../store/store.ts";
import { rowsOf } from "./read-register.ts";

/** What a person says of one cell. A null value says that there is none. */
export interface CellDecision {
  readonly row: RowRecord;
  readonly field: Field;
  readonly value: string | null;
  readonly unit?: Unit;
}

/** One go of answers to cells of one import: the first of them is the batch. */
export interface Confirmation {
  readonly institution: string;
  readonly record: ImportRecord;
  readonly batch: number;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

export interface Confirmed {
  readonly observations: number;
  readonly versions: number;
}

/** What the register holds that new answers build on; followed as they are added. */
interface Ground {
  /** The last revision of each "key/field" in the period. */
  readonly revisions: Map<string, number>;
  /** The newest version of each indicator that no later document speaks of. */
  readonly versions: Map<string, IndicatorVersion>;
  /** Indicators that a later document of the same period speaks of, and its import. */
  readonly overtaken: ReadonlyMap<string, number>;
}

/**
 * Writes the answers to some cells of one import and what follows from them: a revision of the
 * observation for a number, a version of the indicator for a text that says something else now.
 * Cells come in pieces, so that many of them need not stand in memory twice.
 */
export async function confirmCells(
  writer: Writer,
  confirmation: Confirmation,
  pieces: Iterable<readonly CellDecision[]> | AsyncIterable<readonly CellDecision[]>,
): Promise<Result<Confirmed, Problem>> {
  const ground = await readGround(writer, confirmation);
  let [no, observed, versioned] = [confirmation.batch, 0, 0];
  for await (const cells of pieces) {
    const problem = overtakenBy(ground, confirmation, cells);
    if (problem) return fail(problem);
    const first = no;
    const told = cells.map((cell, index) => ({ cell, answer: answerOf(cell, first + index, confirmation) }));
    const observations = told.flatMap((one) => newObservation(ground, confirmation, one));
    const versions = told.flatMap((one) => newVersion(ground, confirmation, one));
    await writer.addAnswers(told.map(({ answer }) => answer));
    await writer.addObservations(observations);
    await writer.addIndicatorVersions(versions);
    no += cells.length;
    observed += observations.length;
    versioned += versions.length;
  }
  return ok({ observations: observed, versions: versioned });
}

/** Each "key/field" with its last revision. */
export function lastRevisions(observations: readonly Observation[]): Map<string, number> {
  const last = new Map<string, number>();
  for (const { key, field, revision } of observations) {
    const place = `${key}/${field}`;
    last.set(place, Math.max(last.get(place) ?? 0, revision));
  }
  return last;
}

async function readGround(reader: Reader, { institution, record }: Confirmation): Promise<Ground> {
  const versions = new Map((await reader.indicators(institution)).map((version) => [version.key, version]));
  const overtaken = new Map<string, number>();
  for (const later of (await reader.imports(institution)).filter((one) => one.id > record.id)) {
    for await (const { key } of rowsOf(reader, institution, later.id)) {
      // Texts of an older document are answered for the record; the register follows the newest one.
      versions.delete(key);
      if (later.period === record.period) overtaken.set(key, later.id);
    }
  }
  const observations = await reader.observations(institution, { period: record.period });
  return { revisions: lastRevisions(observations), versions, overtaken };
}

/** Figures are settled in the newest document of their period. */
function overtakenBy(ground: Ground, { record }: Confirmation, cells: readonly CellDecision[]): Problem | null {
  for (const { field, row } of cells) {
    const by = isNumberField(field) ? ground.overtaken.get(row.key) : undefined;
    if (by !== undefined) return { code: "import-superseded", importId: record.id, by, row: row.row };
  }
  return null;
}

function answerOf(cell: CellDecision, no: number, { record, batch, by, at, note }: Confirmation): Answer {
  const unit = cell.unit === undefined ? {} : { unit: cell.unit };
  const decision = { kind: "value", value: cell.value, ...unit } as const;
  return { no, batch, importId: record.id, row: cell.row.row, field: cell.field, decision, by, at, note };
}

interface Told {
  readonly cell: CellDecision;
  readonly answer: Answer;
}

function newObservation(ground: Ground, { record }: Confirmation, { cell, answer }: Told): readonly Observation[] {
  const { row, field, value, unit } = cell;
  if (!isNumberField(field)) return [];
  const place = `${row.key}/${field}`;
  const revision = (ground.revisions.get(place) ?? 0) + 1;
  ground.revisions.set(place, revision);
  const source = { importId: record.id, row: row.row, field, raw: row.readings[field]?.raw ?? null, at: row.at };
  const said = { state: "confirmed", value: decimalOf(value), unit: unit ?? UNKNOWN_UNIT } as const;
  const given = { answer: answer.no, by: answer.by, at: answer.at };
  return [{ key: row.key, field, period: record.period, revision, source, ...given, ...said }];
}

function newVersion(ground: Ground, { record }: Confirmation, { cell, answer }: Told): readonly IndicatorVersion[] {
  const { row, field, value } = cell;
  const version = ground.versions.get(row.key);
  if (!version || !describes(field) || textOf(descriptionOf(version), field) === value) return [];
  const origin = { importId: record.id, row: row.row, answer: answer.no, createdAt: answer.at, createdBy: answer.by };
  const next = {
    ...version,
    ...withText(descriptionOf(version), field, value),
    ...origin,
    version: version.version + 1,
  };
  ground.versions.set(next.key, next);
  return [next];
}

function decimalOf(value: string | null): Decimal | null {
  if (value === null) return null;
  const decimal = parseDecimal(value);
  if (decimal === null) throw new Error(`not a decimal where a figure is confirmed: ${value}`);
  return decimal;
}
