import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellInk, GridRow } from "../../src/core/ingest/grid.ts";
import { packRows, unpackRows } from "../../src/formats/packed-rows.ts";

const ink: fc.Arbitrary<CellInk> = fc.record(
  { trace: fc.record({ column: fc.string() }), otherwise: fc.array(fc.string(), { maxLength: 2 }) },
  { requiredKeys: [] },
);
const at = fc.record({ sheet: fc.string(), row: fc.nat() });
const row: fc.Arbitrary<GridRow> = fc.oneof(
  fc.record({ at, cells: fc.array(fc.string({ unit: "binary" })) }),
  fc.record({ at, cells: fc.array(fc.string()), inks: fc.array(fc.option(ink)) }),
);

describe("packed rows", () => {
  it("come out as they went in", () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect([...unpackRows(packRows(rows))]).toEqual(rows);
      }),
    );
  });

  it("keep an ink that many cells share once", () => {
    const shared: CellInk = { trace: { column: "E", stored: "0.25" } };
    const rows = Array.from({ length: 100 }, (_, i) => ({ at: { row: i }, cells: ["a"], inks: [shared] }));
    expect(new TextDecoder().decode(packRows(rows)).match(/stored/g)).toHaveLength(1);
  });

  it("are nothing else", () => {
    expect(() => [...unpackRows(new TextEncoder().encode("[]"))]).toThrow(TypeError);
  });
});
