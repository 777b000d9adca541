import type { Reading } from "../../../src/core/domain/reading.ts";
import type { NumberContext } from "../../../src/core/ingest/number-candidate.ts";
import { NumberColumn } from "../../../src/core/ingest/number-column.ts";
import { settleNumber } from "../../../src/core/ingest/settle-number.ts";

/** A number column page by page, and what stands around the cell in question. */
export interface Around extends Partial<Omit<NumberContext, "column" | "page">> {
  /** The cell stands on the last page, after these. */
  readonly pages?: readonly (readonly string[])[];
  /** Numbers of rows that count things, on the first page. */
  readonly counted?: readonly string[];
}

const SAYS_NOTHING = { kind: null, signed: false } as const;
export const COUNTS = { kind: "counted", signed: false } as const;
export const IS_RELATIVE = { kind: "relative", signed: false } as const;
export const VARIES = { kind: "relative", signed: true } as const;

/** Reads one cell in its surroundings; what is not given says nothing. */
export function settle(cell: string, { pages = [[]], counted = [], ...around }: Around = {}): Reading {
  const column = new NumberColumn();
  for (const [i, cells] of pages.entries()) for (const text of cells) column.add(i + 1, text, false);
  for (const text of counted) column.add(1, text, true);
  column.add(pages.length, cell, around.speech?.kind === "counted");
  return settleNumber(cell, {
    rowUnit: null,
    headerPercent: false,
    blockConstant: null,
    unlikeUnits: false,
    speech: SAYS_NOTHING,
    otherSizes: [],
    ...around,
    column,
    page: pages.length,
  });
}

/** The same text so many times. */
export function times(count: number, text: string): readonly string[] {
  return Array.from({ length: count }, () => text);
}

/** What a person sees of a reading: value, unit and what became of it. */
export function seen({ value, unit, status, reasons }: Reading) {
  return { value, unit, status, reasons: [...reasons] };
}

/** The answers a person is offered, as "value unit". */
export function offered({ alternatives }: Reading): readonly string[] {
  return alternatives.map(({ value, unit }) => (unit === undefined ? value : `${value} ${unit}`));
}
