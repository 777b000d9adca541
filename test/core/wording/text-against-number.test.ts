import { describe, expect, it } from "vitest";
import { checkCoherence } from "../../../src/core/wording/coherence.ts";
import { spokenNumbers } from "../../../src/core/wording/spoken-numbers.ts";
import { quarters, written } from "./fixture.ts";

const TEXT = written({ name: "Talleres de educación cívica impartidos", unit: "Talleres" });

function codes(value: string, text: string, unit = "count"): readonly string[] {
  return checkCoherence(quarters([value], { text, unit }), TEXT).map(({ code }) => code);
}

describe("a text that says none beside a number", () => {
  it.each([
    "Ninguno",
    "ninguno.",
    "No se realizaron talleres",
    "No hubo talleres en el periodo",
    "Ningún taller",
    "Sin avance",
    "Se pospuso. No se impartió ningún taller.",
  ])("is found: %s", (text) => {
    expect(codes("5", text)).toEqual(["none-beside-number"]);
    expect(codes("0", text)).toEqual([]);
  });

  it.each([
    "Sin incidentes",
    "No hubo observaciones",
    "Ninguna queja",
    "No se realizaron pagos",
    "Se realizaron sin contratiempos",
    "No se realizaron talleres en Lerdo; sí 5 en Durango",
  ])("is not seen in: %s", (text) => {
    expect(codes("5", text)).toEqual([]);
  });
});

describe("a text that gives another number", () => {
  it.each([
    "Se realizaron 12 talleres",
    "Se impartieron doce talleres en el trimestre",
    "12 nuevos talleres",
    "Se realizaron 7 talleres en Durango y 4 talleres en Lerdo",
  ])("is found: %s", (text) => {
    expect(codes("10", text)).toEqual(["text-number-differs"]);
  });

  it.each([
    "Se realizaron 10 talleres",
    "Se realizaron diez talleres",
    "Se realizaron 7 talleres en Durango y 3 talleres en Lerdo",
    "Se realizaron 10 talleres con 250 asistentes",
    "Se atendió a 250 personas en 3 municipios",
    "Faltan 2 talleres por impartir",
    "De los 20 talleres programados",
    "Se programaron 20 talleres pendientes",
    "En 2024 se cambió el formato",
    "Oficio 12/2025",
    "Un taller por municipio",
  ])("is not seen in: %s", (text) => {
    expect(codes("10", text)).toEqual([]);
  });

  it("reads percentages only where they say how far it went", () => {
    expect(codes("75", "Se alcanzó el 80 %", "percent")).toEqual(["text-number-differs"]);
    expect(codes("75", "Avance de 75%", "percent")).toEqual([]);
    expect(codes("75", "El 20 % de las escuelas no respondió", "percent")).toEqual([]);
  });

  it("says which number, and where", () => {
    expect(checkCoherence(quarters(["1000"], { text: "Fueron 1,200 talleres" }), TEXT)).toMatchObject([
      { field: "note", data: { period: "2024-Q1", printed: "1,200", value: "1000" } },
    ]);
  });
});

describe("numbers in a text", () => {
  it.each([
    ["1,250.5 pesos", [["1250.5"]]],
    ["1.250 talleres", [["1.25", "1250"]]],
    ["doce y 3", [["12"], ["3"]]],
    ["treinta y dos talleres", []],
    ["T1, COVID19, 12-A, 3/4", []],
    ["un taller, uno más", []],
  ])("%s", (text, readings) => {
    expect(spokenNumbers(text).map((one) => one.readings)).toEqual(readings);
  });
});
