import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { gridOfWorkbook } from "./workbooks.ts";
import { valueOf } from "../core/decimals.ts";
import { pdfOf, ruledTable, rule, write } from "./pdfs.ts";
import { xlsxOf } from "./written-xlsx.ts";

const MEASURE = fileURLToPath(new URL("read-and-measure.ts", import.meta.url));
const run = promisify(execFile);
/** What the process that asked for a document may take, whatever the document holds. */
const MOST_MEGABYTES = 300;
const MILLION = 1_000_000;

const TABLE = ruledTable(
  [40, 380],
  [200, 100, 100],
  [
    ["Indicador", "Frecuencia", "Avance"],
    ["Sesiones", "Anual", "25%"],
    ["Actas", "Anual", "50%"],
  ],
);

function inline(place: string, text: string): string {
  return `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

describe("a document made to break the program", { timeout: 120_000 }, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "indicadora-evil-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function read(name: string, bytes: Uint8Array): Promise<unknown> {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const { stdout } = await run(process.execPath, [MEASURE, path]);
    rmSync(path);
    const { megabytes, ...outcome } = JSON.parse(stdout) as { readonly megabytes: number };
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    return outcome;
  }

  it("a PDF with a million objects that no page shows is read as far as it is shown", async () => {
    const text = Buffer.from(pdfOf([{ content: TABLE }])).toString("latin1");
    const end = text.indexOf("xref");
    const objects = Array.from({ length: MILLION }, (_, i) => `${i + 10} 0 obj\n<< /N ${i} >>\nendobj\n`);
    const bytes = Buffer.from(text.slice(0, end) + objects.join("") + text.slice(end), "latin1");
    expect(await read("objetos.pdf", bytes)).toEqual({ rows: 3 });
  });

  it("a PDF page with a million strokes is refused", async () => {
    const strokes = Array.from({ length: MILLION }, (_, i) => rule([i % 600, 10], [(i + 1) % 600, 200]));
    const problem = { code: "document-too-long", file: "rayas.pdf", over: "strokes", limit: 200_000 };
    expect(await read("rayas.pdf", pdfOf([{ content: TABLE + strokes.join("") }]))).toEqual({ problem });
  });

  it("a PDF page with a million words is refused when it takes more than a gigabyte", async () => {
    const words = Array.from({ length: MILLION }, (_, i) => write([i % 600, i % 300], "ab", 4));
    const problem = { code: "document-too-large", file: "palabras.pdf", limit: 1024 ** 3 };
    expect(await read("palabras.pdf", pdfOf([{ content: TABLE + words.join("") }]))).toEqual({ problem });
  });

  it("a PDF of five thousand pages is refused", async () => {
    const pages = Array.from({ length: 5000 }, () => ({ content: TABLE }));
    const problem = { code: "document-too-long", file: "paginas.pdf", over: "pages", limit: 500 };
    expect(await read("paginas.pdf", pdfOf(pages))).toEqual({ problem });
  });

  it("a workbook with ten megabytes in one cell is read, and the cell is whole", async () => {
    const bytes = xlsxOf([[inline("A1", "palabra ".repeat(1_310_720))], [inline("A2", "fin")]]);
    expect(await read("celda.xlsx", bytes)).toEqual({ rows: 2 });
  });

  it("a workbook with formulas, links, right-to-left marks and NULs keeps what is shown, and follows nothing", () => {
    const formula = '<c r="B1" t="str"><f>HYPERLINK("http://127.0.0.1:9/robo","25%")</f><v>25%</v></c>';
    const command = '<c r="B2" t="str"><f>cmd|"/c calc"!A1</f><v>50%</v></c>';
    const grid = valueOf(
      gridOfWorkbook(
        "libro.xlsx",
        xlsxOf([
          [inline("A1", "Sesiones"), formula],
          [inline("A2", "\u202eActas\u202c"), command],
        ]),
      ),
    );
    expect([...grid.rows()].map(({ cells }) => cells)).toEqual([
      ["Sesiones", "25%"],
      ["Actas", "50%"],
    ]);
  });
});
