import { describe, expect, it } from "vitest";
import { columnsOf } from "./documents.ts";
import { isSpeaking, rowSpeech, saysPercent } from "../../../src/core/ingest/row-speech.ts";

describe("what a row says of its numbers", () => {
  it.each([
    [["Número de sesiones celebradas"], "counted"],
    [["No. de sesiones"], "counted"],
    [["Total de trámites"], "counted"],
    [["Inversión ejercida"], "counted"],
    [["Porcentaje de sesiones celebradas"], "relative"],
    [["Tasa de cobertura"], "relative"],
    [["Sesiones celebradas (%)"], "relative"],
    [["Número de sesiones", "(sesiones / programadas) × 100 por ciento"], "relative"],
    [["Número de sesiones", "Sesiones celebradas / programadas * 100%"], "relative"],
    [["Tiempo promedio de atención", "Días de espera, en al menos 15% menos que en 2023"], "counted"],
    [["Total de trámites", "Trámites resueltos, un 12.5 por ciento más"], "counted"],
    [["Proporci\ufffdn de sesiones", "Cuantifica las sesiones"], "relative"],
    [["N?mero de sesiones"], "counted"],
    [["Sesiones celebradas"], null],
    [["Un gran número de sesiones"], null],
    [[], null],
  ])("%j is %s", (texts, kind) => {
    expect(rowSpeech(texts).kind).toBe(kind);
  });

  it.each([
    ["Variación porcentual de la matrícula", true],
    ["Diferencia entre altas y bajas", true],
    ["Saldo de la cuenta", true],
    ["Número de sesiones", false],
    ["Variaciones", false],
  ])("%j may be negative: %s", (text, signed) => {
    expect(rowSpeech([text]).signed).toBe(signed);
  });

  it("is said at the beginning: a long text is not read to its end", () => {
    expect(rowSpeech([`${"Sesiones ".repeat(60)}porcentaje`]).kind).toBeNull();
  });
});

describe("the columns that say what a row measures", () => {
  it("are those of indicator, definition and method, or may be by what is left of their headings", () => {
    const columns = columnsOf("indicator", "definition", "method", "objective", "note", "area");
    expect(columns.map(isSpeaking)).toEqual([true, true, true, false, false, false]);
    const cut = (label: string) => isSpeaking({ field: null, label, percent: false });
    expect([cut("Nombre del"), cut("Fecha de"), cut("")]).toEqual([true, false, false]);
  });
});

describe("a unit of percentages", () => {
  it.each(["Porcentaje", "PORCENTAJE", " % ", "% de avance", "Por ciento", "Puntos porcentuales"])("is %j", (unit) => {
    expect(saysPercent(unit)).toBe(true);
  });

  it.each(["", "Sesiones", "Número", "Casos (%)"])("is not %j", (unit) => {
    expect(saysPercent(unit)).toBe(false);
  });
});
