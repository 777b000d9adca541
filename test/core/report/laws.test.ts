import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNumberField } from "../../../src/core/domain/field.ts";
import { buildReport, previousEdition } from "../../../src/core/report/build-report.ts";
import { totalOf } from "../../../src/core/report/count-report.ts";
import { anySnapshot } from "./arbitraries.ts";
import { COLUMNS, known } from "./fixture.ts";

describe("laws of an edition", () => {
  it("every published figure has a source: its place and its characters, untouched", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const report = buildReport(given);
        for (const [index, row] of report.rows.entries()) {
          const printed = known(given.rows[index]);
          for (const cell of row.cells) {
            expect(cell.source.at).toMatchObject(printed.at);
            expect(cell.source.raw).toBe(printed.readings[cell.field]?.raw ?? null);
          }
        }
      }),
    );
  });

  it("as many rows and cells come out as go in, in the same order", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const report = buildReport(given);
        expect(report.rows.map((row) => row.key)).toEqual(given.rows.map((row) => row.key));
        expect(report.rows.every((row) => row.cells.length === COLUMNS.length)).toBe(true);
        expect(totalOf(report.counts.figures)).toBe(given.rows.length * COLUMNS.filter(isNumberField).length);
      }),
    );
  });

  it("a cell without a value is never shown as zero, and one in question has none", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        for (const cell of buildReport(given).rows.flatMap((row) => row.cells)) {
          if (cell.state === "question" || cell.state === "blank")
            expect(cell).toMatchObject({ value: null, unit: null });
          if (cell.value === null) expect(cell.unit).toBeNull();
        }
      }),
    );
  });

  it("only a person confirms: what nobody answered is not confirmed", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const cells = buildReport({ ...given, answers: [] }).rows.flatMap((row) => row.cells);
        expect(cells.some((cell) => cell.state === "confirmed")).toBe(false);
      }),
    );
  });

  it("an edition does not differ from itself", () => {
    fc.assert(
      fc.property(anySnapshot, (given) => {
        const again = buildReport({ ...given, previous: previousEdition(buildReport(given)) });
        expect(again.differences).toEqual([]);
      }),
    );
  });
});
