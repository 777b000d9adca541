import { describe, expect, it } from "vitest";
import { COUNTS, IS_RELATIVE, offered, settle, times, VARIES } from "./number-cell.ts";

/** One page that prints its percentages as they are. */
const LEGIBLE = ["87%", "77%", "40%"];
const DAYS = { rowUnit: "Días" };

describe("a page whose bare numbers nearly all end alike", () => {
  const ALIKE = ["599", "959", "1009"];

  it.each([
    ["a small one", "59", ["5 percent", "59 unknown"]],
    ["beyond 100 %", "1876", ["187 percent", "1876 unknown"]],
  ])("is asked about %s, with both readings", (_, cell, both) => {
    const page = cell.endsWith("9") ? ALIKE : ["206", "206", "496"];
    const reading = settle(cell, { pages: [LEGIBLE, page], speech: COUNTS });
    expect(reading).toMatchObject({ status: "ask", reasons: ["percent-sign-read-as-digit"] });
    expect(offered(reading)).toEqual(both);
  });

  it("is asked whatever its rows count, and beside legible signs", () => {
    expect(settle("409", { pages: [[...LEGIBLE, ...ALIKE]], ...DAYS })).toMatchObject({ value: "40", status: "ask" });
    expect(settle("409", { pages: [ALIKE], ...DAYS })).toMatchObject({ value: "40", status: "ask" });
  });

  it.each([
    ["too few", "409", { pages: [LEGIBLE, ["959", "719"]] }],
    ["ends that differ", "409", { pages: [LEGIBLE, ["959", "31", "452", "7"]] }],
    ["one number alone beyond 100", "59", { pages: [["19", "29", "99", "109"]] }],
    ["a unit of its own", "409 días", { pages: [LEGIBLE, ALIKE] }],
    ["a currency", "$409", { pages: [LEGIBLE, ALIKE] }],
    ["another end than the page's", "452", { pages: [LEGIBLE, ALIKE] }],
    ["more than 300 %", "5249", { pages: [LEGIBLE, ALIKE] }],
  ])("is read with %s", (_, cell, around) => {
    expect(settle(cell, { ...around, ...DAYS })).toMatchObject({ status: "read" });
  });

  it("bears numbers that never had a sign only where the column prints signs", () => {
    const page = [...ALIKE, "31", "12"];
    expect(settle("409", { pages: [LEGIBLE, page], ...DAYS })).toMatchObject({ status: "ask" });
    expect(settle("409", { pages: [page], ...DAYS })).toMatchObject({ value: "409", status: "read" });
  });

  it("bears them as well where one number beyond 100 comes four times", () => {
    const page = [...times(3, "2096"), "9096", "18596", "87", "20", "31", "12", "8", "7"];
    expect(settle("2096", { pages: [page], ...DAYS })).toMatchObject({ value: "20", status: "ask" });
    const unlike = ["3096", "4096", "2096", "9096", "18596", "87", "20", "31"];
    expect(settle("2096", { pages: [unlike], ...DAYS })).toMatchObject({ value: "2096", status: "read" });
  });

  it("turns with the minus before it", () => {
    const reading = settle("-109", { pages: [LEGIBLE, ALIKE], speech: VARIES });
    expect(reading).toMatchObject({ value: "-10", unit: "percent", status: "ask" });
  });
});

describe("a page of round numbers", () => {
  const ROUND = ["910", "270", "970", "220"];

  it("is asked about where every other page prints signs", () => {
    expect(settle("910", { pages: [LEGIBLE, ROUND], ...DAYS })).toMatchObject({ value: "91", status: "ask" });
  });

  it.each([
    ["the column prints no sign", { pages: [["31", "45", "12"], ROUND] }],
    ["other pages print counts as well", { pages: [[...LEGIBLE, "31", "45"], ROUND] }],
    ["one of them is not round", { pages: [LEGIBLE, [...ROUND, "31"]] }],
  ])("is read where %s", (_, around) => {
    expect(settle("910", { ...around, ...DAYS })).toMatchObject({ value: "910", status: "read" });
  });

  it("is asked about beside signs once rows that count print them too", () => {
    const page = [...LEGIBLE, ...ROUND];
    expect(settle("910", { pages: [page], counted: ["45%"], ...DAYS })).toMatchObject({ status: "ask" });
    expect(settle("910", { pages: [page], ...DAYS })).toMatchObject({ value: "910", status: "read" });
  });
});

describe("one number beyond 100 in four of ten of a page", () => {
  it.each(["509", "206", "9096"])("makes %s suspect in rows of any unit", (cell) => {
    const page = [...times(3, cell), "31", "452", "17.5"];
    expect(settle(cell, { pages: [page], ...DAYS })).toMatchObject({ unit: "percent", status: "ask" });
  });

  it("or less, where it stands in the column twice without its tail", () => {
    const page = (...bare: readonly string[]) => [...times(3, "209"), "31", "98", "7", "8", "15", ...bare];
    expect(settle("209", { pages: [page(...times(5, "20"))], ...DAYS })).toMatchObject({ value: "20", status: "ask" });
    expect(settle("209", { pages: [page("20", "25")], ...DAYS })).toMatchObject({ value: "209", status: "read" });
  });

  it("and whatever ends as it does: 98.19 and 89", () => {
    const page = times(4, "259");
    expect(settle("98.19", { pages: [page], ...DAYS })).toMatchObject({ value: "98.1", status: "ask" });
    expect(settle("89", { pages: [page], ...DAYS })).toMatchObject({ value: "8", status: "ask" });
    expect(settle("17", { pages: [page], ...DAYS })).toMatchObject({ value: "17", status: "read" });
  });

  it("is seen over pages that a blank line parted", () => {
    expect(settle("1009", { pages: [["1009"], ["1009", "1009"]], ...DAYS })).toMatchObject({ status: "ask" });
  });

  it.each([
    ["no four of them", { pages: [times(2, "509")] }],
    ["less than four in ten", { pages: [[...times(3, "509"), "31", "452", "17", "8", "6", "15", "12"]] }],
  ])("is read with %s", (_, around) => {
    expect(settle("509", { ...around, ...DAYS })).toMatchObject({ value: "509", status: "read" });
  });

  it("is natural when it is round, but where the column prints signs", () => {
    expect(settle("250", { pages: [times(4, "250")], ...DAYS })).toMatchObject({ value: "250", status: "read" });
    expect(settle("250", { pages: [LEGIBLE, times(4, "250")], ...DAYS })).toMatchObject({ value: "25", status: "ask" });
  });
});

describe("decimals of a page that all end in zero", () => {
  const SIGNED = ["67.7%", "155%", "53.2%"];
  const ZEROS = ["61.30", "42.10", "52.30", "96.90"];

  it("are asked where signs follow fewer decimals, on this page or another", () => {
    expect(settle("83.10", { pages: [[...SIGNED, ...ZEROS]], ...DAYS })).toMatchObject({
      value: "83.1",
      unit: "percent",
      status: "ask",
    });
    expect(settle("83.10", { pages: [SIGNED, ZEROS], ...DAYS })).toMatchObject({ status: "ask" });
  });

  it("are asked where the number of decimals differs, sign or no sign", () => {
    const page = ["5.140", "92.420", "6.640", "57.820"];
    expect(settle("8.80", { pages: [page], ...DAYS })).toMatchObject({ value: "8.8", unit: "percent", status: "ask" });
  });

  it("are seen over pages that a blank line parted, whatever digit they end in", () => {
    const pages = [["7.5"], ["24.809", "28.289", "95.999", "67.419"], ["97.999"]];
    expect(settle("27.309", { pages, ...DAYS })).toMatchObject({ value: "27.3", status: "ask" });
    const apart = [["24.809", "28.289", "95.999", "67.419"], ["7.5"], ["97.999"]];
    expect(settle("27.309", { pages: apart, ...DAYS })).toMatchObject({ value: "27.309", status: "read" });
  });

  it.each([
    ["as a spreadsheet prints them", { pages: [ZEROS] }],
    ["signs follow as many decimals beside them", { pages: [["67.75%", "15.20%", "53.25%", ...ZEROS]] }],
    ["others end otherwise", { pages: [SIGNED, [...ZEROS, "12.34", "7.15"]] }],
  ])("are read where %s", (_, around) => {
    expect(settle("83.10", { ...around, ...DAYS })).toMatchObject({ value: "83.1", unit: "Días", status: "read" });
  });

  it("say nothing of a whole number", () => {
    expect(settle("30", { pages: [[...SIGNED, ...ZEROS]], ...DAYS })).toMatchObject({ value: "30", status: "read" });
  });
});

describe("a row that speaks of a percentage", () => {
  it("is asked for its sign in a column that prints three, and not with two", () => {
    const page = ["31", "45", "12", "8"];
    const around = (signs: readonly string[]) => ({ pages: [[...signs, ...page], page], speech: IS_RELATIVE });
    expect(settle("13", around(LEGIBLE))).toMatchObject({ status: "ask", reasons: ["bare-number-among-percents"] });
    expect(settle("13", around(LEGIBLE.slice(1)))).toMatchObject({ value: "13", status: "read" });
  });
});
