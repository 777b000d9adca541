import { describe, expect, it } from "vitest";
import { knownIndicators } from "../../../src/core/capture/known-indicators.ts";
import { NO_PLAN } from "../../../src/core/domain/indicator-plan.ts";
import type { IndicatorVersion } from "../../../src/core/domain/register.ts";

const VERSION: IndicatorVersion = {
  key: "IND-001",
  version: 1,
  cycle: "2025-01-01/2025-12-31",
  programme: null,
  objective: null,
  name: null,
  definition: null,
  method: null,
  dimension: null,
  unitLabel: null,
  frequency: null,
  direction: null,
  area: null,
  plan: null,
  importId: null,
  row: null,
  answer: null,
  createdAt: "2025-01-02T10:00:00Z",
  createdBy: "planeacion",
};

describe("what a file of figures is held against", () => {
  it("is the newest version of each indicator, in whatever order they come", () => {
    const newest: IndicatorVersion = { ...VERSION, version: 2, direction: "descending" };
    for (const versions of [
      [VERSION, newest],
      [newest, VERSION],
    ]) {
      expect([...knownIndicators(versions)]).toEqual([
        [
          "IND-001",
          {
            plan: NO_PLAN,
            cycle: { start: "2025-01-01", end: "2025-12-31" },
            frequency: null,
            direction: "descending",
          },
        ],
      ]);
    }
  });
});
