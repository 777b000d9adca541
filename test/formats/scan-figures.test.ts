import { describe, expect, it } from "vitest";
import { figuresIn, isSoundFigure, looksLikeFigure, readAlike } from "../../src/formats/scan-figures.ts";

describe("what a machine reads in a column of figures", () => {
  it.each(["25%", "1,234.5", "$75,080,500.24", "(13.1%)", "-6.6%", "40,901 solicitudes", "N/D", "13/04/2020"])(
    "%s is sound",
    (text) => {
      expect(isSoundFigure(text)).toBe(true);
    },
  );

  it.each(["1OO", "9%6", "9%eventos", "31.", ".5", "as", "La 9", "y", ""])("“%s” has to be asked", (text) => {
    expect(isSoundFigure(text)).toBe(false);
  });
});

it.each([
  ["85%", true],
  ["(26.3 %)", true],
  ["13/04/2020", true],
  ["IND-001", false],
  ["Trimestral", false],
  ["", false],
])("“%s” is a figure by itself: %s", (text, expected) => {
  expect(looksLikeFigure(text)).toBe(expected);
});

describe("two readings of one line", () => {
  it.each([
    ["25 %", "25%", true],
    ["−3.2", "-3.2", true],
    ["25%", "75%", false],
    ["1.3%", "13%", false],
    ["100", "1000", false],
  ])("“%s” and “%s” agree: %s", (one, other, expected) => {
    expect(readAlike(one, other)).toBe(expected);
  });

  it("agree in the figures of their text even where a word differs", () => {
    expect(figuresIn("al menos 15% respecto de 2023.")).toBe(figuresIn("ai menos 15% respecto de 2023"));
    expect(figuresIn("al menos 15% respecto")).not.toBe(figuresIn("al menos 75% respecto"));
  });
});
