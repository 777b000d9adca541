import { describe, expect, it } from "vitest";
import { NumberTally } from "../../../src/core/ingest/number-tally.ts";
import { readNumberToken } from "../../../src/core/ingest/number-token.ts";
import { times } from "./number-cell.ts";

function tallyOf(cells: readonly string[]): NumberTally {
  const tally = new NumberTally();
  for (const cell of cells) {
    const token = readNumberToken(cell);
    if (token.kind === "number") tally.add(token);
  }
  return tally;
}

describe("a tally of numbers", () => {
  it("counts digits with and without a percent sign apart", () => {
    const tally = tallyOf(["25%", "25 %", "25", "1,000", "ND"]);
    expect([tally.numbers, tally.percents]).toEqual([4, 2]);
    expect([tally.signed("25"), tally.bare("25"), tally.bare("1,000"), tally.bare("1000")]).toEqual([2, 1, 1, 0]);
  });

  it("takes what says its unit for no bare number", () => {
    const tally = tallyOf(["25", "$25", "25 sesiones", "25%", "1OO"]);
    expect([tally.numbers, tally.plain, tally.bare("25")]).toEqual([5, 2, 1]);
  });

  it("knows the most decimals before a sign", () => {
    expect(tallyOf(["25%", "12.5%", "7,25%", "1.375"]).signedPlaces).toBe(2);
    expect(tallyOf(["25%", "12.5"]).signedPlaces).toBe(0);
  });

  it("counts bare numbers by what their digits look like, again with each one that comes", () => {
    const isLong = (digits: string) => digits.length === 3;
    const tally = tallyOf(["109", "109", "250", "31", "500%"]);
    expect(tally.matching("long", isLong)).toEqual({ times: 3, different: 2, most: { digits: "109", times: 2 } });
    const token = readNumberToken("777");
    if (token.kind === "number") tally.add(token);
    expect(tally.matching("long", isLong)).toMatchObject({ times: 4, different: 3 });
    expect(tally.matching("none", () => false)).toEqual({ times: 0, different: 0, most: null });
  });

  it("takes letters among digits for a number, and for no evidence of which", () => {
    const tally = tallyOf(times(4, "1OO"));
    expect([tally.numbers, tally.bare("100"), tally.dominant()]).toEqual([4, 0, null]);
  });

  it("knows what is most usual, and its share of all numbers", () => {
    expect(tallyOf(["1009", "45", "1009", "25%"]).dominant()).toEqual({ digits: "1009", times: 2, share: 0.5 });
    expect(tallyOf(["25%", "50%"]).dominant()).toBeNull();
    expect(tallyOf(["7", "8"]).dominant()).toMatchObject({ digits: "7" });
  });

  it("is repeated by four bare numbers that fill it", () => {
    expect(tallyOf([...times(4, "1009"), "45", "31"]).repeats("1009")).toBe(true);
    expect(tallyOf(times(3, "1009")).repeats("1009")).toBe(false);
    expect(tallyOf([...times(4, "1009"), ...times(3, "45")]).repeats("1009")).toBe(false);
    expect(tallyOf([...times(4, "1009"), ...times(3, "45")]).repeats("1009", 0.5)).toBe(true);
  });

  it("ends alike where nearly all of five do", () => {
    expect(tallyOf(["109", "259", "509", "759", "31"]).endsAlike("9")).toBe(true);
    expect(tallyOf(["109", "259", "509", "759"]).endsAlike("9")).toBe(false);
    expect(tallyOf(["109", "259", "509", "45", "31"]).endsAlike("9")).toBe(false);
    expect(tallyOf(["1.59", "12.69", "3.29", "7.19", "9.99"]).endsAlike("9")).toBe(true);
  });

  it("ends in the same decimal where nearly all of four different do", () => {
    expect(tallyOf(["11.290", "45.600", "15.000", "31.110"]).decimalsEndAlike("0", 3)).toBe(true);
    expect(tallyOf(times(5, "11.290")).decimalsEndAlike("0", 3)).toBe(false);
    expect(tallyOf(["11.29", "45.60", "15.00", "31.11"]).decimalsEndAlike("0", 3)).toBe(false);
  });

  it("changes its mind with every number that comes", () => {
    const tally = tallyOf(times(4, "259"));
    expect([tally.dominant()?.times, tally.endsAlike("9")]).toEqual([4, false]);
    const token = readNumberToken("259");
    if (token.kind === "number") tally.add(token);
    expect([tally.dominant()?.times, tally.endsAlike("9")]).toEqual([5, true]);
  });
});
