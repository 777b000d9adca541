import { chooseManner, layOut } from "./blocks.ts";
import { type Conversion, convert } from "./libreoffice.ts";
import type { Press } from "./press.ts";
import { docxOf } from "./print-docx.ts";
import { htmlOf, PLAIN } from "./print-html.ts";
import { printWorkbook } from "./print-workbook.ts";
import { paperFor } from "./paper.ts";
import { seeded } from "../damage/random.ts";
import type { Sample } from "./sample.ts";

/** What LibreOffice opens before it saves it as its own. */
type Source = (sample: Sample, press: string) => Uint8Array;

/** Widths of 8-point letters in points: Liberation Serif in what was HTML, DejaVu Sans in what was DOCX. */
const LETTERS = { html: 4.4, docx: 5.4 };

const WRITER = "HTML (StarWriter)";
const sheet: Source = (sample, press) => printWorkbook(sample, { press, stored: "numbers", type: "xlsx" });

const page: Source = ({ doc, seed }, press) => {
  const random = seeded(seed, press);
  const blocks = layOut(doc, chooseManner(random));
  const { width, height } = paperFor(blocks, LETTERS.html, random);
  const style = `<style>@page { size: ${width}pt ${height}pt; margin: 36pt } td, th { font-size: 8pt }</style>`;
  return new TextEncoder().encode(htmlOf(blocks, { ...PLAIN, head: style }, random));
};

const words =
  (isRuled: boolean): Source =>
  ({ doc, seed }, press) => {
    const random = seeded(seed, press);
    const blocks = layOut(doc, chooseManner(random));
    return docxOf(blocks, { paper: paperFor(blocks, LETTERS.docx, random), isRuled });
  };

const WAYS: readonly (readonly [name: string, format: string, source: Source, how: Conversion])[] = [
  ["xlsx, LibreOffice", "xlsx", sheet, { from: "xlsx", to: "xlsx" }],
  ["xls, LibreOffice", "xls", sheet, { from: "xlsx", to: "xls" }],
  ["ods, LibreOffice", "ods", sheet, { from: "xlsx", to: "ods" }],
  ["html, LibreOffice, from a sheet", "html", sheet, { from: "xlsx", to: "html" }],
  ["html, LibreOffice, from a text", "html", words(true), { from: "docx", to: "html" }],
  ["docx, LibreOffice", "docx", page, { from: "html", to: "docx:MS Word 2007 XML", filter: WRITER }],
  ["odt, LibreOffice", "odt", page, { from: "html", to: "odt:writer8", filter: WRITER }],
  ["odt, LibreOffice, from DOCX", "odt", words(true), { from: "docx", to: "odt" }],
  ["pdf, LibreOffice, from DOCX", "pdf", words(true), { from: "docx", to: "pdf" }],
  ["pdf, LibreOffice, from DOCX, no rules", "pdf", words(false), { from: "docx", to: "pdf" }],
  ["pdf, LibreOffice, from HTML", "pdf", page, { from: "html", to: "pdf:writer_web_pdf_Export", filter: WRITER }],
];

export const OFFICE_PRESSES: readonly Press[] = WAYS.map(([name, format, source, how]) => ({
  name,
  format,
  needs: "libreoffice",
  print: async (samples) => {
    const files = await convert(
      samples.map((sample) => source(sample, name)),
      how,
    );
    return samples.flatMap((sample, index) => {
      const bytes = files[index] ?? null;
      return bytes === null ? [] : [{ sample, name: `informe.${format}`, bytes }];
    });
  },
}));
