import { encode } from "../damage/encode.ts";
import type { Encoding } from "../damage/model.ts";
import { seeded } from "../damage/random.ts";
import type { Block, TableRow } from "./blocks.ts";
import { type Press, pressOf } from "./press.ts";
import { blocksOf, type Sample } from "./sample.ts";

/** How one program writes its rows as text. */
interface Dialect {
  readonly separator: string;
  readonly encoding: Encoding;
  readonly lineEnd: "\n" | "\r\n" | "\r";
  /** always: every cell in quotes. needed: only where the separator, a quote or a line end is inside. */
  readonly quotes: "always" | "needed";
  /** A first line "sep=;", as one spreadsheet program writes it. */
  readonly saysSeparator: boolean;
}

export const EXCEL: Dialect = {
  separator: ",",
  encoding: "utf-8-bom",
  lineEnd: "\r\n",
  quotes: "needed",
  saysSeparator: false,
};

const DIALECTS: readonly (readonly [string, Dialect])[] = [
  ["csv, commas", EXCEL],
  ["csv, semicolons, windows-1252", { ...EXCEL, separator: ";", encoding: "windows-1252" }],
  ["csv, sep=;", { ...EXCEL, separator: ";", saysSeparator: true }],
  ["csv, tabs, utf-16", { ...EXCEL, separator: "\t", encoding: "utf-16le" }],
  ["csv, all quoted", { ...EXCEL, encoding: "utf-8", lineEnd: "\n", quotes: "always" }],
  ["csv, pipes", { ...EXCEL, separator: "|", encoding: "utf-8", lineEnd: "\n" }],
  ["csv, old line ends", { ...EXCEL, separator: ";", lineEnd: "\r" }],
];

export const CSV_PRESSES: readonly Press[] = DIALECTS.map(([name, dialect]) =>
  pressOf({ name, format: "csv" }, (sample) => ({
    sample,
    name: "informe.csv",
    bytes: csvOf(sample, name, dialect),
  })),
);

export function csvOf(sample: Sample, press: string, dialect: Dialect): Uint8Array {
  return encode(textOf(sample, press, dialect), fits(sample) ? dialect.encoding : "utf-8");
}

/** Rows as they stand, in UTF-8. */
export function csvOfRows(rows: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  const lines = rows.map((cells) => cells.map((cell) => quoted(cell, dialect)).join(dialect.separator));
  return encode([...lines, ""].join(dialect.lineEnd), "utf-8-bom");
}

function textOf(sample: Sample, press: string, dialect: Dialect): string {
  const lines = linesOf(blocksOf(sample, press, { merges: false, hasPages: false }));
  const width = Math.max(...lines.map((cells) => cells.length));
  const fillsUp = seeded(sample.seed, press).chance(0.6);
  const rows = lines.map((cells) =>
    Array.from({ length: fillsUp ? width : cells.length }, (_, index) => quoted(cells[index] ?? "", dialect)),
  );
  const first = dialect.saysSeparator ? [`sep=${dialect.separator}`] : [];
  return [...first, ...rows.map((cells) => cells.join(dialect.separator)), ""].join(dialect.lineEnd);
}

function linesOf(blocks: readonly Block[]): string[][] {
  return blocks.flatMap((block) => {
    if (block.kind === "page-end") return [];
    return block.kind === "paragraph" ? [[block.text]] : block.rows.map(cellsOf);
  });
}

function cellsOf({ cells }: TableRow): string[] {
  return cells.flatMap(({ text, across }) => [text, ...Array.from({ length: across - 1 }, () => "")]);
}

function quoted(text: string, { separator, quotes }: Dialect): string {
  const isNeeded = text.includes(separator) || /["\r\n]/.test(text);
  return isNeeded || quotes === "always" ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One byte has no room for a true minus sign. */
function fits({ doc }: Sample): boolean {
  return !JSON.stringify(doc).includes("\u2212");
}
