import type { Field } from "../domain/field.ts";
import { isNoteWithText, isUnit } from "./aside-row.ts";
import { type CellKind, cellKind } from "./cell-kind.ts";
import { calendarFieldOf, pieceOfLabel } from "./calendar-label.ts";
import { fieldNamed } from "./field-named.ts";
import type { GridRow } from "./grid.ts";
import { readHeader } from "./header.ts";
import { joinedLabels, nameLength } from "./joined-labels.ts";
import type { ShapedGrid, ShapedRow } from "./shaped-row.ts";

/** A heading takes no more rows than this. */
const MOST_ROWS = 3;
/** No label of a heading in several rows is longer. */
const LONGEST_LABEL = 120;

/**
 * Headings printed in several rows become one: "Línea" over "base" is "Línea base"; "Avance" over "T1" and
 * "T2" is "Avance T1" and "Avance T2". Only where the rows together name more than each by itself. What
 * comes out stands where the first of them stood.
 */
export function withJoinedHeadings(grid: ShapedGrid): ShapedGrid {
  let known: Headings | null = null;
  return {
    ...grid,
    rows: () => {
      known ??= headingsOf(grid.rows());
      return known.size === 0 ? grid.rows() : joinedRows(grid.rows(), known);
    },
  };
}

/** What a heading in several rows becomes, and of how many rows it is, blank ones among them included. */
interface Heading {
  readonly row: GridRow;
  readonly count: number;
}

/** By the index of their first rows. */
type Headings = ReadonlyMap<number, Heading>;

interface Held {
  readonly index: number;
  readonly row: GridRow;
}

function headingsOf(rows: Iterable<ShapedRow>): Headings {
  const headings = new Map<number, Heading>();
  let held: readonly Held[] = [];
  let index = 0;
  for (const row of rows) {
    const goesOn = couldBeHeading(row);
    if (goesOn && !isBlank(row)) held = [...held, { index, row }];
    while (held.length >= (goesOn ? MOST_ROWS : 1)) held = settleFirst(held, headings);
    index += 1;
  }
  while (held.length > 0) held = settleFirst(held, headings);
  return headings;
}

/** Keeps the heading that begins with the first row, if any, and returns the rows after it. */
function settleFirst(held: readonly Held[], headings: Map<number, Heading>): readonly Held[] {
  for (let count = held.length; count >= 2; count -= 1) {
    const [first, ...others] = held.slice(0, count);
    const last = others.at(-1);
    const row = join(held.slice(0, count).map((one) => one.row));
    if (row === null || first === undefined || last === undefined) continue;
    headings.set(first.index, { row, count: last.index - first.index + 1 });
    return held.slice(count);
  }
  return held.slice(1);
}

function* joinedRows(rows: Iterable<ShapedRow>, headings: Headings): Iterable<ShapedRow> {
  let index = 0;
  let next = 0;
  for (const row of rows) {
    const heading = headings.get(index);
    if (heading !== undefined) next = index + heading.count;
    if (heading !== undefined) yield heading.row;
    else if (index >= next) yield row;
    index += 1;
  }
}

function join(rows: readonly GridRow[]): GridRow | null {
  const [first, ...others] = rows;
  if (first === undefined || others.some(({ at }) => at.page !== first.at.page || at.sheet !== first.at.sheet))
    return null;
  const labels = labelsOf(rows);
  return labels !== null && isBetter(labels, rows) ? { at: first.at, cells: labels } : null;
}

function labelsOf([first, ...others]: readonly GridRow[]): readonly string[] | null {
  let labels: readonly string[] | null = first?.cells ?? null;
  for (const { cells } of others) labels = labels === null ? null : joinedLabels(labels, cells);
  return labels;
}

/** Names no fewer fields than without its first rows, or its last, and others than without the first; the last is of use. */
function isBetter(labels: readonly string[], rows: readonly GridRow[]): boolean {
  const above = labelsOf(rows.slice(0, -1)) ?? [];
  const below = rows.slice(1).map((_, i) => named(labelsOf(rows.slice(i + 1))));
  const together = named(labels);
  if (together.length < Math.max(...below.map(({ length }) => length), named(above).length, 1)) return false;
  if (below.some((fields) => fields.join(" ") === together.join(" "))) return false;
  return addsUnits(rows) || isOfUse(rows.at(-1)?.cells ?? [], { above, labels });
}

/** The fields that a row of labels names; none where it is no header. */
function named(labels: readonly string[] | null): readonly Field[] {
  const columns = labels === null ? null : readHeader(labels);
  return columns === null ? [] : columns.flatMap(({ field }) => field ?? []);
}

/** "(%)" and "(Núm.)" under the names of their columns. */
function addsUnits(rows: readonly GridRow[]): boolean {
  const filled = (rows.at(-1)?.cells ?? []).filter((cell) => cell.trim() !== "");
  return filled.length > 0 && filled.every(isUnit);
}

/**
 * Do more than half of a row's cells name a field that nothing named before, or complete its name? Half will do
 * where the others go on as words do. A unit says nothing of that: "(%)".
 */
function isOfUse(
  cells: readonly string[],
  { above, labels }: { readonly above: readonly string[]; readonly labels: readonly string[] },
): boolean {
  const filled = cells.flatMap((cell, i) => (cell.trim() === "" || isUnit(cell) ? [] : [i]));
  const useful = filled.filter((i) => adds(labels[i] ?? "", above[i] ?? ""));
  if (useful.length * 2 > filled.length) return true;
  const others = filled.filter((i) => !useful.includes(i));
  if (!others.every((i) => continues(cells[i] ?? "", above[i] ?? ""))) return false;
  return useful.length * 2 === filled.length || others.some((i) => completes(cells[i] ?? "", above[i] ?? ""));
}

/** What stands above it breaks off: within brackets that it closes, or after a word that wants another. */
function completes(cell: string, above: string): boolean {
  const isOpen = /\([^)]*$/.test(above) && /^[^(]*\)/.test(cell);
  return isOpen || /\s(?:al?|con|del?|e[ln]|l[ao]s?|para|por|[yo])\s*$/i.test(above);
}

/** The rest of a label begins with a small letter or a bracket, or is in capitals as its beginning is. */
function continues(cell: string, above: string): boolean {
  const isCapital = (text: string) => text === text.toUpperCase();
  return above.trim() !== "" && (/^\s*[\p{Ll}(]/u.test(cell) || (isCapital(cell) && isCapital(above)));
}

function adds(label: string, above: string): boolean {
  if (!label.startsWith(above.trim())) return false;
  if (above === "") return fieldNamed(label) !== null || pieceOfLabel(label) !== null;
  return nameLength(label) > nameLength(above) || calendarFieldOf(label) !== calendarFieldOf(above);
}

/** Labels only, pieces of the year among them, or nothing at all; and nobody knows already what the row is. */
function couldBeHeading({ cells, known }: ShapedRow): boolean {
  return known === undefined && cells.every(couldBeLabel);
}

function isBlank({ cells }: GridRow): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function couldBeLabel(cell: string): boolean {
  if (cell.length > LONGEST_LABEL || isNoteWithText(cell)) return false;
  const kind = cellKind(cell);
  if (isUnit(cell)) return true;
  return LABEL_KINDS.has(kind) || (kind === "number" && pieceOfLabel(cell) !== null);
}

/** "Meta" may stand over "Anual". */
const LABEL_KINDS: ReadonlySet<CellKind> = new Set(["text", "blank", "frequency", "direction"]);
