import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import type { Lexicon } from "../core/ingest/lexicon.ts";
import type { Proposal } from "../core/ingest/proposal.ts";
import { propose } from "../core/ingest/propose.ts";
import { readGrid } from "../formats/read-grid.ts";
import { TEXT_LIMITS } from "../formats/text.ts";

/** A file as a door received it. */
export interface GivenFile {
  /** For the record only; no path. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Bytes; a larger file need not be read to be refused. */
export const LARGEST_DOCUMENT = TEXT_LIMITS.bytes;

/** What a document is taken to say. Writes nothing anywhere. */
export function readDocument(file: GivenFile, lexicon: Lexicon): Result<Proposal, Problem> {
  const grid = readGrid(file.name, file.bytes);
  return grid.ok ? propose(grid.value, lexicon) : grid;
}
