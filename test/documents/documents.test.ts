import { describe, expect, it } from "vitest";
import type { Press } from "./press.ts";
import { PRESSES } from "./presses.ts";
import { exactShare, tryPress } from "./try-press.ts";

/** The real report, and invented ones: with merged cells, stacked headings or none, a second table, totals, the head again. */
const SEEDS = [0, 2, 7, 10, 20, 22, 46];
/** Pages take longer to lay out and to read. */
const FEW_SEEDS = [2, 10, 22, 46];
/** Without rules, a second table of 21 columns (seed 22) is still read wrong. */
const NARROW_SEEDS = [2, 10, 46];

/** What the programs of every machine print. Two labels a line make no sheet yet: docs/reading-table.md counts it. */
const everywhere = PRESSES.filter(
  ({ name, needs, isSlow }) => needs === undefined && isSlow !== true && !name.includes("two pairs"),
);

describe("a report that nobody damaged is read the same in every format", () => {
  it.each(everywhere)("$name", async (press) => {
    const { tally, failures } = await tryPress(press, seedsOf(press));
    expect(failures).toEqual([]);
    expect(tally.documents).toBeGreaterThanOrEqual(3);
    // Few documents weigh single questions heavily; docs/reading-table.md counts many.
    expect(exactShare(tally)).toBeGreaterThanOrEqual(isUnruled(press) ? 0.9 : 0.98);
  });
});

/** Where no rule says so, columns that stand close (seed 2: two quarters) are asked. */
function isUnruled({ name }: Press): boolean {
  return /zebra|no rules|lines between/.test(name);
}

function seedsOf(press: Press): readonly number[] {
  if (isUnruled(press)) return NARROW_SEEDS;
  const { format } = press;
  return format === "pdf" ? FEW_SEEDS : SEEDS;
}
