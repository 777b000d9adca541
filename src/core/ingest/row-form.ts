import { type CellKind, cellKind } from "./cell-kind.ts";

/** What the cells of a row look like, whatever they say. */
export interface RowForm {
  readonly kinds: readonly CellKind[];
  /** Cells that are not blank. */
  readonly filled: number;
  /** How many cells are of each kind. */
  readonly count: Readonly<Record<CellKind, number>>;
}

/** A row as it stands in the grid, and what it looks like. */
export interface RowView {
  readonly cells: readonly string[];
  readonly form: RowForm;
}

export function viewRow(cells: readonly string[]): RowView {
  return { cells, form: formOf(cells.map(cellKind)) };
}

/** The form of cells of these kinds. */
function formOf(kinds: readonly CellKind[]): RowForm {
  const count = { blank: 0, number: 0, frequency: 0, direction: 0, date: 0, marker: 0, text: 0 };
  for (const kind of kinds) count[kind] += 1;
  return { kinds, filled: kinds.length - count.blank, count };
}

/**
 * The forms of a document's rows, in order. Most rows look alike and share one form, so that it is
 * worked out once and costs a few bytes a row; rare forms beyond `MOST_FORMS` are not kept.
 */
export class RowForms {
  readonly #known = new Map<string, RowForm>();
  readonly #rows: (RowForm | null)[] = [];

  /** Keeps the form of the next row, and gives back the row with the form it shares. */
  add(row: RowView): RowView {
    const form = this.#share(row.form);
    this.#rows.push(form);
    return form === null ? row : { cells: row.cells, form };
  }

  /** Row `index`, whose cells these are, as `add` gave it back. */
  view(index: number, cells: readonly string[]): RowView {
    const form = this.#rows[index] ?? null;
    return form === null ? viewRow(cells) : { cells, form };
  }

  #share(form: RowForm): RowForm | null {
    if (form.kinds.length > MOST_CELLS) return null;
    const key = form.kinds.join(" ");
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#known.size >= MOST_FORMS) return null;
    this.#known.set(key, form);
    return form;
  }
}

const MOST_CELLS = 64;
const MOST_FORMS = 2000;
