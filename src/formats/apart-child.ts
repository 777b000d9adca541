import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import type { ReadingTools } from "./reading-tools.ts";
import { siblingModule } from "./sibling-module.ts";

/** What a process that works on one document is given, and how it speaks to the one that waits. */
export interface ApartChild {
  readonly bytes: Uint8Array;
  readonly options: readonly string[];
  readonly tools: ReadingTools;
  /** Resolves once the message is on its way, so that few of them wait in memory. */
  readonly send: (message: object) => Promise<void>;
}

/** Takes in the document, and looks after the process meanwhile; call `process.exit` at the end. */
export async function startApart(): Promise<ApartChild> {
  const [limit, ...options] = process.argv.slice(2);
  new Worker(siblingModule("memory-watch", import.meta.url), { workerData: Number(limit) }).unref();
  // Nobody waits any more.
  process.on("disconnect", () => process.exit(0));
  // Ctrl-C is for whoever waits; that one ends this process.
  process.on("SIGINT", () => undefined);
  const progress = (done: number, total: number) => void send({ is: "progress", done, total });
  const bytes = await buffer(process.stdin);
  return { bytes, options, tools: { progress, signal: new AbortController().signal }, send };
}

function send(message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}
