import { describe, expect, it } from "vitest";
import { settle } from "./number-cell.ts";

describe("a number that fills a blank", () => {
  it.each(["999", "9999", "99999"])("%s is asked about among small numbers", (cell) => {
    expect(settle(cell, { pages: [["12", "31", "7"]] })).toMatchObject({
      value: cell,
      status: "ask",
      reasons: ["looks-like-placeholder"],
    });
  });

  it("is a number among its like", () => {
    expect(settle("999", { pages: [["850", "1200", "31"]] })).toMatchObject({ value: "999", status: "read" });
  });

  it.each(["99", "9990", "999%"])("is not %s", (cell) => {
    expect(settle(cell).reasons).not.toContain("looks-like-placeholder");
  });
});

describe("a year where a measure belongs", () => {
  it.each(["2024", "1999", "2049"])("%s is asked about", (cell) => {
    expect(settle(cell, { pages: [["12", "31"]] })).toMatchObject({ status: "ask", reasons: ["looks-like-year"] });
  });

  it("is a count beside others of its size, in its row or its column", () => {
    for (const size of [1000, 1850, 5000])
      expect(settle("2024", { otherSizes: [size] })).toMatchObject({ value: "2024", status: "read" });
    for (const size of [999, 5001, 0]) expect(settle("2024", { otherSizes: [size] })).toMatchObject({ status: "ask" });
    expect(settle("2024", { pages: [["1500", "2300", "4100"]] })).toMatchObject({ value: "2024", status: "read" });
  });

  it("is asked about beside one of its size in a column of five that are all smaller", () => {
    const settled = (...column: readonly string[]) => settle("2016", { otherSizes: [3275], pages: [column] }).status;
    expect(settled("8", "12", "434", "979")).toBe("ask");
    expect(settled("8", "12", "434")).toBe("read");
    expect(settled("8", "12", "434", "1250")).toBe("read");
    expect(settled("8", "12", "434", "48000")).toBe("read");
  });

  it("in its own row or column is no evidence of size", () => {
    expect(settle("2024", { pages: [["2022", "2023", "2024"]] })).toMatchObject({ status: "ask" });
  });

  it.each(["1979", "2050", "2024%", "20240"])("is not %s", (cell) => {
    expect(settle(cell).reasons).not.toContain("looks-like-year");
  });
});

describe("a number out of all proportion", () => {
  it("is asked about in its column", () => {
    expect(settle("199744", { pages: [["12", "31", "7", "45", "100"]] })).toMatchObject({
      value: "199744",
      status: "ask",
      reasons: ["magnitude-out-of-column"],
    });
  });

  it("is asked about where half of its column is percentages, however many such numbers there are", () => {
    const signed = ["25%", "50%", "12%", "31%"];
    expect(settle("453700", { pages: [[...signed, "802431", "192173"]] })).toMatchObject({ status: "ask" });
    const counts = ["452", "120000", "150000", "130000"];
    expect(settle("453700", { pages: [[...signed, ...counts]], rowUnit: "Personas" })).toMatchObject({
      status: "read",
    });
  });

  it("is asked about though there are two, and not where they are a third of the column", () => {
    const column = ["67", "25", "216", "946"];
    expect(settle("318460", { pages: [[...column, "357287"]] })).toMatchObject({ status: "ask" });
    expect(settle("318460", { pages: [[...column, "357287", "450000"]] })).toMatchObject({ status: "read" });
  });

  it("is a hundred times the next largest", () => {
    expect(settle("100000", { pages: [["12", "31", "7", "1000"]] })).toMatchObject({ status: "ask" });
    expect(settle("100000", { pages: [["12", "31", "7", "1001"]] })).toMatchObject({ status: "read" });
  });

  it("is asked about in its row", () => {
    expect(settle("199744", { otherSizes: [100] })).toMatchObject({ status: "ask" });
  });

  it.each([
    ["beside others of its size", "199744", { pages: [["12", "31", "7", "45", "50000"]] }],
    ["in too small a column", "199744", { pages: [["12", "31"]] }],
    ["with its thousands set apart", "199,744.5", { pages: [["12", "31", "7", "45", "100"]] }],
    ["as money", "$199744", { pages: [["12", "31", "7", "45", "100"]] }],
    ["beside a number of its row", "199744", { otherSizes: [250_000] }],
    ["below six digits", "99744", { pages: [["12", "31", "7", "45", "100"]] }],
  ])("is read %s", (_, cell, around) => {
    expect(settle(cell, around)).toMatchObject({ status: "read" });
  });
});
