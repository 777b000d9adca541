import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FREQUENCIES } from "../../../src/core/domain/frequency.ts";
import type { IndicatorFacts } from "../../../src/core/domain/indicator-facts.ts";
import type { Progress } from "../../../src/core/domain/progress.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { evaluate } from "../../../src/core/evaluation/evaluate.ts";
import { indicatorYear, scheduleFindings, scheduleOfYear } from "../../../src/core/evaluation/indicator-year.ts";
import { atLeast, date } from "../decimals.ts";
import {
  approved,
  factsOf,
  type FactsOf,
  history,
  number,
  observed,
  planned,
  quarters,
  set,
} from "../report/year-facts.ts";

const KEY = "X-1";
const YEAR_END = date("2025-12-31");

function facts(of: Omit<FactsOf, "key"> = {}): IndicatorFacts {
  return factsOf({ key: KEY, plan: { accumulation: "sum", unit: "count" }, ...of });
}

function captured(of: IndicatorFacts, until = YEAR_END): readonly string[] {
  return indicatorYear(of, until).captures.map(({ period, revision, reported, basis }) => {
    const said = reported.kind === "value" && reported.figure.kind === "amount" ? reported.figure.value : reported.kind;
    return `${period} r${revision} ${said} ${basis}`;
  });
}

describe("what stands for a period", () => {
  const first = { reported: number("10"), upTo: "approved" } as const;
  it.each<[string, Parameters<typeof history>[2], readonly string[]]>([
    ["an approved figure", [first], ["2025-Q1 r1 10 period"]],
    ["nothing, while it is a draft", [{ ...first, upTo: "drafted" }], []],
    ["nothing, while it is under review", [{ ...first, upTo: "submitted" }], []],
    ["nothing, when it was returned", [{ ...first, upTo: "returned" }], []],
    ["the correction that was approved", [first, { ...first, reported: number("12") }], ["2025-Q1 r2 12 period"]],
    [
      "the figure before, while its correction is a draft",
      [first, { reported: number("12"), upTo: "drafted" }],
      ["2025-Q1 r1 10 period"],
    ],
    [
      "the figure before, while its correction is under review",
      [first, { reported: number("12"), upTo: "submitted" }],
      ["2025-Q1 r1 10 period"],
    ],
    [
      "the figure before, when its correction was returned",
      [first, { reported: number("12"), upTo: "returned" }],
      ["2025-Q1 r1 10 period"],
    ],
    [
      "an approved absence",
      [{ reported: { kind: "no-data", why: "se perdió" }, upTo: "approved" }],
      ["2025-Q1 r1 no-data period"],
    ],
  ])("is %s", (_, rounds, expected) => {
    const given = rounds.map((one) => ({ ...one, given: { justification: "porque sí" } }));
    expect(captured(facts({ progress: [history(KEY, "2025-Q1", given)] }))).toEqual(expected);
  });

  it.each([
    ["a confirmed import, of unknown basis", [observed(KEY, "2025-Q1", { value: "82" })], ["2025-Q1 r1 82 unknown"]],
    [
      "its newest revision",
      [observed(KEY, "2025-Q1", { revision: 2, value: "90" }), observed(KEY, "2025-Q1", {})],
      ["2025-Q1 r2 90 unknown"],
    ],
    [
      "nothing, when it was withdrawn",
      [observed(KEY, "2025-Q1", {}), observed(KEY, "2025-Q1", { revision: 2, state: "withdrawn" })],
      [],
    ],
    ["nothing, when it is no progress", [observed(KEY, "2025-Q1", { field: "baseline" })], []],
  ])("without any approved figure is %s", (_, imported, expected) => {
    const waiting = history(KEY, "2025-Q1", [{ reported: number("10"), upTo: "submitted" }]);
    expect(captured(facts({ imported, progress: [waiting] }))).toEqual(expected);
  });

  it("is the approved figure where a document says another", () => {
    const both = facts({ imported: [observed(KEY, "2025-Q1", {})], progress: quarters(KEY, [number("10")]) });
    expect(captured(both)).toEqual(["2025-Q1 r1 10 period"]);
  });
});

describe("the schedule", () => {
  const inShort = (of: IndicatorFacts) => scheduleOfYear(of).map(({ period, due }) => `${period}${due ? "" : " -"}`);

  it.each([
    ["quarterly", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
    ["half-yearly", ["2025-Q1 -", "2025-Q2", "2025-Q3 -", "2025-Q4"]],
    ["annual", ["2025-Q1 -", "2025-Q2 -", "2025-Q3 -", "2025-Q4"]],
    ["per-process", ["2025-Q1 -", "2025-Q2 -", "2025-Q3 -", "2025-Q4"]],
    ["on-demand", ["2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4"]],
  ] as const)("of what is measured %s", (frequency, expected) => {
    expect(inShort(facts({ frequency }))).toEqual(expected);
  });

  it("is finer where it is measured more often, and follows a cycle that is no calendar year", () => {
    expect(inShort(facts({ frequency: "monthly" }))).toHaveLength(12);
    expect(inShort(facts({ frequency: "bimonthly" }))).toHaveLength(6);
    expect(inShort(facts({ cycle: "2024-09-01/2025-08-31" }))[0]).toBe("2024-09-01/P3M");
  });

  it("has nothing due where the calendar has nothing", () => {
    const target = set(planned(atLeast("8"), "discrete", { "2025-Q2": atLeast("3"), "2025-Q4": atLeast("5") }));
    expect(inShort(facts({ targets: [target] }))).toEqual(["2025-Q1 -", "2025-Q2", "2025-Q3 -", "2025-Q4"]);
  });

  it("is quarterly where nobody has said how often, and then that is said", () => {
    const unsaid = facts({ frequency: null });
    expect(inShort(unsaid)).toEqual(inShort(facts()));
    expect(scheduleFindings(unsaid).map((one) => one.code)).toEqual(["frequency-not-said"]);
    expect(FREQUENCIES.flatMap((frequency) => scheduleFindings(facts({ frequency })))).toEqual([]);
  });

  it("refuses a cycle that is none", () => {
    expect(() => scheduleOfYear(facts({ cycle: "2025" }))).toThrow("no cycle: 2025");
  });
});

describe("a day of the year", () => {
  const target = set(
    planned(atLeast("100"), "discrete", {
      "2025-Q1": atLeast("20"),
      "2025-Q2": atLeast("30"),
      "2025-Q4": atLeast("50"),
    }),
  );
  const whole = facts({ targets: [target], progress: quarters(KEY, [number("20"), number("30"), null, number("50")]) });

  it("leaves out the periods that have not ended, and keeps their calendar", () => {
    const year = indicatorYear(whole, date("2025-08-15"));
    expect(year.schedule.map((one) => one.period)).toEqual(["2025-Q1", "2025-Q2"]);
    expect(year.captures.map((one) => one.period)).toEqual(["2025-Q1", "2025-Q2"]);
    expect(year.target).toEqual(target.target);
  });

  it("judges each period as the whole year does", () => {
    const all = evaluate(indicatorYear(whole, YEAR_END), DEFAULT_RULES).periods;
    for (const until of ["2025-03-31", "2025-06-30", "2025-09-30"]) {
      const some = evaluate(indicatorYear(whole, date(until)), DEFAULT_RULES).periods;
      expect(some).toEqual(all.slice(0, some.length));
    }
  });
});

describe("laws", () => {
  const figure = fc.record({
    quarter: fc.integer({ min: 1, max: 4 }),
    values: fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 3 }),
  });
  const manyFigures = fc.uniqueArray(figure, { selector: (one) => one.quarter, maxLength: 4 });
  const progressOf = (figures: readonly { readonly quarter: number; readonly values: readonly number[] }[]) =>
    figures.map(({ quarter, values }) =>
      history(
        KEY,
        `2025-Q${quarter}`,
        values.map((value) => ({
          reported: number(String(value)),
          given: { justification: "porque sí" },
          upTo: "approved" as const,
        })),
      ),
    );
  const judged = (progress: readonly Progress[]) => {
    const of = facts({ targets: [set({ annual: atLeast("400"), calendar: null })], progress: [progress] });
    return evaluate(indicatorYear(of, YEAR_END), DEFAULT_RULES);
  };

  it("the order in which figures come changes nothing", () => {
    fc.assert(
      fc.property(
        manyFigures.chain((figures) => {
          const progress = progressOf(figures).flat();
          return fc.tuple(fc.constant(progress), fc.shuffledSubarray(progress, { minLength: progress.length }));
        }),
        ([progress, shuffled]) => {
          expect(judged(shuffled)).toEqual(judged(progress));
        },
      ),
    );
  });

  it("who wrote and who approved a figure changes nothing", () => {
    fc.assert(
      fc.property(manyFigures, fc.string(), (figures, somebody) => {
        const progress = progressOf(figures).flat();
        const others = progress.map((one) => ({ ...one, author: somebody, approvedBy: `${somebody}!` }));
        expect(judged(others)).toEqual(judged(progress));
      }),
    );
  });

  it("what nobody approved changes nothing", () => {
    fc.assert(
      fc.property(
        manyFigures,
        fc.constantFrom("drafted" as const, "submitted" as const, "returned" as const),
        (figures, upTo) => {
          const progress = progressOf(figures).flat();
          const waiting = figures.map(({ quarter }) => {
            const stands = { reported: number("1"), upTo: "approved" } as const;
            return history(
              KEY,
              `2025-Q${quarter}`,
              [stands, stands, stands, { reported: number("999"), upTo }].map((one) => ({
                ...one,
                given: { justification: "x" },
              })),
            ).slice(3);
          });
          expect(judged([...progress, ...waiting.flat()])).toEqual(judged(progress));
        },
      ),
    );
  });
});

it("keeps a figure of a period that has ended, whoever reports it late", () => {
  const late = approved(KEY, "2025-Q1", { reported: number("7"), late: true });
  expect(captured(facts({ progress: [late] }), date("2025-03-31"))).toEqual(["2025-Q1 r1 7 period"]);
});
