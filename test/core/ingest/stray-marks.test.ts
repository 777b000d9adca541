import { describe, expect, it } from "vitest";
import { COUNTS, IS_RELATIVE, offered, settle, times, VARIES } from "./number-cell.ts";

const BARE = { pages: [["12", "31", "7", "45"]] };

describe("a stray mark", () => {
  it.each([
    ["- 5", "5"],
    ["< 1", "1"],
    ["> 8", "8"],
    ["* 12", "12"],
    ["• 12", "12"],
  ])("is dropped from %j among bare neighbours", (cell, value) => {
    expect(settle(cell, BARE)).toMatchObject({ raw: cell, value, status: "repaired", reasons: ["stray-mark-dropped"] });
  });

  it("is dropped before a percentage too", () => {
    expect(settle(". 25%", { pages: [times(5, "25%")] })).toMatchObject({
      value: "25",
      unit: "percent",
      status: "repaired",
    });
  });

  it.each([
    ["a mark that touches the digits", "-5", BARE],
    ["neighbours with marks of their own", "- 5", { pages: [["- 5", "- 7", "- 9", "12"]] }],
    ["too few neighbours", "- 5", { pages: [["12"]] }],
    ["a sign that says something", "≥ 95", BARE],
    ["a sign that says something", "± 5", BARE],
    ["marks on both sides", "( 5 )", BARE],
  ])("is asked about with %s", (_, cell, around) => {
    expect(settle(cell, around)).toMatchObject({ status: "ask", reasons: ["stray-mark-dropped"] });
  });

  it("leaves a number that must pass every other rule", () => {
    expect(settle("- 2024", BARE)).toMatchObject({ status: "ask", reasons: ["stray-mark-dropped", "looks-like-year"] });
  });

  it.each([
    ["25%.", "25"],
    ["25%*", "25"],
    ["25% )", "25"],
    ["25%¹", "25"],
  ])("after the number changes nothing: %j", (cell, value) => {
    expect(settle(cell)).toMatchObject({ value, unit: "percent", status: "repaired", reasons: ["stray-mark-dropped"] });
  });

  it.each(["25-", "25 -", "25|", "10!", "25/", "25>", "25?"])("after the number may mean something: %j", (cell) => {
    expect(settle(cell, BARE)).toMatchObject({ status: "ask", reasons: ["stray-mark-dropped"] });
  });

  it("after the number may be its minus sign, or its last digit", () => {
    expect(offered(settle("25-", BARE))).toEqual(["25 unknown", "-25 unknown"]);
    expect(offered(settle("10|", BARE))).toEqual(["10 unknown", "101 unknown"]);
  });

  it("right before the digits may be the rest of a decimal", () => {
    expect(offered(settle(".5", BARE))).toEqual(["5 unknown", "0.5 unknown"]);
    expect(offered(settle(",25", BARE))).toEqual(["25 unknown", "0.25 unknown"]);
  });
});

describe("a minus sign", () => {
  it.each(["-5", "−5", "–5"])("is kept in a row where numbers vary: %j", (cell) => {
    expect(settle(cell, { ...BARE, speech: VARIES })).toMatchObject({ value: "-5", status: "read" });
  });

  it("is kept in a column that prints others", () => {
    expect(settle("-5", { pages: [["-3", "4", "-7.5"]] })).toMatchObject({ value: "-5", status: "read" });
  });

  it.each(["-5", "(5)"])("is asked about elsewhere, with both values: %j", (cell) => {
    expect(offered(settle(cell, { ...BARE, speech: IS_RELATIVE }))).toEqual(["5 unknown", "-5 unknown"]);
  });

  it("of zero is no sign", () => {
    expect(settle("-0", { speech: VARIES })).toMatchObject({ value: "0", status: "read" });
    expect(offered(settle("-0", BARE))).toEqual(["0 unknown"]);
  });

  it("set apart is not dropped where numbers vary, or where the column prints others", () => {
    for (const around of [{ ...BARE, speech: VARIES }, { pages: [["12", "31", "7", "-45"]] }]) {
      const reading = settle("- 5", around);
      expect(reading).toMatchObject({ status: "ask" });
      expect(offered(reading)).toEqual(["5 unknown", "-5 unknown"]);
    }
  });

  it("of its own is kept where a mark stands before it", () => {
    expect(settle("- -6.4%", { ...BARE, speech: VARIES })).toMatchObject({ value: "-6.4", status: "repaired" });
    expect(offered(settle("> -25", { pages: [[]] }))).toEqual(["-25 unknown"]);
  });

  it("before a count of things is asked about, whatever the column prints", () => {
    const reading = settle("-5", { pages: [["-3", "4", "-7"]], speech: COUNTS });
    expect(reading).toMatchObject({ value: "5", status: "ask", reasons: ["negative-count"] });
    expect(offered(reading)).toEqual(["5 unknown", "-5 unknown"]);
    expect(settle("-5%", { pages: [["-3", "4", "-7"]], speech: COUNTS })).toMatchObject({
      value: "-5",
      status: "read",
    });
  });

  it("turns every answer that is offered", () => {
    const reading = settle("-0.95", { speech: VARIES, rowUnit: "Porcentaje" });
    expect(reading).toMatchObject({ value: "-95", status: "ask" });
    expect(offered(reading)).toEqual(["-95 percent", "-0.95 percent"]);
  });
});
