import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readDocumentGrid } from "../formats/read-apart.ts";
import type { ReadingTools } from "../formats/reading-tools.ts";
import { TEXT_LIMITS } from "../formats/text.ts";

export type { ReadingTools };

/** A file as a door received it. */
export interface GivenFile {
  /** For the record only; no path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes; a larger file need not be read to be refused. */
export const LARGEST_DOCUMENT = TEXT_LIMITS.bytes;

/** The rows of a report of any format, for `propose` to say what they are taken to mean. Writes nothing anywhere. */
export async function readDocument(file: GivenFile, tools: ReadingTools): Promise<Result<Grid, Problem>> {
  return readDocumentGrid({ ...file, purpose: "report" }, tools);
}
