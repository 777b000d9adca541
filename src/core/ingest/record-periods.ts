import { type CalendarDate, parseDate, type Quarter, quarterOf } from "../domain/period.ts";
import type { OutlinedRecord } from "./outline.ts";
import { readDateCell } from "./read-catalogue.ts";

/** The end of the period that a record prints as its own; null where none is read for sure. */
export function periodEndOf({ table, page, view }: OutlinedRecord): PeriodEnd | null {
  const column = table.columns.findIndex(({ field }) => field === "periodEnd");
  if (column === -1) return null;
  const { cells, layout } = table.lay(page, view);
  const raw = cells[layout.alignment.cells[column] ?? -1] ?? "";
  const { status, value } = readDateCell(raw, "date");
  const date = status === "read" && value !== null ? parseDate(value) : null;
  return date === null || layout.alignment.doubtful.has(column) ? null : { raw, date };
}

export interface PeriodEnd {
  readonly raw: string;
  readonly date: CalendarDate;
}

/** The periods that the records of a document print as theirs. */
export class RecordPeriods {
  readonly #rows = new Map<Quarter, number>();
  readonly #ends = new Map<CalendarDate, PeriodEnd>();
  #unsaid = 0;

  add(record: OutlinedRecord): void {
    const end = periodEndOf(record);
    if (end === null) {
      this.#unsaid += 1;
      return;
    }
    const quarter = quarterOf(end.date);
    this.#rows.set(quarter, (this.#rows.get(quarter) ?? 0) + 1);
    this.#ends.set(end.date, end);
  }

  /** In order of time. */
  get quarters(): readonly Quarter[] {
    return [...this.#rows.keys()].toSorted();
  }

  /** The end that every record prints; null where one prints another, or none. */
  get common(): PeriodEnd | null {
    const [only = null, ...others] = this.#ends.values();
    return this.#unsaid > 0 || others.length > 0 ? null : only;
  }
}
