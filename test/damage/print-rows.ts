import { isNumberField } from "../../src/core/domain/field.ts";
import { GROUP_FIGURES, GROUP_TEXT } from "./headings.ts";
import type { Doc, Line, Page, RecordLine } from "./model.ts";
import { headingRows } from "./quarter-columns.ts";
import { type Random, seeded } from "./random.ts";

/** One printed line; `record` is the record it belongs to, null for everything else. */
export interface Printed {
  readonly text: string;
  readonly record: RecordLine | null;
}

/** A row of cells ready to be laid out; "free" rows (titles, notes, noise) need not keep to the columns. */
export interface Row {
  readonly cells: readonly string[];
  readonly record: RecordLine | null;
  readonly role: "head" | "header" | "record" | "free";
}

export function headLines(doc: Doc): string[] {
  const { institution, title, cutoffShown, joined, extra } = doc.head;
  const names = joined ? [`${institution} ${title}`] : [institution, title];
  return [...names, ...extra, cutoffShown].filter((line) => line !== "");
}

function headerRows(doc: Doc): string[][] {
  const headings = doc.columns.map((column) => column.heading);
  if (doc.header === "none") return [];
  return doc.header === "stacked" ? [groupRow(doc), headings] : headingRows(doc);
}

/** The label of a merged heading stands over the first column of its group. */
export function groupRow(doc: Doc): string[] {
  const random = seeded(doc.seed, "groups");
  const firstFigure = doc.columns.findIndex((column) => isNumberField(column.field));
  return doc.columns.map((_, index) => {
    if (index === 0) return random.pick(GROUP_TEXT);
    return index === firstFigure ? random.pick(GROUP_FIGURES) : "";
  });
}

export function showsHeader(doc: Doc, pageIndex: number): boolean {
  return pageIndex === 0 || doc.header === "each-page";
}

/** What stands between two pages, as lines of text; a form feed may open the next line instead. */
export function pageBreakLines(doc: Doc, next: number, random: Random): string[] {
  if (doc.pageBreak === "blank") return random.chance(0.7) ? [""] : ["", ""];
  if (doc.pageBreak === "form-feed") return ["\f"];
  const pages = doc.pages.length;
  return random.pick([
    [`Página ${next} de ${pages}`],
    ["", `Página ${next} de ${pages}`, ""],
    ["", `Pág. ${next}/${pages}`],
    [`- ${next} -`],
  ]);
}

export function pageRows(doc: Doc, page: Page, index: number): Row[] {
  const again = index > 0 && doc.head.onEachPage ? headLines(doc) : [];
  const head: Row[] = again.map((text) => ({ cells: [text], record: null, role: "free" }));
  const header: Row[] = showsHeader(doc, index)
    ? headerRows(doc).map((cells) => ({ cells, record: null, role: "header" }))
    : [];
  return [...head, ...header, ...page.lines.map(toRow)];
}

function toRow(line: Line): Row {
  if (line.kind === "record") return { cells: printedCells(line), record: line, role: "record" };
  return { cells: line.cells, record: null, role: line.kind === "total" ? "record" : "free" };
}

export function printedCells(record: RecordLine): string[] {
  return record.order.map((index) => record.cells[index]?.shown ?? "");
}
