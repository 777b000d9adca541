import { describe, expect, it } from "vitest";
import { cellKind } from "../../../src/core/ingest/cell-kind.ts";

describe("what a cell looks like by itself", () => {
  it.each([
    ["", "blank"],
    ["  ", "blank"],
    ["100%", "number"],
    ["12 sesiones", "number"],
    ["3er lugar", "number"],
    ["25 / 50", "number"],
    ["#¡DIV/0!", "number"],
    ["Trimestral", "frequency"],
    ["Trimestrl", "frequency"],
    ["Bianual", "frequency"],
    ["Ascendente", "direction"],
    ["31/03/2025", "date"],
    ["31 de marzo de 2025", "date"],
    ["1 al 31 de marzo de 2025", "date"],
    ["ND", "marker"],
    ["—", "marker"],
    ["Manual", "text"],
    ["Producción", "text"],
    ["Sesiones celebradas", "text"],
    ["1 de enero", "text"],
    [`Informe anual de ${"actividades ".repeat(6)}`, "text"],
  ])("%j is a %s", (cell, kind) => {
    expect(cellKind(cell)).toBe(kind);
  });
});
