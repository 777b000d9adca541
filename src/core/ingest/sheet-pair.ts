import type { Field } from "../domain/field.ts";
import type { Place } from "../domain/source.ts";
import type { CellInk, GridRow } from "./grid.ts";
import { fieldOfLabel, fieldsOfCutLabel } from "./header.ts";

/** A label and what follows it: "Objetivo: …", "Objetivo<tab>…". */
export interface Pair extends Labelled {
  readonly at: Place;
  /** Null for a label that may name several fields, or none that is known. */
  readonly field: Field | null;
  /** A label without field that comes with nearly every record, so that it may open one. */
  readonly recurs: boolean;
}

export interface Labelled {
  readonly label: string;
  readonly value: string;
  /** The line holds the label only; a title may look like that, so it opens no record. */
  readonly alone: boolean;
  /** Of the value; null where nothing more is known of it, or there is none. */
  readonly ink: CellInk | null;
}

/** A line of a sheet; the pair is null where it is something else. */
export interface Line {
  readonly row: GridRow;
  readonly pair: Pair | null;
}

/** Null where the label names no field, or the value is another label of the same one. */
export function pairOf(row: GridRow): Pair | null {
  const found = labelledOf(row);
  if (found === null) return null;
  const { label, value, alone } = found;
  const field = fieldOfLabel(label);
  const pair = { ...found, at: row.at, field, recurs: false };
  if (field === null) return !alone && fieldsOfCutLabel(label).length > 0 ? pair : null;
  return value.length <= LONGEST_LABEL_AGAIN && fieldOfLabel(value) === field ? null : pair;
}

/** What looks like a label and its value, whatever it names. */
export function labelledOf({ cells, inks }: GridRow): Labelled | null {
  const found = splitLabel(cells.map((cell) => cell.trim()));
  if (found === null || found.label.length > LONGEST_LABEL) return null;
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  return { ...found, ink: found.alone ? null : valueInk(inks?.[last] ?? null) };
}

/** Where label and value share a cell, its other readings have the label too. */
function valueInk(ink: CellInk | null): CellInk | null {
  if (ink?.otherwise === undefined) return ink;
  return { ...ink, otherwise: ink.otherwise.map((text) => splitLabel([text])?.value ?? text) };
}

function splitLabel(cells: readonly string[]): Omit<Labelled, "ink"> | null {
  const [first, second, ...others] = cells.filter((cell) => cell !== "");
  if (first === undefined || others.length > 0) return null;
  if (second !== undefined) return { label: withoutColon(first), value: second, alone: false };
  const colon = /^([^:]{2,70}):\s*(.*)$/su.exec(first);
  if (colon) return { label: colon[1] ?? "", value: colon[2] ?? "", alone: false };
  return isLabelAlone(cells) ? { label: withoutColon(first), value: "", alone: true } : null;
}

/** "Línea base<tab>": the value is blank, and blank is a value too. */
function isLabelAlone([first = "", second = "", ...others]: readonly string[]): boolean {
  return others.length === 0 && second === "" && first !== "" && first.length <= LONGEST_LABEL;
}

function withoutColon(text: string): string {
  return text.replace(/\s*:$/, "");
}

const LONGEST_LABEL = 90;
const LONGEST_LABEL_AGAIN = 40;
