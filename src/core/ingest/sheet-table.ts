import type { Place } from "../domain/source.ts";
import type { CellInk, GridRow } from "./grid.ts";

/** What a record holds under one label. */
export interface SheetValue {
  readonly text: string;
  readonly ink: CellInk | null;
}

const NO_VALUE: SheetValue = { text: "", ink: null };

interface SheetRecord {
  readonly at: Place;
  readonly values: Map<string, SheetValue>;
}

/** The records of a sheet so far, and the labels of all of them in the order they came. */
export class SheetTable {
  readonly #labels = new Map<string, string>();
  readonly #records: SheetRecord[] = [];

  open(at: Place): void {
    this.#records.push({ at, values: new Map() });
  }

  /** The value of the last record under this key; undefined where it has none yet, null without a record. */
  last(key: string): SheetValue | undefined | null {
    const record = this.#records.at(-1);
    return record === undefined ? null : record.values.get(key);
  }

  put(key: string, label: string, value: SheetValue): void {
    if (!this.#labels.has(key)) this.#labels.set(key, label);
    this.#records.at(-1)?.values.set(key, value);
  }

  get labels(): ReadonlyMap<string, string> {
    return this.#labels;
  }

  /** A header of the labels, on line 0, and a row for each record. */
  *rows(): Iterable<GridRow> {
    const [first] = this.#records;
    if (first) yield { at: { ...first.at, line: 0 }, cells: [...this.#labels.values()] };
    for (const { at, values } of this.#records) {
      const found = [...this.#labels.keys()].map((key) => values.get(key) ?? NO_VALUE);
      const inks = found.map(({ ink }) => ink);
      yield { at, cells: found.map(({ text }) => text), ...(inks.some((ink) => ink !== null) ? { inks } : {}) };
    }
  }
}
