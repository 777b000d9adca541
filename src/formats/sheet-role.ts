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
 * A sheet goes on with the table of another where most of its rows fill most of its columns; a short one is
 * a cover unless its name says otherwise.
 */
export function roleOf(sheet: Sheet, tables: readonly (readonly HeaderColumn[])[]): Role {
  if (tableOf(sheet) !== null) return "table";
  const rows = sheet.rows.slice(0, MOST_ROWS).filter(({ cells }) => cells.some((cell) => cell !== ""));
  const isAside = ASIDE.test(fold(sheet.name));
  if (!isAside && tables.some((columns) => goesOn(rows, columns))) return "table";
  return isAside || rows.length > LONGEST_COVER || rows.some(isPivotLabel) ? "aside" : "cover";
}

const LONGEST_COVER = 40;
const ASIDE = /\b(?:instruc\w*|catalogos?|guia|ayuda|lee ?me|readme|ejemplos?|listas?|glosario|parametros)\b/;
const MOST_OF_ROWS = 0.5;
const MOST_OF_COLUMNS = 0.6;
const FEWEST_CELLS = 3;

const NAMES_ROWS: ReadonlySet<Field | null> = new Set<Field>(["indicator", "objective", "programme", "definition"]);
const FIGURES: ReadonlySet<Field | null> = new Set<Field>(["baseline", "target", "adjustedTarget", "progress"]);

/** Some column names what is measured; and in a catalogue some other gives figures. */
function isOfIndicators(header: readonly HeaderColumn[], name: string): boolean {
  if (header.some(({ label }) => PIVOT.test(fold(label)))) return false;
  const names = header.some(({ field }) => NAMES_ROWS.has(field));
  return names && (!ASIDE.test(fold(name)) || header.some(({ field }) => FIGURES.has(field)));
}

/** What spreadsheets head the tables with that they sum up by themselves. */
const PIVOT =
  /^(?:(?:suma|cuenta|recuento|promedio|max|maximo|min|minimo) de |(?:sum|count|average|max|min) (?:of|-) |(?:etiquetas|rotulos) de (?:fila|columna)|(?:row|column) labels)/;

function isPivotLabel({ cells }: GridRow): boolean {
  return cells.some((cell) => PIVOT.test(fold(cell.slice(0, 80))));
}

function goesOn(rows: readonly GridRow[], columns: readonly HeaderColumn[]): boolean {
  const fewest = Math.max(FEWEST_CELLS, columns.length * MOST_OF_COLUMNS);
  const full = rows.filter(({ cells }) => cells.filter((cell) => cell !== "").length >= fewest);
  return full.length > 0 && full.length >= rows.length * MOST_OF_ROWS;
}
