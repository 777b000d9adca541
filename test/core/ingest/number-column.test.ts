import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cachedToken, NumberColumn } from "../../../src/core/ingest/number-column.ts";
import { readNumberToken } from "../../../src/core/ingest/number-token.ts";
import { times } from "./number-cell.ts";

function columnOf(...pages: readonly (readonly string[])[]): NumberColumn {
  const column = new NumberColumn();
  for (const [i, cells] of pages.entries()) for (const cell of cells) column.add(i + 1, cell, false);
  return column;
}

describe("a column of numbers", () => {
  it("counts numbers only", () => {
    const column = columnOf(["25%", "ND", "", "12", "3er lugar", "25 / 50", "Anual"]);
    expect([column.numbers, column.percents, column.page(1).all.numbers]).toEqual([2, 1, 2]);
  });

  it("sees the signs of a cell whose numbers it cannot tell", () => {
    const column = columnOf(["55% 5%", "12", "25 / 50"]);
    expect([column.numbers, column.percents, column.whole.plain]).toEqual([2, 1, 1]);
    column.add(1, "30% 3%", true);
    expect([column.percents, column.signsCountedRows(), column.page(1).relative.percents]).toEqual([2, true, 1]);
  });

  it("knows its pages apart", () => {
    const column = columnOf(["25%", "25%", "50%"], ["25%", "12"]);
    expect(column.signedElsewhere(2, "25")).toBe(2);
    expect(column.signedElsewhere(1, "25")).toBe(1);
    expect(column.signedElsewhere(3, "25")).toBe(3);
    expect(column.percentShareElsewhere(2)).toBe(1);
    expect(column.percentShareElsewhere(1)).toBeNull();
    expect(column.page(7).all.numbers).toBe(0);
  });

  it.each([
    [["12.5", "31"], "1,234.5"],
    [["1,234.5"], "1,234.5"],
    [["12,5"], "1.234,5"],
    [["1.234.567"], "1.234,5"],
    [["1,234", "5.678", "100"], null],
    [["12.5", "12,5"], null],
    [["1O.5"], null],
  ])("of %j is written as %s", (cells, notation) => {
    expect(columnOf(cells).notation()).toBe(notation);
  });

  it("prints percentages whatever its rows count once nearly a third of such rows do", () => {
    const column = new NumberColumn();
    for (const cell of ["25%", "12", "31"]) column.add(1, cell, true);
    expect([column.signsCountedRows(), column.isAlwaysPercent()]).toEqual([true, false]);
    column.add(1, "50%", true);
    expect(column.isAlwaysPercent()).toBe(true);
    for (const cell of times(9, "12")) column.add(1, cell, true);
    expect(column.isAlwaysPercent()).toBe(false);
  });

  it("keeps the rows that count nothing apart", () => {
    const column = new NumberColumn();
    column.add(1, "452", true);
    column.add(1, "25%", false);
    expect([column.page(1).all.numbers, column.page(1).relative.numbers]).toEqual([2, 1]);
  });

  it("sees marks, minus signs and thousands set apart", () => {
    const column = columnOf(["- 5", "< 1", "-3", "−4", "12", "1 234"]);
    expect([column.page(1).marked, column.negatives, column.spaceGrouped]).toEqual([2, 2, 1]);
  });

  it("takes no year for a size", () => {
    expect(columnOf(["2024", "1000", "5000", "999", "5001", "12", "2024%"]).ofYearSize).toBe(3);
    expect(columnOf(times(4, "1000")).ofYearSize).toBe(1);
  });

  it("knows the largest of its numbers of less than six digits", () => {
    expect(columnOf(["7", "-450", "31", "199744", "100000"]).ordinary).toEqual({ numbers: 3, largest: 450 });
    expect(columnOf([]).ordinary).toEqual({ numbers: 0, largest: 0 });
  });

  it("has others near a size between a third and three times it", () => {
    const column = columnOf(["999", "400", "2900", "100", "4000"]);
    expect([column.hasNear(999, 3), column.hasNear(999, 4)]).toEqual([true, false]);
    const bounds = columnOf(["333", "999", "2997"]);
    expect([bounds.hasNear(999, 3), bounds.hasNear(999.5, 3)]).toEqual([true, false]);
    expect(columnOf(["999", "2024", "2021"]).hasNear(999, 2)).toBe(false);
  });

  it("answers at once though every one of its cells asks", () => {
    const column = columnOf(times(20_000, "999"));
    const start = performance.now();
    for (let i = 0; i < 20_000; i += 1) column.hasNear(999, 3);
    for (let i = 0; i < 20_000; i += 1) column.page(1).all.endsAlike("9");
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("a remembered token", () => {
  it("is the one that reading it afresh gives", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-<. $(]{0,2}[\d.,OlS ]{0,30}[%)]?$/), (text) => {
        expect(cachedToken(text)).toEqual(readNumberToken(text));
        expect(cachedToken(text)).toEqual(readNumberToken(text));
      }),
    );
  });
});
