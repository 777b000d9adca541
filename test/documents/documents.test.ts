import { describe, expect, it } from "vitest";
import { PRESSES } from "./presses.ts";
import { exactShare, tryPress } from "./try-press.ts";

/** The real report, and invented ones: with merged cells, a second table, headings on each page, none at all. */
const SEEDS = [0, 1, 2, 3, 5, 8, 13];

/** What the programs of every machine print. */
const everywhere = PRESSES.filter(({ needs, isSlow }) => needs === undefined && isSlow !== true);

describe("a report that nobody damaged is read the same in every format", () => {
  it.each(everywhere)("$name", async (press) => {
    const { tally, failures } = await tryPress(press, SEEDS);
    expect(failures).toEqual([]);
    expect(tally.documents).toBeGreaterThanOrEqual(4);
    expect(exactShare(tally)).toBeGreaterThanOrEqual(0.995);
  });
});
