import { isHeadingRow } from "../core/capture/heading-row.ts";
import type { Problem } from "../core/domain/problem.ts";
import { ok, type Result } from "../core/domain/result.ts";
import type { Grid, GridRow } from "../core/ingest/grid.ts";
import { captureGrid } from "./capture-sheet.ts";
import { decodeText } from "./decode-text.ts";
import { linesInCells } from "./quoted-lines.ts";
import { type Separator, splitLine } from "./split-line.ts";
import { readText } from "./text.ts";
import { readWorkbook } from "./workbook.ts";
import { mayBeWorkbook } from "./workbook-kind.ts";

/** Titles may stand above the headings. */
const MOST_TITLES = 20;
const SEPARATORS: readonly Separator[] = ["\t", ";", ",", "|"];

/**
 * Reads a file of figures as a grid: a workbook, or text in any encoding. The headings are known, and so tell
 * how the cells of a text are kept apart, even where there are two columns and one line; without them it is
 * read as any text is.
 */
export function readCaptureFile(name: string, bytes: Uint8Array): Result<Grid, Problem> {
  if (mayBeWorkbook(bytes)) return readCaptureWorkbook(name, bytes);
  const grid = readText(name, bytes);
  if (!grid.ok) return grid;
  const lines = decodeText(bytes).text.split(/\r\n|\n|\r/);
  const separator = separatorOf(lines.slice(0, MOST_TITLES));
  return separator === null ? grid : ok({ ...grid.value, rows: () => rowsOf(lines, separator) });
}

function readCaptureWorkbook(name: string, bytes: Uint8Array): Result<Grid, Problem> {
  const workbook = readWorkbook(name, bytes);
  return workbook.ok ? captureGrid(workbook.value) : workbook;
}

function separatorOf(lines: readonly string[]): Separator | null {
  const found = lines.flatMap((line) => SEPARATORS.filter((separator) => isHeadingRow(splitLine(line, separator))));
  return found[0] ?? null;
}

/** A quoted cell may go on in the lines after. */
function* rowsOf(lines: readonly string[], separator: Separator): Generator<GridRow> {
  const inCells = linesInCells(lines, separator);
  for (let i = 0; i < lines.length; i += 1) {
    const more = inCells?.[i] ?? 0;
    const line = lines.slice(i, i + more + 1).join("\n");
    yield { at: { line: i + 1 }, cells: splitLine(line, separator) };
    i += more;
  }
}
