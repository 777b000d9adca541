import { comparePeriods, type Period } from "../core/domain/cycle-period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { buildYearReport } from "../core/report/build-year-report.ts";
import type { YearReport } from "../core/report/year-report.ts";
import { type Context, permitAll } from "./context.ts";
import { placeOf } from "./read-ground.ts";
import { takeYearSnapshot } from "./year-snapshot.ts";
import { unknownIndicator } from "./unknown-indicator.ts";

export interface EvaluateRequest {
  readonly institution: string;
  /** The newest that was opened when none is named. */
  readonly period: Period | null;
  /** Some indicators only; none for all. */
  readonly keys: readonly string[];
}

/**
 * Judges the register as it stands, as an edition would; nothing is stored, so nothing is ever stale. Those of an
 * area judge the indicators of theirs, which they name.
 */
export async function evaluatePeriod(context: Context, request: EvaluateRequest): Promise<Result<YearReport, Problem>> {
  const { institution, keys } = request;
  const { store } = context;
  const versions = await store.indicators(institution);
  const asked = versions.filter((one) => keys.includes(one.key));
  const places = asked.length > 0 ? asked.map((one) => placeOf(institution, one)) : [{ institution, areas: [] }];
  const person = permitAll(context, "evaluate", places);
  if (!person.ok) return person;
  const period =
    request.period ??
    (await store.periods(institution))
      .map((one) => one.period)
      .toSorted(comparePeriods)
      .at(-1);
  if (!period) return fail({ code: "period-not-opened", period: "", opened: [] });
  const known = versions.map((one) => one.key);
  const unknown = keys.find((key) => !known.includes(key));
  if (unknown !== undefined) return fail(unknownIndicator(unknown, known));
  const of = { institution, period, ...(keys.length > 0 ? { keys } : {}) };
  const snapshot = await takeYearSnapshot(store, of, { number: 0, by: person.value, at: context.now() });
  return snapshot.ok ? ok(buildYearReport(snapshot.value, null)) : snapshot;
}
