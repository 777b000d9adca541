import { withoutControls } from "./decode-text.ts";

/** What a document of words holds, in reading order. */
export type Block = WrittenLine | WrittenTable;

/** A line of running text; where tabs part it, several cells. */
export interface WrittenLine {
  readonly is: "line";
  readonly cells: readonly string[];
}

export interface WrittenTable {
  readonly is: "table";
  readonly rows: readonly WrittenRow[];
}

export interface WrittenRow {
  /** From 1, as the table has it; rows that are not shown count. */
  readonly number: number;
  readonly cells: readonly WrittenCell[];
}

/** A cell where it begins; what a merged cell covers besides is not there. */
export interface WrittenCell {
  /** From 0. */
  readonly column: number;
  readonly across: number;
  readonly down: number;
  readonly isHeading: boolean;
  readonly content: readonly Block[];
  /** What the file stores behind what it prints. */
  readonly stored?: string;
}

/** Puts running text together to lines. */
export class BlockWriter {
  readonly #blocks: Block[] = [];
  #line: string[] = [];

  /** A tab in it parts cells. */
  write(text: string): void {
    this.#line.push(text);
  }

  endLine(): void {
    if (this.#line.length === 0) return;
    const cells = cellsOf(this.#line.join(""));
    this.#line = [];
    if (cells.length > 0) this.#blocks.push({ is: "line", cells });
  }

  add(...blocks: readonly Block[]): void {
    this.endLine();
    for (const block of blocks) this.#blocks.push(block);
  }

  blocks(): readonly Block[] {
    this.endLine();
    return this.#blocks;
  }
}

/** Tabs before the first text indent it; several between two texts part them once. */
function cellsOf(line: string): readonly string[] {
  const cells = line.split("\t").map(tidyInk);
  const inked = cells.filter((cell) => cell !== "");
  if (inked.length <= 2) return inked;
  return cells.slice(
    cells.findIndex((cell) => cell !== ""),
    cells.findLastIndex((cell) => cell !== "") + 1,
  );
}

/** One space where there are several of any width; soft hyphens and the like print nothing. */
export function tidyInk(text: string): string {
  return withoutControls(text).replaceAll("\u00ad", "").replace(/\s+/gu, " ").trim();
}

/** The text of these blocks, as it stands in one cell. */
export function textOf(blocks: readonly Block[]): string {
  return blocks.flatMap(linesOf).join("\n");
}

function linesOf(block: Block): readonly string[] {
  if (block.is === "line") return [block.cells.filter((cell) => cell !== "").join(" ")];
  return block.rows.flatMap(({ cells }) => {
    const texts = cells.map(({ content }) => textOf(content)).filter((text) => text !== "");
    return texts.length === 0 ? [] : [texts.join(" ")];
  });
}

const RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Digits set above the line stay so: the mark of a note is no digit of the figure before it. */
export function raised(text: string): string {
  return /^[\s\d,]+$/.test(text) ? text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit) : text;
}
