import { type Field, FIELDS } from "../domain/field.ts";
import type { Place } from "../domain/source.ts";
import { fold } from "./fold.ts";
import type { GridRow } from "./grid.ts";
import { fieldOfLabel, fieldsOfCutLabel } from "./header.ts";

/** A label and what follows it: "Objetivo: …", "Objetivo<tab>…". */
interface Pair {
  readonly at: Place;
  /** Null for a label cut so that it may name several fields. */
  readonly field: Field | null;
  readonly label: string;
  readonly value: string;
  /** The line holds the label only; a title may look like that, so it opens no record. */
  readonly alone: boolean;
}

interface Line {
  readonly row: GridRow;
  readonly pair: Pair | null;
}

/** A line with more cells than this is a row of a table. */
const MOST_CELLS = 4;
const FEWEST_FIELDS = 3;
/** Share of the worded lines that must be pairs, and of the pairs that must have a value. */
const MOSTLY_PAIRS = 0.55;
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
    pairs.length >= worded.length * MOSTLY_PAIRS &&
    valued >= pairs.length * MOSTLY_VALUES
  );
}

/**
 * The records of a sheet as rows of a table, one per run of labels; a label that comes again starts
 * the next one. The first record begins where a label is followed by more: one that stands by itself
 * before ("Fecha de corte: …") belongs to the head. Lines that are no pairs come last, unchanged.
 */
export function* sheetRows(rows: Iterable<GridRow>): Iterable<GridRow> {
  const lines = [...rows].map((row) => ({ row, pair: pairOf(row) }));
  const opening = openingFields(lines.flatMap(({ pair }) => pair?.field ?? []));
  const opens = (pair: Pair | null) => pair?.alone === false && pair.field !== null && opening.has(pair.field);
  const followed = lines.findIndex(({ pair }, i) => opens(pair) && goesOn(lines[i + 1]?.row));
  const opened = followed === -1 ? lines.findIndex(({ pair }) => opens(pair)) : followed;
  const start = withBlankFirst(lines, opened);
  const table = new SheetTable();
  const others: GridRow[] = [];
  for (const [i, { row, pair }] of lines.entries()) {
    if (start === -1 || i < start) yield row;
    else if (pair === null || !table.add(pair)) others.push(row);
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

function pairOf({ at, cells }: GridRow): Pair | null {
  const trimmed = cells.map((cell) => cell.trim());
  const [first, second, ...others] = trimmed.filter((cell) => cell !== "");
  if (first === undefined || others.length > 0) return null;
  if (second !== undefined) return makePair(at, { label: withoutColon(first), value: second, alone: false });
  const colon = /^([^:]{2,70}):\s*(.*)$/su.exec(first);
  if (colon) return makePair(at, { label: colon[1] ?? "", value: colon[2] ?? "", alone: false });
  return isLabelAlone(trimmed) ? makePair(at, { label: withoutColon(first), value: "", alone: true }) : null;
}

/** "Línea base<tab>": the value is blank, and blank is a value too. */
function isLabelAlone([first = "", second = "", ...others]: readonly string[]): boolean {
  return others.length === 0 && second === "" && first !== "" && first.length <= 60;
}

function withoutColon(text: string): string {
  return text.replace(/\s*:$/, "");
}

/** Null where the label names no field, or the value is another label of the same one. */
function makePair(at: Place, { label, value, alone }: Pick<Pair, "label" | "value" | "alone">): Pair | null {
  if (label.length > LONGEST_LABEL) return null;
  const field = fieldOfLabel(label);
  if (field === null) return !alone && fieldsOfCutLabel(label).length > 0 ? { at, field, label, value, alone } : null;
  return value.length <= LONGEST_LABEL_AGAIN && fieldOfLabel(value) === field
    ? null
    : { at, field, label, value, alone };
}

const LONGEST_LABEL = 90;
const LONGEST_LABEL_AGAIN = 40;

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

/** The records so far, and the labels of all of them in the order they came. */
class SheetTable {
  readonly #labels = new Map<string, string>();
  readonly #records: { readonly at: Place; readonly values: Map<string, string> }[] = [];

  /** False for what finds no place: a cut label neither starts a record nor comes twice in one. */
  add({ at, field, label, value }: Pair): boolean {
    const key = field ?? ` ${fold(label)}`;
    let record = this.#records.at(-1);
    if (!record || record.values.has(key)) {
      if (field === null) return false;
      record = { at, values: new Map() };
      this.#records.push(record);
    }
    if (!this.#labels.has(key)) this.#labels.set(key, label);
    record.values.set(key, value);
    return true;
  }

  /** A header of the labels, on line 0, and a row for each record. */
  *rows(): Iterable<GridRow> {
    const [first] = this.#records;
    if (first) yield { at: { ...first.at, line: 0 }, cells: [...this.#labels.values()] };
    for (const { at, values } of this.#records) {
      yield { at, cells: [...this.#labels.keys()].map((key) => values.get(key) ?? "") };
    }
  }
}
