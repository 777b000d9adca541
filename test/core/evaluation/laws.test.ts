import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ACCUMULATIONS } from "../../../src/core/domain/accumulation.ts";
import { multiply } from "../../../src/core/domain/arithmetic.ts";
import type { Baseline } from "../../../src/core/domain/baseline.ts";
import { compareDecimals, type Decimal } from "../../../src/core/domain/decimal.ts";
import { type Evaluation, isColour, type Subject } from "../../../src/core/domain/evaluation.ts";
import { amount, percentage, type Reported } from "../../../src/core/domain/figure.ts";
import { compareRationals, roundRational } from "../../../src/core/domain/rational.ts";
import { DIRECTIONS } from "../../../src/core/domain/register.ts";
import { type Target, unitOfTarget } from "../../../src/core/domain/target.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { evaluate, type IndicatorYear } from "../../../src/core/evaluation/evaluate.ts";
import { explain } from "../../../src/core/evaluation/explain.ts";
import { judge } from "../../../src/core/evaluation/judge.ts";
import { bandsFor, signalOf } from "../../../src/core/evaluation/traffic-light.ts";
import { explainInWords } from "../../../src/core/words/evaluation.ts";
import { d } from "../decimals.ts";
import { inShort, QUARTERS, quarter, valueToDate } from "./fixture.ts";

const number = fc.integer({ min: -4000, max: 4000 }).map((n) => d(`${n / 8}`));
const positive = fc.integer({ min: 1, max: 4000 }).map((n) => d(`${n / 8}`));
const unit = fc.constantFrom("count", "percent", "unknown", "lugar");

function targetWith(value: fc.Arbitrary<Decimal>, of: fc.Arbitrary<string>): fc.Arbitrary<Target> {
  const bound = fc.record({ value, unit: of });
  return fc.oneof(
    fc.record({ kind: fc.constantFrom("at-least" as const, "at-most" as const, "exactly" as const), bound }),
    fc.tuple(value, value, of).map(([a, b, one]): Target => {
      const [lower, upper] = compareDecimals(a, b) <= 0 ? [a, b] : [b, a];
      return { kind: "between", lower: { value: lower, unit: one }, upper: { value: upper, unit: one } };
    }),
  );
}

function baselineWith(of: fc.Arbitrary<string>): fc.Arbitrary<Baseline | null> {
  return fc.option(
    fc
      .record({ value: number, unit: of })
      .map((measure) => ({ kind: "known", measure, year: 2024, source: "x", note: null }) as const),
  );
}

function subjectWith(of: fc.Arbitrary<string>): fc.Arbitrary<Subject> {
  return fc.record({
    direction: fc.option(fc.constantFrom(...DIRECTIONS)),
    accumulation: fc.option(fc.constantFrom(...ACCUMULATIONS)),
    baseline: baselineWith(of),
    value: fc.tuple(number, of).map(([value, one]) => valueToDate(value, one)),
    target: fc.option(
      fc.record({
        target: targetWith(number, of),
        from: fc.constantFrom("period" as const, "calendar" as const, "annual" as const),
      }),
    ),
    annual: fc.option(targetWith(number, of)),
  });
}

const anything = subjectWith(unit);
const known = subjectWith(fc.constant("count"));

describe("never a light without target, unit and direction", () => {
  it("nor with numbers that cannot be compared", () => {
    fc.assert(
      fc.property(anything, (subject) => {
        const { light } = judge(subject, DEFAULT_RULES, null);
        if (!isColour(light)) return;
        const { target, direction, value } = subject;
        expect(target !== null && direction !== null && direction !== "none").toBe(true);
        const units = [value.kind === "value" ? value.unit : "", target ? unitOfTarget(target.target) : ""];
        expect(units).not.toContain("unknown");
        expect(new Set(units).size).toBe(1);
      }),
      { numRuns: 2000 },
    );
  });

  it("and without one it is said what is missing", () => {
    fc.assert(
      fc.property(anything, (subject) => {
        const evaluation = judge(subject, DEFAULT_RULES, null);
        if (evaluation.kind === "grey") expect(evaluation.missing.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a change of scale changes no light", () => {
  it("value, target and baseline times the same number above zero", () => {
    const scaled = (one: Subject, by: Decimal): Subject => ({
      ...one,
      value:
        one.value.kind === "value"
          ? { ...one.value, value: { ...one.value.value, numerator: multiply(one.value.value.numerator, by) } }
          : one.value,
      target: one.target && { ...one.target, target: timesAll(one.target.target, by) },
      annual: one.annual && timesAll(one.annual, by),
      baseline:
        one.baseline?.kind === "known"
          ? { ...one.baseline, measure: { ...one.baseline.measure, value: multiply(one.baseline.measure.value, by) } }
          : one.baseline,
    });
    fc.assert(
      fc.property(known, positive, (subject, by) => {
        expect(inShort(judge(scaled(subject, by), DEFAULT_RULES, null))).toBe(
          inShort(judge(subject, DEFAULT_RULES, null)),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

describe("achievement is monotone in the value", () => {
  it.each(["ascending", "descending"] as const)("%s: better is never less, by the same formula", (direction) => {
    fc.assert(
      fc.property(known, number, number, (subject, a, b) => {
        const [worse, better] = compareDecimals(a, b) * (direction === "ascending" ? 1 : -1) <= 0 ? [a, b] : [b, a];
        const [low, high] = [worse, better].map((value) =>
          judge({ ...subject, direction, value: valueToDate(value) }, DEFAULT_RULES, null),
        );
        const [less, more] = [percentOf(low), percentOf(high)];
        if (less === null || more === null) return;
        fc.pre(less.formula === more.formula || isInterval(less.formula, more.formula));
        expect(compareRationals(less.percent, more.percent)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 3000 },
    );
  });

  it("regular: nearer to the target is never less", () => {
    fc.assert(
      fc.property(positive, positive, positive, (aim, near, further) => {
        const target: Target = { kind: "exactly", bound: { value: aim, unit: "count" } };
        const at = (distance: number) =>
          judge(
            {
              direction: "regular",
              accumulation: null,
              baseline: null,
              annual: null,
              value: valueToDate(`${Number(aim) + distance}`),
              target: { target, from: "period" },
            },
            DEFAULT_RULES,
            null,
          );
        const [close, far] = [at(Number(near)), at(-(Number(near) + Number(further)))];
        if (close.kind !== "coloured" || far.kind !== "coloured" || !close.achieved || !far.achieved)
          throw new Error("grey");
        expect(compareRationals(far.achieved.percent, close.achieved.percent)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe("rounding comes before the colour", () => {
  it("what is shown and its colour never disagree", () => {
    fc.assert(
      fc.property(known, (subject) => {
        const evaluation = judge(subject, DEFAULT_RULES, null);
        if (evaluation.kind !== "coloured" || !evaluation.achieved) return;
        const { percent, shown } = evaluation.achieved;
        expect(shown).toBe(roundRational(percent, DEFAULT_RULES.places));
        expect(signalOf(shown, DEFAULT_RULES, bandsFor(evaluation.formula)).light).toBe(evaluation.light);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("every result", () => {
  it("is explained in both languages, whatever it is", () => {
    fc.assert(
      fc.property(anything, (subject) => {
        const steps = explain(judge(subject, DEFAULT_RULES, null), DEFAULT_RULES);
        for (const language of ["es", "en"] as const) {
          for (const sentence of explainInWords(steps, language)) expect(sentence).toMatch(/^\P{Ll}.*[.]$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("is not touched by what comes before it: the verdict is the place in the interval and nothing else", () => {
    fc.assert(
      fc.property(known, (subject) => {
        const { verdict } = judge(subject, DEFAULT_RULES, null);
        const other = judge({ ...subject, baseline: null, direction: null, accumulation: null }, DEFAULT_RULES, null);
        expect(other.verdict).toBe(verdict);
      }),
    );
  });
});

describe("the order of captures and a change of officer", () => {
  const reported: fc.Arbitrary<Reported> = fc.oneof(
    { weight: 5, arbitrary: positive.map((value) => amount(value, "count")) },
    { weight: 2, arbitrary: fc.tuple(positive, positive).map(([a, b]) => percentage(a, b)) },
    fc.constantFrom<Reported>(
      { kind: "no-data", why: null },
      { kind: "not-applicable", why: "x" },
      { kind: "not-due" },
    ),
  );
  const year: fc.Arbitrary<IndicatorYear> = fc.record({
    direction: fc.constantFrom(...DIRECTIONS),
    accumulation: fc.constantFrom(...ACCUMULATIONS),
    baseline: baselineWith(fc.constant("count")),
    target: targetWith(positive, fc.constant("count")).map((annual) => ({ annual, calendar: null })),
    schedule: fc.constant(QUARTERS.map((period) => ({ period, due: true }))),
    captures: fc.array(
      fc.record({
        period: fc.integer({ min: 1, max: 4 }).map(quarter),
        revision: fc.integer({ min: 1, max: 50 }),
        reported,
        basis: fc.constantFrom("period", "cumulative", "year", "unknown"),
      }),
      { maxLength: 8 },
    ),
  });

  it("change nothing", () => {
    const shuffled = year.chain((one) => {
      const captures = one.captures.filter(
        (capture, i) =>
          one.captures.findIndex((other) => other.period === capture.period && other.revision === capture.revision) ===
          i,
      );
      const whole = fc.shuffledSubarray(captures, { minLength: captures.length, maxLength: captures.length });
      return whole.map(
        (other) =>
          [
            { ...one, captures },
            { ...one, captures: other },
          ] as const,
      );
    });
    fc.assert(
      fc.property(shuffled, fc.string(), ([one, other], officer) => {
        const byOther = other.captures.map((capture) => ({ ...capture, author: officer, writtenAt: officer }));
        expect(evaluate({ ...other, captures: byOther }, DEFAULT_RULES)).toEqual(evaluate(one, DEFAULT_RULES));
      }),
      { numRuns: 500 },
    );
  });

  it("a superseded revision plays no part", () => {
    fc.assert(
      fc.property(year, reported, (one, earlier) => {
        const before = one.captures.map((capture) => ({ ...capture, revision: 0, reported: earlier }));
        expect(evaluate({ ...one, captures: [...before, ...one.captures] }, DEFAULT_RULES)).toEqual(
          evaluate(one, DEFAULT_RULES),
        );
      }),
    );
  });
});

function timesAll(target: Target, by: Decimal): Target {
  const times = (bound: { readonly value: Decimal; readonly unit: string }) => ({
    ...bound,
    value: multiply(bound.value, by),
  });
  return target.kind === "between"
    ? { kind: "between", lower: times(target.lower), upper: times(target.upper) }
    : { kind: target.kind, bound: times(target.bound) };
}

/** A milestone has no more than its two values. */
function percentOf(evaluation: Evaluation | undefined) {
  if (evaluation?.kind !== "coloured" || evaluation.achieved === null || evaluation.formula === "milestone")
    return null;
  return { formula: evaluation.formula, percent: evaluation.achieved.percent };
}

/** Inside an interval of two ends counts as 100, between its two formulas. */
function isInterval(a: string, b: string): boolean {
  return a === "interval" || b === "interval";
}

it("the arbitraries reach all of it", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anything, (subject) => {
      const evaluation = judge(subject, DEFAULT_RULES, null);
      seen.add(evaluation.kind === "coloured" ? `${evaluation.light} ${evaluation.formula}` : evaluation.light);
    }),
    { numRuns: 5000, seed: 7 },
  );
  for (const formula of ["gap", "ratio", "regular", "verdict", "milestone", "interval"]) {
    expect([...seen].some((one) => one.endsWith(formula))).toBe(true);
  }
});
