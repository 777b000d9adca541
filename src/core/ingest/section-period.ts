import { type Quarter, quarterOf } from "../domain/period.ts";
import type { RowClass } from "./classify-row.ts";
import { tidy } from "./fold.ts";
import type { GridRow } from "./grid.ts";
import { type Cutoff, periodSaid } from "./read-cutoff.ts";

/** So many lines above a table are looked through for its period. */
const MOST_LINES = 40;

/**
 * The period that the lines above the records name, as the document is walked: "Segundo trimestre de 2025"
 * above a second table, or on a sheet of its own. It goes on until others are named, and ends with its sheet.
 */
export class SectionPeriod {
  readonly #quarters = new Set<Quarter>();
  #end: Cutoff | null = null;
  #lines: string[] = [];
  #sheet: string | undefined;

  /** Null where nothing above says it. */
  get end(): Cutoff | null {
    return this.#end;
  }

  /** Those of the sections so far. */
  get quarters(): ReadonlySet<Quarter> {
    return this.#quarters;
  }

  /** A row of this class was walked over. */
  pass(is: RowClass, { at, cells }: GridRow): void {
    if (at.sheet !== this.#sheet) {
      this.#sheet = at.sheet;
      this.#end = null;
      this.#lines = [];
    }
    if (is === "record") this.#settle();
    else if ((is === "head" || is === "section") && this.#lines.length < MOST_LINES) {
      this.#lines.push(...cells.map(tidy).filter((text) => text !== ""));
    }
  }

  #settle(): void {
    if (this.#lines.length === 0) return;
    this.#end = periodSaid(this.#lines) ?? this.#end;
    this.#lines = [];
    if (this.#end !== null) this.#quarters.add(quarterOf(this.#end.date));
  }
}
