import type { Field } from "../core/domain/field.ts";
import { isField } from "../core/domain/field.ts";
import { isRecord } from "../core/domain/plain-data.ts";
import { countPages } from "../core/report/count-report.ts";
import { indicatorName } from "../core/report/find-differences.ts";
import type { CellState, DifferenceSide, PreviousEdition, PreviousRow, Report } from "../core/report/report.ts";
import { CELL_STATES } from "../core/report/report.ts";
import { parseJson } from "./parse-json.ts";

/** Changes when a reader of an earlier edition.json would misunderstand this one. */
export const EDITION_SCHEMA = "indicadora/edition/1";

/**
 * edition.json: the `Report` as it is, with `schema` first and without `pages`, which only counts
 * what `rows` says. One line per row, so that two editions can be compared line by line. A cell in
 * question has `value` null and its `proposals`; nothing in it can be taken for a figure.
 */
export function editionJson(report: Report): Uint8Array {
  const { rows, pages: _counted, ...head } = report;
  const properties = Object.entries({ schema: EDITION_SCHEMA, ...head }).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)},\n`,
  );
  const lines = rows.map((row) => `    ${JSON.stringify(row)}`);
  return new TextEncoder().encode(`{\n${properties.join("")}  "rows": [\n${lines.join(",\n")}\n  ]\n}\n`);
}

/** The report of a published edition; null when the bytes are none this version knows. They must be as they were frozen. */
export function readReport(bytes: Uint8Array): Report | null {
  const found = parseJson(bytes);
  return isStoredReport(found) ? { ...found, pages: countPages(found.rows, found.columns) } : null;
}

/** What has our schema we wrote ourselves, from a `Report`. */
function isStoredReport(found: unknown): found is Omit<Report, "pages"> {
  return isRecord(found) && found["schema"] === EDITION_SCHEMA && Array.isArray(found["rows"]);
}

/** What a new edition needs of the one it corrects; null when the bytes are no edition this version knows. */
export function readPreviousEdition(bytes: Uint8Array): PreviousEdition | null {
  const found = parseJson(bytes);
  if (!isRecord(found) || found["schema"] !== EDITION_SCHEMA) return null;
  const { edition, rows } = found;
  if (!isRecord(edition) || typeof edition["number"] !== "number" || !Array.isArray(rows)) return null;
  const read = rows.map(readRow);
  return read.every((row) => row !== null) ? { number: edition["number"], rows: read } : null;
}

function readRow(row: unknown): PreviousRow | null {
  if (!isRecord(row) || typeof row["key"] !== "string" || !Array.isArray(row["cells"])) return null;
  const cells = row["cells"].map(readCell);
  if (!cells.every((cell) => cell !== null)) return null;
  return { key: row["key"], name: indicatorName(cells), cells };
}

type ReadCell = DifferenceSide & { readonly field: Field; readonly source: { readonly raw: string | null } };

function readCell(cell: unknown): ReadCell | null {
  if (!isRecord(cell) || !isRecord(cell["source"])) return null;
  const { field, value, unit, state } = cell;
  const { raw } = cell["source"];
  if (typeof field !== "string" || !isField(field) || !isState(state)) return null;
  if (!isTextOrNull(value) || !isTextOrNull(unit) || !isTextOrNull(raw)) return null;
  return { field, value, unit, state, source: { raw } };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}

function isState(value: unknown): value is CellState {
  return CELL_STATES.some((state) => state === value);
}
