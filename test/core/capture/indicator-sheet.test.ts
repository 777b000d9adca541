import { describe, expect, it } from "vitest";
import { readIndicatorSheet } from "../../../src/core/capture/read-indicator-sheet.ts";
import { readVariables } from "../../../src/core/capture/plan-cells.ts";
import { measure } from "../decimals.ts";
import { onlyOf, refusals, sheet } from "./sheets.ts";

const FORMULA =
  "atendidas / recibidas * 100|atendidas=Solicitudes atendidas [solicitudes]; recibidas=Solicitudes recibidas [solicitudes]";

describe("a file of indicators", () => {
  it("says all that is known of an indicator", () => {
    const result = readIndicatorSheet(
      sheet(
        "clave|programa|objetivo|nombre|definición|método|fórmula|variables|unidad|etiqueta de unidad|frecuencia|sentido|acumulación|área|dimensión|ciclo|línea base|año de la línea base|fuente de la línea base|nota de la línea base|fuente de información",
        `SOL-1|Atención|Atender bien|Solicitudes atendidas|Qué parte se atiende|Atendidas entre recibidas|${FORMULA}|%|Porcentaje de solicitudes|Trimestral|Ascendente|Por demanda|Ventanilla|Eficacia|2025|72.5|2024|Bitácora|Preliminar|Sistema de turnos`,
      ),
    );
    expect(onlyOf(result)).toMatchObject({
      key: "SOL-1",
      at: { line: 2 },
      indicator: {
        cycle: "2025-01-01/2025-12-31",
        programme: "Atención",
        objective: "Atender bien",
        name: "Solicitudes atendidas",
        definition: "Qué parte se atiende",
        method: "Atendidas entre recibidas",
        dimension: "Eficacia",
        unitLabel: "Porcentaje de solicitudes",
        frequency: "quarterly",
        direction: "ascending",
        area: "Ventanilla",
        plan: {
          accumulation: "on-demand",
          unit: "percent",
          formula: {
            source: "atendidas / recibidas * 100",
            variables: [
              { name: "atendidas", label: "Solicitudes atendidas", unit: "solicitudes" },
              { name: "recibidas", label: "Solicitudes recibidas", unit: "solicitudes" },
            ],
            places: 0,
          },
          baseline: {
            kind: "known",
            measure: measure("72.5", "percent"),
            year: 2024,
            source: "Bitácora",
            note: "Preliminar",
          },
          informationSource: "Sistema de turnos",
        },
      },
    });
  });

  it("what is blank is not known, and nothing is made up for it", () => {
    const { key, indicator } = onlyOf(readIndicatorSheet(sheet("nombre|ciclo|unidad", "Sesiones|2025|")));
    expect(key).toBeNull();
    expect(indicator).toEqual({
      cycle: "2025-01-01/2025-12-31",
      name: "Sesiones",
      programme: null,
      objective: null,
      definition: null,
      method: null,
      dimension: null,
      unitLabel: null,
      frequency: null,
      direction: null,
      area: null,
      plan: { accumulation: null, unit: null, formula: null, baseline: null, informationSource: null },
    });
  });

  it.each([
    ["2025", "2025-01-01/2025-12-31"],
    ["2024-09-01/2025-08-31", "2024-09-01/2025-08-31"],
    ["septiembre de 2024 a agosto de 2025", "2024-09-01/2025-08-31"],
  ])("a cycle: %s", (text, cycle) => {
    expect(onlyOf(readIndicatorSheet(sheet("nombre|ciclo", `Becas|${text}`))).indicator.cycle).toBe(cycle);
  });

  it("a baseline nobody knows has its reason", () => {
    const { indicator } = onlyOf(
      readIndicatorSheet(sheet("nombre|ciclo|línea base|línea base sin dato", "Becas|2025||No se medía")),
    );
    expect(indicator.plan?.baseline).toEqual({ kind: "none", reason: "No se medía" });
  });

  it("a baseline of zero is a baseline", () => {
    const header = "nombre|ciclo|unidad|línea base|año de la línea base|fuente de la línea base";
    const { indicator } = onlyOf(readIndicatorSheet(sheet(header, "Becas|2025|becas|0|2024|Padrón")));
    expect(indicator.plan?.baseline).toMatchObject({ measure: measure("0", "becas") });
  });
});

describe("the lines of a file of indicators that are refused", () => {
  const HEADER =
    "clave|nombre|ciclo|fórmula|variables|unidad|frecuencia|sentido|acumulación|línea base|año de la línea base|fuente de la línea base|línea base sin dato|decimales";
  const VARIABLES = "a=Una cosa [pesos]; b=Otra [personas]";

  it.each([
    ["", "|2025", "cell-missing"],
    ["", "Becas|", "cell-missing"],
    ["", "Becas|pronto", "cell-unreadable"],
    ["clave con espacios", "Becas|2025", "cell-unreadable"],
    ["", "Becas|2025||||a veces|arriba|montón", "cell-unreadable, cell-unreadable, cell-unreadable"],
    ["", "Becas|2025||||bianual", "cell-unreadable"],
    ["", `Becas|2025|100 * a / b||%`, "cell-missing"],
    ["", `Becas|2025||${VARIABLES}|%`, "cell-missing"],
    ["", `Becas|2025|a / b|${VARIABLES}`, "cell-missing"],
    ["", `Becas|2025|a / b|a: pesos|%`, "cell-unreadable"],
    ["", `Becas|2025|a / c|${VARIABLES}|%`, "formula-name-unknown"],
    ["", `Becas|2025|raiz(a)|${VARIABLES}|%`, "formula-invalid"],
    ["", `Becas|2025|a / b * 100|${VARIABLES}|%`, "formula-other-unit"],
    ["", `Becas|2025|a + b|${VARIABLES}|pesos||||||||2`, "formula-unlike-units"],
    ["", `Becas|2025|a - 1|${VARIABLES}|pesos`, "cell-missing"],
    ["", `Becas|2025|a - 1|${VARIABLES}|pesos||||||||once`, "cell-unreadable"],
    ["", "Becas|2025|||becas||||40", "baseline-invalid"],
    ["", "Becas|2025|||becas||||40|2024|", "baseline-invalid"],
    ["", "Becas|2025|||becas||||40 %|2024|Padrón", "unit-unlike"],
    ["", "Becas|2025|||||||40|2024|Padrón", "unit-missing"],
    ["", "Becas|2025|||becas||||40|2024|Padrón|No se medía", "said-twice"],
    ["", "Becas|2025|||becas|||||2024", "cell-missing"],
  ])("%j|%s: %s", (key, line, found) => {
    const result = readIndicatorSheet(sheet(HEADER, `${key}|${line}`, "SES-1|Sesiones|2025"));
    expect(refusals(result)).toEqual([`2 ${found}`]);
    expect(result.read.map((one) => one.key)).toEqual(["SES-1"]);
  });

  it("one key twice; two new indicators of one name are two indicators", () => {
    const result = readIndicatorSheet(
      sheet("clave|nombre|ciclo", "A-1|Becas|2025", "A-1|Becas|2025", "|Becas|2025", "|Becas|2025"),
    );
    expect(refusals(result)).toEqual(["2 line-repeated", "3 line-repeated"]);
    expect(result.read.map(({ at }) => at.line)).toEqual([4, 5]);
  });
});

describe("the variables of a formula", () => {
  it.each([
    ["a=Una cosa [pesos]", [{ name: "a", label: "Una cosa", unit: "pesos" }]],
    [
      "a=Una [conteo]; b = Otra cosa [ % ];",
      [
        { name: "a", label: "Una", unit: "count" },
        { name: "b", label: "Otra cosa", unit: "percent" },
      ],
    ],
  ])("%j", (text, variables) => {
    expect(readVariables(text)).toEqual(variables);
  });

  it.each([
    "",
    ";",
    "a",
    "a=Una",
    "a=[pesos]",
    "=Una [pesos]",
    "a=Una []",
    "a=Una [pesos]; a=Otra [pesos]",
    "a=Una [p] b=Otra [p]",
  ])("%j is refused", (text) => {
    expect(readVariables(text)).toBeNull();
  });
});
