import type { Field } from "../core/domain/field.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Reading } from "../core/domain/reading.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Box } from "../core/domain/source.ts";
import { type Question, readingsOf } from "../core/ingest/questions.ts";
import { drawPageApart } from "../formats/draw-apart.ts";
import type { PageMark } from "../formats/page-marks.ts";
import type { ReadingTools } from "../formats/reading-tools.ts";
import type { ImportRecord, Reader, RowRecord } from "../store/store.ts";
import { findImport, questionsOfImport } from "./find-cells.ts";
import { allRows } from "./read-register.ts";

export interface DrawnPages {
  readonly record: ImportRecord;
  /** PNG. */
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Open cells that are marked on them. */
  readonly marked: number;
}

/**
 * The pages of an import as they were printed, drawn again from the document's bytes, with every open
 * question framed where its cell stands. Only pages with records; null `importId`: the newest import.
 */
export async function drawPages(
  reader: Reader,
  of: { readonly institution: string; readonly importId: number | null },
  tools: ReadingTools,
): Promise<Result<DrawnPages, Problem>> {
  const { institution } = of;
  const found = await findImport(reader, institution, of.importId);
  if (!found.ok) return found;
  const record = found.value;
  const name = record.documentName;
  const rows = await allRows(reader, institution, record.id);
  const marks = marksOf(rows, await questionsOfImport(reader, institution, record.id));
  if (marks.size === 0) return fail({ code: "document-without-pages", file: name });
  const bytes = await reader.documentBytes(institution, record.sha256);
  if (bytes === null) throw new Error(`the bytes of import ${record.id} are gone`);
  const files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  for (const [page, own] of [...marks].toSorted(([a], [b]) => a - b)) {
    const drawn = await drawPageApart({ name, bytes, page }, own, tools);
    if (!drawn.ok) return drawn;
    files.push({ name: `pagina-${String(page).padStart(2, "0")}.png`, bytes: drawn.value });
    tools.progress(files.length, marks.size);
  }
  return ok({ record, files, marked: [...marks.values()].reduce((sum, own) => sum + own.length, 0) });
}

/** The open cells of every page on which records were found by their boxes. */
function marksOf(rows: readonly RowRecord[], questions: readonly Question[]): ReadonlyMap<number, readonly PageMark[]> {
  const open = openCells(questions);
  const pages = new Map<number, PageMark[]>();
  for (const row of rows) {
    for (const [field, reading] of readingsOf(row)) {
      const spot = spotOf(row, reading);
      if (spot === null) continue;
      const marks = pages.get(spot.page) ?? [];
      pages.set(spot.page, marks);
      const label = open.get(cellName(row.row, field));
      if (label !== undefined) marks.push({ box: spot.box, label });
    }
  }
  return pages;
}

/** The page and the box of a cell that stands on a page. */
export function spotOf({ at }: RowRecord, { trace }: Reading): { readonly page: number; readonly box: Box } | null {
  const page = trace?.page ?? at.page;
  return trace?.box === undefined || page === undefined ? null : { page, box: trace.box };
}

/** Which question each open cell belongs to. */
function openCells(questions: readonly Question[]): ReadonlyMap<string, string> {
  return new Map(
    questions.flatMap(({ id, field, cells }) =>
      cells.filter(({ answer }) => answer === null).map(({ row }) => [cellName(row, field), id] as const),
    ),
  );
}

function cellName(row: number, field: Field): string {
  return `${row} ${field}`;
}
