import type { GridRow } from "../core/ingest/grid.ts";
import type { JsonObject, JsonValue } from "./json-source.ts";
import { cellText, isList, isObject, isRecords, words } from "./json-text.ts";

/** The rows of a list of records; null where there is none, or more than one. */
export function recordRows(values: readonly JsonValue[]): readonly GridRow[] | null {
  const [first] = values;
  if (values.length > 1) return isRecords(values) ? tableOf(values) : null;
  if (isRecords(first)) return tableOf(first);
  if (isLists(first)) return first.map((cells, i) => ({ at: { row: i + 1 }, cells: cells.map(cellText) }));
  return isObject(first) ? rowsWithin(first) : null;
}

/** Rows of cells, the headings among them. */
function isLists(value: JsonValue | undefined): value is readonly (readonly JsonValue[])[] {
  return isList(value) && value.length > 0 && value.every(isList);
}

/** An object that holds one list of records, and says besides what they are of; or that is a record itself. */
function rowsWithin(whole: JsonObject): readonly GridRow[] | null {
  const lists = listsIn(whole);
  const [list] = lists;
  if (list === undefined) return tableOf([whole]);
  if (lists.length > 1) return null;
  const said = [...flat(whole)].filter(([, value]) => value !== list);
  const lines = said.filter(([, value]) => cellText(value) !== "");
  const rows = lines.map(([key, value]) => ({ at: {}, cells: [words(key), cellText(value)] }));
  return [...rows, ...(rows.length > 0 ? [{ at: {}, cells: [] }] : []), ...tableOf(list)];
}

function listsIn(whole: JsonObject): readonly (readonly JsonObject[])[] {
  return [...flat(whole).values()].filter(isRecords);
}

/** Headings first: the keys of all records, each where it first appears. */
function tableOf(records: readonly JsonObject[]): readonly GridRow[] {
  const flatRecords = records.map((record) => flat(record));
  const keys = [...new Set(flatRecords.flatMap((record) => [...record.keys()]))];
  const headings: GridRow = { at: { row: 1 }, cells: keys.map(words) };
  const rows = flatRecords.map((record, i) => ({
    at: { row: i + 2 },
    cells: keys.map((key) => cellText(record.get(key) ?? null)),
  }));
  return [headings, ...rows];
}

/** What stands in objects within an object, as "a.b". */
function flat(record: JsonObject, prefix = ""): ReadonlyMap<string, JsonValue> {
  const fields = new Map<string, JsonValue>();
  for (const [key, value] of record) {
    if (isObject(value)) for (const [inner, of] of flat(value, `${prefix}${key}.`)) fields.set(inner, of);
    else fields.set(`${prefix}${key}`, value);
  }
  return fields;
}
