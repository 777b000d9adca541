import { printableLine } from "./printable.ts";

export interface Column {
  readonly title: string;
  readonly align?: "right";
  /** Takes what room the others leave, and is cut there. */
  readonly flexible?: boolean;
}

const GAP = "  ";
const LEAST = 12;

/** A plain table: a line of headings, a rule, the rows. Cells are one line each. */
export function printTable(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): string {
  const cells = rows.map((row) => row.map(printableLine));
  const widths = fit(columns, naturalWidths(columns, cells), width);
  const line = (row: readonly string[]) =>
    columns
      .map((column, i) => pad(row[i] ?? "", widths[i] ?? 0, column))
      .join(GAP)
      .trimEnd();
  const rule = widths.map((one) => "─".repeat(one)).join(GAP);
  return [line(columns.map((column) => column.title)), rule, ...cells.map(line)].join("\n");
}

/** Cuts a text to at most `length` characters, the last of them an ellipsis. */
export function cut(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length ? text : `${characters.slice(0, Math.max(0, length - 1)).join("")}…`;
}

function naturalWidths(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly number[] {
  return columns.map((column, i) =>
    rows.reduce((widest, row) => Math.max(widest, lengthOf(row[i] ?? "")), lengthOf(column.title)),
  );
}

function fit(columns: readonly Column[], natural: readonly number[], width: number): readonly number[] {
  const gaps = GAP.length * (columns.length - 1);
  const fixed = natural.filter((_, i) => columns[i]?.flexible !== true).reduce((sum, one) => sum + one, 0);
  const flexible = columns.filter((column) => column.flexible === true).length;
  const room = Math.max(LEAST, Math.floor((width - gaps - fixed) / Math.max(1, flexible)));
  return natural.map((one, i) => (columns[i]?.flexible === true ? Math.min(one, room) : one));
}

function pad(text: string, width: number, column: Column): string {
  const short = cut(text, width);
  const blank = " ".repeat(Math.max(0, width - lengthOf(short)));
  return column.align === "right" ? blank + short : short + blank;
}

function lengthOf(text: string): number {
  return [...text].length;
}
