import { elementsOf, type MarkupElement } from "./markup-tree.ts";
import { ReadingFault } from "./reading-fault.ts";
import { TEXT_LIMITS } from "./text.ts";
import type { Block, WrittenCell, WrittenRow, WrittenTable } from "./written-blocks.ts";

/** What reading a table asks of the walk over its document. */
export interface OdtTableWalk {
  readonly file: string;
  readonly blocksIn: (element: MarkupElement) => readonly Block[];
  readonly hide: (element: MarkupElement) => void;
}

/** Merged and repeated cells go no further. */
const MOST_ACROSS = 1000;
const MOST_DOWN = 65_536;

export function readOdtTable(table: MarkupElement, walk: OdtTableWalk): WrittenTable {
  const hidden = hiddenColumns(table);
  const rows: WrittenRow[] = [];
  let number = 1;
  for (const { row, isHeading } of rowsIn(table, false)) {
    const times = repeated(row, "table:number-rows-repeated");
    const isShown = !isCollapsed(row);
    if (!isShown) walk.hide(row);
    const cells = isShown ? readCells(row, { walk, isHeading, hidden }) : [];
    const isInked = cells.some(({ content }) => content.length > 0);
    if (isInked && rows.length + times > TEXT_LIMITS.lines) throw tooMany(walk.file, rows.length + times);
    // Blank rows repeated to the end of a page are but a gap.
    for (let i = 0; i < (isInked ? times : 1); i += 1) rows.push({ number: number + i, cells });
    number += times;
  }
  return { is: "table", rows };
}

interface FoundRow {
  readonly row: MarkupElement;
  readonly isHeading: boolean;
}

function rowsIn(parent: MarkupElement, isHeading: boolean): readonly FoundRow[] {
  return elementsOf(parent).flatMap((one) => {
    if (one.name === "table:table-row") return [{ row: one, isHeading }];
    if (one.name === "table:table-header-rows") return rowsIn(one, true);
    return GROUPS.has(one.name) ? rowsIn(one, isHeading) : [];
  });
}

const GROUPS = new Set(["table:table-rows", "table:table-row-group"]);

interface Context {
  readonly walk: OdtTableWalk;
  readonly isHeading: boolean;
  readonly hidden: ReadonlySet<number>;
}

function readCells(row: MarkupElement, { walk, isHeading, hidden }: Context): readonly WrittenCell[] {
  const cells: WrittenCell[] = [];
  let column = 0;
  for (const element of elementsOf(row)) {
    if (!CELLS.has(element.name)) continue;
    const times = repeated(element, "table:number-columns-repeated");
    const content = walk.blocksIn(element);
    const isCovered = element.name === "table:covered-table-cell";
    if (isCovered && content.length > 0) walk.hide(element);
    const begun = isCovered ? 0 : Math.min(times, MOST_ACROSS);
    for (let i = 0; i < begun; i += 1) {
      if (hidden.has(column + i)) walk.hide(element);
      else cells.push({ ...spansOf(element), column: column + i, isHeading, content, ...storedIn(element) });
    }
    column += times;
  }
  return cells;
}

const CELLS = new Set(["table:table-cell", "table:covered-table-cell"]);

function spansOf(cell: MarkupElement): { readonly across: number; readonly down: number } {
  return {
    across: Math.min(repeated(cell, "table:number-columns-spanned"), MOST_ACROSS),
    down: Math.min(repeated(cell, "table:number-rows-spanned"), MOST_DOWN),
  };
}

/** The number behind what is printed. */
function storedIn({ attribs }: MarkupElement): { readonly stored?: string } {
  const stored = attribs["office:value"] ?? attribs["office:date-value"];
  return stored === undefined ? {} : { stored };
}

function hiddenColumns(table: MarkupElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const one of columnsIn(table)) {
    const next = column + Math.min(repeated(one, "table:number-columns-repeated"), MOST_ACROSS);
    if (isCollapsed(one)) for (let i = column; i < next; i += 1) hidden.add(i);
    column = next;
  }
  return hidden;
}

function columnsIn(parent: MarkupElement): readonly MarkupElement[] {
  return elementsOf(parent).flatMap((one) => {
    if (one.name === "table:table-column") return [one];
    return /^table:table-(?:header-columns|columns|column-group)$/.test(one.name) ? columnsIn(one) : [];
  });
}

function isCollapsed({ attribs }: MarkupElement): boolean {
  return /^(?:collapse|filter)$/.test(attribs["table:visibility"] ?? "");
}

function repeated({ attribs }: MarkupElement, name: string): number {
  const [digits] = /^\d{1,9}$/.exec(attribs[name] ?? "") ?? [];
  return digits === undefined ? 1 : Math.max(1, Number(digits));
}

function tooMany(file: string, lines: number): ReadingFault {
  return new ReadingFault({ code: "too-many-lines", file, lines, limit: TEXT_LIMITS.lines });
}
