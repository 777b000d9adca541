import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { fold } from "../core/ingest/fold.ts";
import type { GridRow } from "../core/ingest/grid.ts";
import { isSheet } from "../core/ingest/sheet.ts";
import { type Role, roleOf, tableOf } from "./sheet-role.ts";
import type { Sheet } from "./workbook-sheet.ts";

/** The sheets to read, and those that are shown and hold no table, or are hidden. */
export interface Choice {
  readonly read: readonly Sheet[];
  readonly idle: readonly Sheet[];
}

/**
 * The sheets that were chosen, hidden or not, in the order of the workbook; or else those that are shown.
 * Beside tables a cover gives its lines to the head, and instructions, catalogues and pivot tables are no
 * part of the report.
 */
export function chooseSheets(
  file: string,
  sheets: readonly Sheet[],
  chosen: readonly string[] = [],
): Result<Choice, Problem> {
  if (chosen.length === 0) return ok(withoutIdle(sheets));
  const known = sheets.map(({ name }) => name);
  const names = chosen.map((name) => ({ name, sheet: nameOf(known, name) }));
  const missing = names.find(({ sheet }) => sheet === null);
  if (missing) return fail({ code: "sheet-not-found", file, sheet: missing.name, known });
  const read = sheets.filter(({ name }) => names.some(({ sheet }) => sheet === name));
  return ok({ read: read.map((sheet) => ({ ...sheet, hidden: false })), idle: [] });
}

/** As it is written; or but for case and accents, where one alone is so. */
function nameOf(known: readonly string[], name: string): string | null {
  if (known.includes(name)) return name;
  const [like = null, another] = known.filter((one) => fold(one) === fold(name));
  return another === undefined ? like : null;
}

function withoutIdle(sheets: readonly Sheet[]): Choice {
  const shown = sheets.filter(({ hidden }) => !hidden);
  const hidden = sheets.filter((sheet) => sheet.hidden);
  const tables = shown.map(tableOf).filter((columns) => columns !== null);
  const labelled = shown.filter(({ rows }) => isSheet(rows.filter(isInked).slice(0, SAMPLE)));
  if (tables.length === 0 || labelled.length > tables.length) return { read: shown, idle: hidden };
  const read: Sheet[] = [];
  const idle: Sheet[] = [...hidden];
  const roles = shown.map((sheet): Role => roleOf(sheet, tables));
  const first = roles.indexOf("table");
  for (const [i, sheet] of shown.entries()) {
    if (roles[i] === "table") read.push(sheet);
    else if (roles[i] === "cover" && i < first) read.push({ ...sheet, rows: sheet.rows.flatMap(cellByCell) });
    else idle.push(sheet);
  }
  return { read, idle };
}

const SAMPLE = 400;

function isInked({ cells }: GridRow): boolean {
  return cells.some((cell) => cell !== "");
}

/** So that no row of a cover is taken for one of a table. */
function cellByCell(row: GridRow): readonly GridRow[] {
  return row.cells.filter((cell) => cell !== "").map((cell) => ({ at: row.at, cells: [cell] }));
}
