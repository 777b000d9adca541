import { describe, expect, it } from "vitest";
import { offered, settle, times } from "./number-cell.ts";

describe("a number that reads two ways", () => {
  it.each(["1,234", "1.234"])("%j is asked with both readings while nothing decides", (cell) => {
    const reading = settle(cell);
    expect(reading).toMatchObject({ status: "ask", reasons: ["notation-two-ways"] });
    expect(offered(reading).toSorted()).toEqual(["1.234 unknown", "1234 unknown"]);
  });

  it.each([
    ["1,234", "12.5", "1234"],
    ["1.234", "12.5", "1.234"],
    ["1,234", "12,5", "1.234"],
    ["1.234", "1.234.567", "1234"],
    ["1.234", "12,5%", "1234"],
  ])("%j in a column that prints %j is %s", (cell, other, value) => {
    const reading = settle(cell, { pages: [[other]] });
    expect(reading).toMatchObject({ value, status: "read" });
    expect(reading.reasons).toContain("notation-from-column");
  });

  it("is asked where the column prints both notations", () => {
    expect(settle("1,234", { pages: [["12.5", "12,5"]] })).toMatchObject({ status: "ask" });
  });

  it("is no evidence for another", () => {
    expect(settle("1,234", { pages: [times(9, "5,678")] })).toMatchObject({ status: "ask" });
  });

  it("is not what a number is that has one value in both", () => {
    const reading = settle("1'234", { pages: [["12,5"]] });
    expect(reading).toMatchObject({ value: "1234", status: "read" });
    expect(reading.reasons).not.toContain("notation-from-column");
  });
});

describe("letters among digits", () => {
  it("are digits where the page repeats the number", () => {
    expect(settle("1OO%", { pages: [times(5, "100%")] })).toMatchObject({
      value: "100",
      unit: "percent",
      status: "repaired",
      reasons: ["letters-among-digits", "column-repeats-value"],
    });
  });

  it.each([
    ["1OO%", times(3, "100%")],
    ["1OO%", times(5, "25%")],
    ["1OO", times(5, "100%")],
    ["2S", ["25", "31", "12"]],
  ])("are asked about elsewhere: %j", (cell, page) => {
    expect(settle(cell, { pages: [page] })).toMatchObject({ status: "ask", reasons: ["letters-among-digits"] });
  });
});

describe("digits set apart", () => {
  it("are one number where the column sets thousands apart", () => {
    expect(settle("39 100", { pages: [["12 500", "8 300"]] })).toMatchObject({ value: "39100", status: "read" });
    expect(settle("39 100", { pages: [["12 500"]] })).toMatchObject({ status: "ask" });
  });

  it("are one number or two where it does not", () => {
    const reading = settle("39 100", { pages: [["12500", "8300"]] });
    expect(reading).toMatchObject({ status: "ask", reasons: ["two-values-in-cell"] });
    expect(offered(reading)).toEqual(["39100 unknown", "39 unknown", "100 unknown"]);
  });
});
