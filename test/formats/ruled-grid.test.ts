import { describe, expect, it } from "vitest";
import { type Rule, ruledTables } from "../../src/formats/ruled-grid.ts";

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to });
const across = (ats: readonly number[], from: number, to: number) => ats.map((at) => rule(at, from, to));

/** "row,column rows x columns" of each cell. */
function cellsOf(level: readonly Rule[], upright: readonly Rule[], tolerance = 2): readonly (readonly string[])[] {
  return ruledTables({ level, upright }, tolerance).map(({ cells }) =>
    cells.map(({ row, column, rowSpan, columnSpan }) => `${row},${column} ${rowSpan}x${columnSpan}`),
  );
}

const FULL = ["0,0 1x1", "0,1 1x1", "1,0 1x1", "1,1 1x1"];

describe("rules draw a table", () => {
  it.each<readonly [string, readonly Rule[], readonly Rule[], readonly string[]]>([
    ["two rows and two columns", across([0, 10, 20], 0, 40), across([0, 20, 40], 0, 20), FULL],
    ["rules that are not quite straight or long", across([0, 10.8, 20], 1, 39), across([0.7, 20, 40], 0.5, 21), FULL],
    ["double rules count once", across([0, 1.5, 10, 20], 0, 40), across([0, 20, 40], 0, 20), FULL],
    ["open at both sides", across([0, 10, 20], 0, 40), across([20], 0, 20), FULL],
    [
      "a rule in pieces",
      [...across([0, 20], 0, 40), rule(10, 0, 17), rule(10, 22, 40)],
      across([0, 20, 40], 0, 20),
      FULL,
    ],
    [
      "a heading over two columns",
      across([0, 10, 20], 0, 40),
      [...across([0, 40], 0, 20), rule(20, 10, 20)],
      ["0,0 1x2", "1,0 1x1", "1,1 1x1"],
    ],
    [
      "an objective of two rows",
      [...across([0, 20], 0, 40), rule(10, 20, 40)],
      across([0, 20, 40], 0, 20),
      ["0,0 2x1", "0,1 1x1", "1,1 1x1"],
    ],
  ])("%s", (...[, level, upright, cells]) => {
    expect(cellsOf(level, upright)).toEqual([cells]);
  });

  it("that stops short of nothing: an end beyond the last rule by a hair is no row of its own", () => {
    expect(cellsOf(across([0, 10, 20], 0, 40), across([0, 20, 40], -5, 27))).toEqual([FULL]);
  });

  it("and what they do not touch is another table, from top to bottom", () => {
    const below = across([100, 110, 120], 0, 40);
    const tables = ruledTables(
      {
        level: [...below, ...across([0, 10, 20], 0, 40)],
        upright: [...across([0, 20, 40], 100, 120), ...across([0, 20, 40], 0, 20)],
      },
      2,
    );
    expect(tables.map(({ y0 }) => y0)).toEqual([0, 100]);
  });

  it("but one box or one line is none", () => {
    expect(cellsOf(across([0, 10], 0, 40), across([0, 40], 0, 10))).toEqual([]);
    expect(cellsOf([rule(5, 0, 40)], [])).toEqual([]);
  });
});
