import { type Field, FIELDS } from "../domain/field.ts";
import { fold } from "./fold.ts";
import type { GridRow } from "./grid.ts";
import { fieldOfLabel } from "./header.ts";
import { type Line, type Pair, pairOf } from "./sheet-pair.ts";
import { SheetTable } from "./sheet-table.ts";
import { withStrangeLabels } from "./strange-labels.ts";

/** A line with more cells than this is a row of a table. */
const MOST_CELLS = 4;
const FEWEST_FIELDS = 3;
/** Share of the worded lines that must be pairs, and of the pairs that must have a value. */
const MOSTLY_PAIRS = 0.5;
const MOSTLY_VALUES = 0.5;

/** Are these rows (the first few hundred that are not blank) a sheet of labels and values? */
export function isSheet(rows: readonly GridRow[]): boolean {
  if (rows.some((row) => row.cells.filter((cell) => cell.trim() !== "").length > MOST_CELLS)) return false;
  const worded = rows.filter((row) => row.cells.some((cell) => /\p{L}/u.test(cell)));
  const pairs = worded.map(pairOf).filter((pair) => pair !== null && pair.field !== null);
  const fields = new Set(pairs.map((pair) => pair?.field));
  const valued = pairs.filter((pair) => pair?.alone === false).length;
  return (
    fields.size >= FEWEST_FIELDS &&
    pairs.length + strangePairs(worded) >= worded.length * MOSTLY_PAIRS &&
    valued >= pairs.length * MOSTLY_VALUES
  );
}

/** Lines of labels that name no field, perhaps for damage, but come again as labels do: "Notc: …" in two records. */
function strangePairs(rows: readonly GridRow[]): number {
  const times = new Map<string, number>();
  for (const { cells } of rows) {
    const [, label] = /^\s*([^:]{2,70}):/su.exec(cells.join("\t")) ?? [];
    if (label !== undefined && fieldOfLabel(label) === null) times.set(label, (times.get(label) ?? 0) + 1);
  }
  return [...times.values()].reduce((sum, n) => (n < 2 ? sum : sum + n), 0);
}

/**
 * The records of a sheet as rows of a table, one per run of labels; a label that comes again starts
 * the next one. The first record begins where a label is followed by more: one that stands by itself
 * before ("Fecha de corte: …") belongs to the head. Lines that are no pairs come last, unchanged.
 */
export function* sheetRows(rows: Iterable<GridRow>): Iterable<GridRow> {
  const lines = withStrangeLabels([...rows].map((row) => ({ row, pair: pairOf(row) })));
  const opening = openingFields(lines.flatMap(({ pair }) => pair?.field ?? []));
  const opens = (pair: Pair | null) =>
    pair?.alone === false && (pair.field === null ? pair.recurs : opening.has(pair.field));
  const followed = lines.findIndex(({ pair }, i) => opens(pair) && goesOn(lines[i + 1]?.row));
  const opened = followed === -1 ? lines.findIndex(({ pair }) => opens(pair)) : followed;
  const start = withBlankFirst(lines, opened);
  const table = new SheetTable();
  const others: GridRow[] = [];
  for (const [i, { row, pair }] of lines.entries()) {
    if (start === -1 || i < start) yield row;
    else if (pair === null || !addPair(table, pair)) others.push(row);
  }
  yield* table.rows();
  yield* others;
}

/**
 * Where the first record begins whose first values are blank: the lines right above `opened` that hold
 * but a label are no titles where the same label comes again with a value.
 */
function withBlankFirst(lines: readonly Line[], opened: number): number {
  const valued = new Set(lines.flatMap(({ pair }) => (pair?.alone === false ? [fold(pair.label)] : [])));
  let start = opened;
  for (let pair = lines[start - 1]?.pair; pair?.alone === true && valued.has(fold(pair.label));) {
    start -= 1;
    pair = lines[start - 1]?.pair;
  }
  return start;
}

/** The line after says something too: the label does not stand by itself. */
function goesOn(next: GridRow | undefined): boolean {
  return next?.cells.some((cell) => /\p{L}/u.test(cell)) ?? false;
}

/** Fields that come at least half as often as the most frequent one; a date that comes once opens nothing. */
function openingFields(fields: readonly Field[]): ReadonlySet<Field> {
  const times = new Map<Field, number>();
  for (const field of fields) times.set(field, (times.get(field) ?? 0) + 1);
  const most = Math.max(...times.values());
  return new Set([...times].flatMap(([field, n]) => (n >= most * 0.5 && n >= fewestTimes(field) ? [field] : [])));
}

function fewestTimes(field: Field): number {
  return FIELDS[field] === "date" || FIELDS[field] === "year" ? 2 : 1;
}

/** False for what finds no place: a label that names no field starts no record unless it recurs. */
function addPair(table: SheetTable, { at, field, label, value, ink, recurs }: Pair): boolean {
  const key = field ?? ` ${fold(label)}`;
  if (table.last(key) !== undefined) {
    if (field === null && !recurs) return false;
    table.open(at);
  }
  table.put(key, label, { text: value, ink });
  return true;
}
