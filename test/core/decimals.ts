import { type Decimal, parseDecimal } from "../../src/core/domain/decimal.ts";
import { type Period, parsePeriod } from "../../src/core/domain/cycle-period.ts";
import { COUNT, type Measure } from "../../src/core/domain/measure.ts";
import { type CalendarDate, parseDate } from "../../src/core/domain/period.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Target } from "../../src/core/domain/target.ts";

/** What tests write as text, read as it must be. */
export function d(text: string): Decimal {
  return must(parseDecimal(text), text);
}

export function date(text: string): CalendarDate {
  return must(parseDate(text), text);
}

export function period(text: string): Period {
  return must(parsePeriod(text), text);
}

export function measure(value: string, unit = COUNT): Measure {
  return { value: d(value), unit };
}

export function atLeast(value: string, unit = COUNT): Target {
  return { kind: "at-least", bound: measure(value, unit) };
}

export function atMost(value: string, unit = COUNT): Target {
  return { kind: "at-most", bound: measure(value, unit) };
}

export function exactly(value: string, unit = COUNT): Target {
  return { kind: "exactly", bound: measure(value, unit) };
}

export function inside(lower: string, upper: string, unit = COUNT): Target {
  return { kind: "between", lower: measure(lower, unit), upper: measure(upper, unit) };
}

export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export function problemOf<P>(result: Result<unknown, P>): P {
  if (result.ok) throw new Error(`no problem: ${JSON.stringify(result.value)}`);
  return result.problem;
}

export function must<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`not there: ${what}`);
  return value;
}
