import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { GridRow } from "../core/ingest/grid.ts";
import { pdfPagePicture } from "./pdf-page-kind.ts";
import { type PdfDocument, renderPdfPage } from "./pdf-pages.ts";
import type { ReadingTools } from "./reading-tools.ts";
import type { PageBitmap } from "./scan-decode.ts";

/** Dots an inch of a page that is drawn to be read; where one picture is the page, its own pixels are read. */
const DPI = 300;

/** The rows of those pages (their indexes, from 0) that are pictures of text; what reads them is loaded only for that. */
export async function readPdfScans(
  document: PdfDocument,
  indexes: readonly number[],
  tools: ReadingTools,
): Promise<Result<readonly GridRow[], Problem>> {
  if (indexes.length === 0) return ok([]);
  const { readScanRows } = await import("./scan.ts");
  const pages = indexes.map((index) => ({ page: index + 1, bitmap: () => Promise.resolve(bitmapOf(document, index)) }));
  return await readScanRows(document.name, pages, tools);
}

function bitmapOf(document: PdfDocument, index: number): Result<PageBitmap, Problem> {
  const picture = pdfPagePicture(document, index) ?? renderPdfPage(document, index, DPI);
  if (picture === null) return fail({ code: "document-damaged", file: document.name });
  const { width, height, data, dpi } = picture;
  return ok({ width, height, pixels: data, dpi });
}
