import * as fc from "fast-check";
import { ACCUMULATIONS } from "../../src/core/domain/accumulation.ts";
import { multiply } from "../../src/core/domain/arithmetic.ts";
import type { Baseline } from "../../src/core/domain/baseline.ts";
import { type Period, periodOf, periodsOf } from "../../src/core/domain/cycle-period.ts";
import { addDays } from "../../src/core/domain/day.ts";
import type { Breakdown } from "../../src/core/domain/disaggregation.ts";
import { type Evidence, EVIDENCE_KINDS } from "../../src/core/domain/evidence.ts";
import { type Figure, PROGRESS_BASES, type Reported } from "../../src/core/domain/figure.ts";
import { FREQUENCIES } from "../../src/core/domain/frequency.ts";
import type { IndicatorPlan } from "../../src/core/domain/indicator-plan.ts";
import type { LineageEvent } from "../../src/core/domain/lineage.ts";
import type { Measure } from "../../src/core/domain/measure.ts";
import { calendarYear, makeDate } from "../../src/core/domain/period.ts";
import type { EntrySource, NewContent } from "../../src/core/domain/progress.ts";
import type { ProgressMove, ProgressStep } from "../../src/core/domain/progress-history.ts";
import type { PeriodState } from "../../src/core/domain/reporting-period.ts";
import type { TargetCalendar } from "../../src/core/domain/target-calendar.ts";
import type { Target } from "../../src/core/domain/target.ts";
import { type LineageRecord, type PeriodStep, type SettingRecord, type TargetRecord } from "../../src/store/store.ts";
import { SETTINGS } from "../../src/core/domain/setting.ts";
import { decimal, known } from "./samples.ts";
import { anyText, maybeAnyText, place, text } from "./text-arbitraries.ts";

/** Any record of a year of results that the domain allows, hostile texts included. */

type TargetChange = TargetRecord["change"];

const kind = <K extends string>(name: K) => fc.constant(name);
const few = { maxLength: 3 };
const names = fc.array(anyText, few);

const typed = fc
  .tuple(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }), fc.nat({ max: 10 ** 9 }))
  .map(([whole, part]) => decimal(`${whole}.${part}`));
/** As typed, or as a formula works it out: longer than anybody may type. */
const number = fc.oneof(
  typed,
  fc.tuple(typed, typed).map(([a, b]) => multiply(a, b)),
);

const date = fc
  .tuple(fc.integer({ min: 1990, max: 2090 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => known(makeDate(year, month, day), `${year}-${month}-${day}`));

const yearsPieces = FREQUENCIES.flatMap((frequency) => periodsOf(known(calendarYear(2026), "2026"), frequency));
const stretch = fc
  .tuple(date, fc.nat({ max: 4000 }))
  .map(([start, days]) => periodOf({ start, end: known(addDays(start, days), `${days} days`) }));
const period: fc.Arbitrary<Period> = fc.oneof(fc.constantFrom(...yearsPieces), stretch);

const measure: fc.Arbitrary<Measure> = fc.record({ value: number, unit: anyText });

const target: fc.Arbitrary<Target> = fc.oneof(
  fc.record({ kind: fc.constantFrom("at-least", "at-most", "exactly"), bound: measure }),
  fc.record({ kind: kind("between"), lower: measure, upper: measure }),
);

const calendar: fc.Arbitrary<TargetCalendar> = fc.record({
  kind: fc.constantFrom("discrete", "cumulative"),
  entries: fc.array(fc.record({ period, target }), { maxLength: 5 }),
});

const change: fc.Arbitrary<TargetChange> = fc.oneof(
  fc.record({ kind: fc.constantFrom("set", "calendar"), by: anyText, on: date }),
  fc.record({
    kind: kind("adjusted"),
    askedBy: anyText,
    askedOn: date,
    authorisedBy: anyText,
    authorisedOn: date,
    reasons: fc.record({ cut: maybeAnyText, increase: maybeAnyText }),
  }),
);

/** Versions 1, 2, 3 … of one target. */
export const targets: fc.Arbitrary<readonly TargetRecord[]> = fc
  .array(
    fc.record({ target: fc.record({ annual: target, calendar: fc.option(calendar) }), change, by: text, at: text }),
    { maxLength: 3 },
  )
  .map((all) => all.map((one, at) => ({ ...one, key: "IND-1", cycle: "2026-01-01/2026-12-31", version: at + 1 })));

const figure: fc.Arbitrary<Figure> = fc.oneof(
  fc.record({ kind: kind("amount"), value: number, unit: anyText }),
  fc.record({ kind: kind("ratio"), numerator: number, denominator: number, per: number, unit: anyText }),
);

const reported: fc.Arbitrary<Reported> = fc.oneof(
  fc.record({ kind: kind("value"), figure }),
  fc.record({ kind: kind("no-data"), why: maybeAnyText }),
  fc.record({ kind: kind("not-applicable"), why: anyText }),
  fc.record({ kind: kind("not-due") }),
);

const breakdown: fc.Arbitrary<Breakdown> = fc.record({
  by: anyText,
  parts: fc.array(fc.record({ name: anyText, reported }), few),
});

const evidence: fc.Arbitrary<Evidence> = fc.record({
  kind: fc.constantFrom(...EVIDENCE_KINDS),
  at: fc.oneof(
    fc.record({ kind: kind("link"), url: anyText }),
    fc.record({ kind: kind("file"), name: anyText, sha256: anyText }),
  ),
  personalData: fc.boolean(),
  note: maybeAnyText,
});

const source: fc.Arbitrary<EntrySource> = fc.oneof(
  fc.record({ kind: kind("typed") }),
  fc.record({ kind: kind("file"), name: anyText, sha256: anyText, at: place, raw: anyText }),
);

const content: fc.Arbitrary<NewContent> = fc.record({
  reported,
  basis: fc.constantFrom(...PROGRESS_BASES),
  breakdowns: fc.array(breakdown, few),
  justification: maybeAnyText,
  evidence: fc.array(evidence, few),
  inputs: fc.option(
    fc.dictionary(
      fc.string({ maxLength: 5 }).filter((name) => name !== "__proto__"),
      reported,
      { maxKeys: 3, noNullPrototype: true },
    ),
  ),
  source,
  late: fc.boolean(),
});

const move: fc.Arbitrary<ProgressMove> = fc.oneof(
  fc.record({ kind: kind("drafted"), content }),
  fc.record({ kind: fc.constantFrom("submitted", "approved") }),
  fc.record({ kind: kind("returned"), reason: text }),
);

/** Steps 1, 2, 3 … of one figure. */
export const steps: fc.Arbitrary<readonly ProgressStep[]> = fc
  .tuple(
    period,
    fc.array(fc.record({ revision: fc.integer({ min: 1, max: 9 }), act: move, by: text, at: text }), { maxLength: 5 }),
  )
  .map(([of, all]) => all.map((one, at) => ({ ...one, key: "IND-1", period: of, step: at + 1 })));

/** Steps 1, 2, 3 … of one period; it is published as edition 1. */
export const periodSteps: fc.Arbitrary<readonly PeriodStep[]> = fc
  .tuple(
    period,
    fc.array(
      fc.record({
        state: fc.constantFrom<PeriodState[]>("open", "in-review", "closed", "published"),
        dueOn: date,
        by: text,
        at: text,
      }),
      { maxLength: 5 },
    ),
  )
  .map(([of, all]) =>
    all.map(({ state, dueOn, by, at }) => ({
      now: { period: of, dueOn, ...stateOf(state, { by, at }) },
      by,
      at,
    })),
  );

const happened = { from: period, why: anyText };

const event: fc.Arbitrary<LineageEvent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("renamed", "method-changed"),
    key: anyText,
    before: anyText,
    after: anyText,
    ...happened,
  }),
  fc.record({ kind: kind("split"), key: anyText, into: names, ...happened }),
  fc.record({ kind: kind("merged"), keys: names, into: anyText, ...happened }),
);

/** Events 1, 2, 3 … */
export const lineage: fc.Arbitrary<readonly LineageRecord[]> = fc
  .array(fc.record({ event, by: text, at: text }), { maxLength: 4 })
  .map((all) => all.map((one, at) => ({ ...one, no: at + 1 })));

/** Versions 1, 2, 3 … of one setting, and at least one. JSON has no minus zero. */
export const settings: fc.Arbitrary<readonly [SettingRecord, ...SettingRecord[]]> = fc
  .tuple(
    fc.constantFrom(...SETTINGS),
    fc.array(fc.record({ value: json(), by: text, at: text }), { minLength: 1, maxLength: 3 }),
  )
  .map(([name, all]) => {
    const [first, ...rest] = all.map((one, at) => ({ ...one, name, version: at + 1 }));
    return [known(first ?? null, name), ...rest];
  });

const baseline: fc.Arbitrary<Baseline> = fc.oneof(
  fc.record({
    kind: kind("known"),
    measure,
    year: fc.integer({ min: 1900, max: 2199 }),
    source: anyText,
    note: maybeAnyText,
  }),
  fc.record({ kind: kind("none"), reason: anyText }),
);

export const plan: fc.Arbitrary<IndicatorPlan> = fc.record({
  accumulation: fc.option(fc.constantFrom(...ACCUMULATIONS)),
  unit: maybeAnyText,
  formula: fc.option(
    fc.record({
      source: anyText,
      variables: fc.array(fc.record({ name: anyText, label: anyText, unit: anyText }), few),
      places: fc.nat({ max: 40 }),
    }),
  ),
  baseline: fc.option(baseline),
  informationSource: maybeAnyText,
});

function json(): fc.Arbitrary<unknown> {
  return fc
    .jsonValue()
    .map((value): unknown => JSON.parse(JSON.stringify(value)))
    .filter((value) => !JSON.stringify(value).includes("__proto__"));
}

function stateOf(state: PeriodState, made: { readonly by: string; readonly at: string }) {
  if (state === "open") return { state };
  return state === "published" ? { state, ...made, edition: 1 } : { state, ...made };
}
