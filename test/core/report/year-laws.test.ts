import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isColour } from "../../../src/core/domain/evaluation.ts";
import type { Reported } from "../../../src/core/domain/figure.ts";
import { UNKNOWN_UNIT } from "../../../src/core/domain/measure.ts";
import { unitOfTarget } from "../../../src/core/domain/target.ts";
import { buildYearReport } from "../../../src/core/report/build-year-report.ts";
import type { YearReport } from "../../../src/core/report/year-report.ts";
import { yearReport, yearSnapshot } from "./year-fixture.ts";

const report = yearReport();

describe("laws", () => {
  const snapshot = yearSnapshot();
  const indicators = fc
    .shuffledSubarray([...snapshot.indicators], { minLength: snapshot.indicators.length })
    .chain((all) =>
      fc.tuple(
        ...all.map((facts) =>
          fc.shuffledSubarray([...facts.progress], { minLength: facts.progress.length }).map((progress) => ({
            ...facts,
            progress,
            imported: facts.imported.toReversed(),
            targets: facts.targets.toReversed(),
          })),
        ),
      ),
    );

  it("the order in which facts come changes nothing", () => {
    fc.assert(
      fc.property(indicators, (shuffled) => {
        const lineage = snapshot.lineage.toReversed();
        expect(buildYearReport({ ...snapshot, indicators: shuffled, lineage }, null)).toEqual(report);
      }),
      { numRuns: 20 },
    );
  });

  const some = fc.subarray([...snapshot.indicators]).map((chosen) => yearReport({ indicators: chosen }));

  it("counts add up to the total, here and in the areas", () => {
    fc.assert(
      fc.property(some, (one: YearReport) => {
        const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((a, b) => a + b, 0);
        expect(sum(one.headline.counts)).toBe(one.headline.total);
        const left = one.headline.leftOut.reduce((total, group) => total + group.keys.length, 0);
        expect(one.headline.included + left).toBe(one.headline.total);
        for (const [place, { rollUp }] of one.overTime.entries()) {
          const inAreas = one.areas.reduce((total, area) => total + sum(area.periods[place]?.rollUp.counts ?? {}), 0);
          expect(inAreas).toBe(rollUp.total);
        }
        expect(one.indicators).toHaveLength(one.headline.total);
      }),
      { numRuns: 40 },
    );
  });

  it("no light has a colour without target, unit and direction", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...snapshot.indicators),
        fc.constantFrom("target" as const, "direction" as const, "unit" as const),
        (facts, lost) => {
          const [first, ...more] = facts.versions.map((one) =>
            lost === "direction" ? { ...one, direction: null } : one,
          );
          const progress =
            lost === "unit"
              ? facts.progress.map((one) => ({ ...one, reported: unitless(one.reported) }))
              : facts.progress;
          const bare = {
            ...facts,
            versions: [first ?? facts.versions[0], ...more] as const,
            progress,
            targets: lost === "target" ? [] : facts.targets,
          };
          for (const { series } of yearReport({ indicators: [bare] }).indicators) {
            expect(series.filter(({ light }) => isColour(light))).toEqual([]);
          }
        },
      ),
    );
    for (const { direction, series } of report.indicators) {
      for (const { light, target, toDate } of series.filter((point) => isColour(point.light))) {
        expect([light, direction === null, target === null]).toEqual([light, false, false]);
        expect(target && unitOfTarget(target.target)).not.toBe(UNKNOWN_UNIT);
        expect(toDate.kind).toBe("value");
      }
    }
  });

  it("every figure has a source", () => {
    for (const point of report.indicators.flatMap((one) => one.series)) {
      const stands = point.revisions.find((one) => one.revision === point.revision && one.state === "approved");
      if (point.from === "approved") expect(stands?.content?.reported).toEqual(point.reported);
      if (point.from === "imported") expect(point.imports.at(-1)?.reported).toEqual(point.reported);
      if (point.from === "nobody") expect(point.reported.kind).not.toBe("value");
    }
  });
});

function unitless(reported: Reported): Reported {
  return reported.kind === "value" ? { kind: "value", figure: { ...reported.figure, unit: UNKNOWN_UNIT } } : reported;
}
