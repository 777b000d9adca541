import type { Field } from "../core/domain/field.ts";
import { classifyRow } from "../core/ingest/classify-row.ts";
import { fold } from "../core/ingest/fold.ts";
import type { GridRow } from "../core/ingest/grid.ts";
import type { HeaderColumn } from "../core/ingest/header.ts";
import { viewRow } from "../core/ingest/row-form.ts";
import type { Sheet } from "./workbook-sheet.ts";

/** What a sheet is beside others that hold tables. "aside": it says nothing of this report's results. */
export type Role = "table" | "cover" | "aside";

/** Headings are looked for in so many first rows, and the rows of a table judged by as many. */
const MOST_ROWS = 200;

/** The columns of the table of indicators that a sheet holds; null where it holds none. */
export function tableOf({ name, rows }: Sheet): readonly HeaderColumn[] | null {
  let columns: readonly HeaderColumn[] | null = null;
  for (const { cells } of rows.slice(0, MOST_ROWS)) {
    const { is, header } = classifyRow(viewRow(cells), { columns, meanCharacters: 0 });
    if (is === "header" && header && isOfIndicators(header, name)) columns = header;
    else if (is === "record" && columns !== null) return columns;
  }
  return null;
}

/**
 * A sheet without headings goes on with the table of another where some of its rows fill most of that one's
 * columns: what is no record there is set aside later. A short one is a cover. Neither is one with headings
 * of other things, or whose name says that it is no report, nor a pivot table.
 */
export function roleOf(sheet: Sheet, tables: readonly (readonly HeaderColumn[])[]): Role {
  if (tableOf(sheet) !== null) return "table";
  const rows = sheet.rows.slice(0, MOST_ROWS).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const isAside = ASIDE.test(fold(sheet.name)) || rows.some(({ cells }) => isOtherHeading(cells));
  if (!isAside && tables.some((columns) => goesOn(rows, columns))) return "table";
  return isAside || rows.length > LONGEST_COVER ? "aside" : "cover";
}

function isOtherHeading(cells: readonly string[]): boolean {
  const { is } = classifyRow(viewRow(cells), { columns: null, meanCharacters: 0 });
  return is === "header" || isPivotHeading(cells);
}

const LONGEST_COVER = 40;
const ASIDE = /\b(?:instruc\w*|catalogos?|guia|ayuda|lee ?me|readme|ejemplos?|glosario|parametros)\b/;
const MOST_OF_COLUMNS = 0.6;
const FEWEST_CELLS = 3;

const NAMES_ROWS: ReadonlySet<Field | null> = new Set<Field>(["indicator", "objective", "programme", "definition"]);
const FIGURES: ReadonlySet<Field | null> = new Set<Field>(["baseline", "target", "adjustedTarget", "progress"]);

/** Some column names what is measured; and in a catalogue some other gives figures. */
function isOfIndicators(header: readonly HeaderColumn[], name: string): boolean {
  if (isPivotHeading(header.map(({ label }) => label))) return false;
  const names = header.some(({ field }) => NAMES_ROWS.has(field));
  return names && (!ASIDE.test(fold(name)) || header.some(({ field }) => FIGURES.has(field)));
}

/** How spreadsheets head the tables that they sum up by themselves: their rows, and then nothing but sums. */
const PIVOT_ROWS = /^(?:(?:etiquetas|rotulos) de (?:fila|columna)|(?:row|column) labels)$/;
const PIVOT_SUM =
  /^(?:suma|cuenta|recuento|promedio|max|maximo|min|minimo) de |^(?:sum|count|average|max|min) of |^total general$|^grand total$/;

function isPivotHeading(cells: readonly string[]): boolean {
  const [, ...sums] = cells.filter((cell) => cell !== "").map((cell) => fold(cell.slice(0, LONGEST_LABEL)));
  if (cells.some((cell) => PIVOT_ROWS.test(fold(cell.slice(0, LONGEST_LABEL))))) return true;
  return sums.length > 1 && sums.every((label) => PIVOT_SUM.test(label));
}

const LONGEST_LABEL = 80;

function goesOn(rows: readonly GridRow[], columns: readonly HeaderColumn[]): boolean {
  const fewest = Math.max(FEWEST_CELLS, columns.length * MOST_OF_COLUMNS);
  return rows.some(({ cells }) => cells.filter((cell) => cell !== "").length >= fewest);
}
