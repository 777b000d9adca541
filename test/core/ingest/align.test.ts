import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FIELD_NAMES } from "../../../src/core/domain/field.ts";
import { align, type Bundle, misfit } from "../../../src/core/ingest/align.ts";
import type { CellKind } from "../../../src/core/ingest/cell-kind.ts";
import { columnsOf } from "./documents.ts";

const KINDS: readonly CellKind[] = ["blank", "number", "frequency", "direction", "date", "marker", "text"];
const REPORT = columnsOf("objective", "indicator", "definition", "frequency", "baseline", "progress");

function bundleOf(kinds: readonly CellKind[], columns = REPORT): Bundle {
  return {
    rows: 1,
    costs: kinds.map((kind) => columns.map(({ field }) => misfit(kind, field))),
    blanks: kinds.map((kind) => (kind === "blank" ? 1 : 0)),
  };
}

const someBundle = fc
  .record({
    kinds: fc.array(fc.constantFrom(...KINDS), { maxLength: 9 }),
    fields: fc.array(fc.constantFrom(...FIELD_NAMES, null), { maxLength: 9 }),
  })
  .map(({ kinds, fields }) => ({
    bundle: bundleOf(kinds, columnsOf(...fields)),
    cells: kinds.length,
    columns: fields.length,
  }));

describe("laying cells on columns", () => {
  it("lays a full row cell by cell, in no doubt", () => {
    const { cells, doubtful, cost } = align(bundleOf(["text", "text", "text", "frequency", "number", "number"]), 6);
    expect(cells).toEqual([0, 1, 2, 3, 4, 5]);
    expect([doubtful.size, cost]).toEqual([0, 0]);
  });

  it("reads to the right and to the left of the frequency, whichever text is missing", () => {
    const { cells, doubtful } = align(bundleOf(["text", "text", "frequency", "number", "number"]), 6);
    expect(cells.slice(3)).toEqual([2, 3, 4]);
    expect([...doubtful]).toEqual([0, 1, 2]);
  });

  it("loses a middle column rather than an outer one", () => {
    const { cells } = align(bundleOf(["text", "text", "frequency", "number", "number"]), 6);
    expect(cells).toEqual([0, null, 1, 2, 3, 4]);
  });

  it("leaves out a cell that fits nowhere", () => {
    const { cells } = align(bundleOf(["text", "text", "text", "direction", "frequency", "number", "number"]), 6);
    expect(cells).toEqual([0, 1, 2, 4, 5, 6]);
  });

  it("doubts which of two numbers a row with one means", () => {
    const { cells, doubtful } = align(bundleOf(["text", "text", "text", "frequency", "number"]), 6);
    expect(cells.filter((cell) => cell === 4)).toHaveLength(1);
    expect([...doubtful]).toEqual([4, 5]);
  });

  it("lays nothing on columns without cells, and cells on no columns", () => {
    expect(align(bundleOf([]), 6).cells).toEqual([null, null, null, null, null, null]);
    expect(align(bundleOf(["text", "number"], []), 0).cells).toEqual([]);
  });

  it("never gives one cell to two columns, and keeps their order", () => {
    fc.assert(
      fc.property(someBundle, ({ bundle, cells, columns }) => {
        const laid = align(bundle, columns).cells;
        const used = laid.filter((cell) => cell !== null);
        expect(laid).toHaveLength(columns);
        expect(used.every((cell) => cell >= 0 && cell < cells)).toBe(true);
        expect(used.every((cell, i) => i === 0 || cell > (used[i - 1] ?? -1))).toBe(true);
      }),
    );
  });

  it("costs as much as what it laid, left out and lost", () => {
    fc.assert(
      fc.property(someBundle, ({ bundle, columns }) => {
        const { cells, cost } = align(bundle, columns);
        const laid = cells.map((cell, column) => (cell === null ? 2 : (bundle.costs[cell]?.[column] ?? NaN)));
        const left = bundle.blanks.map((blank, cell) => (cells.includes(cell) ? 0 : 4 - 3.5 * blank));
        expect([...laid, ...left].reduce((sum, one) => sum + one, 0)).toBeCloseTo(cost, 6);
      }),
    );
  });

  it("names its own cell among those that a doubtful column may hold", () => {
    fc.assert(
      fc.property(someBundle, ({ bundle, columns }) => {
        const { doubtful } = align(bundle, columns);
        expect([...doubtful].every((column) => column >= 0 && column < columns)).toBe(true);
      }),
    );
  });
});

describe("how a cell fits a column", () => {
  it("fits its own kind best, whatever the column", () => {
    const own: readonly (readonly [CellKind, Parameters<typeof misfit>[1]])[] = [
      ["text", "objective"],
      ["number", "progress"],
      ["frequency", "frequency"],
      ["direction", "direction"],
      ["number", "year"],
      ["date", "validatedOn"],
    ];
    for (const [kind, field] of own) {
      expect(misfit(kind, field)).toBe(0);
      expect(KINDS.every((other) => misfit(other, field) >= 0)).toBe(true);
    }
  });

  it("is easy on a blank and on a column that names nothing", () => {
    expect(misfit("blank", "progress")).toBe(misfit("blank", null));
    expect(misfit("text", null)).toBeLessThan(misfit("text", "progress"));
  });
});
