import { type MarkupElement, elementsOf } from "./markup-tree.ts";
import { SpanGrid } from "./span-grid.ts";
import type { Block, WrittenCell, WrittenRow, WrittenTable } from "./written-blocks.ts";

/** What reading a table asks of the walk over its page. */
export interface TableWalk {
  readonly blocksIn: (element: MarkupElement) => readonly Block[];
  readonly isHidden: (element: MarkupElement) => boolean;
  /** Sets apart what is not shown, to be said. */
  readonly hide: (element: MarkupElement) => void;
  readonly spend: (cells: number) => void;
}

/** A table of HTML: heads first and feet last, wherever they are written. */
export function readTable(table: MarkupElement, walk: TableWalk): readonly Block[] {
  const parts = elementsOf(table);
  const captions = parts.filter(({ name }) => name === "caption").flatMap(walk.blocksIn);
  const hidden = hiddenColumns(parts, walk);
  const rows: WrittenRow[] = [];
  for (const group of groupsOf(parts)) {
    const grid = new SpanGrid(group.length);
    for (const row of group) {
      grid.nextRow();
      const isShown = !walk.isHidden(row);
      if (!isShown) walk.hide(row);
      rows.push({ number: rows.length + 1, cells: readCells(row, grid, { ...walk, hidden, isShown }) });
    }
  }
  const written: WrittenTable = { is: "table", rows };
  return [...captions, written];
}

/** Rows by the parts of the table, beyond which no cell reaches; rows without a part are one. */
function groupsOf(parts: readonly MarkupElement[]): readonly (readonly MarkupElement[])[] {
  const groups: { readonly rank: number; readonly rows: MarkupElement[] }[] = [];
  let loose: MarkupElement[] | null = null;
  for (const part of parts) {
    if (part.name === "tr") {
      if (loose === null) groups.push({ rank: RANKS.tbody, rows: (loose = []) });
      loose.push(part);
    } else if (isGroup(part.name)) {
      loose = null;
      groups.push({ rank: RANKS[part.name], rows: elementsOf(part).filter(({ name }) => name === "tr") });
    }
  }
  return groups.toSorted((a, b) => a.rank - b.rank).map(({ rows }) => rows);
}

const RANKS = { thead: 0, tbody: 1, tfoot: 2 } as const;

function isGroup(name: string): name is keyof typeof RANKS {
  return Object.hasOwn(RANKS, name);
}

interface CellWalk extends TableWalk {
  readonly hidden: ReadonlySet<number>;
  /** The row. */
  readonly isShown: boolean;
}

function readCells(row: MarkupElement, grid: SpanGrid, walk: CellWalk): readonly WrittenCell[] {
  const cells: WrittenCell[] = [];
  for (const cell of elementsOf(row)) {
    if (cell.name !== "td" && cell.name !== "th") continue;
    const placed = grid.place({ across: spanOf(cell, "colspan"), down: spanOf(cell, "rowspan") });
    walk.spend(grid.passed);
    if (!walk.isShown) continue;
    if (walk.isHidden(cell) || (placed.across === 1 && walk.hidden.has(placed.column))) {
      walk.hide(cell);
      continue;
    }
    const stored = storedIn(cell);
    const content = walk.blocksIn(cell);
    cells.push({ ...placed, isHeading: cell.name === "th", content, ...(stored === null ? {} : { stored }) });
  }
  return cells;
}

/** A number that is none is 1; "0" stays: down to the end. */
function spanOf({ attribs }: MarkupElement, name: string): number {
  const [digits] = /^\s*\d+/.exec(attribs[name] ?? "") ?? [];
  return digits === undefined ? 1 : Math.min(Number(digits), Number.MAX_SAFE_INTEGER);
}

/** Spreadsheets keep the number behind what they print. */
function storedIn({ attribs }: MarkupElement): string | null {
  const stored = attribs["x:num"] ?? attribs["sdval"] ?? "";
  return stored === "" ? null : stored;
}

/** By the `col` elements of the table. */
function hiddenColumns(parts: readonly MarkupElement[], walk: TableWalk): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  const columns = parts.flatMap((part) => (part.name === "colgroup" ? [part, ...elementsOf(part)] : [part]));
  for (const one of columns.filter(({ name }) => name === "col")) {
    const next = column + Math.min(Math.max(1, spanOf(one, "span")), 1000);
    if (walk.isHidden(one)) for (let i = column; i < next; i += 1) hidden.add(i);
    column = next;
  }
  return hidden;
}
