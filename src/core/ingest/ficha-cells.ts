import { fold, tidy } from "./fold.ts";
import type { CellInk, GridRow } from "./grid.ts";
import { fieldOfLabel } from "./header.ts";
import { type LabelName, labelName } from "./other-labels.ts";

/** One cell of a sheet that holds something. */
export interface FichaCell {
  readonly text: string;
  /** Index in its row. */
  readonly place: number;
  readonly ink: CellInk | null;
  /** The name it is, or begins with; null for a text that is no label. */
  readonly name: LabelName | null;
  /** What follows its label in the same cell; null where it is a label only, or none. */
  readonly value: string | null;
  /** The label as printed, without its colon; the whole text where it is none. */
  readonly label: string;
}

/** The cells that hold something, and what they look like by themselves. */
export function fichaCells({ cells, inks }: GridRow): readonly FichaCell[] {
  return cells.flatMap((cell, place) => {
    const text = cell.trim();
    return text === "" ? [] : [{ ...roleOf(text), text, place, ink: inks?.[place] ?? null }];
  });
}

/** A cell that is nothing but a label. */
export function isLabelOnly({ name, value }: FichaCell): boolean {
  return name !== null && value === null;
}

type Role = Pick<FichaCell, "name" | "value" | "label">;

function roleOf(text: string): Role {
  const [, before, after] = /^([^:]{2,110}):\s*(.*)$/su.exec(text) ?? [];
  if (before === undefined || after === undefined) return { name: labelName(text), value: null, label: text };
  const name = labelName(before) ?? likeLabel(before);
  if (after === "") return { name: name ?? strange(before), value: null, label: before.trim() };
  return name === null ? { name: null, value: null, label: text } : { name, value: after, label: before.trim() };
}

/** "Nota aclaratoria: …": no whole name of a field, but what stands before a colon names one. */
function likeLabel(text: string): LabelName | null {
  const found = strange(text);
  return found === null || found.field === null ? null : found;
}

/** What ends with a colon, or stands first beside a text, is a label, whatever it names; its name is "" where none is known. */
export function strange(text: string): LabelName | null {
  if (!/^\P{L}*\p{L}.*\p{L}/su.test(text) || text.length > LONGEST_STRANGE) return null;
  const field = fieldOfLabel(text);
  return { field, name: field === null ? "" : fold(text) };
}

const LONGEST_STRANGE = 90;

/** The value of cells that belong together, and their ink. */
export function joinCells(cells: readonly FichaCell[]): { readonly text: string; readonly ink: CellInk | null } {
  const [only, ...others] = cells;
  if (only === undefined) return { text: "", ink: null };
  const text = cells.map((cell) => cell.value ?? cell.text).join(" ");
  if (others.length > 0) return { text: tidy(text), ink: joinedInk(cells) };
  return { text, ink: only.value === null ? only.ink : inkOfValue(only) };
}

/** Several pieces in doubt are read no second time; the first says where they stand. */
function joinedInk(cells: readonly FichaCell[]): CellInk | null {
  const inks = cells.flatMap(({ ink }) => ink ?? []);
  const trace = inks.find((ink) => ink.trace !== undefined)?.trace;
  const isDoubtful = inks.some(({ otherwise }) => otherwise !== undefined);
  if (trace === undefined && !isDoubtful) return null;
  return { ...(trace === undefined ? {} : { trace }), ...(isDoubtful ? { otherwise: [] } : {}) };
}

/** Where label and value share a cell, its other readings have the label too. */
function inkOfValue({ ink }: FichaCell): CellInk | null {
  if (ink?.otherwise === undefined) return ink;
  return { ...ink, otherwise: ink.otherwise.map((text) => roleOf(text.trim()).value ?? text) };
}
