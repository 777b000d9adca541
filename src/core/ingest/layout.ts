import type { Field } from "../domain/field.ts";
import { type Alignment, align, type Bundle, misfit } from "./align.ts";
import type { CellKind } from "./cell-kind.ts";
import { fieldNamed } from "./field-named.ts";
import { fold, isPiece } from "./fold.ts";
import { fieldLikeLabel, type HeaderColumn } from "./header.ts";
import type { RowForm, RowView } from "./row-form.ts";

/** How one row's cells lie on the columns of its table. */
export interface RowLayout {
  readonly alignment: Alignment;
  /** On this page the text columns repeat one another, so that one can vouch for another. */
  readonly repeats: boolean;
  /** The whole page has lost a column, not just this row a cell. */
  readonly pageWide: boolean;
  /** As many cells as columns, and yet some stand in the wrong one. */
  readonly shifted: boolean;
}

/** A row's cells, less the blank ones that trail beyond the columns, and how they lie. */
export interface LaidRow {
  readonly cells: readonly string[];
  readonly layout: RowLayout;
}

/** One table of the document: a header, found or guessed, and how its pages lay their cells on it. */
export class Table {
  readonly columns: readonly HeaderColumn[];
  /** No header was printed; the columns are a guess from what they hold. */
  readonly guessed: boolean;
  readonly #pages = new Map<number, Page>();
  /** Fields that labels without field resemble, as far as no other column holds them. */
  readonly #like = new Map<string, Field | null>();
  /** Layouts that follow from a row's form alone. */
  readonly #alone = new WeakMap<RowForm, RowLayout>();
  #records = 0;
  /** Records with as many cells as there are columns, blank ones counted. */
  #exact = 0;

  constructor(columns: readonly HeaderColumn[], guessed: boolean) {
    this.columns = columns;
    this.guessed = guessed;
  }

  /** Adds one record to what is known of its page. */
  add(pageNumber: number, row: RowView): void {
    const width = widthOf(row.form, this.columns.length);
    const page = this.#pages.get(pageNumber) ?? { records: 0, groups: new Map<number, RowGroup>() };
    this.#pages.set(pageNumber, page);
    page.records += 1;
    this.#records += 1;
    if (row.form.kinds.length === this.columns.length) this.#exact += 1;
    if (width === this.columns.length) return;
    const group = page.groups.get(width) ?? emptyGroup(width, this.columns.length);
    page.groups.set(width, group);
    addRow(group, row, this.columns);
  }

  /** Lays one record on the columns: as its page does, or by itself where it differs from its page. */
  lay(pageNumber: number, row: RowView): LaidRow {
    const width = this.#widthOf(row.form);
    const cells = width === row.cells.length ? row.cells : row.cells.slice(0, width);
    return { cells, layout: this.#layoutOfPage(pageNumber, width) ?? this.#layoutAlone(row.form, width) };
  }

  /** Where the others have no cell too many, a blank one at the end may say that the row has slipped. */
  #widthOf(form: RowForm): number {
    const hasSlipped = form.kinds.slice(0, this.columns.length).includes("blank");
    if (!hasSlipped || this.#exact < this.#records * MOST_OF_PAGE) return widthOf(form, this.columns.length);
    return Math.min(form.kinds.length, this.columns.length + MOST_EXTRA_CELLS);
  }

  /** The field that a label of these columns, which names none, may have been. */
  likeOf(label: string): Field | null {
    const known = this.#like.get(label);
    if (known !== undefined) return known;
    const field = fieldNamed(label) === null ? fieldLikeLabel(label) : null;
    const like = this.columns.some((column) => column.field === field) ? null : field;
    this.#like.set(label, like);
    return like;
  }

  /** How all rows of this width lie that are most of their page; null where there are few of them. */
  #layoutOfPage(pageNumber: number, width: number): RowLayout | null {
    const page = this.#pages.get(pageNumber);
    const group = page?.groups.get(width);
    if (!page || !group || group.rows < 3 || group.rows < page.records * MOST_OF_PAGE) return null;
    group.layout ??= {
      alignment: align(group, this.columns.length),
      repeats: group.repeating >= group.rows * MOST_OF_PAGE,
      pageWide: true,
      shifted: false,
    };
    return group.layout;
  }

  #layoutAlone(form: RowForm, width: number): RowLayout {
    const known = this.#alone.get(form);
    if (known) return known;
    const kinds = form.kinds.slice(0, width);
    const layout =
      width === this.columns.length ? straight(this.columns, kinds) : byItself(alignOne(kinds, this.columns));
    this.#alone.set(form, layout);
    return layout;
  }
}

/** Rows of one page by their number of cells, where these are not as many as the columns. */
interface Page {
  records: number;
  readonly groups: Map<number, RowGroup>;
}

interface RowGroup extends Bundle {
  rows: number;
  readonly costs: number[][];
  readonly blanks: number[];
  /** Rows whose neighbouring text cells say the same, whole or in part. */
  repeating: number;
  layout: RowLayout | null;
}

const MOST_OF_PAGE = 0.6;
/** No table has lost so many columns; cells further out are laid on none. */
const MOST_EXTRA_CELLS = 200;

/** How many cells count: without the blank ones that trail beyond the columns. */
function widthOf({ kinds }: RowForm, columns: number): number {
  let width = kinds.length;
  while (width > columns && kinds[width - 1] === "blank") width -= 1;
  return Math.min(width, columns + MOST_EXTRA_CELLS);
}

function emptyGroup(cells: number, columns: number): RowGroup {
  const costs = Array.from({ length: cells }, () => Array.from({ length: columns }, () => 0));
  return { rows: 0, costs, blanks: Array.from({ length: cells }, () => 0), repeating: 0, layout: null };
}

function addRow(group: RowGroup, { cells, form }: RowView, columns: readonly HeaderColumn[]): void {
  group.rows += 1;
  for (const [i, line] of group.costs.entries()) {
    const kind = form.kinds[i] ?? "blank";
    for (const [j, column] of columns.entries()) line[j] = (line[j] ?? 0) + misfit(kind, column.field);
    if (kind === "blank") group.blanks[i] = (group.blanks[i] ?? 0) + 1;
  }
  if (textsRepeat(cells, form.kinds)) group.repeating += 1;
}

function textsRepeat(cells: readonly string[], kinds: readonly CellKind[]): boolean {
  const texts = cells.filter((_, i) => kinds[i] === "text").map(fold);
  return texts.some((text, i) => i > 0 && isPiece(text, texts[i - 1] ?? ""));
}

/** As many cells as columns: one to one, unless the kinds say that the row has slipped. */
function straight(columns: readonly HeaderColumn[], kinds: readonly CellKind[]): RowLayout {
  const cost = kinds.reduce((sum, kind, i) => sum + misfit(kind, columns[i]?.field ?? null), 0);
  const inPlace = byItself({ cells: columns.map((_, i) => i), doubtful: new Set(), cost });
  const slipped =
    numberOutOfPlace(columns, kinds) || CATALOGUES.some((field) => catalogueOutOfPlace(field, columns, kinds));
  if (cost < SLIPPED && !slipped) return inPlace;
  const other = alignOne(kinds, columns);
  if (other.cost + CLEARLY_BETTER <= cost) return { ...byItself(other), shifted: true };
  return slipped ? { ...inPlace, shifted: true } : inPlace;
}

/** From this cost on a row may have slipped, and another alignment must be cheaper by so much. */
const SLIPPED = 4;
const CLEARLY_BETTER = 2;

function byItself(alignment: Alignment): RowLayout {
  return { alignment, repeats: false, pageWide: false, shifted: false };
}

/** A number column is blank while a number, or a date, stands where words belong. */
function numberOutOfPlace(columns: readonly HeaderColumn[], kinds: readonly CellKind[]): boolean {
  const holds = (fields: ReadonlySet<Field>, kind: CellKind) =>
    columns.some(({ field }, i) => field !== null && kinds[i] === kind && fields.has(field));
  return holds(OF_NUMBERS, "blank") && (holds(OF_WORDS, "number") || holds(OF_WORDS, "date"));
}

/** A word of the field's catalogue stands elsewhere while its own column holds none. */
function catalogueOutOfPlace(
  catalogue: (typeof CATALOGUES)[number],
  columns: readonly HeaderColumn[],
  kinds: readonly CellKind[],
): boolean {
  const own = columns.findIndex(({ field }) => field === catalogue);
  return own !== -1 && kinds[own] !== catalogue && kinds.includes(catalogue);
}

const CATALOGUES = ["frequency", "direction"] as const satisfies readonly Field[];

const OF_NUMBERS: ReadonlySet<Field> = new Set(["baseline", "target", "adjustedTarget", "progress"]);
const OF_WORDS: ReadonlySet<Field> = new Set([
  "objective",
  "indicator",
  "definition",
  "note",
  "area",
  "source",
  "frequency",
  "direction",
  "programme",
]);

function alignOne(kinds: readonly CellKind[], columns: readonly HeaderColumn[]): Alignment {
  const costs = kinds.map((kind) => columns.map((column) => misfit(kind, column.field)));
  const blanks = kinds.map((kind) => (kind === "blank" ? 1 : 0));
  return align({ rows: 1, costs, blanks }, columns.length);
}
