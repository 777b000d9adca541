import { describe, expect, it } from "vitest";
import { COUNTS, seen, settle } from "./number-cell.ts";

const SETTLED = { unit: "percent", status: "repaired", reasons: ["percent-agrees-with-counts"] };

describe("a percentage with the counts it comes from in one cell", () => {
  it.each([
    ["25% (5 de 20)", "25"],
    ["25 % (5/20)", "25"],
    ["12 de 12 (100%)", "100"],
    ["5 de 20 = 25%", "25"],
    ["33.3% (1 de 3)", "33.3"],
    ["67% (2/3)", "67"],
    ["0% (0 de 8)", "0"],
    ["150% (3 de 2)", "150"],
  ])("%j is the percentage", (cell, value) => {
    expect(seen(settle(cell))).toEqual({ ...SETTLED, value });
  });

  it.each(["75% (5 de 20)", "66% (2/3)", "25% (5 de 0)", "25% (5 a 20)", "25 (5 de 20)", "5/20", "3 de 4", "25% 5 20"])(
    "%j is asked",
    (cell) => {
      expect(settle(cell).status).toBe("ask");
    },
  );

  it("is asked in a row that counts things, which may mean the count", () => {
    expect(settle("25% (5 de 20)", { speech: COUNTS }).status).toBe("ask");
    expect(settle("25% (5 de 20)", { rowUnit: "Solicitudes" }).status).toBe("ask");
    expect(settle("25% (5 de 20)", { rowUnit: "Porcentaje" }).status).toBe("repaired");
  });
});
