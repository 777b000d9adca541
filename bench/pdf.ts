import { readPdf } from "../src/formats/pdf.ts";
import { closePdf, openPdf, type PdfDocument, withPdfPage } from "../src/formats/pdf-pages.ts";
import { pdfOf, ruledTable } from "../test/formats/pdfs.ts";
import type { Row } from "./table.ts";

const PAGES = 100;
const RUNS = 5;
const TOOLS = { progress: () => undefined, signal: new AbortController().signal };

/** A PDF of 100 ruled pages read as a grid, beside the library taking the bare text out of the same file. Limit: 3 times. */
export async function measurePdf(): Promise<readonly Row[]> {
  const bytes = report();
  const own: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    own.push(await secondsOf(async () => void (await readPdf("informe.pdf", bytes, TOOLS))));
    bare.push(await secondsOf(() => bareText(bytes)));
  }
  return [
    {
      job: `read a PDF, ${PAGES} pages`,
      seconds: Math.min(...own),
      beside: "the bare text of the same file",
      besideSeconds: Math.min(...bare),
    },
  ];
}

function report(): Uint8Array {
  const row = (page: number, i: number) => [
    `Indicador ${page}.${i}`,
    "Porcentaje de solicitudes atendidas",
    "Trimestral",
    `${i}%`,
  ];
  return pdfOf(
    Array.from({ length: PAGES }, (_, page) => {
      const rows = Array.from({ length: 24 }, (__, i) => row(page, i));
      return { content: ruledTable([40, 760], [120, 220, 90, 90], rows), height: 800 };
    }),
  );
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function bareText(bytes: Uint8Array): Promise<void> {
  const opened = await openPdf("informe.pdf", bytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  for (let index = 0; index < opened.value.pageCount; index += 1) takeText(opened.value, index);
  closePdf(opened.value);
}

function takeText(document: PdfDocument, index: number): void {
  const { engine } = document;
  withPdfPage(document, index, ({ handle }) => {
    const text = engine._FPDFText_LoadPage(handle);
    const count = engine._FPDFText_CountChars(text);
    for (let i = 0; i < count; i += 1) engine._FPDFText_GetUnicode(text, i);
    engine._FPDFText_ClosePage(text);
  });
}
