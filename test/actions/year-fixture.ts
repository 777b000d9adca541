import { addIndicators, type IndicatorDraft } from "../../src/actions/add-indicators.ts";
import type { Batch } from "../../src/actions/batch.ts";
import { setTargets } from "../../src/actions/change-targets.ts";
import type { Context } from "../../src/actions/context.ts";
import { openPeriod } from "../../src/actions/move-period.ts";
import { type FigureInFile, recordProgress } from "../../src/actions/record-progress.ts";
import { approveProgress, submitProgress } from "../../src/actions/review-progress.ts";
import type { Period } from "../../src/core/domain/cycle-period.ts";
import { amount, type Reported } from "../../src/core/domain/figure.ts";
import { type IndicatorPlan, NO_PLAN } from "../../src/core/domain/indicator-plan.ts";
import type { Problem } from "../../src/core/domain/problem.ts";
import type { Result } from "../../src/core/domain/result.ts";
import { atLeast, d, date, period } from "../core/decimals.ts";
import { expectOk, expectThere, OWNER } from "./fixture.ts";

export const Q1 = period("2025-Q1");
export const Q2 = period("2025-Q2");
export const ON_TIME = date("2025-04-05");

/** The same bench with somebody else at it. */
export function as(context: Context, actor: string): Context {
  return { ...context, actor };
}

export function draftOf(key: string | null, change: { description?: object; plan?: Partial<IndicatorPlan> } = {}) {
  const description = {
    programme: null,
    objective: "Vigilar el uso de los recursos",
    name: "Sesiones del comité",
    definition: "Sesiones celebradas",
    method: null,
    dimension: null,
    unitLabel: "Sesiones",
    frequency: "quarterly",
    direction: "ascending",
    area: "Contraloría",
    ...change.description,
  } as const;
  const plan: IndicatorPlan = { ...NO_PLAN, accumulation: "sum", unit: "sesiones", ...change.plan };
  return { key, cycle: "2025-01-01/2025-12-31", description, plan, at: null } satisfies IndicatorDraft;
}

export function figureOf(key: string, reported: Reported, more: Partial<FigureInFile["content"]> = {}): FigureInFile {
  return {
    key,
    period: Q1,
    at: null,
    content: {
      reported,
      basis: "period",
      breakdowns: [],
      justification: null,
      evidence: [],
      inputs: null,
      source: { kind: "typed" },
      ...more,
    },
  };
}

export function sessions(value: string): Reported {
  return amount(d(value), "sesiones");
}

/** A batch in which nothing was refused. */
export function expectAll<T>(result: Result<Batch<T>, Problem>): readonly T[] {
  const { done, refused } = expectOk(result);
  if (refused.length > 0) throw new Error(`refused: ${JSON.stringify(refused)}`);
  return done;
}

/** The codes of everything that was refused. */
export function refusedCodes(result: Result<Batch<unknown>, Problem>): readonly string[] {
  return expectOk(result).refused.flatMap((one) => one.problems.map((problem) => problem.code));
}

/** IND-001 with 6 sessions promised a quarter, and the first quarter open until 10 April. */
export async function beginYear(context: Context): Promise<void> {
  expectAll(await addIndicators(context, { institution: OWNER, drafts: [draftOf(null)] }));
  const target = {
    annual: atLeast("24", "sesiones"),
    calendar: {
      kind: "discrete",
      entries: ["Q1", "Q2", "Q3", "Q4"].map((quarter) => ({
        period: period(`2025-${quarter}`),
        target: atLeast("6", "sesiones"),
      })),
    },
  } as const;
  const targets = [{ key: "IND-001", target, at: null }];
  expectAll(await setTargets(context, { institution: OWNER, targets, on: date("2025-01-10") }));
  expectOk(await openPeriod(context, { institution: OWNER, period: Q1, dueOn: date("2025-04-10") }));
}

/** From a draft by Ana to an approved figure by Luis. */
export async function approved(context: Context, figure: FigureInFile, corrects = false): Promise<void> {
  const request = { institution: OWNER, figures: [figure], on: ON_TIME, document: null, corrects };
  expectAll(await recordProgress(context, request));
  await submitAndApprove(context, figure.key, figure.period);
}

export async function submitAndApprove(context: Context, key: string, of: Period): Promise<void> {
  const [step] = expectAll(await submitProgress(context, { institution: OWNER, period: of, keys: [key], area: null }));
  const { revision } = expectThere(step);
  const figures = [{ key, period: of, revision }];
  expectAll(await approveProgress(as(context, "Luis Soto"), { institution: OWNER, figures }));
}
