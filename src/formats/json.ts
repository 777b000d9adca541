import { createHash } from "node:crypto";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid, GridRow } from "../core/ingest/grid.ts";
import { decodeText } from "./decode-text.ts";
import { ownRows } from "./json-own.ts";
import { recordRows } from "./json-records.ts";
import { type JsonFault, type JsonValue, parseJsonSource } from "./json-source.ts";
import type { ReadingTools } from "./reading-tools.ts";
import { TEXT_LIMITS } from "./text.ts";

/** Bytes of a file of records; read, it takes many times as much. */
const LARGEST_JSON = 64 * 1024 * 1024;
/** Fields of one record, and cells in all. */
const MOST_FIELDS = 1000;
const MOST_CELLS = 5_000_000;

/** Reads a list of records, one a line or in one list, or what this program itself wrote. */
export function readJson(name: string, bytes: Uint8Array, tools: ReadingTools): Result<Grid, Problem> {
  if (bytes.length > LARGEST_JSON) {
    return fail({ code: "file-too-large", file: name, bytes: bytes.length, limit: LARGEST_JSON });
  }
  const { text, notes } = decodeText(bytes);
  const values = parseJsonSource(text);
  if (!isValues(values)) return fail(problemOf(name, values, text));
  tools.signal.throwIfAborted();
  const rows = ownRows(values) ?? recordRows(values);
  if (rows === null) return fail({ code: "json-without-records", file: name });
  const tooMuch = refuseRows(name, rows);
  if (tooMuch) return fail(tooMuch);
  const document = { name, sha256: createHash("sha256").update(bytes).digest("hex"), format: "json" };
  return ok({ document, notes, rowCount: rows.length, rows: () => rows });
}

function isValues(parsed: readonly JsonValue[] | JsonFault): parsed is readonly JsonValue[] {
  return Array.isArray(parsed);
}

function problemOf(file: string, fault: JsonFault, text: string): Problem {
  const line = text.slice(0, fault.at).split("\n").length;
  switch (fault.is) {
    case "no-json":
      return { code: "json-damaged", file, line };
    case "key-twice":
      return { code: "json-key-twice", file, line, key: fault.key };
    case "too-deep":
      return { code: "json-without-records", file };
  }
}

function refuseRows(file: string, rows: readonly GridRow[]): Problem | null {
  const widest = Math.max(0, ...rows.slice(0, 2000).map(({ cells }) => cells.length));
  const limit = widest > MOST_FIELDS ? MOST_FIELDS : MOST_CELLS;
  if (widest > MOST_FIELDS || widest * rows.length > MOST_CELLS) {
    return { code: "workbook-too-large", file, over: "cells", limit };
  }
  if (rows.length > TEXT_LIMITS.lines) {
    return { code: "too-many-lines", file, lines: rows.length, limit: TEXT_LIMITS.lines };
  }
  const isEmpty = rows.every(({ cells }) => cells.every((cell) => cell === ""));
  return isEmpty ? { code: "file-empty", file } : null;
}
