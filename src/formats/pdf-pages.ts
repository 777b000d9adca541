import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { type PdfEngine, Scratch, startPdfEngine } from "./pdf-engine.ts";
import { type GrayPicture, grayOf } from "./pdf-picture.ts";

export const PDF_LIMITS = {
  bytes: 128 * 1024 * 1024,
  pages: 500,
  /** Of the whole document. */
  characters: 2_000_000,
  /** Drawings of one page. */
  strokes: 200_000,
  /** Of a page made a picture; a larger one is made at less than the resolution asked for. */
  pixels: 40_000_000,
} as const;

/** An opened document. It is to be closed, and then forgotten. */
export interface PdfDocument {
  readonly name: string;
  readonly engine: PdfEngine;
  readonly scratch: Scratch;
  readonly handle: number;
  readonly pageCount: number;
}

/** One page as it is shown: turned as it says, cut to its box. Lengths in points from the top left corner. */
export interface PdfPage {
  readonly handle: number;
  readonly width: number;
  readonly height: number;
  /** Quarter turns clockwise from how it is written to how it is shown. */
  readonly turns: number;
  /** From where something is written to where it is shown. */
  readonly shown: (x: number, y: number) => readonly [x: number, y: number];
  /** The same by itself: from the left, and from the top. */
  readonly across: (x: number, y: number) => number;
  readonly down: (x: number, y: number) => number;
}

/** What the library says of a document that it cannot decipher. */
const LOCKED = new Set([4, 5]);

export async function openPdf(name: string, bytes: Uint8Array): Promise<Result<PdfDocument, Problem>> {
  if (bytes.length > PDF_LIMITS.bytes) {
    return fail({ code: "file-too-large", file: name, bytes: bytes.length, limit: PDF_LIMITS.bytes });
  }
  const engine = await startPdfEngine();
  const address = engine.wasmExports.malloc(Math.max(bytes.length, 1));
  engine.HEAPU8.set(bytes, address);
  const handle = engine._FPDF_LoadMemDocument(address, bytes.length, 0);
  if (handle === 0) {
    const locked = LOCKED.has(engine._FPDF_GetLastError());
    return fail({ code: locked ? "document-protected" : "document-damaged", file: name });
  }
  if (isCutOff(engine, handle, bytes)) return fail({ code: "document-damaged", file: name });
  const pageCount = engine._FPDF_GetPageCount(handle);
  if (pageCount > PDF_LIMITS.pages) {
    return fail({ code: "document-too-long", file: name, over: "pages", limit: PDF_LIMITS.pages });
  }
  if (pageCount < 1) return fail({ code: "file-empty", file: name });
  return ok({ name, engine, scratch: new Scratch(engine), handle, pageCount });
}

/** Without its table of contents what is left of a file can be read, but not whether all of it is there. */
function isCutOff(engine: PdfEngine, handle: number, bytes: Uint8Array): boolean {
  if (engine._FPDF_DocumentHasValidCrossReferenceTable(handle) !== 0) return false;
  return !new TextDecoder("latin1").decode(bytes.subarray(-2048)).includes("%%EOF");
}

export function closePdf({ engine, handle }: PdfDocument): void {
  engine._FPDF_CloseDocument(handle);
}

/** Does some work on a page; null where the page cannot be read. What is filled in and noted on it is part of it. */
export function withPdfPage<T>(document: PdfDocument, index: number, work: (page: PdfPage) => T): T | null {
  const { engine, handle } = document;
  const page = loadFlattened(engine, handle, index);
  if (page === 0) return null;
  try {
    return work(measurePage(document, page));
  } finally {
    engine._FPDF_ClosePage(page);
  }
}

function loadFlattened(engine: PdfEngine, document: number, index: number): number {
  const page = engine._FPDF_LoadPage(document, index);
  if (page === 0 || engine._FPDFPage_GetAnnotCount(page) === 0) return page;
  const changed = engine._FPDFPage_Flatten(page, 0) === 1;
  if (!changed) return page;
  engine._FPDF_ClosePage(page);
  return engine._FPDF_LoadPage(document, index);
}

function measurePage({ engine, scratch }: PdfDocument, handle: number): PdfPage {
  engine._FPDF_GetPageBoundingBox(handle, scratch.address);
  const [left, top, right, bottom] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  const turns = engine._FPDFPage_GetRotation(handle) & 3;
  const [width, height] = turns % 2 === 0 ? [right - left, top - bottom] : [top - bottom, right - left];
  const ways = [
    [(x: number) => x - left, (_: number, y: number) => top - y],
    [(_: number, y: number) => y - bottom, (x: number) => x - left],
    [(x: number) => right - x, (_: number, y: number) => y - bottom],
    [(_: number, y: number) => top - y, (x: number) => right - x],
  ] as const;
  const [across, down] = ways[turns] ?? ways[0];
  return { handle, width, height, turns, across, down, shown: (x, y) => [across(x, y), down(x, y)] };
}

const WHITE = 0xffffffff;
const GRAY = 1;
const AS_GRAY = 0x08;

/** A page as it is shown, as gray pixels; `dpi` says at how many, if the page is too large for what was asked. */
export function renderPdfPage(document: PdfDocument, index: number, dpi: number): GrayPicture | null {
  return withPdfPage(document, index, (page) => render(document.engine, page, dpi));
}

function render(engine: PdfEngine, page: PdfPage, wanted: number): GrayPicture {
  const inches = (page.width / 72) * (page.height / 72);
  const dpi = Math.min(wanted, Math.sqrt(PDF_LIMITS.pixels / inches));
  const width = Math.max(1, Math.round((page.width / 72) * dpi));
  const height = Math.max(1, Math.round((page.height / 72) * dpi));
  const bitmap = engine._FPDFBitmap_CreateEx(width, height, GRAY, 0, 0);
  if (bitmap === 0) throw new Error(`no bitmap of ${width} by ${height}`);
  engine._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
  engine._FPDF_RenderPageBitmap(bitmap, page.handle, 0, 0, width, height, 0, AS_GRAY);
  const picture = grayOf(engine, bitmap, dpi);
  engine._FPDFBitmap_Destroy(bitmap);
  return picture;
}
