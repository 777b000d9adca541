import { type Field, isNumberField } from "../domain/field.ts";
import type { LaidRow } from "./layout.ts";
import type { HeaderColumn } from "./header.ts";

/** How the cells of each text column begin and end, for telling a cell that was cut. */
export class CellEdges {
  readonly #columns = new Map<Field, Edges>();

  add(columns: readonly HeaderColumn[], { layout, cells }: LaidRow): void {
    for (const [j, { field }] of columns.entries()) {
      if (field === null || isNumberField(field)) continue;
      const cell = cells[layout.alignment.cells[j] ?? -1]?.trim();
      if (cell !== undefined && cell.length >= FEWEST_CHARACTERS) this.#count(field, cell);
    }
  }

  /** Fields whose cells nearly all end with a full stop. */
  stopped(): ReadonlySet<Field> {
    return this.#most(({ cells, stopped }) => cells >= 10 && stopped >= cells * 0.95);
  }

  /** Fields whose cells begin with a capital, but for a few that may have been cut. */
  capital(): ReadonlySet<Field> {
    return this.#most(
      ({ capital, small }) => capital >= 3 && (small <= capital * 0.4 || small <= Math.min(capital, MOST_CUT)),
    );
  }

  /** Fields whose author begins with small letters. */
  small(): ReadonlySet<Field> {
    return this.#most(({ capital, small }) => small > Math.max(capital, MOST_CUT));
  }

  #count(field: Field, cell: string): void {
    const edges = this.#columns.get(field) ?? { cells: 0, stopped: 0, capital: 0, small: 0 };
    this.#columns.set(field, edges);
    edges.cells += 1;
    if (cell.endsWith(".")) edges.stopped += 1;
    if (/^[^\p{L}]*\p{Lu}/u.test(cell)) edges.capital += 1;
    if (/^[^\p{L}]*\p{Ll}/u.test(cell)) edges.small += 1;
  }

  #most(holds: (edges: Edges) => boolean): ReadonlySet<Field> {
    return new Set([...this.#columns].flatMap(([field, edges]) => (holds(edges) ? [field] : [])));
  }
}

interface Edges {
  cells: number;
  stopped: number;
  capital: number;
  small: number;
}

/** So many cells that begin with a small letter may have been cut; more of them are a habit. */
const MOST_CUT = 3;

const FEWEST_CHARACTERS = 8;
