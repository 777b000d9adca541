import { describe, expect, it } from "vitest";
import { readCatalogueCell, readDateCell } from "../../../src/core/ingest/read-catalogue.ts";

describe("a frequency or a direction in its cell", () => {
  it.each([
    ["Trimestral", "frequency", "quarterly", "read"],
    ["Trimestrl", "frequency", "quarterly", "repaired"],
    ["Ascendente", "direction", "ascending", "read"],
    ["Asendente", "direction", "ascending", "repaired"],
  ] as const)("%j as %s is %s: %s", (...[raw, kind, value, status]) => {
    expect(readCatalogueCell(raw, kind)).toMatchObject({ raw, value, status });
  });

  it.each([
    ["", "frequency", "blank-cell"],
    ["ND", "frequency", "no-value-printed"],
    ["—", "direction", "no-value-printed"],
  ] as const)("%j as %s has no value: %s", (raw, kind, reason) => {
    expect(readCatalogueCell(raw, kind)).toMatchObject({ raw, value: null, status: "read", reasons: [reason] });
  });

  it.each([
    ["Manual", "frequency", "frequency-not-recognised"],
    ["Trimestral", "direction", "direction-not-recognised"],
    ["100%", "frequency", "frequency-not-recognised"],
  ] as const)("%j as %s is asked", (raw, kind, reason) => {
    expect(readCatalogueCell(raw, kind)).toMatchObject({ value: null, status: "ask", reasons: [reason] });
  });

  it("is asked with its meanings where the word has more than one", () => {
    const reading = readCatalogueCell("Bianual", "frequency");
    expect(reading).toMatchObject({ value: "biennial", status: "ask" });
    expect(reading.alternatives.map(({ value }) => value)).toEqual(["biennial", "half-yearly"]);
    expect(readCatalogueCell("Bimensual", "frequency")).toMatchObject({ value: "bimonthly", status: "ask" });
  });
});

describe("a date or a year in its cell", () => {
  it.each([
    ["31/03/2025", "date", "2025-03-31", "read"],
    ["31 de marzo de 2025", "date", "2025-03-31", "read"],
    ["31 de narzo de 2025", "date", "2025-03-31", "repaired"],
    ["2025", "year", "2025", "read"],
    [" 1999 ", "year", "1999", "read"],
  ] as const)("%j as %s is %s", (...[raw, kind, value, status]) => {
    expect(readDateCell(raw, kind)).toMatchObject({ raw, value, status });
  });

  it.each([
    ["", "date", "blank-cell"],
    ["N/A", "year", "no-value-printed"],
  ] as const)("%j as %s has no value: %s", (raw, kind, reason) => {
    expect(readDateCell(raw, kind)).toMatchObject({ value: null, status: "read", reasons: [reason] });
  });

  it.each([
    ["01/01/2025-31/03/2025", "date"],
    ["1 al 31 de marzo de 2025", "date"],
    ["31/02/2025", "date"],
    ["2025", "date"],
    ["25", "year"],
    ["2025-03-31", "year"],
    ["2025-2026", "year"],
  ] as const)("%j as %s is asked", (raw, kind) => {
    expect(readDateCell(raw, kind)).toMatchObject({ value: null, status: "ask", reasons: ["date-not-recognised"] });
  });
});
