import type { CapturedAt, CapturedSheet, RefusedLine } from "../core/capture/sheet.ts";
import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readDocumentGrid } from "../formats/read-apart.ts";
import type { ReadingTools } from "../formats/reading-tools.ts";
import type { DocumentRecord } from "../store/store.ts";
import type { Batch, Refused } from "./batch.ts";
import type { GivenFile } from "./read-document.ts";

/** What became of the lines of a file: those that were taken, and those that go back to whoever wrote them. */
export interface Captured<T> {
  readonly done: readonly T[];
  readonly header: readonly string[];
  /** What is wrong with the file as a whole; when anything is, no line was read. */
  readonly faults: readonly Problem[];
  /** In the order of the file. */
  readonly refused: readonly RefusedLine[];
}

/** The cells of a file, and the file itself, to be kept with what is taken from it. */
export async function readSheetFile(
  { name, bytes }: GivenFile,
  tools: ReadingTools,
): Promise<Result<{ readonly grid: Grid; readonly document: DocumentRecord }, Problem>> {
  const grid = await readDocumentGrid({ name, bytes, purpose: "capture" }, tools);
  return grid.ok ? ok({ grid: grid.value, document: { ...grid.value.document, bytes } }) : grid;
}

/** Does what an act can with the lines that read well, and gathers those that either refused. */
export async function capture<S extends CapturedAt, T>(
  sheet: CapturedSheet<S>,
  act: (read: readonly S[]) => Promise<Result<Batch<T>, Problem>>,
): Promise<Result<Captured<T>, Problem>> {
  const { header, faults, read } = sheet;
  if (read.length === 0) return ok({ done: [], header, faults, refused: sheet.refused });
  const batch = await act(read);
  if (!batch.ok) return batch;
  const lines = new Map(read.map((one) => [placeOf(one), one]));
  const back = batch.value.refused.flatMap((one) => lineOf(one, lines));
  const refused = [...sheet.refused, ...back].toSorted((a, b) => lineNumber(a) - lineNumber(b));
  return ok({ done: batch.value.done, header, faults, refused });
}

function lineOf({ at, problems }: Refused, lines: ReadonlyMap<string, CapturedAt>): readonly RefusedLine[] {
  const line = lines.get(placeOf({ at: at ?? {} }));
  return line ? [{ at: line.at, cells: line.cells, problems }] : [];
}

function placeOf({ at }: Pick<CapturedAt, "at">): string {
  return `${at.sheet ?? ""} ${at.line ?? at.row ?? 0}`;
}

function lineNumber({ at }: RefusedLine): number {
  return at.line ?? at.row ?? 0;
}
