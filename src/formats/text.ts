import { createHash } from "node:crypto";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid, GridRow } from "../core/ingest/grid.ts";
import { AlignedLines } from "./aligned-columns.ts";
import { decodeText } from "./decode-text.ts";
import { detectSeparator } from "./detect-separator.ts";
import { detectBinary, looksBinary } from "./detect.ts";
import { PageCounter, pageBreakOf } from "./page-counter.ts";
import { linesInCells } from "./quoted-lines.ts";
import { splitLine } from "./split-line.ts";

/** Limits on one text document; beyond them it is refused whole, with what was found. */
export const TEXT_LIMITS = { bytes: 128 * 1024 * 1024, lines: 500_000, lineCharacters: 1_000_000 } as const;

/** So many first lines show how cells are separated. */
const SAMPLE_LINES = 4000;

/** Reads a text document of any separator and encoding as a grid. `name` is for the record only. */
export function readText(name: string, bytes: Uint8Array): Result<Grid, Problem> {
  const refused = refuseBytes(name, bytes);
  if (refused) return fail(refused);
  const { text, notes } = decodeText(bytes);
  if (text.trim() === "") return fail({ code: "file-empty", file: name });
  if (looksBinary(text) || droppedMuch(text, notes)) {
    return fail({ code: "file-binary", file: name, looksLike: "unknown" });
  }
  const lines = splitLines(text);
  const tooLong = refuseLines(name, lines);
  if (tooLong) return fail(tooLong);
  const document = { name, sha256: createHash("sha256").update(bytes).digest("hex"), format: "text" };
  return ok({ document, notes, rowCount: lines.length, rows: rowsOf(lines) });
}

function refuseBytes(name: string, bytes: Uint8Array): Problem | null {
  if (bytes.length === 0) return { code: "file-empty", file: name };
  if (bytes.length > TEXT_LIMITS.bytes) {
    return { code: "file-too-large", file: name, bytes: bytes.length, limit: TEXT_LIMITS.bytes };
  }
  const binary = detectBinary(bytes);
  if (binary === null) return null;
  const known = ["xlsx/docx/ods/zip", "pdf", "xls/doc", "png", "jpeg", "tiff"].includes(binary);
  return { code: known ? "format-not-supported" : "file-binary", file: name, looksLike: binary };
}

/** So many control characters that it was hardly text. */
function droppedMuch(text: string, notes: Grid["notes"]): boolean {
  const counts = notes.map((note) => (note.code === "control-characters-dropped" ? note.count : 0));
  const dropped = counts.reduce((sum, count) => sum + count, 0);
  return dropped > 8 && dropped > text.length * 0.05;
}

/** At "\n", "\r\n" and "\r". */
function splitLines(text: string): readonly string[] {
  return text.includes("\r") ? text.split(/\r\n|\n|\r/) : text.split("\n");
}

function refuseLines(file: string, lines: readonly string[]): Problem | null {
  if (lines.length > TEXT_LIMITS.lines) {
    return { code: "too-many-lines", file, lines: lines.length, limit: TEXT_LIMITS.lines };
  }
  const limit = TEXT_LIMITS.lineCharacters;
  const at = lines.findIndex((line) => line.length > limit);
  const long = lines[at];
  return long === undefined ? null : { code: "line-too-long", file, line: at + 1, characters: long.length, limit };
}

/** Rows of text that stands within a document of another format. */
export function rowsOfLines(lines: readonly string[]): Iterable<GridRow> {
  return rowsOf(lines)();
}

/** What the lines have in common is found once; every walk then makes its rows afresh. */
function rowsOf(lines: readonly string[]): () => Iterable<GridRow> {
  const pageBreak = pageBreakOf(lines);
  const bare = pageBreak === "form-feed" ? lines.map((line) => line.replaceAll("\f", "")) : lines;
  const separator = detectSeparator(bare.slice(0, SAMPLE_LINES));
  const inCells = linesInCells(bare, separator);
  const aligned = separator === "aligned" ? new AlignedLines(bare) : null;
  return function* rows() {
    const pages = new PageCounter(pageBreak);
    for (let i = 0; i < bare.length; i += 1) {
      const page = pages.next(lines[i] ?? "");
      const more = inCells?.[i] ?? 0;
      const line = more === 0 ? (bare[i] ?? "") : bare.slice(i, i + more + 1).join("\n");
      yield { at: { line: i + 1, page }, cells: aligned ? aligned.cells(i) : splitLine(line, separator) };
      i += more;
    }
  };
}
