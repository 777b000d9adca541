import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createScheduler, createWorker, OEM, PSM, type RecognizeResult, type Scheduler } from "tesseract.js";
import { type GrayBitmap, portableGrayMap } from "./scan-bitmap.ts";

/** What the machine reads in a line. */
export interface LineText {
  /** Words apart by one space. */
  readonly text: string;
  readonly words: readonly MachineWord[];
}

export interface MachineWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  /** Where it stands in the image of its line, in pixels. */
  readonly x0: number;
  readonly x1: number;
}

export interface ScanEngine {
  readLine(line: GrayBitmap): Promise<LineText>;
  close(): Promise<void>;
}

/**
 * Opens readers that work side by side; nothing is fetched and nothing is written. Once `signal` is
 * aborted they end, and what they were reading is rejected.
 */
export async function openScanEngine(readers: number, signal: AbortSignal): Promise<ScanEngine> {
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/spa/package.json"));
  const langPath = join(data, "4.0.0_best_int");
  const options = { langPath, cacheMethod: "none" };
  const scheduler = createScheduler();
  const workers = await Promise.all(Array.from({ length: readers }, () => createWorker("spa", OEM.LSTM_ONLY, options)));
  for (const worker of workers) {
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: "300" });
    scheduler.addWorker(worker);
  }
  const stopped = new Promise<never>((_, reject) => {
    const stop = () => reject(new Error("the reading was stopped"));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
  });
  stopped.catch(() => scheduler.terminate());
  return {
    readLine: async (line) => await Promise.race([readLine(scheduler, line), stopped]),
    close: async () => await close(scheduler),
  };
}

async function close(scheduler: Scheduler): Promise<void> {
  await scheduler.terminate();
}

async function readLine(scheduler: Scheduler, line: GrayBitmap): Promise<LineText> {
  const file = Buffer.from(portableGrayMap(line));
  const { data } = await scheduler.addJob("recognize", file, {}, { text: false, blocks: true });
  return textOf(data);
}

function textOf({ blocks }: RecognizeResult["data"]): LineText {
  const words = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)))
    .map(({ text, confidence, bbox: { x0, x1 } }) => ({ text: text.trim(), confidence, x0, x1 }))
    .filter(({ text }) => text !== "");
  return { text: words.map(({ text }) => text).join(" "), words };
}
