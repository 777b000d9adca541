import type { Problem } from "../core/domain/problem.ts";
import type { Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { documentKind, type DocumentKind } from "./document-kind.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { readText } from "./text.ts";

type Reader = (
  name: string,
  bytes: Uint8Array,
  tools: ReadingTools,
) => Result<Grid, Problem> | Promise<Result<Grid, Problem>>;

/** Reads a document of any known format as a grid. Its bytes say what it is, never its name. */
export async function readGrid(name: string, bytes: Uint8Array, tools: ReadingTools): Promise<Result<Grid, Problem>> {
  const read = await READERS[documentKind(bytes)]();
  return read(name, bytes, tools);
}

/** Each with its library, loaded when it is wanted. */
const READERS: Readonly<Record<DocumentKind, () => Reader | Promise<Reader>>> = {
  text: () => readText,
  workbook: async () => (await import("./workbook.ts")).readWorkbookGrid,
  html: async () => (await import("./html.ts")).readHtml,
  json: async () => (await import("./json.ts")).readJson,
  docx: async () => (await import("./docx.ts")).readDocx,
  odt: async () => (await import("./odt.ts")).readOdt,
  pdf: async () => (await import("./pdf.ts")).readPdf,
  image: async () => (await import("./scan.ts")).readScan,
  other: () => readText,
};
