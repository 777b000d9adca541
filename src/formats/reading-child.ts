import type { Grid } from "../core/ingest/grid.ts";
import { startApart } from "./apart-child.ts";
import { readCaptureFile } from "./capture-file.ts";
import { packRows } from "./packed-rows.ts";
import { readGrid } from "./read-grid.ts";
import type { ReadingMessage } from "./reading-message.ts";

/* A process of its own for reading one document: its rows go out as messages. */

/** Rows sent at a time. */
const PIECE = 500;

const { bytes, options, tools, send } = await startApart();
const [purpose, name = "", ...sheets] = options;
const grid = await (purpose === "capture"
  ? readCaptureFile(name, bytes)
  : readGrid(name, bytes, sheets.length === 0 ? tools : { ...tools, sheets }));
if (grid.ok) await sendGrid(grid.value);
else await say({ is: "refused", problem: grid.problem });
process.exit(0);

async function sendGrid(read: Grid): Promise<void> {
  const { document, notes, rowCount } = read;
  let piece = [];
  for (const row of read.rows()) {
    piece.push(row);
    if (piece.length < PIECE) continue;
    await say({ is: "rows", rows: packRows(piece) });
    piece = [];
  }
  if (piece.length > 0) await say({ is: "rows", rows: packRows(piece) });
  await say({ is: "read", document, notes, rowCount });
}

function say(message: ReadingMessage): Promise<void> {
  return send(message);
}
