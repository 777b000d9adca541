import type { Baseline } from "../../../src/core/domain/baseline.ts";
import { type Period, periodsOf } from "../../../src/core/domain/cycle-period.ts";
import type { Evaluation, Subject, YearToDate } from "../../../src/core/domain/evaluation.ts";
import { amount, type ProgressBasis, type Reported } from "../../../src/core/domain/figure.ts";
import { COUNT } from "../../../src/core/domain/measure.ts";
import { calendarYear } from "../../../src/core/domain/period.ts";
import { rationalOf } from "../../../src/core/domain/rational.ts";
import type { Target } from "../../../src/core/domain/target.ts";
import type { PlannedTarget } from "../../../src/core/domain/target-calendar.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import type { IndicatorYear } from "../../../src/core/evaluation/evaluate.ts";
import { judge } from "../../../src/core/evaluation/judge.ts";
import { atLeast, d, measure, must } from "../decimals.ts";

export const QUARTERS: readonly Period[] = periodsOf(must(calendarYear(2025), "2025"), "quarterly");

export function quarter(number: number): Period {
  return must(QUARTERS[number - 1], `quarter ${number}`);
}

export function baseline(value: string, unit = COUNT): Baseline {
  return { kind: "known", measure: measure(value, unit), year: 2024, source: "Informe", note: null };
}

export function valueToDate(value: string, unit = COUNT): YearToDate {
  return { kind: "value", value: rationalOf(d(value)), unit, parts: null, included: 1, leftOut: [] };
}

/** A subject with all it takes to be judged; a test changes what it is about. */
export function subject(of: Partial<Subject> = {}): Subject {
  return {
    direction: "ascending",
    accumulation: null,
    baseline: null,
    value: valueToDate("50"),
    target: { target: atLeast("100"), from: "period" },
    annual: null,
    ...of,
  };
}

export function against(target: Target): Pick<Subject, "target"> {
  return { target: { target, from: "period" } };
}

export function judged(of: Partial<Subject>): Evaluation {
  return judge(subject(of), DEFAULT_RULES, null);
}

/** "92.5 green gap", "not-evaluable: target, unit", "green verdict". */
export function inShort(evaluation: Evaluation): string {
  if (evaluation.kind === "grey") {
    const { light, missing } = evaluation;
    return missing.length === 0 ? light : `${light}: ${missing.join(", ")}`;
  }
  const { achieved, light, formula } = evaluation;
  return [...(achieved ? [achieved.shown] : []), light, formula].join(" ");
}

/** A year by quarters; a text is an amount of the unit. */
export function yearOf(
  values: readonly (string | Reported)[],
  of: Partial<IndicatorYear> & { readonly basis?: ProgressBasis } = {},
): IndicatorYear {
  const { basis = "period", ...rest } = of;
  return {
    direction: "ascending",
    accumulation: "sum",
    baseline: null,
    target: null,
    schedule: QUARTERS.map((period) => ({ period, due: true })),
    captures: values.map((value, i) => ({
      period: quarter(i + 1),
      revision: 1,
      reported: typeof value === "string" ? amount(d(value), COUNT) : value,
      basis,
    })),
    ...rest,
  };
}

export function planned(annual: string, discrete: readonly (string | null)[]): PlannedTarget {
  const entries = discrete.flatMap((value, i) =>
    value === null ? [] : [{ period: quarter(i + 1), target: atLeast(value) }],
  );
  return { annual: atLeast(annual), calendar: { kind: "discrete", entries } };
}
