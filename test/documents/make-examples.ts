// Writes the files of examples/formatos: one invented report in every format. LibreOffice makes some of them.
// Usage: node test/documents/make-examples.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { seeded } from "../damage/random.ts";
import { layOut } from "./blocks.ts";
import { exampleReport } from "./example-report.ts";
import { type Conversion, convert } from "./libreoffice.ts";
import { fichas } from "./print-ficha.ts";
import { csvOf, EXCEL } from "./print-csv.ts";
import { htmlOf, PLAIN } from "./print-html.ts";
import { records, snakeCase } from "./print-json.ts";
import { LOOK, typstPdf } from "./print-typst.ts";
import { SIPOT_PRESSES } from "./print-sipot.ts";
import { bookOfBlocks, printWorkbook } from "./print-workbook.ts";
import type { Sample } from "./sample.ts";
import { scanPdf, type Scanner } from "./scan-pdf.ts";

const FOLDER = "examples/formatos";
const sample: Sample = { seed: 7, doc: exampleReport() };
const MANNER = { hasPages: false, merges: false, sectionsInside: true };
const SCANNER: Scanner = {
  dpi: 200,
  wear: { skew: 0.8, noise: 4, blur: 0.4, paper: 242, ink: 30 },
  quality: 70,
  as: "pdf",
};
const PHOTOCOPY = { skew: 0.7, noise: 8, blur: 0.6, paper: 230, ink: 70 };
const WRITER = "HTML (StarWriter)";

mkdirSync(FOLDER, { recursive: true });
const html = new TextEncoder().encode(webPage());
const xlsx = printWorkbook(sample, { press: "examples", stored: "numbers", type: "xlsx" });
const pdf = typstPdf(sample, { press: "examples", look: { ...LOOK, size: 8, font: "Libertinus Serif" } });
const json = records(sample, snakeCase);
keep("informe.html", html);
keep("informe.csv", csvOf(sample, "examples", EXCEL));
keep("informe.json", json === null ? null : json.bytes);
keep("informe.xlsx", xlsx);
keep("informe.xls", await saveAs(xlsx, { from: "xlsx", to: "xls" }));
keep("informe.ods", await saveAs(xlsx, { from: "xlsx", to: "ods" }));
keep("informe.docx", await saveAs(html, { from: "html", to: "docx:MS Word 2007 XML", filter: WRITER }));
keep("informe.odt", await saveAs(html, { from: "html", to: "odt:writer8", filter: WRITER }));
keep("fichas.xlsx", bookOfBlocks(fichas(sample.doc, 2, seeded(7, "examples")), { stored: "numbers", type: "xlsx" }));
keep("sipot-formato.xlsx", await loadFormat());
keep("informe.pdf", pdf);
keep("informe-escaneado.pdf", await scanPdf(pdf, SCANNER, 1));
keep(
  "informe-escaneado.png",
  await inFewGrays(await scanPdf(pdf, { ...SCANNER, as: "png", wear: { ...SCANNER.wear, noise: 1 } }, 2)),
);
keep("informe-fotocopia.jpg", await scanPdf(pdf, { dpi: 150, wear: PHOTOCOPY, quality: 50, as: "jpeg" }, 3));

function webPage(): string {
  const style = [
    "@page { size: 11in 8.5in; margin: 0.5in }",
    "body, td, th { font: 8pt sans-serif } table { border-collapse: collapse }",
    "td, th { border: 1px solid #444; padding: 3px; vertical-align: top } th { background: #e8e3dc }",
  ];
  const head = `<style>${style.join(" ")}</style>`;
  return htmlOf(layOut(sample.doc, { ...MANNER, merges: true }), { ...PLAIN, head }, seeded(7, "examples"));
}

/** An invented one: the report of the other files has not all that the platform asks for. */
async function loadFormat(): Promise<Uint8Array | null> {
  const printed = await SIPOT_PRESSES.find(({ name }) => name.includes("load format"))?.print([{ ...sample, seed: 5 }]);
  return printed?.[0]?.bytes ?? null;
}

/** Noise in all grays would make the file several times as large. */
async function inFewGrays(png: Uint8Array | null): Promise<Uint8Array | null> {
  return png === null ? null : sharp(png).png({ palette: true, colours: 6, dither: 0, compressionLevel: 9 }).toBuffer();
}

async function saveAs(file: Uint8Array, how: Conversion): Promise<Uint8Array | null> {
  const [saved = null] = await convert([file], how);
  return saved;
}

function keep(name: string, bytes: Uint8Array | null): void {
  if (bytes === null) throw new Error(`${name} was not made`);
  writeFileSync(join(FOLDER, name), bytes);
}
