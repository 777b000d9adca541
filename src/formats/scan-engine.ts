import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { createWorker, OEM, PSM, type RecognizeResult, type Worker } from "tesseract.js";
import { foldLetters } from "../core/domain/fold-letters.ts";
import { type GrayBitmap, portableGrayMap } from "./scan-bitmap.ts";
import { loadSpanishLexicon } from "./spanish-words.ts";

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
  /** Whether a word is Spanish. */
  readonly knows: (word: string) => boolean;
  readLine(line: GrayBitmap): Promise<LineText>;
  close(): Promise<void>;
}

/**
 * Opens readers that work side by side; nothing is fetched and nothing is written. Once `signal` is
 * aborted they read no further line: it is rejected.
 */
export async function openScanEngine(readers: number, signal: AbortSignal): Promise<ScanEngine> {
  const data = dirname(createRequire(import.meta.url).resolve("@tesseract.js-data/spa/package.json"));
  const langPath = join(data, "4.0.0_best_int");
  const options = { langPath, cacheMethod: "none" };
  const opening = Promise.all(Array.from({ length: readers }, () => createWorker("spa", OEM.LSTM_ONLY, options)));
  const lexicon = loadSpanishLexicon();
  const workers = await opening;
  for (const worker of workers) {
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: "300" });
  }
  const pool = new Pool(workers, signal);
  return {
    knows: (word) => lexicon.has(foldLetters(word)),
    readLine: async (line) => pool.read(line),
    close: async () => pool.close(),
  };
}

/** A reader must not be ended while it reads, so each line is given out only when a reader is free. */
class Pool {
  readonly #workers: readonly Worker[];
  readonly #signal: AbortSignal;
  readonly #idle: Worker[];
  readonly #waiting: ((worker: Worker) => void)[] = [];
  #isClosed = false;

  constructor(workers: readonly Worker[], signal: AbortSignal) {
    this.#workers = workers;
    this.#signal = signal;
    this.#idle = [...workers];
  }

  async read(line: GrayBitmap): Promise<LineText> {
    const worker = this.#idle.pop() ?? (await new Promise<Worker>((resolve) => this.#waiting.push(resolve)));
    try {
      if (this.#isClosed || this.#signal.aborted) throw new Error("the reading was stopped");
      const file = Buffer.from(portableGrayMap(line));
      const { data } = await worker.recognize(file, {}, { text: false, blocks: true });
      return textOf(data);
    } finally {
      this.#giveBack(worker);
    }
  }

  #giveBack(worker: Worker): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#idle.push(worker);
    else next(worker);
  }

  /** Waits for the lines being read; those not begun are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const all = this.#workers.map(
      async () => this.#idle.pop() ?? (await new Promise<Worker>((free) => this.#waiting.push(free))),
    );
    for (const worker of await Promise.all(all)) await worker.terminate();
  }
}

function textOf({ blocks }: RecognizeResult["data"]): LineText {
  const words = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)))
    .map(({ text, confidence, bbox: { x0, x1 } }) => ({ text: text.trim(), confidence, x0, x1 }))
    .filter(({ text }) => text !== "");
  return { text: words.map(({ text }) => text).join(" "), words };
}
