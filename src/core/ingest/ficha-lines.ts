import { type Field, FIELDS, isNumberField } from "../domain/field.ts";
import { type FichaCell, fichaCells, isLabelOnly, joinCells, strange } from "./ficha-cells.ts";
import { headsIndicators, isAboveText, isNumberedTitle, NO_ROW, type Row, withLabelsByPlace } from "./ficha-layout.ts";
import {
  areValues,
  holdsNoLabel,
  isBand,
  isCalendarHeader,
  isFigureRow,
  isPeriodName,
  type Labelling,
  labellings,
  tableText,
  underLabels,
} from "./ficha-rows.ts";
import { meaningOf, type Scope, scopeOf, SECTION_MARK } from "./ficha-scope.ts";
import type { CellInk, GridRow } from "./grid.ts";
import { isPartOfNumber } from "./other-labels.ts";
import { isPageMark } from "./page-mark.ts";

/** A label and what it labels, wherever that stood. */
export interface FichaPair {
  readonly row: GridRow;
  readonly label: string;
  readonly field: Field | null;
  readonly text: string;
  readonly ink: CellInk | null;
}

/** What a sheet of labels and values holds, in order; a title or a text that is none's is left as its row. */
export type FichaLine =
  | { readonly is: "pair"; readonly pair: FichaPair }
  | { readonly is: "section" | "noise"; readonly row: GridRow };

export interface FichaRead {
  readonly lines: readonly FichaLine[];
  /** Rows with labels whose layout says beyond doubt that they are a sheet's: several pairs, labels above values, sections. */
  readonly telling: number;
  /** Tables of several indicators; a sheet has none. */
  readonly tables: number;
  /** Every row is labels known by their whole names and their values, a title or a page mark. */
  readonly isPlain: boolean;
}

/** Reads rows as a sheet of labels and values, in whatever way it lays them out. */
export function readFicha(rows: Iterable<GridRow>): FichaRead {
  return new FichaReader(withLabelsByPlace([...rows].map((row) => ({ row, cells: fichaCells(row) })))).read();
}

interface OpenPair {
  readonly row: GridRow;
  readonly label: string;
  readonly field: Field | null;
  readonly cells: FichaCell[];
  /** Its value stands below it, or has not come yet: the lines that follow are it. */
  readonly below: boolean;
}

type Held = { readonly is: "open"; readonly pair: OpenPair } | FichaLine;

class FichaReader {
  readonly #rows: readonly Row[];
  readonly #held: Held[] = [];
  /** Values stand below their labels rather than beside them. */
  readonly #isBelow: boolean;
  #scope: Scope | null = null;
  /** The pair whose value may go on in the next row. */
  #open: OpenPair | null = null;
  #telling = 0;
  #tables = 0;
  #isPlain = true;

  constructor(rows: readonly Row[]) {
    this.#rows = rows;
    const above = rows.filter((_, i) => isAboveText(rows, i)).length;
    const beside = rows.filter(({ cells }) => labellings(cells).some(({ value }) => value.length > 0)).length;
    this.#isBelow = above >= 2 && above * 2 >= beside;
  }

  read(): FichaRead {
    for (let i = 0; i < this.#rows.length;) i += this.#step(i);
    return { lines: this.#held.map(closed), telling: this.#telling, tables: this.#tables, isPlain: this.#isPlain };
  }

  /** Reads the row and those that belong to it; says how many they were. */
  #step(i: number): number {
    const { cells } = this.#at(i);
    if (this.#scope?.ofAnother !== true && headsIndicators(this.#rows, i)) this.#tables += 1;
    if (cells.length === 0) this.#open = null;
    else if (isCalendarHeader(cells)) return this.#calendar(i);
    else if (isBand(cells) && areValues(cells, this.#at(i + 1).cells)) return this.#band(i);
    else if (cells.length === 1) return this.#single(i);
    else this.#several(i);
    return 1;
  }

  #at(i: number): Row {
    return this.#rows[i] ?? NO_ROW;
  }

  #calendar(i: number): number {
    const rows = [this.#at(i)];
    for (let next = this.#at(i + 1); isFigureRow(next.cells) && !isCalendarHeader(next.cells);) {
      rows.push(next);
      next = this.#at(i + rows.length);
    }
    this.#table(rows);
    return rows.length;
  }

  /** A small table within the sheet is kept as one text of the record. */
  #table(rows: readonly Row[]): void {
    const [first = NO_ROW] = rows;
    const label = this.#scope?.title ?? first.cells[0]?.label ?? "";
    const text = tableText(rows.map(({ cells }) => cells));
    this.#open = null;
    this.#held.push({ is: "pair", pair: { row: first.row, label, field: null, text, ink: null } });
  }

  /** Labels side by side and what stands below them: once, it is their values; in several rows, a table. */
  #band(i: number): number {
    const labels = this.#at(i).cells;
    const below: Row[] = [];
    let next = this.#at(i + 1);
    do {
      below.push(next);
      next = this.#at(i + 1 + below.length);
    } while (holdsNoLabel(next.cells) && !isCalendarHeader(next.cells));
    this.#telling += 1;
    const isTable = below.slice(1).some(({ cells }) => cells.length > 1) || this.#scope?.ofAnother === true;
    if (isTable) {
      if (this.#scope?.ofAnother !== true && below.length > 1 && labels.some(({ name }) => name?.field === "indicator"))
        this.#tables += 1;
      this.#table([this.#at(i), ...below]);
    } else {
      const values = underLabels(
        labels,
        below.flatMap(({ cells }) => cells),
      );
      const rows = labels.map((cell, j): Labelling => {
        const { label, place, name } = cell;
        return { label, place, name: name ?? { field: null, name: "" }, value: values[j] ?? [] };
      });
      this.#add(this.#at(i).row, rows);
    }
    return 1 + below.length;
  }

  #single(i: number): number {
    const { row, cells } = this.#at(i);
    const [cell] = cells;
    if (cell === undefined) return 1;
    if (cell.name === null) this.#text(i, cell);
    else if (isLabelOnly(cell)) return this.#labelAlone(i, cell);
    else this.#add(row, labellings(cells));
    return 1;
  }

  /** A label by itself heads a section, or its value stands below, or it has none. */
  #labelAlone(i: number, cell: FichaCell): number {
    const { row } = this.#at(i);
    const next = this.#at(i + 1).cells;
    const [first] = next;
    if (isCalendarHeader(next) || (first && headsParts(cell, first))) {
      this.#section(cell.label, row);
      this.#telling += 1;
      return 1;
    }
    const isBelow = isAboveText(this.#rows, i) && (this.#isBelow || !this.#headsLabels(i + 1));
    if (isBelow && this.#isBelow) this.#telling += 1;
    this.#addBelow(row, cell, isBelow ? next : null);
    return isBelow ? 2 : 1;
  }

  #addBelow(row: GridRow, { label, name, place }: FichaCell, below: readonly FichaCell[] | null): void {
    if (name !== null) this.#add(row, [{ label, name, place, value: below ?? [] }], below !== null);
  }

  /** A text by itself goes on where the value before it stopped, or is the title of a section. */
  #text(i: number, cell: FichaCell): void {
    const { row } = this.#at(i);
    const isMark = isPageMark(cell.text);
    if (this.#open && !isMark && !isNumberedTitle(cell.text) && goesOn(this.#open, cell)) {
      this.#open.cells.push(cell);
      this.#isPlain &&= this.#open.below;
      return;
    }
    if (!isMark && this.#headsLabels(i)) this.#section(cell.text, row);
    else this.#noise(row);
    this.#open = null;
  }

  #noise(row: GridRow): void {
    this.#isPlain &&= row.cells.every((cell) => cell.trim() === "" || isPageMark(cell));
    this.#held.push({ is: "noise", row });
  }

  /** The text of this row may be the title of what follows. */
  #headsLabels(i: number): boolean {
    const [title] = this.#at(i).cells;
    const next = this.#at(i + 1).cells;
    const isFollowed = (next[0] !== undefined && next[0].name !== null) || isCalendarHeader(next);
    return isFollowed && title !== undefined && title.text.length <= LONGEST_TITLE;
  }

  #section(title: string, row: GridRow): void {
    this.#scope = scopeOf(title);
    this.#open = null;
    this.#held.push({ is: "section", row });
  }

  #several(i: number): void {
    const { row, cells } = this.#at(i);
    const found = labellings(cells);
    if (areDifferent(found)) this.#telling += 1;
    const first = cells.findIndex(({ name }) => name !== null);
    const before = first === -1 ? cells : cells.slice(0, first);
    const isTable = first === -1 && cells.length > 2 && !isPeriodName(cells[0]?.text ?? "");
    if (isTable) this.#noise(row);
    else {
      if (before.length > 0) this.#strange(row, before);
      this.#add(row, found);
    }
  }

  /** The first cell of a row is a label, whatever it names, if it can be one at all. */
  #strange(row: GridRow, [first, ...value]: readonly FichaCell[]): void {
    this.#isPlain = false;
    const name = first && /^\P{L}*[\p{Lu}\d]/u.test(first.text) ? strange(first.text) : null;
    if (first === undefined || name === null) {
      this.#noise(row);
      return;
    }
    const { label, place } = first;
    const title = isPeriodName(label) && this.#scope ? `${this.#scope.title}${SECTION_MARK}${label}` : label;
    this.#add(row, [{ label: title, name, place, value }]);
  }

  #add(row: GridRow, found: readonly Labelling[], below = false): void {
    for (const { label, name, value } of found) {
      this.#isPlain &&= name.name !== "";
      const meaning = meaningOf(label, name, this.#scope);
      if (this.#scope !== null && meaning.label !== label) this.#telling += 1;
      this.#scope = meaning.scope;
      const pair: OpenPair = { row, label: meaning.label, field: meaning.field, cells: [...value], below };
      this.#open = pair;
      this.#held.push({ is: "open", pair });
    }
  }
}

/** A row of a sheet has no label twice, as a row of a table may have its notes. */
function areDifferent(found: readonly Labelling[]): boolean {
  return found.length > 1 && new Set(found.map(({ label }) => label)).size === found.length;
}

const LONGEST_TITLE = 90;
/** A value of so many characters that ends without a stop may go on in the next line. */
const LONG_VALUE = 50;

/** "LÍNEA BASE" above "Valor" and "Año"; "DATOS DE LA META" above any label. */
function headsParts(title: FichaCell, next: FichaCell): boolean {
  if (title.name === null || next.name === null || title.text.endsWith(":")) return false;
  const { field } = title.name;
  return field === null ? scopeOf(title.text).ofAnother : isNumberField(field) && isPartOfNumber(next.name);
}

function goesOn({ cells, below, field }: OpenPair, cell: FichaCell): boolean {
  const last = cells.at(-1);
  if (below || last === undefined) return below;
  if (field !== null && FIELDS[field] !== "text") return false;
  if (last.value === null && last.place > 0 && cell.place === last.place) return true;
  return isUnfinished(last.value ?? last.text, cell);
}

function isUnfinished(text: string, cell: FichaCell): boolean {
  return /^[\p{Ll}\d(=*+/×÷-]/u.test(cell.text) || (text.length >= LONG_VALUE && !/[.;:!?)]$/u.test(text));
}

function closed(held: Held): FichaLine {
  if (held.is !== "open") return held;
  const { row, label, field, cells } = held.pair;
  return { is: "pair", pair: { row, label, field, ...joinCells(cells) } };
}
