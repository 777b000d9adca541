import { createHash } from "node:crypto";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid, GridNote } from "../core/ingest/grid.ts";
import { blockRows } from "./block-rows.ts";
import { ReadingFault } from "./reading-fault.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { TEXT_LIMITS } from "./text.ts";
import type { Block } from "./written-blocks.ts";

export interface FileRead {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: string;
}

/** The grid of what `read` finds; an empty one is refused, and so is what it threw a fault about. */
export function readBlocks(
  { name, bytes, format }: FileRead,
  read: () => { readonly blocks: readonly Block[]; readonly notes: readonly GridNote[] },
): Result<Grid, Problem> {
  try {
    const { blocks, notes } = read();
    const rows = blockRows(blocks);
    if (rows.every(({ cells }) => cells.every((cell) => cell === ""))) return fail({ code: "file-empty", file: name });
    if (rows.length > TEXT_LIMITS.lines) {
      return fail({ code: "too-many-lines", file: name, lines: rows.length, limit: TEXT_LIMITS.lines });
    }
    const document = { name, sha256: createHash("sha256").update(bytes).digest("hex"), format };
    return ok({ document, notes, rowCount: rows.length, rows: () => rows });
  } catch (error) {
    if (error instanceof ReadingFault) return fail(error.problem);
    throw error;
  }
}

/** Cells between two looks at whether anybody still waits. */
const BETWEEN_TICKS = 2000;

/** Called for each cell. */
export function ticking({ progress, signal }: ReadingTools, total: number): () => void {
  let cells = 0;
  return () => {
    cells += 1;
    if (cells % BETWEEN_TICKS !== 0) return;
    signal.throwIfAborted();
    progress(Math.min(cells / BETWEEN_TICKS, total), total);
  };
}
