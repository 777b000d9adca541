import { describe, expect, it } from "vitest";
import { offered, settle, VARIES } from "./number-cell.ts";

describe("a ratio under percent", () => {
  it.each([
    ["0.95", "95"],
    ["0,5", "50"],
    ["0.125", "12.5"],
  ])("%s is asked about, as %s % first", (cell, value) => {
    const reading = settle(cell, { rowUnit: "Porcentaje" });
    expect(reading).toMatchObject({ value, unit: "percent", status: "ask", reasons: ["ratio-or-percent"] });
    expect(offered(reading)[1]).toMatch(/^0\.\d+ percent$/);
  });

  it.each([
    ["with its own sign", "0.95%", { rowUnit: "Porcentaje" }],
    ["under another unit", "0.95", { rowUnit: "Horas" }],
    ["above one", "1.05", { rowUnit: "Porcentaje" }],
    ["as a whole number", "1", { rowUnit: "Porcentaje" }],
    ["as zero", "0.00", { rowUnit: "Porcentaje" }],
    ["as a variation of one decimal", "0.5", { rowUnit: "Porcentaje", speech: VARIES }],
  ])("is no doubt %s", (_, cell, around) => {
    expect(settle(cell, around)).toMatchObject({ status: "read" });
  });

  it("is asked about under a heading of percentages too, and as a variation of two decimals", () => {
    expect(settle("0.95", { headerPercent: true })).toMatchObject({ value: "95", status: "ask" });
    expect(settle("0.95", { rowUnit: "Porcentaje", speech: VARIES })).toMatchObject({ value: "95", status: "ask" });
  });
});

describe("baseline and progress that cannot share a unit", () => {
  it("are asked about, as count or percentage", () => {
    const reading = settle("452", { unlikeUnits: true });
    expect(reading).toMatchObject({ value: "452", unit: "unknown", status: "ask", reasons: ["unit-contradicts-row"] });
    expect(offered(reading)).toEqual(["452 count", "452 percent"]);
  });

  it.each([
    ["452%", {}],
    ["452", { rowUnit: "Sesiones" }],
    ["452", { headerPercent: true }],
  ])("are no doubt where the unit is printed: %j %j", (cell, around) => {
    expect(settle(cell, { unlikeUnits: true, ...around })).toMatchObject({ status: "read" });
  });
});

describe("a number that goes on in words", () => {
  it.each([
    ["100 mil", ["100 mil", "100000 unknown"]],
    ["2.5 millones de pesos", ["2.5 millones de pesos", "2500000 pesos"]],
    ["3 mdp", ["3 mdp", "3000000 pesos"]],
    ["12 mil millones", ["12 mil millones", "12000000000 unknown"]],
    ["40 miles de personas", ["40 miles de personas", "40000 personas"]],
  ])("%j is asked with both readings", (cell, answers) => {
    const reading = settle(cell);
    expect(reading).toMatchObject({ status: "ask", reasons: ["notation-two-ways"] });
    expect(offered(reading)).toEqual(answers);
  });

  it("leaves the rest to the row's unit", () => {
    expect(offered(settle("100 mil", { rowUnit: "Litros" }))).toEqual(["100 mil", "100000 Litros"]);
  });

  it.each(["100 milímetros", "5 millas", "5 militantes"])("is not %j", (cell) => {
    expect(settle(cell)).toMatchObject({ status: "read" });
  });
});
