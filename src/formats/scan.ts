import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { DocumentRef } from "../core/domain/source.ts";
import type { Grid, GridRow } from "../core/ingest/grid.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { imagePages, type PageSource } from "./scan-decode.ts";
import { openScanEngine, type ScanEngine } from "./scan-engine.ts";
import { readPage } from "./scan-page.ts";

/** Reads a scanned PNG, JPEG or TIFF. */
export async function readScan(name: string, bytes: Uint8Array, tools: ReadingTools): Promise<Result<Grid, Problem>> {
  const pages = await imagePages(name, bytes);
  if (!pages.ok) return pages;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return await readScanPages({ name, sha256, format: "scan" }, pages.value, tools);
}

/** Reads scanned pages as one grid; a document without a word is a problem. */
export async function readScanPages(
  document: DocumentRef,
  pages: readonly PageSource[],
  tools: ReadingTools,
): Promise<Result<Grid, Problem>> {
  const read = await readScanRows(document.name, pages, tools);
  if (!read.ok) return read;
  const rows = read.value;
  if (rows.length === 0) return fail({ code: "scan-without-text", file: document.name });
  return ok({ document, notes: [], rowCount: rows.length, rows: () => rows });
}

/** A reader takes some 150 MB. */
const MOST_READERS = 4;

/** The rows of some pages of a document, in the order of the pages; none where nothing is written. */
export async function readScanRows(
  file: string,
  pages: readonly PageSource[],
  tools: ReadingTools,
): Promise<Result<readonly GridRow[], Problem>> {
  const engine = await openScanEngine(Math.min(availableParallelism(), MOST_READERS), tools.signal);
  try {
    return await readInTurn(engine, file, { pages, tools });
  } catch (error) {
    if (tools.signal.aborted) return ok([]);
    throw error;
  } finally {
    await engine.close();
  }
}

interface Work {
  readonly pages: readonly PageSource[];
  readonly tools: ReadingTools;
}

/** Page by page, so that only one stands in memory; its lines are read side by side. */
async function readInTurn(
  engine: ScanEngine,
  file: string,
  { pages, tools }: Work,
): Promise<Result<readonly GridRow[], Problem>> {
  const rows: GridRow[] = [];
  for (const [i, source] of pages.entries()) {
    if (tools.signal.aborted) break;
    const bitmap = await source.bitmap();
    if (!bitmap.ok) return bitmap;
    const read = await readPage(engine, bitmap.value, { file, page: source.page });
    if (!read.ok) return read;
    rows.push(...read.value);
    tools.progress(i + 1, pages.length);
  }
  return ok(rows);
}
