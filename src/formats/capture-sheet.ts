import { isHeadingRow } from "../core/capture/heading-row.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, type Result } from "../core/domain/result.ts";
import type { Grid, GridRow } from "../core/ingest/grid.ts";
import { type Workbook, workbookGrid } from "./workbook.ts";
import type { Sheet } from "./workbook-sheet.ts";

/** Titles may stand above the headings. */
const MOST_TITLES = 20;

/**
 * The one sheet of a workbook that has the headings of a file of figures, beside which others may give
 * instructions. What it hides nobody saw who sent it, so then the whole file goes back.
 */
export function captureGrid({ document, sheets }: Workbook): Result<Grid, Problem> {
  const headed = sheets.filter(hasHeadings);
  const [sheet, another] = headed;
  if (sheet === undefined) return workbookGrid({ document, sheets });
  const hiding = headed.find(hides);
  if (hiding) return fail({ code: "workbook-hidden", file: document.name, sheet: hiding.name });
  if (another) return fail({ code: "sheets-several", file: document.name, sheets: headed.map(({ name }) => name) });
  return workbookGrid({ document, sheets: [{ ...sheet, rows: sheet.rows.map(withFormulas) }] });
}

/** A result that may never have been worked out is no figure: its formula stands there, and goes back with its line. */
function withFormulas(row: GridRow): GridRow {
  const { cells, inks } = row;
  if (inks?.some((ink) => ink?.otherwise?.length === 0) !== true) return row;
  const formulaOf = (i: number) => (inks[i]?.otherwise?.length === 0 ? inks[i].trace?.stored : undefined);
  return { ...row, cells: cells.map((cell, i) => formulaOf(i) ?? cell) };
}

function hasHeadings({ rows }: Sheet): boolean {
  return rows.slice(0, MOST_TITLES).some(({ cells }) => isHeadingRow(cells));
}

function hides({ hidden, hiddenRows, hiddenColumns }: Sheet): boolean {
  return hidden || hiddenRows.length + hiddenColumns.length > 0;
}
