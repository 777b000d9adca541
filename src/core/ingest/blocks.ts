import type { NumberField } from "../domain/field.ts";
import type { Frequency } from "../domain/frequency.ts";
import { tidy } from "./fold.ts";
import { cachedToken } from "./number-column.ts";

/** The numbers of one record, as printed. */
export interface RecordNumbers {
  readonly page: number;
  readonly frequency: Frequency | null;
  readonly raws: Readonly<Partial<Record<NumberField, string>>>;
}

/** A block: the records from `from` up to, not including, `to`. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A block, and how often each bare number stands in each column of it. */
interface Block extends Span {
  readonly bare: ReadonlyMap<string, number>;
}

/**
 * The blocks of a document, from its records in order: runs of neighbouring records of one page with
 * the same baseline and frequency. Kept as plain columns, for there may be very many.
 */
export class Blocks {
  readonly #columns = new Map<NumberField, string[]>();
  /** For each record, where its block begins. */
  readonly #starts: number[] = [];
  #last: RecordNumbers | null = null;
  /** The block asked for last; records are asked for in order. */
  #known: Block | null = null;

  add(record: RecordNumbers): void {
    const index = this.#starts.length;
    const joins = this.#last !== null && goesOn(this.#last, record);
    this.#starts.push(joins ? (this.#starts[index - 1] ?? index) : index);
    this.#keep(index, record);
    this.#last = record;
    this.#known = null;
  }

  /** The share of the year that a record's block repeats: five records or more, three quarters alike. */
  constant(index: number, field: NumberField): string | null {
    const block = this.#blockOf(index);
    const size = block.to - block.from;
    if (size < LARGE_BLOCK) return null;
    return SHARES_OF_YEAR.find((share) => (block.bare.get(keyOf(field, share)) ?? 0) >= size * 0.75) ?? null;
  }

  /**
   * Baseline 100 over three unlike rows or more, beside a larger bare number: the two cannot both be
   * percentages, and nothing says which is.
   */
  unlikeUnits(index: number): boolean {
    const progress = this.#bareDigits("progress", index);
    if (this.#bareDigits("baseline", index) !== "100" || !/^\d+$/.test(progress) || Number(progress) <= 100)
      return false;
    const block = this.#blockOf(index);
    return block.to - block.from >= 3;
  }

  #keep(index: number, { raws }: RecordNumbers): void {
    for (const field of FIELDS_WITH_NUMBERS) {
      if (raws[field] !== undefined && !this.#columns.has(field)) this.#columns.set(field, blanks(index));
      this.#columns.get(field)?.push(raws[field] ?? "");
    }
  }

  #bareDigits(field: NumberField, index: number): string {
    return bareDigits(this.#columns.get(field)?.[index]);
  }

  #blockOf(index: number): Block {
    const from = this.#starts[index] ?? index;
    if (this.#known?.from === from) return this.#known;
    const span = { from, to: this.#endOf(from) };
    this.#known = { ...span, bare: this.#countBare(span) };
    return this.#known;
  }

  #endOf(from: number): number {
    let to = from + 1;
    while (this.#starts[to] === from) to += 1;
    return to;
  }

  /** Only for a block large enough to repeat anything. */
  #countBare({ from, to }: Span): ReadonlyMap<string, number> {
    const bare = new Map<string, number>();
    if (to - from < LARGE_BLOCK) return bare;
    for (const [field, column] of this.#columns) {
      for (const raw of column.slice(from, to)) {
        const digits = bareDigits(raw);
        const key = keyOf(field, digits);
        if (digits !== "") bare.set(key, (bare.get(key) ?? 0) + 1);
      }
    }
    return bare;
  }
}

const FIELDS_WITH_NUMBERS = [
  "baseline",
  "target",
  "adjustedTarget",
  "progress",
] as const satisfies readonly NumberField[];
const SHARES_OF_YEAR = ["25", "50", "75", "100"] as const;
const LARGE_BLOCK = 5;

function keyOf(field: NumberField, digits: string): string {
  return `${field} ${digits}`;
}

function blanks(length: number): string[] {
  return Array.from({ length }, () => "");
}

/** The digits of a number that prints no percent sign; "" for anything else. */
function bareDigits(raw: string | undefined): string {
  const token = cachedToken(raw ?? "");
  return token.kind === "number" && !token.percent ? token.digits : "";
}

function goesOn(before: RecordNumbers, record: RecordNumbers): boolean {
  return (
    before.page === record.page &&
    before.frequency === record.frequency &&
    record.raws.baseline !== undefined &&
    tidy(before.raws.baseline ?? "") === tidy(record.raws.baseline)
  );
}
