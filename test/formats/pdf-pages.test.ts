import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { pdfPageKind } from "../../src/formats/pdf-page-kind.ts";
import { openPdf, PDF_LIMITS, renderPdfPage } from "../../src/formats/pdf-pages.ts";
import { readPdf } from "../../src/formats/pdf.ts";
import { valueOf } from "../core/decimals.ts";
import { type PdfSheet, pdfOf, rule, write } from "./pdfs.ts";

const TOOLS = { progress: () => undefined, signal: new AbortController().signal };

async function problemOf(bytes: Uint8Array) {
  const result = await readPdf("informe.pdf", bytes, TOOLS);
  return result.ok ? "read" : result.problem;
}

describe("what no one can read as a PDF", () => {
  const good = pdfOf([{ content: write([50, 300], "Informe") }]);

  it("is not read as one when it is something else", async () => {
    expect(await problemOf(Buffer.from("%PDF-1.7\nhola"))).toEqual({ code: "document-damaged", file: "informe.pdf" });
  });

  it("is refused when it is cut off, though some pages are there", async () => {
    expect(await problemOf(good.subarray(0, good.length - 120))).toEqual({
      code: "document-damaged",
      file: "informe.pdf",
    });
  });

  it("is refused when it is encrypted with a password", async () => {
    const locked = readFileSync(new URL("fixtures-pdf/locked.pdf", import.meta.url));
    expect(await problemOf(locked)).toEqual({ code: "document-protected", file: "informe.pdf" });
  });

  it.each([
    ["no pages", []],
    ["blank pages", [{ content: "" }, { content: rule([10, 10], [90, 10]) }]],
  ])("is empty with %s", async (_, sheets: PdfSheet[]) => {
    expect(await problemOf(pdfOf(sheets))).toEqual({ code: "file-empty", file: "informe.pdf" });
  });

  it("is too long with more pages than a report has", async () => {
    const bytes = pdfOf(Array.from({ length: PDF_LIMITS.pages + 1 }, () => ({ content: "" })));
    expect(await problemOf(bytes)).toMatchObject({ code: "document-too-long", over: "pages", limit: PDF_LIMITS.pages });
  });

  it("is too long with more strokes on a page than can be looked at", async () => {
    const content = write([50, 300], "Informe") + "1 1 2 2 re S\n".repeat(PDF_LIMITS.strokes);
    expect(await problemOf(pdfOf([{ content }]))).toMatchObject({ code: "document-too-long", over: "strokes" });
  });

  it("reads a page of 200 inches, and makes a picture of it no larger than can be held", async () => {
    const sheet = { content: write([50, 14_000], "Informe"), width: 14_400, height: 14_400 };
    const read = valueOf(await readPdf("informe.pdf", pdfOf([sheet]), TOOLS));
    expect([...read.rows()].map(({ cells }) => cells)).toEqual([["Informe"]]);
    const document = valueOf(await openPdf("informe.pdf", pdfOf([sheet])));
    const picture = renderPdfPage(document, 0, 300);
    expect((picture?.width ?? 0) * (picture?.height ?? 0)).toBeLessThan(PDF_LIMITS.pixels * 1.01);
  });
});

describe("the kind of a page", () => {
  const picture = (x: number, y: number) => `q ${x} 0 0 ${y} 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID ~ EI Q\n`;
  it.each([
    ["text", write([50, 300], "Informe de resultados")],
    ["text", picture(600, 400) + write([50, 300], "Informe de resultados. ".repeat(5))],
    ["scan", picture(600, 400)],
    ["scan", picture(600, 400) + write([50, 20], "Folio 12")],
    ["scan", `${picture(600, 400)}BT 3 Tr ET\n${write([50, 300], "Texto que puso quien digitalizó. ".repeat(5))}`],
    ["blank", ""],
  ])("is %s", async (kind, content) => {
    const document = valueOf(await openPdf("informe.pdf", pdfOf([{ content }])));
    expect(pdfPageKind(document, 0)).toBe(kind);
  });
});
