import type { GridRow } from "../../src/core/ingest/grid.ts";
import { readPdf } from "../../src/formats/pdf.ts";
import { valueOf } from "../core/decimals.ts";
import { type PdfSheet, pdfOf } from "./pdfs.ts";

const TOOLS = { progress: () => undefined, signal: new AbortController().signal };

/** The grid of a PDF, or why there is none. */
export function read(bytes: Uint8Array) {
  return readPdf("informe.pdf", bytes, TOOLS);
}

/** The rows that are read of sheets as tests draw them. */
export async function rowsOf(...sheets: readonly PdfSheet[]): Promise<readonly GridRow[]> {
  return [...valueOf(await read(pdfOf(sheets))).rows()];
}

export async function cellsOf(...sheets: readonly PdfSheet[]) {
  return (await rowsOf(...sheets)).map(({ cells }) => cells);
}
