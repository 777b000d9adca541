import { type BookType, utils } from "@e965/xlsx";
import type { Written } from "../formats/workbooks.ts";
import { workbookOf, type WrittenSheet } from "../formats/workbooks.ts";
import { allRecords, tablesOf } from "../damage/model.ts";
import type { Block, TableCell, TableRow } from "./blocks.ts";
import { type Press, pressOf } from "./press.ts";
import { blocksOf, type Sample } from "./sample.ts";

/** numbers: what is a number is stored as one, with the format that shows it. texts: all cells are texts. */
export type Stored = "numbers" | "texts";

/** The library that writes them drops the formats of ODS, and cuts the texts of XLS at 255 letters. */
const TYPES = [
  ["xlsx", "xlsx", "numbers"],
  ["xlsx", "xlsx", "texts"],
  ["xls", "biff8", "numbers"],
  ["xls", "biff8", "texts"],
  ["ods", "ods", "texts"],
] as const satisfies readonly (readonly [string, BookType, Stored])[];

export const OFFICE_BOOK_PRESS: Press = pressOf({ name: "xlsx, as offices keep them", format: "xlsx" }, (sample) => ({
  sample,
  name: "informe.xlsx",
  bytes: officeBook(sample, "xlsx, as offices keep them"),
}));

export const WORKBOOK_PRESSES: readonly Press[] = TYPES.map(([format, type, stored]) => {
  const name = `${format}, ${stored} stored`;
  return pressOf({ name, format }, (sample) => {
    if (type === "biff8" && longestText(sample) > 255) return null;
    return { sample, name: `informe.${format}`, bytes: printWorkbook(sample, { press: name, stored, type }) };
  });
});

function longestText({ doc }: Sample): number {
  return Math.max(
    ...tablesOf(doc)
      .flatMap(allRecords)
      .flatMap(({ cells }) => cells.map(({ shown }) => shown.length)),
  );
}

export interface Book {
  readonly press: string;
  readonly stored: Stored;
  readonly type: BookType;
}

export function printWorkbook(sample: Sample, { press, stored, type }: Book): Uint8Array {
  return bookOfBlocks(blocksOf(sample, press), { stored, type });
}

export function bookOfBlocks(blocks: readonly Block[], { stored, type }: Omit<Book, "press">): Uint8Array {
  return workbookOf(named(sheetsOf(blocks, stored)), type);
}

function named(sheets: readonly WrittenSheet[]): Record<string, WrittenSheet> {
  return Object.fromEntries(sheets.map((sheet, index) => [`Hoja${index + 1}`, sheet]));
}

/** As offices keep them: a cover sheet, a margin of a column and of rows, titles over all columns, a hidden list. */
function officeBook(sample: Sample, press: string): Uint8Array {
  const sheets = sheetsOf(blocksOf(sample, press, { hasPages: false }), "numbers").map(withMargin);
  return workbookOf({ Instrucciones: { rows: COVER }, ...named(sheets), Listas: { rows: LISTS, hidden: true } });
}

const COVER: readonly (readonly string[])[] = [
  ["INSTRUCCIONES DE LLENADO"],
  [],
  ["1.", "No modifique los encabezados."],
  ["2.", "Capture los avances al cierre de cada periodo."],
  ["3.", "Entregue el archivo a la Unidad de Planeación."],
];
const LISTS: readonly (readonly string[])[] = [["Trimestral"], ["Semestral"], ["Anual"]];

function withMargin({ rows, merged = [], widths = [] }: WrittenSheet): WrittenSheet {
  const head = rows.findIndex((cells) => cells.length > 1);
  const [above, below] = [rows.slice(0, head), rows.slice(head)];
  const last = Math.max(...rows.map((cells) => cells.length));
  const titles = above.map((_, row) => range([row + 1, 1], [row + 1, last]));
  const moved = merged.map((text) => {
    const { s, e } = utils.decode_range(text);
    return range([s.r + 2, s.c + 1], [e.r + 2, e.c + 1]);
  });
  const shifted = [[], ...above, [], ...below].map((cells) => (cells.length === 0 ? [] : ["", ...cells]));
  return { rows: shifted, merged: [...titles, ...moved], widths: [3, ...widths] };
}

function range([top, left]: readonly [number, number], [bottom, right]: readonly [number, number]): string {
  return utils.encode_range({ s: { r: top, c: left }, e: { r: bottom, c: right } });
}

/** A page end starts another sheet. */
function sheetsOf(blocks: readonly Block[], stored: Stored): WrittenSheet[] {
  const ends = blocks.flatMap((block, index) => (block.kind === "page-end" ? [index] : []));
  const starts = [0, ...ends.map((end) => end + 1)];
  return starts.map((start, place) => sheetOf(blocks.slice(start, ends[place]), stored));
}

function sheetOf(blocks: readonly Block[], stored: Stored): WrittenSheet {
  const rows: Written[][] = [];
  const merged: string[] = [];
  for (const block of blocks) {
    if (block.kind === "paragraph") rows.push([block.text]);
    if (block.kind === "table") addRows(block.rows, { rows, merged, stored });
  }
  return { rows, merged, widths: blocks.find((block) => block.kind === "table")?.widths ?? [] };
}

interface Page {
  readonly rows: Written[][];
  readonly merged: string[];
  readonly stored: Stored;
}

function addRows(lines: readonly TableRow[], { rows, merged, stored }: Page): void {
  const covered = new Set<string>();
  for (const { cells } of lines) {
    const [row, written]: [number, Written[]] = [rows.length, []];
    for (const cell of cells) {
      while (covered.has(`${row}/${written.length}`)) written.push("");
      merge(cell, { row, column: written.length }, { merged, covered });
      written.push(writtenCell(cell, stored), ...Array.from({ length: cell.across - 1 }, () => ""));
    }
    rows.push(written);
  }
}

function merge(
  { across, down }: TableCell,
  { row, column }: { readonly row: number; readonly column: number },
  { merged, covered }: { readonly merged: string[]; readonly covered: Set<string> },
): void {
  if (across * down === 1) return;
  for (let below = 1; below < down; below += 1) covered.add(`${row + below}/${column}`);
  merged.push(utils.encode_range({ s: { r: row, c: column }, e: { r: row + down - 1, c: column + across - 1 } }));
}

function writtenCell({ text, cell }: TableCell, stored: Stored): Written {
  const number = cell?.meant.kind === "figure" ? cell.meant.value : null;
  if (stored === "texts" || number === null) return text;
  const format = formatThatShows(text);
  // "1.234" that means 1234 is nothing that a format of ours prints.
  if (format === null || Number(text.replace(/[$,%]/g, "")) !== Number(number)) return text;
  return { number: text.endsWith("%") ? Number(number) / 100 : Number(number), format };
}

/** The number format that prints a figure as it is shown; null where none does. */
function formatThatShows(text: string): string | null {
  const found = /^-?(\$?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/.exec(text);
  if (found === null) return null;
  const [, money = "", whole = "", decimals, percent = ""] = found;
  const grouped = whole.includes(",") || (money !== "" && whole.length <= 3) ? "#,##0" : "0";
  return `${money}${grouped}${decimals === undefined ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
}
