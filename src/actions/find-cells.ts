import { type Field, isField } from "../core/domain/field.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Reading } from "../core/domain/reading.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { parseQuestionId, type Question, questionsOf } from "../core/ingest/questions.ts";
import type { ImportRecord, Reader, RowRecord } from "../store/store.ts";
import { allRows } from "./read-register.ts";

/** All open cells of a question, or one cell of an import (the newest import when none is named). */
export type AnswerTarget =
  | { readonly kind: "question"; readonly id: string }
  | { readonly kind: "cell"; readonly importId: number | null; readonly row: number; readonly field: string };

export interface FoundCells {
  readonly record: ImportRecord;
  readonly field: Field;
  /** Cells alike share their reading; those of a column that a page lost do not. */
  readonly cells: readonly FoundCell[];
}

export interface FoundCell {
  readonly row: RowRecord;
  readonly reading: Reading;
}

export async function findCells(
  reader: Reader,
  institution: string,
  target: AnswerTarget,
): Promise<Result<FoundCells, Problem>> {
  return target.kind === "question"
    ? openCellsOf(reader, institution, target.id)
    : oneCell(reader, institution, target);
}

/** The import named, or the newest one. */
export async function findImport(
  reader: Reader,
  institution: string,
  id: number | null,
): Promise<Result<ImportRecord, Problem>> {
  if (id !== null) {
    const named = await reader.import(institution, id);
    return named ? ok(named) : fail({ code: "import-not-found", importId: id });
  }
  const newest = (await reader.imports(institution)).at(-1);
  return newest ? ok(newest) : fail({ code: "import-not-found", importId: 1 });
}

export async function questionsOfImport(
  reader: Reader,
  institution: string,
  importId: number,
): Promise<readonly Question[]> {
  const rows = await allRows(reader, institution, importId);
  return questionsOf(importId, rows, await reader.answers(institution, importId));
}

async function openCellsOf(reader: Reader, institution: string, id: string): Promise<Result<FoundCells, Problem>> {
  const named = parseQuestionId(id);
  const record = named && (await reader.import(institution, named.importId));
  if (!record) return fail({ code: "question-not-found", question: id });
  const rows = await allRows(reader, institution, record.id);
  const question = questionsOf(record.id, rows, await reader.answers(institution, record.id))[named.number - 1];
  if (!question) return fail({ code: "question-not-found", question: id });
  const open = new Set(question.cells.filter((cell) => !cell.answer).map((cell) => cell.row));
  const { field } = question;
  const cells = rows.flatMap((row): readonly FoundCell[] => {
    const reading = open.has(row.row) ? row.readings[field] : undefined;
    return reading ? [{ row, reading }] : [];
  });
  if (cells.length === 0) return fail({ code: "question-answered", question: question.id });
  return ok({ record, field, cells });
}

async function oneCell(
  reader: Reader,
  institution: string,
  target: Extract<AnswerTarget, { kind: "cell" }>,
): Promise<Result<FoundCells, Problem>> {
  const record = await findImport(reader, institution, target.importId);
  if (!record.ok) return record;
  const { row, field } = target;
  const found = isField(field) ? await reader.row(institution, record.value.id, row) : null;
  const reading = found && isField(field) ? found.readings[field] : undefined;
  if (!found || !reading || !isField(field)) return fail({ code: "cell-not-found", row, field });
  return ok({ record: record.value, field, cells: [{ row: found, reading }] });
}
