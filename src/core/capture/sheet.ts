import type { CaptureProblem } from "../domain/capture-problem.ts";
import type { Problem } from "../domain/problem.ts";
import type { Place } from "../domain/source.ts";
import type { Grid, GridRow } from "../ingest/grid.ts";
import { cellText } from "./cell-text.ts";
import { type Columns, readColumns, type SheetForm, withoutHeadings } from "./columns.ts";
import { Line } from "./line.ts";

/** What a file says, line by line: those that were read, and those that go back to whoever wrote them. */
export interface CapturedSheet<T> {
  /** The headings, as the file writes them. */
  readonly header: readonly string[];
  /** What is wrong with the file as a whole; when anything is, no line was read. */
  readonly faults: readonly CaptureProblem[];
  readonly read: readonly T[];
  readonly refused: readonly RefusedLine[];
}

export interface RefusedLine {
  readonly at: Place;
  /** As found. */
  readonly cells: readonly string[];
  /** Everything that is wrong with it. */
  readonly problems: readonly Problem[];
}

/** Where what was read stands in its file. */
export interface CapturedAt {
  readonly at: Place;
  /** The cells of the line as found. */
  readonly cells: readonly string[];
}

/** More lines than any institution has figures in a period. */
export const MOST_LINES = 100_000;

/**
 * Reads every line of a file under its headings. `readLine` notes on the line what is wrong with it; a
 * line with any problem is refused whole, whatever else could be read of it.
 */
export function readSheet<C extends string, O, T>(
  grid: Grid,
  form: SheetForm<C, O>,
  readLine: (line: Line<C, O>) => T | null,
): CapturedSheet<T> {
  const rows = inkedRows(grid);
  const first = headerRow(rows);
  if (first === null) return unread([], [withoutHeadings(form)]);
  const columns = readColumns(first.cells, form);
  if (!columns.ok) return unread(first.cells.map(cellText), columns.problem);
  return readLines(rows, { columns: columns.value, form, readLine });
}

/** Titles above the headings stand alone in their line. */
function headerRow(rows: Iterator<GridRow>): GridRow | null {
  for (let next = rows.next(); next.done !== true; next = rows.next()) {
    if (next.value.cells.filter((cell) => cellText(cell) !== "").length > 1) return next.value;
  }
  return null;
}

function* inkedRows(grid: Grid): Generator<GridRow> {
  for (const row of grid.rows()) if (row.cells.some((cell) => cellText(cell) !== "")) yield row;
}

function readLines<C extends string, O, T>(
  rows: Iterator<GridRow>,
  of: {
    readonly columns: Columns<C, O>;
    readonly form: SheetForm<C, O>;
    readonly readLine: (line: Line<C, O>) => T | null;
  },
): CapturedSheet<T> {
  const { header } = of.columns;
  const inked = atMost(rows, MOST_LINES + 1);
  if (inked.length > MOST_LINES) return unread(header, [{ code: "sheet-too-long", limit: MOST_LINES }]);
  if (inked.length === 0) return unread(header, [{ code: "sheet-without-lines" }]);
  const lines = inked.map((row) => {
    const line = new Line(row, of.columns, of.form);
    return { line, found: line.isReadable ? of.readLine(line) : null };
  });
  noteRepeated(lines.map(({ line }) => line));
  return {
    header,
    faults: [],
    read: lines.flatMap(({ line, found }) => (line.problems.length > 0 || found === null ? [] : [found])),
    refused: lines.flatMap(({ line }) => {
      const { at, cells, problems } = line;
      return problems.length > 0 ? [{ at, cells, problems }] : [];
    }),
  };
}

function atMost(rows: Iterator<GridRow>, count: number): readonly GridRow[] {
  const found: GridRow[] = [];
  for (let next = rows.next(); next.done !== true && found.length < count; next = rows.next()) found.push(next.value);
  return found;
}

/** Of several lines of one thing nobody says which counts: each names another. */
function noteRepeated<C extends string, O>(lines: readonly Line<C, O>[]): void {
  const bySubject = Map.groupBy(lines, ({ subject }) => subject && `${subject.key}\n${subject.period ?? ""}`);
  for (const [subject, alike] of bySubject) {
    const [first, second] = alike;
    if (subject === null || first === undefined || second === undefined) continue;
    for (const line of alike) {
      const other = line === first ? second : first;
      if (line.subject) line.note({ code: "line-repeated", ...line.subject, line: other.at.line ?? other.at.row ?? 1 });
    }
  }
}

function unread<T>(header: readonly string[], faults: readonly CaptureProblem[]): CapturedSheet<T> {
  return { header, faults, read: [], refused: [] };
}
