import { BLANK, type PdfCell, type PdfPageRows, type PdfRow } from "./pdf-row.ts";

/** Where no rule stands, the same columns may be parted a little elsewhere on another page, in points. */
export const SAME_PLACE = 30;

/**
 * A column without a word on one page shows only on the others. Tables of pages that follow one another
 * and have the same columns otherwise get all the columns that any of them has.
 */
export function alignColumns(pages: readonly PdfPageRows[]): readonly PdfPageRows[] {
  let fullest: readonly number[] | null = null;
  const forwards = pages.map((page) => {
    const aligned = alignPage(page, fullest);
    fullest = lastColumns(aligned) ?? fullest;
    return aligned;
  });
  fullest = null;
  const backwards = forwards.toReversed().map((page) => {
    const aligned = alignPage(page, fullest);
    fullest = lastColumns(aligned) ?? fullest;
    return aligned;
  });
  return backwards.toReversed();
}

function lastColumns({ rows }: PdfPageRows): readonly number[] | null {
  return rows.findLast(({ columns, isRuled }) => columns !== null && !isRuled)?.columns ?? null;
}

function alignPage(page: PdfPageRows, columns: readonly number[] | null): PdfPageRows {
  if (columns === null) return page;
  return { ...page, rows: page.rows.map((row) => (lacksSome(row, columns) ? spread(row, columns) : row)) };
}

/** All its columns are among these, which are more. */
function lacksSome({ columns: own, isRuled }: PdfRow, columns: readonly number[]): boolean {
  if (own === null || isRuled || own.length >= columns.length) return false;
  const places = own.slice(1, -1).map((cut) => nearest(cut, columns.slice(1, -1)));
  return !places.includes(null) && new Set(places).size === places.length;
}

function nearest(cut: number, others: readonly number[]): number | null {
  const [best = null] = others.toSorted((a, b) => Math.abs(a - cut) - Math.abs(b - cut));
  return best !== null && Math.abs(best - cut) < SAME_PLACE ? best : null;
}

function spread(row: PdfRow, columns: readonly number[]): PdfRow {
  const cells: PdfCell[] = columns.slice(1).map(() => BLANK);
  for (const cell of row.cells) {
    if (cell.area === null) continue;
    const middle = (cell.area.left + cell.area.right) / 2;
    const place = Math.min(
      Math.max(
        columns.findLastIndex((x) => x <= middle),
        0,
      ),
      cells.length - 1,
    );
    if (cells[place]?.area !== null) return row;
    cells[place] = cell;
  }
  return { ...row, cells, columns };
}
