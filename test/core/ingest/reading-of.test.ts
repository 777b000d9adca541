import { describe, expect, it } from "vitest";
import { asPrinted, ask, blank, noValue, repaired } from "../../../src/core/ingest/reading-of.ts";

describe("a reading", () => {
  it("keeps the characters it was made of", () => {
    const readings = [
      asPrinted(" 100 ", "100"),
      blank(" 100 "),
      noValue(" 100 "),
      ask(" 100 ", "100", ["not-a-number"]),
      repaired(" 100 ", "100", ["stray-mark-dropped"]),
    ];
    expect(readings.map(({ raw }) => raw)).toEqual(readings.map(() => " 100 "));
  });

  it("of a blank has no value: blank is never zero", () => {
    expect([blank("").value, noValue("ND").value]).toEqual([null, null]);
    expect([blank("").status, noValue("ND").status]).toEqual(["read", "read"]);
  });

  it("is trusted less the more was done to it", () => {
    const [plain, mended, asked] = [
      asPrinted("a", "a"),
      repaired("a", "b", ["text-damaged"]),
      ask("a", "b", ["text-damaged"]),
    ];
    expect(plain.confidence).toBeGreaterThan(mended.confidence);
    expect(mended.confidence).toBeGreaterThan(asked.confidence);
  });

  it("says why", () => {
    expect(asPrinted("a", "a").reasons).toEqual(["as-printed"]);
    expect(ask(null, null, ["column-not-printed"]).reasons).toEqual(["column-not-printed"]);
  });
});
