import { FIELD_NAMES, isNumberField, type NumberField } from "../domain/field.ts";
import type { RecordNumbers } from "./blocks.ts";
import type { Table } from "./layout.ts";
import { NumberColumn } from "./number-column.ts";

/**
 * The number columns of a document, table by table: how one table writes its numbers says nothing of
 * another, which may have come from another hand.
 */
export class NumberColumns {
  readonly #tables = new Map<Table, Map<NumberField, NumberColumn>>();

  /** `expectsBare`: the row's unit or words say that no percent sign belongs there. */
  add(table: Table, { page, raws }: RecordNumbers, expectsBare: boolean): void {
    for (const field of NUMBER_FIELDS) {
      const raw = raws[field];
      if (raw !== undefined) this.#open(table, field).add(page, raw, expectsBare);
    }
  }

  /** An empty column where the table has none for this field. */
  of(table: Table, field: NumberField): NumberColumn {
    return this.#tables.get(table)?.get(field) ?? new NumberColumn();
  }

  /** Does any column of any table print a percent sign? */
  printPercents(): boolean {
    return [...this.#tables.values()].some((columns) => [...columns.values()].some((column) => column.percents > 0));
  }

  #open(table: Table, field: NumberField): NumberColumn {
    const columns = this.#tables.get(table) ?? new Map<NumberField, NumberColumn>();
    this.#tables.set(table, columns);
    const column = columns.get(field) ?? new NumberColumn();
    columns.set(field, column);
    return column;
  }
}

const NUMBER_FIELDS = FIELD_NAMES.filter(isNumberField);
