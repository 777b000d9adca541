import { describe, expect, it } from "vitest";
import type { Press } from "./press.ts";
import { PRESSES } from "./presses.ts";
import { exactShare, tryPress } from "./try-press.ts";

/** The real report, and invented ones: with merged cells, stacked headings or none, a second table, totals, the head again. */
const SEEDS = [0, 2, 7, 10, 20, 22, 46];
/** Pages take longer to lay out and to read. */
const FEW_SEEDS = [2, 10, 22, 46];
/**
 * Without rules more can go wrong: tables one below the other, of a row each or of 21 columns, rows no farther apart than
 * lines, cells that reach down beside them, figures set close to the next column.
 */
const UNRULED_SEEDS = [...FEW_SEEDS, 1003, 1007, 1013, 1014, 1017, 1028, 8021, 9020];

/** What the programs of every machine print. */
const everywhere = PRESSES.filter(({ needs, isSlow }) => needs === undefined && isSlow !== true);

describe("a report that nobody damaged is read the same in every format", () => {
  it.each(everywhere)("$name", async (press) => {
    const { tally, failures } = await tryPress(press, seedsOf(press));
    expect(failures).toEqual([]);
    expect(tally.documents).toBeGreaterThanOrEqual(3);
    // Few documents weigh single questions heavily; docs/reading-table.md counts many.
    expect(exactShare(tally)).toBeGreaterThanOrEqual(0.98);
  });
});

function isUnruled({ name }: Press): boolean {
  return /zebra|no rules|lines between/.test(name);
}

function seedsOf(press: Press): readonly number[] {
  if (isUnruled(press)) return UNRULED_SEEDS;
  const { format } = press;
  return format === "pdf" ? FEW_SEEDS : SEEDS;
}
