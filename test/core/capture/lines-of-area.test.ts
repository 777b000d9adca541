import { describe, expect, it } from "vitest";
import { linesOfArea } from "../../../src/core/capture/lines-of-area.ts";
import type { Grid } from "../../../src/core/ingest/grid.ts";

const areaOf = new Map([
  ["AGU-1", "Agua"],
  ["OBR-1", "Obras"],
  ["SIN-1", null],
]);

function gridOf(...rows: readonly (readonly string[])[]): Grid {
  return {
    document: { name: "a.csv", sha256: "", format: "text" },
    notes: [],
    rowCount: rows.length,
    rows: () => rows.map((cells, place) => ({ at: { line: place + 1 }, cells })),
  };
}

const left = (grid: Grid) => [...linesOfArea(grid, { areaOf, area: "Agua" }).rows()].map((row) => row.at.line);

describe("the lines of an area", () => {
  it("are those of its indicators, with the headings, titles above them and keys nobody has", () => {
    const grid = gridOf(
      ["Avances"],
      ["Clave", "valor"],
      ["AGU-1", "5"],
      ["OBR-1", "6"],
      ["AGU-9", "7"],
      ["SIN-1", "8"],
    );
    expect(left(grid)).toEqual([1, 2, 3, 5]);
  });

  it("find the column of the keys wherever it is", () => {
    expect(left(gridOf(["valor", "CLAVE"], ["6", "OBR-1"], ["5", "AGU-1"]))).toEqual([1, 3]);
  });

  it("are all of them where no column of keys is found", () => {
    expect(left(gridOf(["a", "b"], ["OBR-1", "6"]))).toEqual([1, 2]);
  });
});
