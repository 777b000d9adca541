import type { GridRow } from "../../src/core/ingest/grid.ts";
import type { PrintedTable } from "./printed-table.ts";

type Verdict = "exact" | "asked" | "wrong" | "lost";

export interface JudgedCell {
  readonly printed: string;
  readonly isNumber: boolean;
  readonly verdict: Verdict;
}

/** Compares the rows of several cells with those printed, in their order. An asked cell is asked even if it is right. */
export function judgeRows(rows: readonly GridRow[], { rows: printed, isNumber }: PrintedTable): readonly JudgedCell[] {
  const found = rows.filter(({ cells }) => cells.length === isNumber.length);
  return printed.flatMap((texts, i) =>
    texts.map((text, column) => ({
      printed: text,
      isNumber: i > 0 && isNumber[column] === true,
      verdict: judge(found[i], column, text),
    })),
  );
}

function judge(row: GridRow | undefined, column: number, printed: string): Verdict {
  const read = row?.cells[column];
  if (read === undefined) return "lost";
  if (row?.inks?.[column]?.otherwise !== undefined) return "asked";
  return plain(read) === plain(printed) ? "exact" : "wrong";
}

/** One minus is as good as another, and so is "25 %" as "25%". */
function plain(text: string): string {
  return text
    .replaceAll(/[−–—]/g, "-")
    .replaceAll(/\s+/g, " ")
    .replaceAll(/(?<=\d) %/g, "%")
    .trim();
}
