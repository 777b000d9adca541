import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readCaptureFile } from "./capture-file.ts";
import { documentKind } from "./document-kind.ts";
import { type PackedRows, unpackRows } from "./packed-rows.ts";
import { isReadingMessage, type ReadingMessage, type ReadingPurpose } from "./reading-message.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { APART_LIMITS, type ApartLimits, runApart } from "./run-apart.ts";
import { siblingModule } from "./sibling-module.ts";
import { readText } from "./text.ts";

export interface ReadingRequest {
  /** For the record only. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly purpose: ReadingPurpose;
}

/** Reads a document: a text here, for that is quick and cannot go wrong; any other in a process of its own. */
export function readDocumentGrid(
  request: ReadingRequest,
  tools: ReadingTools,
): Result<Grid, Problem> | Promise<Result<Grid, Problem>> {
  const { name, bytes, purpose } = request;
  if (documentKind(bytes) !== "text") return readApart(request, tools);
  return purpose === "report" ? readText(name, bytes) : readCaptureFile(name, bytes);
}

/** The grid that comes back holds its rows packed, and unpacks them as it is walked. */
export function readApart(
  { name, bytes, purpose }: ReadingRequest,
  tools: ReadingTools,
  limits: ApartLimits = APART_LIMITS,
): Promise<Result<Grid, Problem>> {
  const pieces: PackedRows[] = [];
  const hear = (message: unknown) => (isReadingMessage(message) ? take(message, { pieces, tools }) : null);
  const module = siblingModule("reading-child", import.meta.url);
  const options = [purpose, name.replaceAll("\0", ""), ...(tools.sheets ?? [])];
  return runApart({ file: name, bytes, module, options, hear }, tools, limits);
}

function take(
  message: ReadingMessage,
  { pieces, tools }: { readonly pieces: PackedRows[]; readonly tools: ReadingTools },
): Result<Grid, Problem> | null {
  switch (message.is) {
    case "progress":
      tools.progress(message.done, message.total);
      return null;
    case "rows":
      pieces.push(message.rows);
      return null;
    case "refused":
      return fail(message.problem);
    case "read": {
      const { document, notes, rowCount } = message;
      return ok({ document, notes, rowCount, rows: () => walk(pieces) });
    }
  }
}

function* walk(pieces: readonly PackedRows[]) {
  for (const piece of pieces) yield* unpackRows(piece);
}
