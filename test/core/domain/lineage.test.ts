import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areComparable, cutAtBreaks, type LineageEvent, touches } from "../../../src/core/domain/lineage.ts";
import { period } from "../decimals.ts";

const SERIES = ["2023", "2024", "2025", "2026"].map((year) => ({ period: period(year), value: year }));
const at = (year: string) => ({ from: period(year), why: "Reforma" });
const renamed: LineageEvent = {
  ...at("2024"),
  kind: "renamed",
  key: "IND-1",
  before: "Talleres",
  after: "Talleres impartidos",
};
const method: LineageEvent = { ...at("2025"), kind: "method-changed", key: "IND-1", before: "a / b", after: "a / c" };
const split: LineageEvent = { ...at("2026"), kind: "split", key: "IND-1", into: ["IND-2", "IND-3"] };
const merged: LineageEvent = { ...at("2025"), kind: "merged", keys: ["IND-4", "IND-5"], into: "IND-1" };
const years = (events: readonly LineageEvent[]) =>
  cutAtBreaks(SERIES, events).map((piece) => piece.points.map((point) => point.value).join(" "));

describe("a series", () => {
  it.each([
    [[], ["2023 2024 2025 2026"]],
    [[renamed], ["2023 2024 2025 2026"]],
    [[method], ["2023 2024", "2025 2026"]],
    [
      [split, renamed, method],
      ["2023 2024", "2025", "2026"],
    ],
    [
      [merged, method],
      ["2023 2024", "2025 2026"],
    ],
  ])("with %j is in the pieces %j", (events, expected) => {
    expect(years(events)).toEqual(expected);
  });

  it("says what broke it", () => {
    expect(cutAtBreaks(SERIES, [merged, method]).map((piece) => piece.brokenBy)).toEqual([[], [merged, method]]);
  });

  it("is compared within a piece, and not across a break", () => {
    expect(areComparable(period("2023"), period("2024"), [renamed, method])).toBe(true);
    expect(areComparable(period("2026"), period("2024"), [method])).toBe(false);
    expect(areComparable(period("2025"), period("2026"), [method])).toBe(true);
  });

  it("keeps every point once, in its order", () => {
    const events = fc.subarray([renamed, method, split, merged]);
    fc.assert(
      fc.property(events, (some) => {
        expect(cutAtBreaks(SERIES, some).flatMap((piece) => piece.points)).toEqual(SERIES);
      }),
    );
  });

  it.each([
    [renamed, "IND-1", true],
    [split, "IND-3", true],
    [merged, "IND-4", true],
    [merged, "IND-9", false],
    [method, "IND-2", false],
  ])("%j touches %s: %s", (event, key, expected) => {
    expect(touches(event, key)).toBe(expected);
  });
});
