import { describe, expect, it } from "vitest";
import { Blocks, type RecordNumbers } from "../../../src/core/ingest/blocks.ts";

function rows(count: number, row: Partial<RecordNumbers>): readonly RecordNumbers[] {
  return Array.from({ length: count }, () => ({ page: 1, frequency: "quarterly", raws: {}, ...row }));
}

function blocksOf(...runs: readonly (readonly RecordNumbers[])[]): Blocks {
  const blocks = new Blocks();
  for (const row of runs.flat()) blocks.add(row);
  return blocks;
}

const progress = (text: string) => ({ raws: { baseline: "0", progress: text } });

describe("the share of the year that a block repeats", () => {
  it.each(["25", "50", "75", "100"])("is %s in six of eight rows", (share) => {
    const blocks = blocksOf(rows(6, progress(share)), rows(2, progress("452")));
    expect(blocks.constant(7, "progress")).toBe(share);
    expect(blocks.constant(7, "baseline")).toBeNull();
  });

  it.each([
    ["in fewer than three quarters", [rows(5, progress("25")), rows(3, progress("452"))]],
    ["in fewer than five rows", [rows(4, progress("25"))]],
    ["with a percent sign", [rows(8, progress("25%"))]],
    ["as no share of a year", [rows(8, progress("30"))]],
    ["across pages", [rows(4, progress("25")), rows(4, { page: 2, ...progress("25") })]],
    ["across frequencies", [rows(4, progress("25")), rows(4, { frequency: "annual", ...progress("25") })]],
    ["across baselines", [rows(4, progress("25")), rows(4, { raws: { baseline: "7", progress: "25" } })]],
    ["without a baseline", [rows(8, { raws: { progress: "25" } })]],
  ])("is none %s", (_, runs) => {
    expect(blocksOf(...runs).constant(0, "progress")).toBeNull();
  });

  it("is each block's own", () => {
    const blocks = blocksOf(rows(5, progress("25")), rows(6, { page: 2, ...progress("100") }));
    expect([blocks.constant(0, "progress"), blocks.constant(10, "progress"), blocks.constant(4, "progress")]).toEqual([
      "25",
      "100",
      "25",
    ]);
  });

  it("is counted afresh when the block grows", () => {
    const blocks = blocksOf(rows(4, progress("25")));
    expect(blocks.constant(0, "progress")).toBeNull();
    blocks.add({ page: 1, frequency: "quarterly", ...progress("25") });
    expect(blocks.constant(0, "progress")).toBe("25");
  });

  it("is found in a column that begins late", () => {
    const blocks = blocksOf(rows(3, { raws: { baseline: "7" } }), rows(5, progress("25")));
    expect(blocks.constant(7, "progress")).toBe("25");
  });
});

describe("baseline and progress that cannot share a unit", () => {
  const beside = (baseline: string, text: string, count = 3) =>
    blocksOf(rows(count, { raws: { baseline, progress: text } }));

  it("are 100 over unlike rows beside more than 100", () => {
    expect(beside("100", "452").unlikeUnits(1)).toBe(true);
  });

  it.each([
    ["100", "95", 3],
    ["100", "100", 3],
    ["75", "452", 3],
    ["100%", "452", 3],
    ["100", "452%", 3],
    ["100", "ND", 3],
    ["100", "452", 2],
  ])("are not %s beside %s over %d rows", (baseline, text, count) => {
    expect(beside(baseline, text, count).unlikeUnits(0)).toBe(false);
  });
});
