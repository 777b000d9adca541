import { FIELDS, type Field } from "../domain/field.ts";
import { misfit } from "./align.ts";
import type { HeaderColumn } from "./header.ts";
import type { RowForm } from "./row-form.ts";

/**
 * A row with hardly a cell left is still a record where its cells stand under their own headings: an
 * indicator beside its definition or method; one of these beside a figure, a date or a direction (the last
 * two beside a unit as well); or a number beside another such cell. Only a row as wide as its table, or
 * one cell narrower, shows where its cells stand.
 */
export function isRecordByPlace(form: RowForm, columns: readonly HeaderColumn[]): boolean {
  const { kinds, filled } = form;
  if (kinds.length === columns.length - 1) return isOfNumbers(form, columns);
  if (kinds.length !== columns.length || filled < 2) return false;
  const fitting = fieldsThatFit(form, columns);
  const said = fitting.filter((field) => SAYS_WHAT.has(field));
  const exact = fitting.filter((field) => FIELDS[field] !== "text");
  if (said.length > 0 && exact.length > 0) return true;
  return fitting.length === filled && (said.length > 0 ? saysMore(fitting, said) : isFigure(exact));
}

/** Two of the columns that say what is measured, or one and its unit: but a signature may stand under both. */
function saysMore(fitting: readonly Field[], said: readonly Field[]): boolean {
  return said.length >= 2 || (!said.includes("indicator") && fitting.includes("unit"));
}

/** A number and one more cell that is no text. */
function isFigure(exact: readonly Field[]): boolean {
  return exact.length >= 2 && exact.some((field) => FIELDS[field] === "number");
}

/** The fields of the columns under whose headings stands a cell of their kind. */
function fieldsThatFit({ kinds }: RowForm, columns: readonly HeaderColumn[]): readonly Field[] {
  return columns.flatMap(({ field }, i) => {
    const kind = kinds[i] ?? "blank";
    return field !== null && kind !== "blank" && misfit(kind, field) === 0 ? [field] : [];
  });
}

/** A row that has lost a cell keeps nothing but numbers, no more than the table has columns of them. */
function isOfNumbers({ filled, count }: RowForm, columns: readonly HeaderColumn[]): boolean {
  const places = columns.filter(({ field }) => field !== null && FIELDS[field] === "number").length;
  return filled >= 2 && count.number === filled && filled <= places;
}

/** Beside the one no signature or title stands in the others. */
const SAYS_WHAT: ReadonlySet<Field> = new Set(["indicator", "definition", "method"]);
