import type { GridRow } from "../../src/core/ingest/grid.ts";
import type { PrintedTable } from "./printed-table.ts";

export interface Tally {
  cells: number;
  exact: number;
  asked: number;
  wrong: number;
}

export interface Score {
  readonly all: Tally;
  readonly numbers: Tally;
  /** Rows of the table that did not come out, or came out with other columns. */
  lost: number;
  readonly faults: string[];
}

/** Compares the rows read with the ones printed, cell by cell. An asked cell counts as asked even if it is right. */
export function scoreRows(rows: readonly GridRow[], table: PrintedTable): Score {
  const score: Score = { all: tally(), numbers: tally(), lost: 0, faults: [] };
  const width = table.rows[0]?.length;
  const found = aligned(
    rows.filter(({ cells }) => cells.length === width && width > 1),
    table,
  );
  const extra = rows.filter((row) => row.cells.length > 1 && !found.includes(row)).length;
  if (extra > 0 || found.includes(undefined)) score.faults.push(`rows: ${extra} too many`);
  score.lost += extra;
  for (const [i, printed] of table.rows.entries()) {
    const row = found[i];
    if (row === undefined) score.lost += 1;
    for (const [column, text] of printed.entries()) {
      const isNumber = i > 0 && table.isNumber[column] === true;
      const verdict = judge(row, column, isNumber ? text.replaceAll(" ", "") : text);
      for (const part of isNumber ? [score.all, score.numbers] : [score.all]) {
        part.cells += 1;
        if (verdict !== "lost") part[verdict] += 1;
      }
      if (verdict === "wrong" || (verdict === "asked" && row?.cells[column] !== text))
        score.faults.push(
          `${verdict}${isNumber ? " NUMBER" : ""}: «${text}» read «${row?.cells[column]}» ${JSON.stringify(row?.inks?.[column]?.otherwise)}`,
        );
      else if (verdict === "asked")
        score.faults.push(`asked though right: «${text}» ${JSON.stringify(row?.inks?.[column]?.otherwise)}`);
    }
  }
  return score;
}

/** The row that shares most words with each printed one, in their order. */
function aligned(rows: readonly GridRow[], table: PrintedTable): readonly (GridRow | undefined)[] {
  if (rows.length === table.rows.length) return rows;
  let next = 0;
  return table.rows.map((printed) => {
    const words = new Set(printed.join(" ").split(/\s+/));
    const shared = (row: GridRow) =>
      row.cells
        .join(" ")
        .split(/\s+/)
        .filter((word) => words.has(word)).length;
    const best = rows.slice(next).toSorted((a, b) => shared(b) - shared(a))[0];
    if (best === undefined || shared(best) * 2 < words.size) return undefined;
    next = rows.indexOf(best) + 1;
    return best;
  });
}

function judge(row: GridRow | undefined, column: number, text: string): "exact" | "asked" | "wrong" | "lost" {
  if (row === undefined) return "lost";
  if (row.inks?.[column]?.otherwise !== undefined) return "asked";
  const read = row.cells[column] ?? "";
  return plain(read) === plain(text) || plain(read).replaceAll(" ", "") === text ? "exact" : "wrong";
}

/** One minus is as good as another. */
function plain(text: string): string {
  return text.replaceAll(/[−–—]/g, "-").replaceAll(/\s+/g, " ").trim();
}

function tally(): Tally {
  return { cells: 0, exact: 0, asked: 0, wrong: 0 };
}
