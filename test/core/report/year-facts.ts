import type { Breakdown } from "../../../src/core/domain/disaggregation.ts";
import type { Evidence } from "../../../src/core/domain/evidence.ts";
import { amount, percentage, type ProgressBasis, type Reported } from "../../../src/core/domain/figure.ts";
import type { IndicatorFacts } from "../../../src/core/domain/indicator-facts.ts";
import { type IndicatorPlan, NO_PLAN } from "../../../src/core/domain/indicator-plan.ts";
import { COUNT, PERCENT } from "../../../src/core/domain/measure.ts";
import { parseQuarter } from "../../../src/core/domain/period.ts";
import type { EntrySource, NewContent, Progress } from "../../../src/core/domain/progress.ts";
import { type ProgressMove, revisionsOf } from "../../../src/core/domain/progress-history.ts";
import type { IndicatorVersion, Observation } from "../../../src/core/domain/register.ts";
import type { Target } from "../../../src/core/domain/target.ts";
import type { PlannedTarget } from "../../../src/core/domain/target-calendar.ts";
import type { TargetVersion } from "../../../src/core/domain/target-version.ts";
import { d, date, must, period } from "../decimals.ts";

const YEAR_2025 = "2025-01-01/2025-12-31";

export interface FactsOf extends Partial<Omit<IndicatorVersion, "plan">> {
  readonly key: string;
  readonly plan?: Partial<IndicatorPlan> | null;
  readonly targets?: readonly TargetVersion[];
  readonly progress?: readonly (readonly Progress[])[];
  readonly imported?: readonly Observation[];
  /** What it was called in the version before. */
  readonly formerly?: string;
}

export function factsOf(of: FactsOf): IndicatorFacts {
  const { plan, targets = [], progress = [], imported = [], formerly, ...version } = of;
  const now: IndicatorVersion = {
    version: formerly === undefined ? 1 : 2,
    cycle: YEAR_2025,
    programme: null,
    objective: null,
    name: `Indicador ${of.key}`,
    definition: null,
    method: null,
    dimension: null,
    unitLabel: null,
    frequency: "quarterly",
    direction: "ascending",
    area: null,
    importId: null,
    row: null,
    answer: null,
    createdAt: "2025-01-15T16:00:00Z",
    createdBy: "planeacion",
    ...version,
    plan: plan === null ? null : { ...NO_PLAN, ...plan },
  };
  const versions: IndicatorFacts["versions"] =
    formerly === undefined ? [now] : [{ ...now, version: 1, name: formerly }, now];
  return { versions, targets, progress: progress.flat(), imported };
}

export interface Given {
  readonly basis?: ProgressBasis;
  readonly justification?: string;
  readonly breakdowns?: readonly Breakdown[];
  readonly evidence?: readonly Evidence[];
  readonly source?: EntrySource;
  readonly late?: boolean;
}

function contentOf(reported: Reported, given: Given): NewContent {
  const explained = given.justification ?? (needsWord(reported, given) ? "Lo explicó el área." : null);
  return {
    reported,
    basis: given.basis ?? "period",
    breakdowns: given.breakdowns ?? [],
    justification: explained,
    evidence: given.evidence ?? [],
    inputs: null,
    source: given.source ?? { kind: "typed" },
    late: given.late ?? false,
  };
}

function needsWord(reported: Reported, { late }: Given): boolean {
  const isZero =
    reported.kind === "value" &&
    (reported.figure.kind === "amount" ? reported.figure.value : reported.figure.numerator) === "0";
  return reported.kind !== "value" || isZero || late === true;
}

/** One round of a figure: what was written, and what became of it. */
export interface Round {
  readonly reported: Reported;
  readonly given?: Given;
  readonly upTo: "drafted" | "submitted" | "approved" | "returned";
}

/** Every revision of the figure of a period, after so many rounds. */
export function history(key: string, at: string, rounds: readonly Round[]): readonly Progress[] {
  const of = period(at);
  const steps = rounds.flatMap(({ reported, given = {}, upTo }, place) => {
    const moves: readonly (readonly [ProgressMove, string])[] = [
      [{ kind: "drafted", content: contentOf(reported, given) }, "enlace"],
      [{ kind: "submitted" }, "enlace"],
      [
        upTo === "returned" ? { kind: "returned", reason: "No coincide con el acta." } : { kind: "approved" },
        "titular",
      ],
    ];
    const count = { drafted: 1, submitted: 2, approved: 3, returned: 3 }[upTo];
    return moves.slice(0, count).map(([act, by]) => ({ act, by, revision: place + 1 }));
  });
  return revisionsOf(
    steps.map((one, place) => ({
      ...one,
      key,
      period: of,
      step: place + 1,
      at: `2025-10-${String(6 + place).padStart(2, "0")}T15:30:00Z`,
    })),
  );
}

export function approved(key: string, at: string, of: { readonly reported: Reported } & Given): readonly Progress[] {
  const { reported, ...given } = of;
  return history(key, at, [{ reported, given, upTo: "approved" }]);
}

/** Approved figures of the quarters of 2025, one after the other; null where there is none. */
export function quarters(key: string, figures: readonly (Reported | null)[], given: Given = {}) {
  return figures.map((reported, place) =>
    reported === null ? [] : approved(key, `2025-Q${place + 1}`, { reported, ...given }),
  );
}

export function number(value: string, unit: string = COUNT): Reported {
  return amount(d(value), unit);
}

export function percent(value: string): Reported {
  return amount(d(value), PERCENT);
}

export function share(part: string, whole: string): Reported {
  return percentage(d(part), d(whole));
}

export function set(target: PlannedTarget): TargetVersion {
  return { version: 1, target, change: { kind: "set", by: "planeacion", on: date("2025-01-20") } };
}

/** The annual target with what each period adds, or where each must stand. */
export function planned(annual: Target, kind: "discrete" | "cumulative", targets: Readonly<Record<string, Target>>) {
  const entries = Object.entries(targets).map(([at, target]) => ({ period: period(at), target }));
  return { annual, calendar: { kind, entries } } as const;
}

export function observed(key: string, quarter: string, of: Partial<Observation & { value: string }>): Observation {
  const { value = "82", ...more } = of;
  const base = {
    key,
    field: "progress",
    period: must(parseQuarter(quarter), quarter),
    revision: 1,
    source: { importId: 3, row: 17, field: "progress", raw: `${value}%`, at: { page: 2, line: 41 } },
    answer: 9,
    by: "planeacion",
    at: "2025-07-20T17:00:00Z",
    ...more,
  } as const;
  return more.state === "withdrawn"
    ? { ...base, state: "withdrawn" }
    : { ...base, state: "confirmed", value: d(value), unit: PERCENT };
}
