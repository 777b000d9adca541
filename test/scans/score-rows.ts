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
  const found = rows.filter(({ cells }) => cells.length === width && width > 1);
  if (found.length !== table.rows.length) score.faults.push(`rows ${found.length} of ${table.rows.length}`);
  for (const [i, printed] of table.rows.entries()) {
    const row = found[i];
    if (row === undefined) score.lost += 1;
    for (const [column, text] of printed.entries()) {
      const verdict = judge(row, column, text);
      const isNumber = i > 0 && table.isNumber[column] === true;
      for (const part of isNumber ? [score.all, score.numbers] : [score.all]) {
        part.cells += 1;
        if (verdict !== "lost") part[verdict] += 1;
      }
      if (verdict === "wrong" || (verdict === "asked" && row?.cells[column] !== text))
        score.faults.push(`${verdict}${isNumber ? " NUMBER" : ""}: «${text}» read «${row?.cells[column]}» ${JSON.stringify(row?.inks?.[column]?.otherwise)}`);
      else if (verdict === "asked") score.faults.push(`asked though right: «${text}» ${JSON.stringify(row?.inks?.[column]?.otherwise)}`);
    }
  }
  return score;
}

function judge(row: GridRow | undefined, column: number, text: string): "exact" | "asked" | "wrong" | "lost" {
  if (row === undefined) return "lost";
  if (row.inks?.[column]?.otherwise !== undefined) return "asked";
  return plain(row.cells[column] ?? "") === plain(text) ? "exact" : "wrong";
}

/** One minus is as good as another. */
function plain(text: string): string {
  return text.replaceAll(/[−–—]/g, "-").replaceAll(/\s+/g, " ").trim();
}

function tally(): Tally {
  return { cells: 0, exact: 0, asked: 0, wrong: 0 };
}
