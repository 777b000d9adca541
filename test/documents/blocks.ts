import { isNumberField } from "../../src/core/domain/field.ts";
import type { Cell, Doc, Line, Page, RecordLine } from "../damage/model.ts";
import { tablesOf } from "../damage/model.ts";
import { groupRow, headLines, printedCells, showsHeader } from "../damage/print-rows.ts";
import type { Random } from "../damage/random.ts";

/** A document as any program lays it out: paragraphs, tables and page ends, in reading order. */
export type Block =
  | { readonly kind: "paragraph"; readonly text: string; readonly isTitle: boolean }
  | Table
  | { readonly kind: "page-end" };

export interface Table {
  readonly kind: "table";
  /** How wide each column wants to be in letters, so that no word of it need be broken. */
  readonly widths: readonly number[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly role: "header" | "record" | "section" | "total";
  /** What a cell above or to the left covers is left out, as in HTML. */
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly text: string;
  readonly across: number;
  readonly down: number;
  readonly isFigure: boolean;
  /** What is meant, where a program might store it otherwise than it prints it. */
  readonly cell: Cell | null;
}

/** How a program lays out one document. */
export interface Manner {
  /** Each page of the report ends with a page end; otherwise its table runs on. */
  readonly hasPages: boolean;
  /** Cells that say the same for several rows or columns are one cell. */
  readonly merges: boolean;
  /** Sections and notes are rows of the table; otherwise they stand between tables. */
  readonly sectionsInside: boolean;
}

export function chooseManner(random: Random): Manner {
  return { hasPages: random.chance(0.5), merges: random.chance(0.5), sectionsInside: random.chance(0.5) };
}

export function layOut(doc: Doc, manner: Manner): Block[] {
  return tablesOf(doc).flatMap((table) => [
    ...headLines(table).map((text, index) => paragraph(text, index < 2)),
    ...table.pages.flatMap((page, index) => pageBlocks(table, { page, index }, manner)),
  ]);
}

function paragraph(text: string, isTitle = false): Block {
  return { kind: "paragraph", text, isTitle };
}

interface PlacedPage {
  readonly page: Page;
  readonly index: number;
}

function pageBlocks(doc: Doc, { page, index }: PlacedPage, manner: Manner): Block[] {
  const again = index > 0 && doc.head.onEachPage ? headLines(doc).map((text) => paragraph(text)) : [];
  const isLast = index === doc.pages.length - 1;
  const count = `Página ${index + 1} de ${doc.pages.length}`;
  const end: Block[] = [...(doc.pageBreak === "numbered" ? [paragraph(count)] : []), { kind: "page-end" }];
  const header = showsHeader(doc, index) ? headerRows(doc, manner) : [];
  return [
    ...again,
    ...tablesAmong(doc, { header, lines: page.lines }, manner),
    ...(manner.hasPages && !isLast ? end : []),
  ];
}

interface Part {
  readonly header: readonly TableRow[];
  readonly lines: readonly Line[];
}

/** One table, or several with what is no record between them. */
function tablesAmong(doc: Doc, { header, lines }: Part, manner: Manner): Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  let first = header;
  const close = () => {
    if (open.length > 0) blocks.push(tableOf(doc, [...first, ...bodyRows(doc, open, manner)]));
    if (open.length > 0) first = [];
    open = [];
  };
  for (const line of lines) {
    const outside = textOutside(line, manner);
    if (outside === null) {
      open.push(line);
      continue;
    }
    close();
    blocks.push(paragraph(outside));
  }
  close();
  return blocks;
}

/** What a line says outside of the table; null where it is a row of it. */
function textOutside(line: Line, { sectionsInside }: Manner): string | null {
  if (line.kind === "record" || line.kind === "total" || (line.kind === "section" && sectionsInside)) return null;
  return line.cells.join(" ");
}

function tableOf(doc: Doc, rows: readonly TableRow[]): Table {
  const widths = doc.columns.map((column, index) => {
    const texts = doc.pages.flatMap(({ lines }) => lines).map((line) => shownAt(line, index));
    const longest = Math.max(longestWord(column.heading) + 2, ...texts.map((text) => longestWord(text) + 1), 5);
    return Math.max(longest, Math.min(38, 2.2 * Math.sqrt(Math.max(...texts.map((text) => text.length)))));
  });
  return { kind: "table", widths, rows };
}

function shownAt(line: Line, index: number): string {
  return line.kind === "record" ? (line.cells[index]?.shown ?? "") : "";
}

function longestWord(text: string): number {
  return Math.max(...text.split(" ").map((word) => word.length));
}

function headerRows(doc: Doc, { merges }: Manner): TableRow[] {
  if (doc.header === "none") return [];
  const headings: TableRow = { role: "header", cells: doc.columns.map(({ heading }) => plain(heading)) };
  if (doc.header !== "stacked") return [headings];
  const groups = groupRow(doc);
  return [{ role: "header", cells: merges ? joinAcross(groups) : groups.map((text) => plain(text)) }, headings];
}

/** A label stands over its column and over those to the right that have none. */
function joinAcross(labels: readonly string[]): TableCell[] {
  const starts = labels.flatMap((label, index) => (label === "" && index > 0 ? [] : [index]));
  return starts.map((start, place) => ({
    ...plain(labels[start] ?? ""),
    across: (starts[place + 1] ?? labels.length) - start,
  }));
}

function bodyRows(doc: Doc, lines: readonly Line[], { merges }: Manner): TableRow[] {
  return lines.map((line, index): TableRow => {
    if (line.kind === "record") {
      const around = { hasAbove: lines[index - 1]?.kind === "record", below: lines.slice(index + 1) };
      return { role: "record", cells: merges ? mergedCells(line, around) : recordCells(line) };
    }
    if (line.kind === "total")
      return { role: "total", cells: line.cells.map((text, i) => plain(text, isFigure(doc, i))) };
    return { role: "section", cells: [{ ...plain(line.cells.join(" ")), across: doc.columns.length }] };
  });
}

function isFigure(doc: Doc, index: number): boolean {
  const field = doc.columns[index]?.field;
  return field !== undefined && isNumberField(field);
}

function recordCells(record: RecordLine): TableCell[] {
  const shown = printedCells(record);
  return record.order.map((place, index) => {
    const cell = record.cells[place] ?? null;
    return { ...plain(shown[index] ?? "", cell !== null && isNumberField(cell.field)), cell };
  });
}

interface Around {
  readonly hasAbove: boolean;
  readonly below: readonly Line[];
}

function mergedCells(record: RecordLine, { hasAbove, below }: Around): TableCell[] {
  return recordCells(record).flatMap((own) => {
    if (own.cell === null) return [own];
    if (hasAbove && isCovered(own.cell)) return [];
    return [own.cell.field === "objective" ? { ...own, down: 1 + coveredBelow(below) } : own];
  });
}

/** An objective shared by several rows is printed once, above them. */
function isCovered({ field, meant }: Cell): boolean {
  return field === "objective" && meant.kind === "text" && meant.text === "";
}

function coveredBelow(below: readonly Line[]): number {
  const end = below.findIndex((line) => line.kind !== "record" || !line.cells.some(isCovered));
  return end === -1 ? below.length : end;
}

function plain(text: string, figure = false): TableCell {
  return { text, across: 1, down: 1, isFigure: figure, cell: null };
}
