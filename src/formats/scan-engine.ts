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
}

export interface ScanEngine {
  readLine(line: GrayBitmap, alphabet: "all" | "digits"): Promise<LineText>;
  close(): Promise<void>;
}

/** Signs that figures are written with. */
const DIGITS = "0123456789.,%$-()/+";

/** Opens readers that work side by side; nothing is fetched and nothing is written. */
export async function openScanEngine(readers: number): Promise<ScanEngine> {
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/spa/package.json"));
  const langPath = join(data, "4.0.0_best_int");
  const options = { langPath, cacheMethod: "none" };
  const scheduler = createScheduler();
  const workers = await Promise.all(Array.from({ length: readers }, () => createWorker("spa", OEM.LSTM_ONLY, options)));
  for (const worker of workers) scheduler.addWorker(worker);
  return { readLine: async (line, alphabet) => await readLine(scheduler, line, alphabet), close: async () => await close(scheduler) };
}

async function close(scheduler: Scheduler): Promise<void> {
  await scheduler.terminate();
}

async function readLine(scheduler: Scheduler, line: GrayBitmap, alphabet: "all" | "digits"): Promise<LineText> {
  const file = Buffer.from(portableGrayMap(line));
  const wish = {
    tessedit_pageseg_mode: PSM.SINGLE_LINE,
    user_defined_dpi: "300",
    ...(alphabet === "digits" ? { tessedit_char_whitelist: DIGITS } : {}),
  };
  const { data } = await scheduler.addJob("recognize", file, wish, { text: false, blocks: true });
  return textOf(data);
}

function textOf({ blocks }: RecognizeResult["data"]): LineText {
  const words = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)))
    .map(({ text, confidence }) => ({ text: text.trim(), confidence }))
    .filter(({ text }) => text !== "");
  return { text: words.map(({ text }) => text).join(" "), words };
}
