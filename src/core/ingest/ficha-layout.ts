import { type FichaCell, isLabelOnly } from "./ficha-cells.ts";
import { areValues, holdsNoLabel } from "./ficha-rows.ts";
import { fold } from "./fold.ts";
import type { GridRow } from "./grid.ts";
import { fieldOfLabel } from "./header.ts";
import { isPageMark } from "./page-mark.ts";

/** A row and those of its cells that hold something. */
export interface Row {
  readonly row: GridRow;
  readonly cells: readonly FichaCell[];
}

/**
 * The same rows, where a cell that names a field among other words is a label as well, in the columns where most
 * cells are labels by their whole names, or nearly all come again as labels do: "Avance de las metas al periodo que se
 * informa" under "Nombre del indicador".
 */
export function withLabelsByPlace(rows: readonly Row[]): readonly Row[] {
  const cells = rows.filter((row) => row.cells.length > 1).flatMap((row) => row.cells);
  const times = new Map<string, number>();
  for (const { text } of cells) times.set(text, (times.get(text) ?? 0) + 1);
  const counts = new Map<number, PlaceCount>();
  for (const cell of cells) {
    const { all, known, likely } = counts.get(cell.place) ?? { all: 0, known: 0, likely: 0 };
    const isKnown = isLabelOnly(cell);
    const isLikely = !isKnown && (times.get(cell.text) ?? 0) > 1 && labelAmongWords(cell) !== null;
    counts.set(cell.place, {
      all: all + 1,
      known: known + (isKnown ? 1 : 0),
      likely: likely + (isLikely ? 1 : 0),
    });
  }
  const places = new Set([...counts].flatMap(([place, count]) => (isOfLabels(count) ? [place] : [])));
  const read = (cell: FichaCell) => (places.has(cell.place) ? (labelAmongWords(cell) ?? cell) : cell);
  return rows.map((row) => (row.cells.length > 1 ? { ...row, cells: row.cells.map(read) } : row));
}

interface PlaceCount {
  readonly all: number;
  readonly known: number;
  /** Name a field among other words, and come again. */
  readonly likely: number;
}

const FEWEST_LABELS = 2;
const NEARLY_ALL = 0.75;

function isOfLabels({ all, known, likely }: PlaceCount): boolean {
  if (known + likely < FEWEST_LABELS || known === 0) return false;
  return known * 2 >= all || known + likely >= all * NEARLY_ALL;
}

/** Null for what is a label already, or names no field. */
function labelAmongWords(cell: FichaCell): FichaCell | null {
  if (cell.name !== null || cell.value !== null || cell.text.length > LONGEST_LABEL) return null;
  const field = /^\P{L}*\p{Lu}.*[^.]$/su.test(cell.text) ? fieldOfLabel(cell.text) : null;
  return field === null ? null : { ...cell, name: { field, name: fold(cell.text) } };
}

const LONGEST_LABEL = 90;

/** Stands for what is before the first row, or after the last. */
export const NO_ROW: Row = { row: { at: {}, cells: [] }, cells: [] };

/** "Ficha técnica 2", "Cédula 14": heads a sheet, and is no value of what stands above it. */
export function isNumberedTitle(text: string): boolean {
  return /^(?:ficha|cedula|hoja|formato|anexo)(?: [a-z]+){0,3} (?:no )?\d{1,4}$/.test(fold(text));
}

function isNoValue(text: string): boolean {
  return isPageMark(text) || isNumberedTitle(text);
}

/** A label by itself above a text by itself. */
export function isAboveText(rows: readonly Row[], i: number): boolean {
  const [cells, next] = [rows[i]?.cells ?? [], rows[i + 1]?.cells ?? []];
  if (cells.length !== 1 || next.length !== 1 || next.some(({ text }) => isNoValue(text))) return false;
  return cells.every(isLabelOnly) && areValues(cells, next);
}

/** The name of the indicator among other labels, and a row for each of several below: a table of indicators. */
export function headsIndicators(rows: readonly Row[], i: number): boolean {
  const [cells, ...below] = [i, i + 1, i + 2].map((index) => rows[index]?.cells ?? []);
  const labels = (cells ?? []).filter(isLabelOnly);
  const isWide = (row: readonly FichaCell[]) => row.length > 2 && row.length * 2 >= labels.length;
  return (
    labels.length > 2 &&
    labels.some(({ name }) => name?.field === "indicator") &&
    below.every((row) => holdsNoLabel(row) && isWide(row))
  );
}
