import type { Period } from "../core/domain/cycle-period.ts";
import type { Act } from "../core/domain/permission.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { AuditEntry } from "../store/store.ts";
import { type Context, permit } from "./context.ts";
import { listRegister, type RegisterEntry } from "./list-register.ts";
import { type PeriodStatus, periodStatus } from "./period-status.ts";
import { type IndicatorTrace, traceIndicator } from "./trace-indicator.ts";
import { unknownKey } from "./unknown-indicator.ts";

/** Who asks: with the areas of their roles, in which they may read though not elsewhere. */
export interface Asking {
  readonly institution: string;
  readonly areas: readonly string[];
}

/** The indicators that a person may read, in key order. */
export async function readRegister(
  context: Context,
  asking: Asking,
): Promise<Result<readonly RegisterEntry[], Problem>> {
  const permitted = permitSomewhere(context, "read-register", asking);
  if (!permitted.ok) return permitted;
  const all = await listRegister(context.store, asking.institution);
  return ok(all.filter(({ version }) => mayRead(context, asking.institution, version.area)));
}

/** Everything that is known of one indicator. */
export async function readTrace(
  context: Context,
  { institution, key }: { readonly institution: string; readonly key: string },
): Promise<Result<IndicatorTrace, Problem>> {
  const version = (await context.store.indicatorVersions(institution, key)).at(-1);
  const areas = version?.area ?? null;
  const permitted = permit(context, "read-register", { institution, areas: areas === null ? [] : [areas] });
  if (!permitted.ok) return permitted;
  if (!version) return fail(await unknownKey(context.store, institution, key));
  return traceIndicator(context.store, institution, key);
}

export async function readPeriods(
  context: Context,
  asking: Asking,
): Promise<Result<readonly ReportingPeriod[], Problem>> {
  const permitted = permitSomewhere(context, "read-register", asking);
  return permitted.ok ? ok(await context.store.periods(asking.institution)) : permitted;
}

/** Where the figures of a period stand that a person may read. */
export async function readStatus(
  context: Context,
  asking: Asking & { readonly period: Period },
): Promise<Result<PeriodStatus, Problem>> {
  const permitted = permitSomewhere(context, "read-register", asking);
  if (!permitted.ok) return permitted;
  const status = await periodStatus(context.store, asking);
  if (!status.ok) return status;
  const figures = status.value.figures.filter(({ area }) => mayRead(context, asking.institution, area));
  return ok({ ...status.value, figures });
}

/** The audit log, oldest first. */
export async function readAudit(
  context: Context,
  of: { readonly institution: string; readonly after: number; readonly limit: number },
): Promise<Result<readonly AuditEntry[], Problem>> {
  const { institution, after, limit } = of;
  const permitted = permit(context, "read-audit", { institution, areas: [] });
  return permitted.ok ? ok(await context.store.audit(institution, { after, limit })) : permitted;
}

/** Whether a person may do it in any of their areas, or everywhere. */
function permitSomewhere(context: Context, act: Act, { institution, areas }: Asking): Result<string, Problem> {
  const own = areas.map((area) => permit(context, act, { institution, areas: [area] })).find((one) => one.ok);
  return own ?? permit(context, act, { institution, areas: [] });
}

function mayRead({ may }: Context, institution: string, area: string | null): boolean {
  return may("read-register", { institution, areas: area === null ? [] : [area] });
}
