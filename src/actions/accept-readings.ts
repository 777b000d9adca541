import { FIELDS } from "../core/domain/field.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { cellKey, standingAnswers } from "../core/domain/standing.ts";
import { describes, descriptionOf, textOf } from "../core/ingest/indicator-description.ts";
import { isPrinted, readingsOf } from "../core/ingest/questions.ts";
import type { ImportRecord, Reader, RowRecord } from "../store/store.ts";
import { type CellDecision, confirmCells } from "./confirm-cells.ts";
import { type Context, inPieces, permit, tell } from "./context.ts";
import { findImport } from "./find-cells.ts";
import { nextNumber, numberedAct } from "./numbered-act.ts";
import { allRows } from "./read-register.ts";

export interface AcceptRequest {
  readonly institution: string;
  /** The newest import when none is named. */
  readonly importId: number | null;
  /** One row only; every row when none is named. */
  readonly row: number | null;
  readonly note: string | null;
}

export interface Accepted {
  /** The number to undo it by. */
  readonly answer: number;
  readonly importId: number;
  readonly cells: number;
  readonly observations: number;
  /** Cells in question that stay open. */
  readonly stillOpen: number;
  /** Texts that read otherwise than what the register has been told: each needs its own answer. */
  readonly contested: number;
}

/** Cells answered at a time. */
const PIECE = 2000;

/** Confirms every reading of an import, or of one row, that nobody doubts and nobody has answered yet. */
export async function acceptReadings(context: Context, request: AcceptRequest): Promise<Result<Accepted, Problem>> {
  const person = permit(context, "answer-question", { institution: request.institution, areas: [] });
  if (!person.ok) return person;
  const { institution } = request;
  const next = async (reader: Reader) => nextNumber(await reader.answers(institution));
  const act = { institution, action: "accept-readings", noun: "answer", next };
  return numberedAct(context, act, async (writer, firstNo) => {
    const found = await acceptable(writer, request);
    if (!found.ok) return found;
    const { record, cells, stillOpen, contested } = found.value;
    if (cells.length === 0) return fail({ code: "nothing-to-accept", importId: record.id });
    const who = { by: person.value, at: context.now(), note: request.note };
    const confirmation = { institution, record, batch: firstNo, ...who };
    const confirmed = await confirmCells(writer, confirmation, told(context, cells));
    if (!confirmed.ok) return confirmed;
    const { observations } = confirmed.value;
    return ok({ answer: firstNo, importId: record.id, cells: cells.length, observations, stillOpen, contested });
  });
}

/** The cells in pieces, telling how far it has come between two of them. */
async function* told(context: Context, cells: readonly CellDecision[]): AsyncIterable<readonly CellDecision[]> {
  let done = 0;
  for (const piece of inPieces(cells, PIECE)) {
    await tell(context, "answering", { count: done, of: cells.length });
    yield piece;
    done += piece.length;
  }
}

interface Acceptable {
  readonly record: ImportRecord;
  readonly cells: readonly CellDecision[];
  readonly stillOpen: number;
  readonly contested: number;
}

async function acceptable(reader: Reader, request: AcceptRequest): Promise<Result<Acceptable, Problem>> {
  const { institution } = request;
  const record = await findImport(reader, institution, request.importId);
  if (!record.ok) return record;
  const rows = await chosenRows(reader, request, record.value);
  if (!rows) return fail({ code: "cell-not-found", row: request.row ?? 0, field: "*" });
  const standing = standingAnswers(await reader.answers(institution, record.value.id));
  const said = await registerTexts(reader, institution);
  const open = rows.flatMap((row) =>
    readingsOf(row)
      .filter(([field, reading]) => isPrinted(reading) && !standing.has(cellKey(record.value.id, row.row, field)))
      .map(([field, reading]) => ({ row, field, reading, contested: isContested(said(row, field), reading.value) })),
  );
  const sure = open.filter((one) => one.reading.status !== "ask");
  const cells = sure
    .filter((one) => !one.contested)
    .map(({ row, field, reading }) => ({ row, field, value: reading.value, ...unitFor(field, reading.unit) }));
  return ok({
    record: record.value,
    cells,
    stillOpen: open.length - sure.length,
    contested: sure.length - cells.length,
  });
}

async function chosenRows(
  reader: Reader,
  request: AcceptRequest,
  record: ImportRecord,
): Promise<readonly RowRecord[] | null> {
  if (request.row === null) return allRows(reader, request.institution, record.id);
  const row = await reader.row(request.institution, record.id, request.row);
  return row && [row];
}

/** What the register says in the place of a cell; undefined for what it does not keep. */
async function registerTexts(reader: Reader, institution: string) {
  const versions = new Map((await reader.indicators(institution)).map((one) => [one.key, descriptionOf(one)]));
  return (row: RowRecord, field: CellDecision["field"]) => {
    const description = versions.get(row.key);
    return description && describes(field) ? textOf(description, field) : undefined;
  };
}

/** A blank cell does not contradict the register; another text does. */
function isContested(said: string | null | undefined, read: string | null): boolean {
  return said !== undefined && read !== null && said !== read;
}

function unitFor(field: CellDecision["field"], unit: string | undefined): { unit?: string } {
  return FIELDS[field] === "number" && unit !== undefined ? { unit } : {};
}
