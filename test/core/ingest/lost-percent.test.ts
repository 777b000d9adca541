import { describe, expect, it } from "vitest";
import { COUNTS, IS_RELATIVE, offered, settle, times, VARIES } from "./number-cell.ts";

/** One page that prints its percentages as they are. */
const LEGIBLE = [...times(6, "100%"), ...times(4, "25%"), ...times(4, "50%")];

describe("a bare number", () => {
  it.each([
    ["among legible percentages", "25", { pages: [times(8, "25%")] }],
    [
      "in a row of percentages, with some legible",
      "25",
      { pages: [["5%", "6%", "7%", "9", "8"]], speech: IS_RELATIVE },
    ],
    [
      "in a row of percentages, with one legible here and others elsewhere",
      "25",
      {
        pages: [
          ["5%", "6%"],
          ["7%", "9", "8"],
        ],
        speech: IS_RELATIVE,
      },
    ],
    ["among numbers of which half print signs", "25", { pages: [["5%", "6%", "7%", "9", "8"]] }],
    [
      "where the row's unit is a percentage and others print the sign",
      "25",
      { pages: [["5%", "6%", "9"]], rowUnit: "%" },
    ],
    ["on a page without signs where all others print them", "25", { pages: [LEGIBLE, ["31", "45"]] }],
    [
      "on a page without signs where the others print them in rows like this one",
      "-11.80",
      {
        pages: [
          ["5%", "6%", "7%"],
          ["-18.10", "31"],
        ],
        counted: times(20, "12"),
        speech: VARIES,
      },
    ],
  ])("%s is asked", (_, cell, around) => {
    expect(settle(cell, around)).toMatchObject({
      status: "ask",
      reasons: ["bare-number-among-percents"],
      value: String(Number(cell)),
    });
  });

  it.each([
    ["among bare numbers", "25", { pages: [["31", "45", "12"]] }],
    ["in a row that counts things", "25", { pages: [times(8, "25%")], speech: COUNTS }],
    ["in a row whose unit is no percentage", "25", { pages: [times(8, "25%")], rowUnit: "Sesiones" }],
    ["with its own unit", "25 sesiones", { pages: [times(8, "25%")] }],
    ["with a currency", "$25", { pages: [times(8, "25%")], blockConstant: "100" }],
  ])("%s is read", (_, cell, around) => {
    expect(settle(cell, around)).toMatchObject({ status: "read", value: "25" });
  });

  it("is asked even in a row that counts things, once such rows print percentages", () => {
    const around = { pages: [times(8, "25%")], counted: ["50%", "75%"], speech: COUNTS };
    expect(settle("25", around)).toMatchObject({ status: "ask" });
  });

  it("is asked where four in ten of a column print signs whatever their rows count", () => {
    const counted = ["49%", "80%", "363743", "192173"];
    const around = { pages: [["15%"]], counted: [...counted, "7"], rowUnit: "Días" };
    expect(settle("52", around)).toMatchObject({ status: "ask", reasons: ["bare-number-among-percents"] });
    expect(settle("52", { ...around, counted: [...counted, "31", "12", "8"] })).toMatchObject({ status: "read" });
  });

  it("is asked where its row speaks of a percentage, though rows that count print signs and others do not", () => {
    const around = { pages: [["15", "31", "12", "8"]], counted: ["63%", "83%", "45%", "66"] };
    expect(settle("92", { ...around, speech: IS_RELATIVE })).toMatchObject({ status: "ask" });
    expect(settle("92", { ...around, rowUnit: "Días" })).toMatchObject({ value: "92", status: "read" });
  });

  it("other than what its block repeats is asked, with both to choose from", () => {
    const reading = settle("452", { blockConstant: "25" });
    expect(reading).toMatchObject({ value: "452", status: "ask", reasons: ["value-out-of-block"] });
    expect(offered(reading)).toEqual(["452 unknown", "25 percent"]);
    expect(settle("25", { blockConstant: "25" })).toMatchObject({ status: "read" });
    expect(settle("452", { blockConstant: "25", rowUnit: "Sesiones" })).toMatchObject({ status: "read" });
  });
});

describe("a number on a page that repeats 1009", () => {
  it("is asked about once 100 % is legible twice elsewhere", () => {
    const around = (legible: number) => ({
      pages: [times(legible, "100%"), times(5, "1009")],
      counted: times(9, "12"),
    });
    expect(settle("31", around(2))).toMatchObject({ status: "ask", reasons: ["value-out-of-block"] });
    expect(settle("31", around(1))).toMatchObject({ status: "read" });
  });
});

describe("one 1009 in a column of percentages", () => {
  const MIXED = [["25%", "50%", "12", "31", "7"], []];

  it.each([
    ["1009", "100"],
    ["259", "25"],
    ["10096", "100"],
    ["256", "25"],
  ])("%s is asked, with %s % among the answers", (cell, percentage) => {
    const reading = settle(cell, { pages: MIXED });
    expect(reading).toMatchObject({ value: cell, unit: "unknown", status: "ask" });
    expect(reading.reasons).toEqual(["percent-sign-read-as-digit"]);
    expect(offered(reading)).toEqual([`${percentage} percent`, `${cell} unknown`]);
  });

  it("may end in 6 in a row that counts things once such rows print percentages", () => {
    const among = (counted: readonly string[]) => ({ pages: MIXED, counted, speech: COUNTS });
    expect(settle("886", among(["42%", "7", "8", "12"]))).toMatchObject({ status: "ask" });
    expect(settle("886", among(["7", "8", "12"]))).toMatchObject({ value: "886", status: "read" });
  });

  it.each([
    ["in a row that counts things", "259", { pages: MIXED, speech: COUNTS }],
    ["in a row with a unit", "259", { pages: MIXED, rowUnit: "Sesiones" }],
    ["in a column without percentages", "259", { pages: [["12", "31"]] }],
    ["with another end", "258", { pages: MIXED }],
    ["with thousands set apart", "1,009.0", { pages: MIXED }],
  ])("is read %s", (_, cell, around) => {
    expect(settle(cell, around)).toMatchObject({ status: "read" });
  });
});
