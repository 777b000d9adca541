import { type Field, FIELDS, isNumberField, type NumberField } from "../domain/field.ts";
import type { Reading } from "../domain/reading.ts";
import { tidy } from "./fold.ts";
import { fieldsOfCutLabel } from "./header.ts";
import { inferArea } from "./infer-area.ts";
import type { Table } from "./layout.ts";
import { anyValue, cachedToken, looksLikeYear, sizeOf } from "./number-column.ts";
import type { OutlinedRecord } from "./outline.ts";
import type { ProposedRow } from "./proposal.ts";
import { readCatalogueCell, readDateCell } from "./read-catalogue.ts";
import { readTextSlot } from "./read-text-slot.ts";
import { readInk } from "./read-ink.ts";
import { ask } from "./reading-of.ts";
import { doubted, RowContext, type RowTools, type Slot } from "./row-context.ts";
import { settleNumber } from "./settle-number.ts";

/**
 * Reads one record: every column of its table, and the area where no column prints it. `index` is
 * its place among the document's records.
 */
export function readRow(record: OutlinedRecord, index: number, tools: RowTools): ProposedRow {
  const context = new RowContext(record, index, tools);
  const readings: Partial<Record<Field, Reading>> = {};
  for (const slot of context.slots) {
    const readAs = (raw: string) => readSlot({ ...slot, raw }, context);
    readings[slot.field] = readInk(readSlot(slot, context), slot.ink, readAs);
  }
  const { unplaced } = context;
  for (const { like, text } of unplaced) if (like !== null) readings[like] ??= askedAs(like, text);
  for (const field of unnamed(record.table)) readings[field] ??= ask(null, null, ["column-guessed"]);
  readings.area ??= inferArea(
    context.slots.flatMap(({ raw }) => raw ?? []),
    record.sectionArea,
  );
  return { at: record.row.at, readings, ...(unplaced.length > 0 ? { unplaced } : {}) };
}

/** A text under a label that may have been this field's: asked, never taken. */
function askedAs(field: Field, text: string): Reading {
  return ask(text, FIELDS[field] === "text" ? text : null, ["column-guessed"]);
}

/** Fields that a column may hold whose heading is missing, or cut so that it names several. */
function unnamed({ columns, guessed }: Table): readonly Field[] {
  if (guessed) return OFTEN_PRINTED;
  return columns.flatMap(({ field, label }) => (field === null ? fieldsOfCutLabel(label) : []));
}

const OFTEN_PRINTED: readonly Field[] = [
  "key",
  "programme",
  "objective",
  "definition",
  "unit",
  "baseline",
  "target",
  "progress",
  "direction",
];

function readSlot(slot: Slot, context: RowContext): Reading {
  const { field, raw } = slot;
  const kind = FIELDS[field];
  if (kind === "text") return readTextSlot(slot, context);
  if (raw === null) return ask(null, null, [context.columnDoubt]);
  if (isNumberField(field)) return doubted(readNumber({ ...slot, field, raw }, context), slot, context);
  const isDate = kind === "date" || kind === "year";
  return doubted(isDate ? readDateCell(raw, kind) : readCatalogueCell(raw, kind), slot, context);
}

interface NumberSlot extends Slot {
  readonly field: NumberField;
  readonly raw: string;
}

function readNumber({ field, raw, percentHeader }: NumberSlot, context: RowContext): Reading {
  const { survey, table, index, page, slots, speech } = context;
  const others = slots.filter((other) => other.field !== field && isNumberField(other.field));
  const mayDiffer = survey.percentInDocument && (field === "baseline" || field === "progress");
  return settleNumber(raw, {
    page,
    column: survey.numbers.of(table, field),
    rowUnit: rowUnit(slots),
    headerPercent: percentHeader,
    blockConstant: survey.blocks.constant(index, field),
    unlikeUnits: mayDiffer && survey.blocks.unlikeUnits(index),
    otherSizes: others.map((other) => sizeOfCell(other.raw)),
    speech,
  });
}

/** Its magnitude; a year says nothing of size. */
function sizeOfCell(raw: string | null): number {
  const token = cachedToken(raw ?? "");
  return token.kind === "number" && !looksLikeYear(token) ? sizeOf(anyValue(token)) : 0;
}

/** No unit has a longer name; a longer text is another column's. */
const LONGEST_UNIT = 60;

function rowUnit(slots: readonly Slot[]): string | null {
  const unit = tidy(slots.find((slot) => slot.field === "unit")?.raw ?? "");
  return /\p{L}|%/u.test(unit) && unit.length <= LONGEST_UNIT ? unit : null;
}
