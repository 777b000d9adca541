import { describe, expect, it } from "vitest";
import { COUNTS, IS_RELATIVE, offered, settle, times } from "./number-cell.ts";

/** One page that prints its percentages as they are. */
const LEGIBLE = [...times(6, "100%"), ...times(4, "25%"), ...times(4, "50%")];
const COUNTING = { rowUnit: "Sesiones" };

describe("1009 for 100 %", () => {
  const REPEATED = times(5, "1009");

  it("is settled by all of the evidence", () => {
    expect(settle("1009", { pages: [LEGIBLE, REPEATED] })).toMatchObject({ value: "100", status: "repaired" });
  });

  it.each([
    ["no other page", { pages: [REPEATED] }],
    ["another page without a sign", { pages: [times(8, "25"), REPEATED] }],
    ["the sign legible on the same page", { pages: [LEGIBLE, [...REPEATED, "25%"]] }],
    ["a page that repeats it too little", { pages: [LEGIBLE, ["1009", "1009", "1009", "45", "452", "31"]] }],
    ["one cell only", { pages: [LEGIBLE, []] }],
    ["a page that repeats it for rows that count", { pages: [LEGIBLE, REPEATED], ...COUNTING }],
  ])("is asked with %s", (_, around) => {
    expect(settle("1009", around)).toMatchObject({ status: "ask", reasons: ["percent-sign-read-as-digit"] });
  });

  it("is proposed first when it is asked, beside the number as printed", () => {
    expect(offered(settle("1009", { pages: [REPEATED] }))).toEqual(["100 percent", "1009 unknown"]);
  });

  it.each([
    ["nothing else printed", { pages: [[]] }],
    ["a column that prints no percentage", { pages: [["452", "127", "106"], ["31"]] }],
    ["a row that counts things", { pages: [LEGIBLE, ["452"]], ...COUNTING }],
  ])("is left as printed with %s", (_, around) => {
    expect(settle("1009", around)).toMatchObject({ value: "1009", status: "read" });
  });

  it.each(["1009 sesiones", "$1009"])("is never made of %j, which says what it is", (cell) => {
    const reading = settle(cell, { pages: [LEGIBLE, REPEATED] });
    expect(reading).toMatchObject({ value: "1009" });
    expect(reading.status).not.toBe("repaired");
  });
});

describe("numbers of a page that all end alike", () => {
  const ALIKE = ["109", "259", "509", "759", "1009"];

  it.each([
    ["109", "10"],
    ["259", "25"],
    ["759", "75"],
    ["1009", "100"],
  ])("%s is %s % where every other page prints the sign", (cell, value) => {
    expect(settle(cell, { pages: [LEGIBLE, ALIKE] })).toMatchObject({ value, unit: "percent", status: "repaired" });
  });

  it("are asked in a row that counts things, unless such rows print signs", () => {
    const around = { pages: [LEGIBLE, ALIKE], speech: COUNTS };
    expect(settle("569", around)).toMatchObject({ value: "56", status: "ask" });
    expect(settle("569", { ...around, counted: ["25%", "50%"] })).toMatchObject({ value: "56", status: "repaired" });
  });

  it("are asked where other pages print counts as well", () => {
    const mixed = [...LEGIBLE, ...times(10, "12")];
    expect(settle("259", { pages: [mixed, ALIKE] })).toMatchObject({ value: "25", status: "ask" });
  });

  it.each(["100", "200", "250", "500", "1000"])("%s: round numbers are natural, and never settled", (cell) => {
    const round = ["100", "200", "250", "500", "1000", "300"];
    const reading = settle(cell, { pages: [LEGIBLE, round], speech: COUNTS });
    expect(reading.status).not.toBe("repaired");
    expect(reading.value === cell || offered(reading).includes(`${cell} unknown`)).toBe(true);
  });

  it.each([
    ["10096", "100"],
    ["1006", "100"],
    ["10090", "100"],
    ["256", "25"],
  ])("%s repeated is a percentage with its sign read otherwise", (cell, value) => {
    expect(settle(cell, { pages: [LEGIBLE, times(5, cell)] })).toMatchObject({ value, status: "repaired" });
  });

  it("are asked where another tail makes another percentage of it", () => {
    const page = ["7096", "23296", "4696", "4296", "5196"];
    const reading = settle("796", { pages: [LEGIBLE, page] });
    expect(reading).toMatchObject({ status: "ask", value: "7" });
    expect(offered(reading)).toEqual(["7 percent", "79 percent", "796 unknown"]);
    expect(settle("7096", { pages: [LEGIBLE, page] })).toMatchObject({ value: "70", status: "repaired" });
  });

  it("is never settled for a run of nines, which fills blanks too", () => {
    expect(settle("999", { pages: [LEGIBLE, [...ALIKE, "899", "989"]] })).toMatchObject({ value: "99", status: "ask" });
  });

  it("beyond 100 % is never settled", () => {
    expect(settle("2519", { pages: [LEGIBLE, times(5, "2519")] })).toMatchObject({ value: "251", status: "ask" });
  });
});

describe("a whole page of one number", () => {
  it("is asked about whatever its rows count, where three of them fill it", () => {
    const around = { pages: [LEGIBLE, ["259", "259"]], ...COUNTING };
    expect(settle("259", around)).toMatchObject({ value: "25", status: "ask" });
    expect(settle("259", { pages: [LEGIBLE, ["259", "31", "12"]], ...COUNTING })).toMatchObject({ status: "read" });
  });

  it("needs a fourth where the column prints no percentage at all", () => {
    expect(settle("259", { pages: [times(2, "259")], ...COUNTING })).toMatchObject({ status: "read" });
    expect(settle("259", { pages: [times(3, "259")], ...COUNTING })).toMatchObject({ value: "25", status: "ask" });
  });

  it("is asked about beside a legible sign when it fills the page", () => {
    expect(settle("259", { pages: [[...times(7, "259"), "25%"]] })).toMatchObject({ value: "25", status: "ask" });
    expect(settle("259", { pages: [[...times(2, "259"), "25%", "31", "12"]] })).toMatchObject({ value: "259" });
  });

  it("is asked about among counts when the rows that count nothing repeat it", () => {
    const column = { pages: [[...times(4, "1009"), "3%"], times(4, "1009")], counted: [] };
    expect(settle("1009", column)).toMatchObject({ value: "100", status: "ask" });
  });
});

describe("one decimal too many", () => {
  it.each([
    ["11.290", "11.29"],
    ["45.600", "45.6"],
    ["15.000", "15"],
  ])("%s among its like may be %s %", (cell, value) => {
    const page = ["11.290", "45.600", "15.000", "33.330", "71.410"];
    const reading = settle(cell, { pages: [[...LEGIBLE, "12.5%"], page] });
    expect(reading).toMatchObject({ value, unit: "percent", status: "ask" });
  });

  it("is asked in a whole page of numbers that end in 9", () => {
    const page = ["11.29", "45.69", "15.09", "33.39", "71.49"];
    expect(settle("15.09", { pages: [["12.5%"], page] })).toMatchObject({
      value: "15",
      unit: "percent",
      status: "ask",
    });
  });

  it("is asked where two decimals end in 9, and is none where they end in another digit", () => {
    const nines = ["1.59", "12.69", "3.29", "7.19"];
    expect(settle("1.59", { pages: [["2.5%"], nines] })).toMatchObject({ value: "1.5", status: "ask" });
    const zeros = ["1.50", "12.60", "3.20", "7.10"];
    expect(settle("1.50", { pages: [["2.5%"], zeros] })).toMatchObject({ value: "1.5", status: "read" });
  });

  it("or two, are asked in a whole page of numbers that end in 96", () => {
    const page = ["33.796", "10.096", "45.196", "7.296", "12.896"];
    expect(settle("33.796", { pages: [["12.5%"], page] })).toMatchObject({ value: "33.7", status: "ask" });
  });

  it("is asked in the rows that count nothing, whatever the others print", () => {
    const pages = [["12.5%"], ["65.960", "63.470", "12.110", "8.350"]];
    expect(settle("65.960", { pages, speech: IS_RELATIVE })).toMatchObject({ value: "65.96", status: "ask" });
  });

  it("is no doubt where the last decimals differ, or where it is money", () => {
    const page = ["11.29", "45.61", "15.07", "33.34", "71.45"];
    expect(settle("11.29", { pages: [["12.5%"], page] })).toMatchObject({ value: "11.29", status: "read" });
    const money = page.map((text) => `$${text.slice(0, -1)}9`);
    expect(settle("$11.29", { pages: [["12.5%"], money] })).toMatchObject({ value: "11.29" });
  });
});
