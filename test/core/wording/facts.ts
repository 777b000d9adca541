import { parsePeriod, type Period } from "../../../src/core/domain/cycle-period.ts";
import type { ProgressBasis, Reported } from "../../../src/core/domain/figure.ts";
import type { IndicatorFacts } from "../../../src/core/domain/indicator-facts.ts";
import { type IndicatorPlan, NO_PLAN } from "../../../src/core/domain/indicator-plan.ts";
import { parseDate, parseQuarter } from "../../../src/core/domain/period.ts";
import type { Progress } from "../../../src/core/domain/progress.ts";
import type { IndicatorVersion, Observation } from "../../../src/core/domain/register.ts";
import type { TargetVersion } from "../../../src/core/domain/target-version.ts";
import { decimal, GOOD } from "./fixture.ts";

const AT = "2025-04-05T10:00:00.000Z";

export function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("something was expected here");
  return value;
}

const period = (text: string): Period => there(parsePeriod(text));

export const PLAN: IndicatorPlan = {
  ...NO_PLAN,
  unit: "percent",
  baseline: {
    kind: "known",
    measure: { value: decimal("82.5"), unit: "percent" },
    year: 2024,
    source: "Informe",
    note: null,
  },
  informationSource: GOOD.source,
};

export function version(change: Partial<IndicatorVersion> = {}): IndicatorVersion {
  const { name, objective, definition, method } = GOOD;
  return {
    key: "IND-001",
    version: 1,
    cycle: "2025-01-01/2025-12-31",
    programme: null,
    objective,
    name,
    definition,
    method,
    dimension: null,
    unitLabel: "Porcentaje",
    frequency: "quarterly",
    direction: "ascending",
    area: null,
    plan: PLAN,
    importId: null,
    row: null,
    answer: null,
    createdAt: AT,
    createdBy: "ana",
    ...change,
  };
}

export function target(number: number, value: string, unit = "percent"): TargetVersion {
  return {
    version: number,
    target: { annual: { kind: "at-least", bound: { value: decimal(value), unit } }, calendar: null },
    change: { kind: "set", by: "ana", on: there(parseDate("2025-01-10")) },
  };
}

interface Said {
  readonly revision?: number;
  readonly state?: "draft" | "approved";
  readonly basis?: ProgressBasis;
  readonly note?: string;
  readonly parts?: readonly Reported[];
}

export function progress(at: string, reported: Reported, said: Said = {}): Progress {
  const { revision = 1, state = "draft", basis = "period", note = null, parts = [] } = said;
  const entry = {
    key: "IND-001",
    period: period(at),
    revision,
    reported,
    basis,
    breakdowns:
      parts.length === 0 ? [] : [{ by: "sex", parts: parts.map((part, i) => ({ name: `${i}`, reported: part })) }],
    author: "ana",
    writtenAt: AT,
    justification: note,
    evidence: [],
    inputs: null,
    source: { kind: "typed" as const },
    late: false,
    corrects: null,
  };
  const submission = { submittedBy: "ana", submittedAt: AT };
  return state === "draft"
    ? { ...entry, state }
    : { ...entry, ...submission, state, approvedBy: "luis", approvedAt: AT };
}

export function observed(at: string, value: string | null): Observation {
  return {
    key: "IND-001",
    field: "progress",
    period: there(parseQuarter(at)),
    revision: 1,
    source: { importId: 1, row: 1, field: "progress", raw: value, at: { line: 4 } },
    answer: 1,
    by: "ana",
    at: AT,
    state: "confirmed",
    value: value === null ? null : decimal(value),
    unit: "percent",
  };
}

/** Progress of a document that nobody holds any longer. */
export function withdrawn(at: string, revision: number): Observation {
  const { key, field, period: quarter, source, answer, by } = observed(at, null);
  return { key, field, period: quarter, source, answer, by, at: AT, revision, state: "withdrawn" };
}

export function facts(change: Partial<IndicatorFacts> = {}): IndicatorFacts {
  return { versions: [version()], targets: [target(1, "95")], progress: [], imported: [], ...change };
}
