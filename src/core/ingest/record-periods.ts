import type { Field } from "../domain/field.ts";
import { type CalendarDate, parseDate, type Quarter, quarterOf } from "../domain/period.ts";
import type { OutlinedRecord } from "./outline.ts";
import { readDateCell } from "./read-catalogue.ts";

/** The end of the period that a record prints as its own, or that is named above it; null where none is read for sure. */
export function periodEndOf(record: OutlinedRecord): PeriodEnd | null {
  return dateIn(record, "periodEnd") ?? record.sectionEnd;
}

function dateIn({ table, page, view }: OutlinedRecord, field: Field): PeriodEnd | null {
  const column = table.columns.findIndex((one) => one.field === field);
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
  readonly #quarters = new Set<Quarter>();
  readonly #ends = new Map<CalendarDate, PeriodEnd>();
  #unsaid = 0;
  /** A period that ends before it begins: these are other dates. */
  #areOthers = false;
  /** Those of other periods were set aside, as somebody wished. */
  readonly chosen: boolean;

  constructor(chosen: boolean) {
    this.chosen = chosen;
  }

  add(record: OutlinedRecord): void {
    const end = periodEndOf(record);
    if (end === null) {
      this.#unsaid += 1;
      return;
    }
    const start = dateIn(record, "periodStart");
    this.#areOthers ||= start !== null && start.date > end.date;
    this.#quarters.add(quarterOf(end.date));
    this.#ends.set(end.date, end);
  }

  /** In order of time. */
  get quarters(): readonly Quarter[] {
    return this.#areOthers ? [] : [...this.#quarters].toSorted();
  }

  /** The end that every record prints; null where one prints another, or none. */
  get common(): PeriodEnd | null {
    const [only = null, ...others] = this.#ends.values();
    return this.#unsaid > 0 || others.length > 0 ? null : only;
  }
}
