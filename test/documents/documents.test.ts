import { describe, expect, it } from "vitest";
import { PRESSES } from "./presses.ts";
import { exactShare, tryPress } from "./try-press.ts";

/** The real report, and invented ones: with merged cells, stacked headings or none, a second table, totals, the head again. */
const SEEDS = [0, 2, 7, 10, 20, 22, 46, 58];
/** Pages take longer to lay out and to read. */
const FEW_SEEDS = [2, 10, 22, 46];

/** What the programs of every machine print. */
const everywhere = PRESSES.filter(({ needs, isSlow }) => needs === undefined && isSlow !== true);

describe("a report that nobody damaged is read the same in every format", () => {
  it.each(everywhere)("$name", async (press) => {
    const { tally, failures } = await tryPress(press, press.format === "pdf" ? FEW_SEEDS : SEEDS);
    expect(failures).toEqual([]);
    expect(tally.documents).toBeGreaterThanOrEqual(4);
    // Few documents weigh single questions heavily; docs/reading-table.md counts many.
    expect(exactShare(tally)).toBeGreaterThanOrEqual(0.98);
  });
});
