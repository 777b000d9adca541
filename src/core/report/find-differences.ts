import type {
  Cell,
  Difference,
  DifferenceCause,
  DifferenceSide,
  PreviousEdition,
  PreviousRow,
  ReportRow,
} from "./report.ts";

interface Origin {
  readonly by: string;
  readonly at: string;
}

/**
 * What this edition says otherwise than the one before: rows are paired by the key of their
 * indicator, cells by field. In the order of this edition; rows it no longer has come last.
 */
export function findDifferences(
  previous: PreviousEdition,
  rows: readonly ReportRow[],
  origin: Origin,
): readonly Difference[] {
  const earlier = previousByKey(previous.rows);
  const found: Difference[] = [];
  const importCause: DifferenceCause = { kind: "import", by: origin.by, at: origin.at, note: null };
  for (const row of rows) {
    const before = earlier.get(row.key)?.shift();
    if (before) found.push(...cellDifferences(before, row, importCause));
    else found.push(wholeRow("added", { key: row.key, name: indicatorName(row.cells) }, importCause));
  }
  for (const left of [...earlier.values()].flat()) found.push(wholeRow("removed", left, importCause));
  return found;
}

type NamedCell = Pick<Cell, "field" | "value"> & { readonly source: { readonly raw: string | null } };

/** How the row is called: as understood, or as printed while nobody has decided. */
export function indicatorName(cells: readonly NamedCell[]): string | null {
  const cell = cells.find((one) => one.field === "indicator");
  return cell?.value ?? cell?.source.raw ?? null;
}

function cellDifferences(before: PreviousRow, row: ReportRow, importCause: DifferenceCause): readonly Difference[] {
  const earlier = new Map(before.cells.map((cell) => [cell.field, cell]));
  const name = indicatorName(row.cells);
  const found: Difference[] = [];
  for (const cell of row.cells) {
    const was = earlier.get(cell.field) ?? null;
    const kind = kindOf(was, cell);
    if (kind === null) continue;
    const cause = causeOf(cell) ?? importCause;
    found.push({ kind, key: row.key, name, field: cell.field, before: was && sideOf(was), after: sideOf(cell), cause });
  }
  return found;
}

function kindOf(before: DifferenceSide | null, after: DifferenceSide): "value" | "state" | null {
  if (!before || before.value !== after.value || before.unit !== after.unit) return "value";
  return before.state === after.state ? null : "state";
}

/** The last thing a person did to the cell, when anyone did. */
function causeOf(cell: Cell): DifferenceCause | null {
  const last = cell.source.answers.at(-1);
  if (!last) return null;
  return { kind: last.kind === "undo" ? "undo" : "answer", by: last.by, at: last.at, note: last.note };
}

function wholeRow(
  kind: "added" | "removed",
  row: { readonly key: string; readonly name: string | null },
  cause: DifferenceCause,
): Difference {
  return { kind, key: row.key, name: row.name, field: null, before: null, after: null, cause };
}

function sideOf({ value, unit, state }: DifferenceSide): DifferenceSide {
  return { value, unit, state };
}

function previousByKey(rows: readonly PreviousRow[]): Map<string, PreviousRow[]> {
  return Map.groupBy(rows, (row) => row.key);
}
