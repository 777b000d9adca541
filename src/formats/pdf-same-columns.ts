import { BLANK, type Parting, type PdfCell, type PdfPageRows, type PdfRow } from "./pdf-row.ts";

/**
 * A column without a word on one page shows only on the others. Where a table goes on over pages, each
 * page gets all the columns that any of them has.
 */
export function alignColumns(pages: readonly PdfPageRows[]): readonly PdfPageRows[] {
  const forwards = inTurn(pages, (page, before) => {
    const last = before.rows.findLast(({ partings }) => partings !== null);
    const first = page.rows.findIndex(({ partings }) => partings !== null);
    return last === undefined ? page : alignRun(page, first, last);
  });
  const backwards = inTurn(forwards.toReversed(), (page, after) => {
    const first = after.rows.find(({ partings }) => partings !== null);
    const last = page.rows.findLastIndex(({ partings }) => partings !== null);
    return first === undefined ? page : alignRun(page, last, first);
  });
  return backwards.toReversed();
}

/** Each page made from itself and the page made before it. */
function inTurn(
  pages: readonly PdfPageRows[],
  make: (page: PdfPageRows, before: PdfPageRows) => PdfPageRows,
): readonly PdfPageRows[] {
  const made: PdfPageRows[] = [];
  for (const page of pages) {
    const before = made.at(-1);
    made.push(before === undefined ? page : make(page, before));
  }
  return made;
}

/** The rows of the page that are of one table with its row at `index`, with the columns of a row of another page. */
function alignRun(page: PdfPageRows, index: number, other: PdfRow): PdfPageRows {
  const partings = page.rows[index]?.partings ?? null;
  if (partings === null || other.partings === null || !lacksSome(partings, other.partings)) return page;
  const fullest = other.partings;
  return {
    ...page,
    rows: page.rows.map((row) => (row.partings === partings && !row.isRuled ? spread(row, fullest) : row)),
  };
}

/** The same columns but for blank ones: each parting is one of the other's, or swallows several. */
function lacksSome(own: readonly Parting[], others: readonly Parting[]): boolean {
  if (own.length === 0 || own.length >= others.length) return false;
  const [first, last] = [Math.min(...own.map(({ from }) => from)), Math.max(...own.map(({ to }) => to))];
  const within = others.filter(({ from, to }) => to > first && from < last);
  const meets = (one: Parting, some: readonly Parting[]) => some.some((other) => isSamePlace(one, other));
  return own.every((one) => meets(one, others)) && within.every((one) => meets(one, own));
}

export function isSamePlace(a: Parting, b: Parting | undefined): boolean {
  return b !== undefined && a.from < b.to && b.from < a.to;
}

function spread(row: PdfRow, partings: readonly Parting[]): PdfRow {
  const cells: PdfCell[] = [BLANK, ...partings.map(() => BLANK)];
  for (const cell of row.cells) {
    if (cell.area === null) continue;
    const middle = (cell.area.left + cell.area.right) / 2;
    const place = partings.filter(({ from, to }) => (from + to) / 2 < middle).length;
    if (cells[place]?.area !== null) return row;
    cells[place] = cell;
  }
  return { ...row, cells, partings };
}
