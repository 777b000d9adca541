import { describe, expect, it } from "vitest";
import { CHROMIUM_PRESSES } from "../documents/print-chromium.ts";
import { exactShare, tryPress } from "../documents/try-press.ts";

describe("a page that a browser prints to PDF is read as the table that it shows", () => {
  it.each(CHROMIUM_PRESSES)("$name", async (press) => {
    const { tally, failures } = await tryPress(press, [2, 22, 46]);
    expect(failures).toEqual([]);
    expect(tally.documents).toBe(3);
    expect(exactShare(tally)).toBeGreaterThanOrEqual(0.98);
  });
});
