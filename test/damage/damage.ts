import { isNumberField } from "../../src/core/domain/field.ts";
import { type Cell, type Doc, type Layout, type Mark, type Page, recordsOf, type RecordLine } from "./model.ts";
import { at, type Random } from "./random.ts";

/** One way a document gets hurt. */
export interface Damage {
  readonly name: string;
  /** Layouts in which it can happen and still be told from the layout itself. */
  readonly layouts: readonly Layout[];
  /** Hurts the document where it stands; false when it has nothing this damage could hurt. */
  apply(doc: Doc, random: Random): boolean;
}

/** Layouts whose cells are divided by a character, so that a row can lose or gain one. */
export const DELIMITED: readonly Layout[] = ["tab", "pipe", "semicolon", "comma"];
export const TABULAR: readonly Layout[] = [...DELIMITED, "aligned"];
/** Layouts in which a cell can be empty and still be seen to be there. */
export const WITH_BLANKS: readonly Layout[] = [...TABULAR, "key-value"];

/** One cell with everything around it. */
export interface Spot {
  readonly cell: Cell;
  readonly record: RecordLine;
  readonly page: Page;
  /** The other cells of its column on its page. */
  readonly column: readonly Cell[];
}

/** Undamaged cells that hold something, and satisfy `wanted`. */
export function spots(doc: Doc, wanted: (spot: Spot) => boolean): Spot[] {
  return doc.pages.flatMap((page) => {
    const records = recordsOf(page);
    return records.flatMap((record) =>
      record.cells.flatMap((cell, index) => {
        const column = records.filter((other) => other !== record).map((other) => at(other.cells, index));
        const spot = { cell, record, page, column };
        const whole = cell.mark === null && cell.clean !== "" && !record.loose;
        return whole && wanted(spot) ? [spot] : [];
      }),
    );
  });
}

export function isFigure(cell: Cell): boolean {
  return isNumberField(cell.field) && cell.meant.kind === "figure" && cell.meant.value !== null;
}

/** The figure a cell means; NaN where it means none. */
export function valueOf(cell: Cell): number {
  return cell.meant.kind === "figure" && cell.meant.value !== null ? Number(cell.meant.value) : Number.NaN;
}

export function isSignedPercent(cell: Cell): boolean {
  return isFigure(cell) && cell.shown.endsWith("%");
}

export function hurt(cell: Cell, shown: string, mark: Mark): void {
  cell.shown = shown;
  cell.mark = mark;
}

/** Hurts every one of the spots by `act`; false when there are none. */
export function hurtAll(chosen: readonly Spot[], act: (spot: Spot) => void): boolean {
  for (const spot of chosen) act(spot);
  return chosen.length > 0;
}

export function groupByPageColumn(found: readonly Spot[]): Spot[][] {
  const groups = new Map<string, Spot[]>();
  const pages = new Map<Page, number>();
  for (const spot of found) {
    const page = pages.get(spot.page) ?? pages.size;
    pages.set(spot.page, page);
    const key = `${page}/${spot.cell.field}`;
    groups.set(key, [...(groups.get(key) ?? []), spot]);
  }
  return [...groups.values()];
}
