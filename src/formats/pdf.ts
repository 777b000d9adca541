import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { CellInk, Grid, GridRow } from "../core/ingest/grid.ts";
import { knownWords } from "./pdf-cell-text.ts";
import { TooManyStrokes } from "./pdf-objects.ts";
import { type ReadPage, readPage } from "./pdf-page-ink.ts";
import { alignColumns } from "./pdf-same-columns.ts";
import { pageRows } from "./pdf-page-rows.ts";
import { closePdf, openPdf, PDF_LIMITS, type PdfDocument } from "./pdf-pages.ts";
import type { Parting, PdfCell, PdfPageRows, PdfRow } from "./pdf-row.ts";
import { readPdfScans } from "./pdf-scans.ts";
import { runningLines } from "./pdf-running-lines.ts";
import { joinSplitRows } from "./pdf-split-rows.ts";
import type { ReadingTools } from "./reading-tools.ts";

/** Reads a PDF as its pages show it. */
export async function readPdf(name: string, bytes: Uint8Array, tools: ReadingTools): Promise<Result<Grid, Problem>> {
  const opened = await openPdf(name, bytes);
  if (!opened.ok) return opened;
  const read = await readRows(opened.value, tools);
  closePdf(opened.value);
  if (!read.ok) return read;
  const rows = read.value;
  if (rows.length === 0) return fail({ code: "file-empty", file: name });
  const document = { name, sha256: createHash("sha256").update(bytes).digest("hex"), format: "pdf" };
  return ok({ document, notes: [], rowCount: rows.length, rows: () => rows });
}

/** Of the pages with text and of those that are pictures of it, in the order of the pages. */
async function readRows(document: PdfDocument, tools: ReadingTools): Promise<Result<readonly GridRow[], Problem>> {
  const pages = await readPages(document, tools);
  if (!pages.ok) return pages;
  const scans = pages.value.flatMap(({ kind }, index) => (kind === "scan" ? [index] : []));
  const scanned = await readPdfScans(document, scans, tools);
  if (!scanned.ok) return scanned;
  const rows = [...gridRows(pages.value), ...scanned.value];
  return ok(scans.length === 0 ? rows : rows.toSorted((a, b) => pageOf(a) - pageOf(b)));
}

/** Every row of a PDF stands on a page. */
function pageOf({ at }: GridRow): number {
  return at.page ?? 0;
}

async function readPages(document: PdfDocument, tools: ReadingTools): Promise<Result<readonly ReadPage[], Problem>> {
  const { name: file, pageCount } = document;
  const pages: ReadPage[] = [];
  let characters = 0;
  for (let index = 0; index < pageCount && !tools.signal.aborted; index += 1) {
    const page = readWithin(document, index);
    if (!page.ok) return page;
    characters += page.value.characters;
    if (characters > PDF_LIMITS.characters) {
      return fail({ code: "document-too-long", file, over: "characters", limit: PDF_LIMITS.characters });
    }
    pages.push(page.value);
    tools.progress(index + 1, pageCount);
    await setImmediate();
  }
  return ok(pages);
}

function readWithin(document: PdfDocument, index: number): Result<ReadPage, Problem> {
  const file = document.name;
  try {
    const page = readPage(document, index);
    return page === null ? fail({ code: "document-damaged", file }) : ok(page);
  } catch (error) {
    if (!(error instanceof TooManyStrokes)) throw error;
    return fail({ code: "document-too-long", file, over: "strokes", limit: PDF_LIMITS.strokes });
  }
}

function gridRows(pages: readonly ReadPage[]): readonly GridRow[] {
  const known = knownWords(pages.flatMap(({ ink }) => (ink === null ? [] : [ink.words])));
  const running = runningLines(pages.flatMap(({ ink }) => (ink === null ? [] : [ink.words])));
  const laidOut: PdfPageRows[] = [];
  let before: readonly Parting[] | null = null;
  for (const [index, { ink }] of pages.entries()) {
    const rows: readonly PdfRow[] = ink === null ? [] : pageRows(ink, { known, before, running });
    const last = rows.findLast(({ partings }) => partings !== null);
    before = last?.partings ?? null;
    laidOut.push({ page: index + 1, rows });
  }
  return joinSplitRows(alignColumns(laidOut), known).flatMap(({ page, rows }) =>
    rows.map(({ cells }, i) => ({
      at: { page, row: i + 1 },
      cells: cells.map(({ text }) => text),
      inks: cells.map((cell) => inkOf(cell, pages[(cell.page ?? page) - 1])),
    })),
  );
}

function inkOf({ area, page, otherwise }: PdfCell, on: ReadPage | undefined): CellInk | null {
  if (area === null || on === undefined) return null;
  const { left, top, right, bottom } = on.share(area);
  const box = { x: left, y: top, width: right - left, height: bottom - top };
  const trace = page === undefined ? { box } : { page, box };
  return otherwise === undefined ? { trace } : { trace, otherwise };
}
