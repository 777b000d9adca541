import type { Problem } from "../core/domain/problem.ts";
import type { Grid } from "../core/ingest/grid.ts";
import type { PackedRows } from "./packed-rows.ts";

/** What a document is read as: a report, or a file of figures. */
export const READING_PURPOSES = ["report", "capture"] as const;
export type ReadingPurpose = (typeof READING_PURPOSES)[number];

/** What the process that reads a document says to the one that waits, in this order but for the first. */
export type ReadingMessage =
  | { readonly is: "progress"; readonly done: number; readonly total: number }
  | { readonly is: "rows"; readonly rows: PackedRows }
  | { readonly is: "refused"; readonly problem: Problem }
  | ({ readonly is: "read" } & Pick<Grid, "document" | "notes" | "rowCount">);

/** Between these two processes nothing else is sent. */
export function isReadingMessage(found: unknown): found is ReadingMessage {
  return typeof found === "object" && found !== null && "is" in found;
}
