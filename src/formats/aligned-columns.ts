import { isPageMark } from "../core/ingest/page-mark.ts";
import { mostUsual } from "../core/ingest/most-usual.ts";
import { splitAtGaps } from "./split-line.ts";

/**
 * Tables drawn with spaces, block by block (a block is a run of lines that are not blank, for each
 * page may be drawn to its own widths): a column begins where, after a gutter that is blank on
 * (nearly) every table line, text begins again. A block goes on in the columns of the one before where
 * all its lines but titles keep to them. A line whose cells have moved, and are as many as the columns, is
 * split at its gaps. Where no gutters are found, cells are split at double spaces,
 * which cannot see a blank cell.
 */
export class AlignedLines {
  readonly #lines: readonly string[];
  /** By their first line. */
  readonly #blocks = new Map<number, Block>();
  #block: Block = { from: 0, to: 0, starts: null };

  constructor(lines: readonly string[]) {
    this.#lines = lines;
  }

  /** The cells of line `index`; to be asked for in order. */
  cells(index: number): string[] {
    const line = this.#lines[index] ?? "";
    if (line.trim() === "") return [];
    if (isPageMark(line)) return [line.trim()];
    if (index >= this.#block.to || index < this.#block.from) this.#block = this.#blockFrom(index);
    const { starts } = this.#block;
    if (starts === null || crossesGutter(line, starts)) return splitAtGaps(line);
    const cells = sliceColumns(line, starts);
    if (haveMoved(cells, line)) return splitAtGaps(line);
    return isRunningText(line, cells) ? [line.trim()] : cells;
  }

  #blockFrom(from: number): Block {
    const known = this.#blocks.get(from);
    if (known) return known;
    let to = from;
    while (to < this.#lines.length && !endsBlock(this.#lines[to] ?? "")) to += 1;
    const lines = this.#lines.slice(from, Math.min(to, from + SAMPLE_LINES));
    const before = this.#block.starts;
    const rows = lines.filter((line) => splitAtGaps(line).length > 1);
    const goesOn = before !== null && rows.every((line) => keepsTo(line, before));
    const block = { from, to, starts: goesOn ? before : columnStarts(lines) };
    this.#blocks.set(from, block);
    return block;
  }
}

/** How many of these lines have cells, three or more, in columns that their block draws. */
export function linesInColumns(lines: readonly string[]): number {
  let from = 0;
  let inColumns = 0;
  for (let to = 0; to <= lines.length; to += 1) {
    if (to < lines.length && !endsBlock(lines[to] ?? "")) continue;
    const block = lines.slice(from, to);
    const starts = columnStarts(block);
    if (starts !== null)
      inColumns += block.filter((line) => countCells(line) >= FEWEST_CELLS && keepsTo(line, starts)).length;
    from = to + 1;
  }
  return inColumns;
}

interface Block {
  readonly from: number;
  /** The line after its last. */
  readonly to: number;
  /** Where its columns begin; null where no gutters are found. */
  readonly starts: readonly number[] | null;
}

/** So many first lines of a block show its columns. */
const SAMPLE_LINES = 4000;
const FEWEST_CELLS = 3;
const WIDEST_TABLE = 5000;
/** Share of a block's lines that may have ink in a gutter. */
const SPARE = 0.02;
/** Share of a block's lines that must keep to its columns: others hold gaps within them. */
const MOST_KEEP = 0.7;

function endsBlock(line: string): boolean {
  return line.trim() === "" || isPageMark(line);
}

function columnStarts(lines: readonly string[]): readonly number[] | null {
  const counts = lines.map(countCells);
  const table = lines.filter((_, i) => (counts[i] ?? 0) >= FEWEST_CELLS);
  if (table.length < 2) return null;
  const width = Math.max(...table.map((line) => line.length));
  if (width > WIDEST_TABLE) return null;
  const starts = gutterEnds(inkPerColumn(table, width), Math.floor(table.length * SPARE));
  const usual = mostUsual(counts.filter((count) => count >= FEWEST_CELLS)) ?? 0;
  if (starts.length < usual) return null;
  const joined = joinHalves(table, starts, usual);
  const keeping = table.filter((line) => sliceColumns(line, joined).every((cell) => !cell.includes("  ")));
  return keeping.length >= table.length * MOST_KEEP ? joined : null;
}

/** The cells that its gaps part stand each in a column of its own. */
function keepsTo(line: string, starts: readonly number[]): boolean {
  const cells = sliceColumns(line, starts).filter((cell) => cell !== "");
  return !crossesGutter(line, starts) && cells.join("\t") === splitAtGaps(line).join("\t");
}

function countCells(line: string): number {
  return line.trim().split(/ {2,}/).length;
}

/** A heading at the left and its numbers at the right of one column: two halves that no line fills both. */
function joinHalves(lines: readonly string[], starts: readonly number[], columns: number): readonly number[] {
  const joined = [...starts];
  for (let i = joined.length - 1; i > 0 && joined.length > columns; i -= 1) {
    const bothFilled = lines.some((line) => {
      const cells = sliceColumns(line, joined);
      return cells[i - 1] !== "" && cells[i] !== "";
    });
    if (!bothFilled) joined.splice(i, 1);
  }
  return joined;
}

function sliceColumns(line: string, starts: readonly number[]): string[] {
  return starts.map((start, i) => line.slice(i === 0 ? 0 : start, starts[i + 1]).trim());
}

/** A title runs over the gutters: there is ink right before a column's start. */
function crossesGutter(line: string, starts: readonly number[]): boolean {
  return starts.some((start, i) => i > 0 && (line[start - 1] ?? " ") !== " ");
}

/** Two of a line's cells stand under one heading, and its gaps part as many as there are columns. */
function haveMoved(cells: readonly string[], line: string): boolean {
  return cells.some((cell) => cell.includes("  ")) && countCells(line) === cells.length;
}

/** A title whose words happen to part where a column begins: nothing but single spaces in it. */
function isRunningText(line: string, cells: readonly string[]): boolean {
  return !line.trim().includes("  ") && cells.filter((cell) => cell !== "").length > 1;
}

function inkPerColumn(lines: readonly string[], width: number): readonly number[] {
  const ink = Array.from({ length: width }, () => 0);
  for (const line of lines) {
    for (let i = 0; i < line.length; i += 1) if (line[i] !== " ") ink[i] = (ink[i] ?? 0) + 1;
  }
  return ink;
}

/** Where ink begins after two blank columns or more; `spare`: ink of so many lines counts as none. */
function gutterEnds(ink: readonly number[], spare: number): readonly number[] {
  const starts: number[] = [];
  let blank = 2;
  for (const [i, lines] of ink.entries()) {
    if (lines <= spare) blank += 1;
    else {
      if (blank >= 2) starts.push(i);
      blank = 0;
    }
  }
  return starts;
}
