import { isNumberField } from "../../src/core/domain/field.ts";
import type { Doc } from "./model.ts";
import type { Random } from "./random.ts";
import { headLines, pageBreakLines, pageRows, type Printed, type Row } from "./print-rows.ts";

/** Columns kept apart by spaces only; figures may lean to the right. */
export function renderAligned(doc: Doc, random: Random): Printed[] {
  const gap = " ".repeat(random.int(2, 4));
  const rightFigures = random.chance(0.5);
  const head: Printed[] = headLines(doc).map((text) => ({ text, record: null }));
  const rows = doc.pages.map((page, index) => pageRows(doc, page, index));
  const pages = rows.flatMap((pageOfRows, index): Printed[] => {
    // A page with its own headings has its own widths; without them only the first page's can be told.
    const widths = widthsOf(doc, doc.header === "each-page" ? pageOfRows : rows.flat());
    const lines = pageOfRows.map((row) => ({
      text: alignRow(doc, row, { gap, rightFigures, widths }),
      record: row.record,
    }));
    if (index === 0) return lines;
    return [...pageBreakLines(doc, index + 1, random).map((text) => ({ text, record: null })), ...lines];
  });
  return [...head, { text: "", record: null }, ...pages];
}

interface Ruler {
  readonly gap: string;
  readonly rightFigures: boolean;
  readonly widths: readonly number[];
}

function widthsOf(doc: Doc, rows: readonly Row[]): number[] {
  const kept = rows.filter((row) => row.role !== "free");
  return doc.columns.map((_, column) => Math.max(...kept.map((row) => (row.cells[column] ?? "").length)));
}

function alignRow(doc: Doc, row: Row, { gap, rightFigures, widths }: Ruler): string {
  if (row.role === "free") return row.cells.join(gap).trim();
  const padded = doc.columns.map((column, index) => {
    const text = row.cells[index] ?? "";
    const width = widths[index] ?? 0;
    const right = rightFigures && isNumberField(column.field) && row.role !== "header";
    return right ? text.padStart(width) : text.padEnd(width);
  });
  return padded.join(gap).trimEnd();
}
