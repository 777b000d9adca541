import { describe, expect, it } from "vitest";
import { joinedLines, linesInCells } from "../../src/formats/quoted-lines.ts";

describe("a quoted cell over several lines", () => {
  it("takes the lines up to the one that closes it", () => {
    const lines = ['a;"b', "c", 'd";e', "f;g"];
    expect([...(linesInCells(lines, ";") ?? [])]).toEqual([2, 0, 0, 0]);
    expect(joinedLines(lines, ";")).toEqual(['a;"b\nc\nd";e', "f;g"]);
  });

  it("takes none where its quote never closes, so that the next lines are rows again", () => {
    const lines = ['a;"b', ...Array.from({ length: 60 }, (_, i) => `c${i};d`)];
    expect(joinedLines(lines, ";")).toEqual(lines);
    expect(joinedLines(['a;"b', "c;d"], ";")).toEqual(['a;"b', "c;d"]);
  });

  it("takes forty lines at most", () => {
    const closedAfter = (more: number) => ['a;"b', ...Array.from({ length: more - 1 }, () => "c"), 'd";e'];
    expect(joinedLines(closedAfter(40), ";")).toHaveLength(1);
    expect(joinedLines(closedAfter(41), ";")).toHaveLength(42);
  });

  it("is none where cells have no quotes", () => {
    expect(linesInCells(['a\t"b', 'c"'], "\t")).toBeNull();
    expect(joinedLines(['a\t"b', 'c"'], "\t")).toEqual(['a\t"b', 'c"']);
  });
});
