import type { ExpectedCell } from "../domain/capture-problem.ts";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { Place } from "../domain/source.ts";
import type { GridRow } from "../ingest/grid.ts";
import { readGivenValue } from "../ingest/given-value.ts";
import { cellText, inShort } from "./cell-text.ts";
import type { Columns, OpenColumn, SheetForm } from "./columns.ts";

/** No cell of a file of figures is longer: the longest of an official format, and room for more. */
const LONGEST_CELL = 10_000;

/** One line of a file being read: its cells by column, and everything that is wrong with them. */
export class Line<C extends string, O> {
  readonly at: Place;
  readonly cells: readonly string[];
  readonly problems: Problem[] = [];
  /** What the line is of; two lines of one thing are refused both. Null while that cannot be read. */
  subject: { readonly key: string; readonly period: string | null } | null = null;
  readonly #columns: Columns<C, O>;
  readonly #form: SheetForm<C, O>;

  constructor(row: GridRow, columns: Columns<C, O>, form: SheetForm<C, O>) {
    this.at = row.at;
    this.cells = row.cells;
    this.#columns = columns;
    this.#form = form;
    this.#noteOddCells();
  }

  /** Not while a cell is so long that it can be nothing anybody meant. */
  get isReadable(): boolean {
    return !this.problems.some(({ code }) => code === "cell-too-long");
  }

  /** "" where there is no such column, or nothing in it. */
  text(column: C): string {
    const place = this.#columns.places.get(column);
    return place === undefined ? "" : cellText(this.cells[place] ?? "");
  }

  /** As the file calls it; as we do, where it has none. */
  heading(column: C): string {
    const place = this.#columns.places.get(column);
    return (place === undefined ? undefined : this.#columns.header[place]) ?? this.#form.headings[column][0] ?? column;
  }

  /** The cells under the headings that are named by what they hold. */
  open(): readonly (OpenColumn<O> & { readonly text: string })[] {
    return this.#columns.open.map((one) => ({ ...one, text: cellText(this.cells[one.place] ?? "") }));
  }

  note(...problems: readonly Problem[]): void {
    this.problems.push(...problems);
  }

  noteUnreadable(column: C, expected: ExpectedCell): void {
    const text = inShort(this.text(column));
    this.note({ code: "cell-unreadable", column: this.heading(column), text, expected });
  }

  noteMissing(column: C): void {
    this.note({ code: "cell-missing", column: this.heading(column) });
  }

  /** Null for a blank cell, and for one that holds anything else, which is noted. */
  word<T>(column: C, read: (text: string) => T | null, expected: ExpectedCell): T | null {
    const text = this.text(column);
    const found = text === "" ? null : read(text);
    if (text !== "" && found === null) this.noteUnreadable(column, expected);
    return found;
  }

  /** Running text; null for a blank cell. */
  prose(column: C): string | null {
    return this.word(column, (text) => readGivenValue("note", text)?.value ?? null, "text");
  }

  /** What was read; null for what could not be, whose problems are noted. */
  take<T>(result: Result<T, Problem>): T | null {
    if (result.ok) return result.value;
    this.note(result.problem);
    return null;
  }

  #noteOddCells(): void {
    const beyond = this.cells.filter((cell, place) => !this.#columns.known.has(place) && cellText(cell) !== "");
    if (beyond.length > 0) this.note({ code: "cells-beyond-headings", count: beyond.length });
    for (const [place, cell] of this.cells.entries()) {
      if (cell.length <= LONGEST_CELL) continue;
      const column = this.#columns.header[place] ?? String(place + 1);
      this.note({ code: "cell-too-long", column, characters: cell.length, limit: LONGEST_CELL });
    }
  }
}
