/** A browser merges no more columns and rows than these. */
const MOST_ACROSS = 1000;
const MOST_DOWN = 65_534;

export interface Placed {
  readonly column: number;
  readonly across: number;
  readonly down: number;
}

/** Finds the column of each cell of a table row by row, as a browser does: cells from above keep their place. */
export class SpanGrid {
  /** By column, the first row in which it is free again. */
  readonly #freeFrom: number[] = [];
  readonly #rows: number;
  #row = -1;
  #column = 0;
  #passed = 0;

  /** `rows`: of the part of the table beyond which no cell reaches. */
  constructor(rows: number) {
    this.#rows = rows;
  }

  /** Columns gone over for the last cell, its own and those that cells from above take. */
  get passed(): number {
    return this.#passed;
  }

  nextRow(): void {
    this.#row += 1;
    this.#column = 0;
  }

  /** How far the cell reaches as the file says; a `down` of zero: to the last row. */
  place(said: { readonly across: number; readonly down: number }): Placed {
    const from = this.#column;
    while ((this.#freeFrom[this.#column] ?? 0) > this.#row) this.#column += 1;
    const column = this.#column;
    const left = this.#rows - this.#row;
    const across = Math.min(Math.max(1, said.across), MOST_ACROSS);
    const down = said.down === 0 ? left : Math.min(said.down, left, MOST_DOWN);
    for (let i = column; i < column + across; i += 1) {
      this.#freeFrom[i] = Math.max(this.#freeFrom[i] ?? 0, this.#row + down);
    }
    this.#column += across;
    this.#passed = this.#column - from;
    return { column, across, down };
  }
}
