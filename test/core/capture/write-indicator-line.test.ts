import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readIndicatorSheet } from "../../../src/core/capture/read-indicator-sheet.ts";
import { INDICATOR_FORM } from "../../../src/core/capture/indicator-form.ts";
import { replaceCells, typedGrid } from "../../../src/core/capture/typed-line.ts";
import { writeIndicatorLine } from "../../../src/core/capture/write-indicator-line.ts";
import { ACCUMULATIONS } from "../../../src/core/domain/accumulation.ts";
import { FREQUENCIES } from "../../../src/core/domain/frequency.ts";
import type { IndicatorPlan } from "../../../src/core/domain/indicator-plan.ts";
import { DIRECTIONS } from "../../../src/core/domain/register.ts";
import { measure, must } from "../decimals.ts";

const word = fc.constantFrom("Sesiones del comité", "Porcentaje de quejas", "Agua", "Índice 2");
const maybe = fc.option(word);
const units = fc.constantFrom("percent", "count", "sesiones", "pesos");

const plans: fc.Arbitrary<IndicatorPlan> = units.chain((unit) =>
  fc.record({
    accumulation: fc.option(fc.constantFrom(...ACCUMULATIONS)),
    unit: fc.constant(unit),
    formula: fc.constant(null),
    baseline: fc.option(
      fc.oneof(
        fc.record({ kind: fc.constant("none" as const), reason: word }),
        fc.record({
          kind: fc.constant("known" as const),
          measure: fc.constantFrom("0", "12.5", "1.234", "-3", "11496759.89").map((value) => measure(value, unit)),
          year: fc.integer({ min: 1990, max: 2025 }),
          source: word,
          note: maybe,
        }),
      ),
    ),
    informationSource: maybe,
  }),
);

const indicators = fc.record({
  cycle: fc.constantFrom("2025-01-01/2025-12-31", "2024-09-01/2025-08-31"),
  programme: maybe,
  objective: maybe,
  name: word,
  definition: maybe,
  method: maybe,
  dimension: maybe,
  unitLabel: word,
  frequency: fc.option(fc.constantFrom(...FREQUENCIES)),
  direction: fc.option(fc.constantFrom(...DIRECTIONS)),
  area: maybe,
  plan: plans,
});

const readBack = (key: string, indicator: Parameters<typeof writeIndicatorLine>[1]) => {
  const { faults, refused, read } = readIndicatorSheet(typedGrid(writeIndicatorLine(key, indicator)));
  expect({ faults, refused }).toEqual({ faults: [], refused: [] });
  return must(read[0], "the indicator");
};

describe("an indicator as a line", () => {
  it("is read back as it was", () => {
    fc.assert(
      fc.property(indicators, (indicator) => {
        expect(readBack("IND-001", indicator)).toMatchObject({ key: "IND-001", indicator });
      }),
    );
  });

  it("keeps its formula and its variables", () => {
    const variables = ["atendidas", "recibidas"].map((name) => ({ name, label: `Quejas ${name}`, unit: "quejas" }));
    const formula = { source: "atendidas / recibidas * 100", variables, places: 1 };
    const plan = {
      accumulation: "on-demand",
      unit: "percent",
      formula,
      baseline: null,
      informationSource: null,
    } as const;
    const texts = { programme: null, objective: null, definition: null, method: null, dimension: null, area: null };
    const rest = {
      name: "Quejas",
      unitLabel: "Porcentaje",
      frequency: null,
      direction: null,
      cycle: "2025-01-01/2025-12-31",
    };
    expect(readBack("Q-1", { ...texts, ...rest, plan }).indicator.plan).toEqual(plan);
  });

  it("takes other cells by any name of their column, and keeps those nobody knows to be told so", () => {
    const cells = [
      ["nombre", "Agua"],
      ["área", "Obras"],
    ] as const;
    const given = [
      ["Name", "Agua potable"],
      ["colr", "azul"],
    ] as const;
    expect(replaceCells(cells, given, INDICATOR_FORM.headings)).toEqual([
      ["área", "Obras"],
      ["Name", "Agua potable"],
      ["colr", "azul"],
    ]);
    expect(readIndicatorSheet(typedGrid(given)).faults).toMatchObject([
      { code: "column-unknown", heading: "colr" },
      {},
    ]);
  });
});
