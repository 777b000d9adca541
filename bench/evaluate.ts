import { Big } from "big.js";
import { periodsOf } from "../src/core/domain/cycle-period.ts";
import { type Decimal, parseDecimal } from "../src/core/domain/decimal.ts";
import { amount } from "../src/core/domain/figure.ts";
import { COUNT } from "../src/core/domain/measure.ts";
import { calendarYear } from "../src/core/domain/period.ts";
import type { Target } from "../src/core/domain/target.ts";
import { DEFAULT_RULES } from "../src/core/evaluation/default-rules.ts";
import { evaluate, type IndicatorYear } from "../src/core/evaluation/evaluate.ts";
import type { Row } from "./table.ts";

const INDICATORS = 10_000;
const RUNS = 5;

/** A made-up indicator as numbers: one in three falls from its baseline, the others add up month by month. */
interface Numbers {
  readonly falls: boolean;
  readonly values: readonly Decimal[];
  readonly baseline: Decimal;
  readonly annual: Decimal;
  readonly monthly: Decimal;
}

/** `evaluate` of 10,000 indicators by 12 months, beside a bare loop doing the same divisions with big.js. Limit: 3 times. */
export function measureEvaluate(): Promise<readonly Row[]> {
  const numbers = Array.from({ length: INDICATORS }, (_, i) => numbersOf(i));
  const years = numbers.map(yearOf);
  const own = fastest(() => years.reduce((sum, year) => sum + evaluate(year, DEFAULT_RULES).periods.length, 0));
  const bare = fastest(() => numbers.reduce((sum, one) => sum + divideOnly(one), 0));
  return Promise.resolve([
    {
      job: `evaluate, ${INDICATORS} indicators × 12 periods`,
      seconds: own,
      beside: "the same divisions in a bare loop",
      besideSeconds: bare,
    },
  ]);
}

/** What cannot be done without: year to date, one division for each formula that is told, one rounding. */
function divideOnly({ falls, values, baseline, annual, monthly }: Numbers): number {
  let [reached, planned] = [new Big(0), new Big(0)];
  let characters = 0;
  for (const value of values) {
    if (falls) {
      const [r, b, m] = [new Big(value), new Big(baseline), new Big(annual)];
      characters += print(b.minus(r).times(100).div(b.minus(m))) + print(m.times(100).div(r));
    } else {
      reached = reached.plus(value);
      planned = planned.plus(monthly);
      characters += print(reached.times(100).div(planned));
    }
  }
  return characters;
}

function print(percent: Big): number {
  return percent.round(1, Big.roundHalfUp).toFixed().length;
}

function numbersOf(i: number): Numbers {
  return {
    falls: i % 3 === 0,
    values: Array.from({ length: 12 }, (_, month) => decimal(`${((i * 7 + month * 13) % 997) + 0.5}`)),
    baseline: decimal(`${2000 + (i % 700)}`),
    annual: decimal(`${1200 + (i % 50)}`),
    monthly: decimal(`${100 + (i % 50)}`),
  };
}

function yearOf({ falls, values, baseline, annual, monthly }: Numbers): IndicatorYear {
  const cycle = calendarYear(2025);
  const periods = cycle ? periodsOf(cycle, "monthly") : [];
  const target = (value: Decimal): Target => ({ kind: falls ? "at-most" : "at-least", bound: { value, unit: COUNT } });
  const entries = periods.map((period) => ({ period, target: target(monthly) }));
  return {
    direction: falls ? "descending" : "ascending",
    accumulation: falls ? "constant" : "sum",
    baseline: { kind: "known", measure: { value: baseline, unit: COUNT }, year: 2024, source: "made up", note: null },
    target: { annual: target(annual), calendar: falls ? null : { kind: "discrete", entries } },
    schedule: periods.map((period) => ({ period, due: true })),
    captures: periods.flatMap((period, month) => {
      const value = values[month];
      return value === undefined ? [] : [{ period, revision: 1, reported: amount(value, COUNT), basis: "period" }];
    }),
  };
}

/** Seconds of the fastest of several runs, after one to warm up. */
function fastest(job: () => number): number {
  job();
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    job();
    return (performance.now() - began) / 1000;
  });
  return Math.min(...times);
}

function decimal(text: string): Decimal {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}
