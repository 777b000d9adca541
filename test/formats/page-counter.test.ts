import { describe, expect, it } from "vitest";
import { PageCounter, pageBreakOf } from "../../src/formats/page-counter.ts";

/** The page of every line. */
function pagesOf(...lines: readonly string[]): readonly number[] {
  const pages = new PageCounter(pageBreakOf(lines));
  return lines.map((line) => pages.next(line));
}

describe("the pages of a text", () => {
  it("end at form feeds where it has them, even at blank lines and page marks", () => {
    expect(pagesOf("a", "\fb", "", "Página 9", "\f\fc")).toEqual([1, 2, 2, 2, 4]);
    expect(pagesOf("\fa", "b\f", "c")).toEqual([1, 2, 2]);
  });

  it("end at lines that only number them", () => {
    expect(pagesOf("Página 1", "a", "", "b", "Página 2", "c", "Página 3")).toEqual([1, 1, 1, 1, 1, 2, 2]);
  });

  it("end at runs of blank lines", () => {
    expect(pagesOf("", "a", "b", "", " ", "c", "d", "e", "f", "g")).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2]);
  });

  it("do not end at blank lines that only space the rows", () => {
    expect(pagesOf("a", "", "b", "", "c")).toEqual([1, 1, 1, 1, 1]);
  });

  it("are one where nothing ends them", () => {
    expect(pagesOf("a", "b", "c")).toEqual([1, 1, 1]);
    expect(pageBreakOf([])).toBe("nothing");
  });
});
