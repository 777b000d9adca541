import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { createWorker, OEM, PSM } from "tesseract.js";
import { readScan } from "../src/formats/scan.ts";
import { printTable } from "../test/scans/printed-table.ts";
import { renderPdf, wear } from "../test/scans/scanned-page.ts";
import type { Row } from "./table.ts";

const PAGES = 4;

/** Pages of a scanned table read whole, beside the engine alone on the same pages, in as many readers. */
export async function measureScan(): Promise<readonly Row[]> {
  const pages = await Promise.all(Array.from({ length: PAGES }, async (_, seed) => pageOf(seed + 1)));
  const tiff = await sharp(pages, { join: { animated: true } })
    .tiff({ compression: "lzw" })
    .toBuffer();
  const whole = await timed(async () => {
    const read = await readScan("informe.tif", tiff, {
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    if (!read.ok) throw new Error(`the pages were refused: ${read.problem.code}`);
  });
  const engine = await timed(async () => engineAlone(pages));
  const job = `read a scan of ${PAGES} pages`;
  return [{ job, seconds: whole, beside: "its text recognition alone", besideSeconds: engine }];
}

async function pageOf(seed: number): Promise<Uint8Array> {
  const { pdf } = printTable(seed, { font: "Libertinus Serif", size: 9, records: 5 });
  const scan = await wear(await renderPdf(pdf, 200), { dpi: 200, skew: 0.6, noise: 4 });
  return sharp(scan).resize(2800, 2000, { fit: "contain", background: "white" }).png().toBuffer();
}

async function engineAlone(pages: readonly Uint8Array[]): Promise<void> {
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/spa/package.json"));
  const options = { langPath: join(data, "4.0.0_best_int"), cacheMethod: "none" };
  const queue = [...pages];
  const readers = Array.from({ length: Math.min(availableParallelism(), PAGES) }, async () => {
    const worker = await createWorker("spa", OEM.LSTM_ONLY, options);
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_BLOCK, user_defined_dpi: "200" });
    for (let page = queue.pop(); page !== undefined; page = queue.pop()) {
      await worker.recognize(Buffer.from(page), {}, { text: false, blocks: true });
    }
    await worker.terminate();
  });
  await Promise.all(readers);
}

async function timed(job: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await job();
  return (performance.now() - began) / 1000;
}
