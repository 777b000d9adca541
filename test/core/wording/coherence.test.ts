import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amount, percentage, type Reported } from "../../../src/core/domain/figure.ts";
import { checkCoherence } from "../../../src/core/wording/coherence.ts";
import type { IndicatorText } from "../../../src/core/wording/indicator-text.ts";
import type { SeriesPoint } from "../../../src/core/wording/series.ts";
import { decimal, quarters, written } from "./fixture.ts";

function codes(series: readonly SeriesPoint[], text: Partial<IndicatorText> = {}): readonly string[] {
  return checkCoherence(series, written(text)).map(({ code }) => code);
}

const SHARE = { name: "Porcentaje de escuelas atendidas" };

describe("a share of a whole", () => {
  it("cannot pass 100 %", () => {
    expect(codes(quarters(["80", "251"], { unit: "percent" }), SHARE)).toEqual(["share-over-hundred"]);
    expect(codes(quarters(["80", "100"], { unit: "percent" }), SHARE)).toEqual([]);
  });

  it("may not be told to be one: growth and compliance may pass", () => {
    const over = quarters(["251"], { unit: "percent" });
    for (const name of [
      "Porcentaje de incremento de la recaudación",
      "Porcentaje de cumplimiento del programa",
      "Porcentaje de escuelas atendidas respecto a las programadas",
      "Avance",
    ]) {
      expect(codes(over, { name }), name).toEqual([]);
    }
    expect(codes(over, { ...SHARE, method: "Atendidas / Programadas × 100" })).toEqual([]);
  });

  it("has no numerator above its denominator", () => {
    expect(codes(quarters([percentage(decimal("12"), decimal("10"))]), SHARE)).toEqual(["numerator-above-denominator"]);
    expect(codes(quarters([percentage(decimal("1"), decimal("0"))]), SHARE)).toEqual(["numerator-above-denominator"]);
    expect(codes(quarters([percentage(decimal("10"), decimal("10"))]), SHARE)).toEqual([]);
    expect(codes(quarters([percentage(decimal("12"), decimal("10"))]), { name: "Porcentaje de avance" })).toEqual([]);
  });
});

describe("a running total", () => {
  const running = { basis: "cumulative" } as const;

  it("that falls within its year is found, with both periods", () => {
    expect(checkCoherence(quarters(["5", "9", "7"], running), written({}))).toEqual([
      {
        code: "running-total-falls",
        field: "progress",
        severity: "error",
        data: { before: "2024-Q2", period: "2024-Q3", from: "9", value: "7" },
      },
    ]);
  });

  it.each<readonly [string, readonly SeriesPoint[]]>([
    ["that stays", quarters(["5", "5", "9"], running)],
    ["that begins anew with the year", quarters(["5", "9", "12", "20", "4"], running)],
    ["is compared over a gap", quarters(["5", null, "9"], running)],
    ["is no figure of one period", quarters(["9", "7"])],
    ["is no percentage", quarters(["90", "70"], { ...running, unit: "percent" })],
  ])("%s", (_, series) => {
    expect(codes(series)).toEqual([]);
  });

  it("that falls over a gap is found too", () => {
    expect(codes(quarters(["9", null, "7"], running))).toEqual(["running-total-falls"]);
  });
});

describe("units", () => {
  it("are one for all figures", () => {
    expect(codes([...quarters(["5"]), ...quarters(["80"], { unit: "percent" })])).toEqual(["mixed-units"]);
    expect(codes([...quarters(["5"]), ...quarters(["80"], { unit: "unknown" })])).toEqual([]);
  });

  it("are no percentage beside “Número de…”", () => {
    const percent = quarters(["25"], { unit: "percent" });
    expect(codes(percent, { definition: "Número de Solicitudes" })).toEqual(["number-of-beside-percentage"]);
    expect(codes(percent, { definition: "Numeralia de solicitudes" })).toEqual([]);
    expect(codes(quarters(["25"]), { definition: "Número de Solicitudes" })).toEqual([]);
  });
});

describe("parts", () => {
  const split = (total: Reported, women: Reported, men: Reported) =>
    quarters([total], {
      breakdowns: [
        {
          by: "sex",
          parts: [
            { name: "mujeres", reported: women },
            { name: "hombres", reported: men },
          ],
        },
      ],
    });
  const count = (text: string) => amount(decimal(text), "count");

  it("add up to their total", () => {
    expect(codes(split(count("12"), count("7"), count("5")))).toEqual([]);
    expect(codes(split(count("12"), count("7"), count("6")))).toEqual(["parts-not-total"]);
    expect(codes(split(count("0.3"), count("0.1"), count("0.2")))).toEqual([]);
  });

  it("say nothing while one is missing, which is no zero", () => {
    expect(codes(split(count("12"), count("7"), { kind: "no-data", why: null }))).toEqual([]);
    expect(codes(split(count("12"), count("7"), count("0")))).toEqual(["parts-not-total"]);
  });

  it("are in the unit of their total, and percentages never add up", () => {
    expect(codes(split(count("12"), count("7"), amount(decimal("5"), "percent")))).toEqual(["mixed-units"]);
    const percent = (text: string) => amount(decimal(text), "percent");
    expect(codes(split(percent("50"), percent("60"), percent("40")))).toEqual([]);
  });
});

describe("a jump", () => {
  it.each<
    readonly [about: string, values: readonly (string | null)[], point: Partial<SeriesPoint> & { unit?: string }]
  >([
    ["ten times the usual", ["12", "11", "13", "12", "120"], {}],
    ["a lost digit", ["120", "118", "123", "121", "12"], {}],
    ["after one wild figure in the history", ["12", "900", "13", "12", "11", "120"], {}],
    ["in what a running total adds", ["10", "20", "30", "40", "11", "90"], { basis: "cumulative" }],
    ["with empty periods between", ["12", null, "11", "13", null, "12", "120"], {}],
  ])("is seen: %s", (_, values, point) => {
    expect(codes(quarters(values, point))).toEqual(["unusual-jump"]);
  });

  it.each<
    readonly [about: string, values: readonly (string | null)[], point: Partial<SeriesPoint> & { unit?: string }]
  >([
    ["a short history", ["12", "11", "13", "120"], {}],
    ["a step of one where all was equal", ["2", "2", "2", "2", "3"], {}],
    ["within what varies anyway", ["10", "40", "15", "60", "55"], {}],
    ["a running total that grows evenly", ["10", "20", "30", "40", "10", "20"], { basis: "cumulative" }],
    ["a small share of a large number", ["1000", "1000", "1000", "1000", "1150"], {}],
    ["a last period without figure, whatever came before", ["12", "11", "13", "12", "120", null], {}],
    ["an old jump, not the last figure", ["12", "11", "13", "12", "120", "12"], {}],
  ])("is not seen: %s", (_, values, point) => {
    expect(codes(quarters(values, point))).toEqual([]);
  });

  it("of the last period due is seen while later ones are not due", () => {
    const series = quarters(["12", "11", "13", "12", "120", { kind: "not-due" }, { kind: "not-due" }]);
    expect(codes(series)).toEqual(["unusual-jump"]);
  });

  it("says how far, in the figure's own unit", () => {
    expect(checkCoherence(quarters(["12", "11", "13", "12", "120"]), written({}))).toMatchObject([
      { severity: "warning", data: { period: "2025-Q1", value: "120", median: "12", history: 4 } },
    ]);
  });

  it("needs figures of its own unit", () => {
    const series = [...quarters(["12", "11", "13", "12"]).slice(0, 4), ...quarters(["80"], { unit: "percent" })];
    expect(codes(series)).toEqual(["mixed-units"]);
  });

  it("stays one when every figure is ten times as large", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 100, max: 9999 }), { minLength: 5, maxLength: 12 }), (values) => {
        const alarm = (factor: number) => codes(quarters(values.map((value) => String(value * factor)))).length > 0;
        if (alarm(1)) expect(alarm(10)).toBe(true);
      }),
    );
  });
});

describe("no figures", () => {
  it("say nothing: the four empties are no numbers", () => {
    const empties: readonly Reported[] = [
      { kind: "no-data", why: null },
      { kind: "not-applicable", why: "No hubo elección" },
      { kind: "not-due" },
    ];
    expect(codes(quarters([...empties]), { name: "Número de sesiones" })).toEqual([]);
    expect(codes([])).toEqual([]);
  });
});
