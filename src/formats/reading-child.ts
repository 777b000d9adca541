import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import type { Grid } from "../core/ingest/grid.ts";
import { readCaptureFile } from "./capture-file.ts";
import { packRows } from "./packed-rows.ts";
import { readGrid } from "./read-grid.ts";
import type { ReadingMessage } from "./reading-message.ts";
import { siblingModule } from "./sibling-module.ts";

/*
 * A process of its own for one document: its bytes come in by stdin, its rows go out as messages. What a
 * document can do to whoever reads it (crash it, hold it, fill its memory) ends here.
 */

/** Rows sent at a time. */
const PIECE = 500;

const [name = "", purpose = "", limit = ""] = process.argv.slice(2);
const watch = new Worker(siblingModule("memory-watch", import.meta.url), { workerData: Number(limit) });
watch.unref();
// Nobody waits any more.
process.on("disconnect", () => process.exit(0));
// Ctrl-C is for whoever waits; that one ends this process.
process.on("SIGINT", () => undefined);

const stop = new AbortController();
const tools = {
  progress: (done: number, total: number) => void send({ is: "progress", done, total }),
  signal: stop.signal,
};
const bytes = await buffer(process.stdin);
const grid = await (purpose === "capture" ? readCaptureFile(name, bytes) : readGrid(name, bytes, tools));
if (grid.ok) await sendGrid(grid.value);
else await send({ is: "refused", problem: grid.problem });
process.exit(0);

async function sendGrid(read: Grid): Promise<void> {
  const { document, notes, rowCount } = read;
  let piece = [];
  for (const row of read.rows()) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    await send({ is: "rows", rows: packRows(piece) });
    piece = [];
  }
  if (piece.length > 0) await send({ is: "rows", rows: packRows(piece) });
  await send({ is: "read", document, notes, rowCount });
}

/** Resolves once it is on its way, so that no more than one piece waits. */
function send(message: ReadingMessage): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => (error === null ? resolve() : reject(error)));
  });
}
