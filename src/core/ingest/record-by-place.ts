import { FIELDS, type Field } from "../domain/field.ts";
import { misfit } from "./align.ts";
import type { HeaderColumn } from "./header.ts";
import type { RowForm } from "./row-form.ts";

/**
 * A row with hardly a cell left is still a record where its cells stand under their own headings: an
 * indicator beside its definition, a date, a direction; or two numbers and nothing else. Only a row as
 * wide as its table shows where its cells stand.
 */
export function isRecordByPlace({ kinds, filled }: RowForm, columns: readonly HeaderColumn[]): boolean {
  if (kinds.length !== columns.length) return false;
  const fitting = columns.flatMap(({ field }, i): readonly Field[] => {
    const kind = kinds[i] ?? "blank";
    return field !== null && kind !== "blank" && misfit(kind, field) === 0 ? [field] : [];
  });
  if (fitting.length !== filled) return false;
  const numbers = fitting.filter((field) => FIELDS[field] === "number").length;
  return numbers === filled ? numbers >= 2 : fitting.includes("indicator") && fitting.some(saysMore);
}

/** Beside an indicator no signature or title stands in these columns. */
function saysMore(field: Field): boolean {
  return field === "definition" || FIELDS[field] !== "text";
}
