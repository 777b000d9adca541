import { childOf, elementsOf, type MarkupElement } from "./markup-tree.ts";
import type { Block, WrittenCell, WrittenRow, WrittenTable } from "./written-blocks.ts";

/** What reading a table asks of the walk over its document. */
export interface DocxTableWalk {
  readonly blocksIn: (element: MarkupElement) => readonly Block[];
  /** Sets apart what is deleted or hidden, to be said. */
  readonly hide: (element: MarkupElement) => void;
}

/** Edges of columns closer than this, in twentieths of a point, are one: people draw them by hand. */
const ONE_EDGE = 120;

export function readDocxTable(table: MarkupElement, walk: DocxTableWalk): WrittenTable {
  const written = unwrapped(table, "w:tr");
  const edges = new Edges(table, written);
  const above = new Map<number, Growing>();
  const rows: WrittenRow[] = [];
  for (const row of written) {
    const kept = isKept(row);
    if (!kept) walk.hide(row);
    const cells = kept ? readRow(row, { walk, edges, above }) : [];
    rows.push({ number: rows.length + 1, cells });
  }
  return { is: "table", rows };
}

type Growing = { -readonly [K in keyof WrittenCell]: WrittenCell[K] };

interface Context {
  readonly walk: DocxTableWalk;
  readonly edges: Edges;
  /** By where it begins, the cell that a row may go on with. */
  readonly above: Map<number, Growing>;
}

function readRow(row: MarkupElement, { walk, edges, above }: Context): readonly WrittenCell[] {
  const properties = childOf(row, "w:trPr");
  const isHeading = isOn(childOf(properties, "w:tblHeader"));
  const cells: Growing[] = [];
  let at = startOf(row);
  for (const element of unwrapped(row, "w:tc")) {
    const cell = childOf(element, "w:tcPr");
    const start = edges.column(at);
    at += spanOf(element);
    const across = Math.max(1, edges.column(at) - start);
    const before = cells.at(-1);
    const growing = above.get(start);
    if (isContinued(childOf(cell, "w:hMerge")) && before) {
      before.across = start + across - before.column;
      walk.hide(element);
    } else if (isContinued(childOf(cell, "w:vMerge")) && growing) {
      growing.down += 1;
      walk.hide(element);
    } else {
      const begun = { column: start, across, down: 1, isHeading, content: walk.blocksIn(element) };
      cells.push(begun);
      above.set(start, begun);
    }
  }
  return cells;
}

const MOST_ACROSS = 1000;

/** Where the columns of a table begin, as its rows count them; edges drawn almost in one place, with no cell between, are one. */
class Edges {
  readonly #columns: number[] = [0];

  constructor(table: MarkupElement, rows: readonly MarkupElement[]) {
    const filled = filledColumns(rows);
    let width = 0;
    let last = 0;
    let column = 0;
    for (const one of elementsOf(childOf(table, "w:tblGrid") ?? NOTHING)) {
      if (one.name !== "w:gridCol") continue;
      const own = Number(one.attribs["w:w"] ?? ONE_EDGE);
      width += Number.isFinite(own) ? own : ONE_EDGE;
      if (width - last >= ONE_EDGE || filled.has(this.#columns.length - 1)) {
        column += 1;
        last = width;
      }
      this.#columns.push(column);
    }
  }

  /** A row may have more cells than the table says. */
  column(index: number): number {
    const known = this.#columns.length - 1;
    return this.#columns[index] ?? (this.#columns[known] ?? 0) + index - known;
  }
}

const NOTHING = { children: [] };

/** The columns, as the rows count them, that are a cell's own in some row. */
function filledColumns(rows: readonly MarkupElement[]): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const row of rows) {
    let at = startOf(row);
    for (const cell of unwrapped(row, "w:tc")) {
      const across = spanOf(cell);
      if (across === 1) filled.add(at);
      at += across;
    }
  }
  return filled;
}

function startOf(row: MarkupElement): number {
  return numberOf(childOf(childOf(row, "w:trPr"), "w:gridBefore"), 0);
}

function spanOf(cell: MarkupElement): number {
  return Math.min(Math.max(1, numberOf(childOf(childOf(cell, "w:tcPr"), "w:gridSpan"), 1)), MOST_ACROSS);
}

/** Rows or cells, however the elements that track changes and hold controls wrap them. */
function unwrapped(parent: MarkupElement, name: string): readonly MarkupElement[] {
  return elementsOf(parent).flatMap((one) => {
    if (one.name === name) return [one];
    return WRAPPERS.has(one.name) ? unwrapped(one, name) : [];
  });
}

const WRAPPERS = new Set(["w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag"]);

/** Neither deleted nor hidden. */
function isKept(row: MarkupElement): boolean {
  const properties = childOf(row, "w:trPr");
  return childOf(properties, "w:del") === undefined && !isOn(childOf(properties, "w:hidden"));
}

/** A merge without a word goes on. */
function isContinued(merge: MarkupElement | undefined): boolean {
  return merge !== undefined && (merge.attribs["w:val"] ?? "continue") === "continue";
}

/** A property is on where it stands, unless it says otherwise. */
export function isOn(property: MarkupElement | undefined): boolean {
  return property !== undefined && !/^(?:0|false|off)$/.test(property.attribs["w:val"] ?? "1");
}

function numberOf(property: MarkupElement | undefined, otherwise: number): number {
  const [digits] = /^\d{1,6}/.exec(property?.attribs["w:val"] ?? "") ?? [];
  return digits === undefined ? otherwise : Number(digits);
}
