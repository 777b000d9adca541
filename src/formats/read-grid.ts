import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { readText } from "./text.ts";
import { readWorkbook, workbookGrid } from "./workbook.ts";
import { mayBeWorkbook } from "./workbook-kind.ts";

/** Reads a document of any known format as a grid. Its bytes say what it is, never its name. */
export function readGrid(name: string, bytes: Uint8Array): Result<Grid, Problem> {
  if (!mayBeWorkbook(bytes)) return readText(name, bytes);
  const workbook = readWorkbook(name, bytes);
  return workbook.ok ? workbookGrid(workbook.value) : workbook;
}
