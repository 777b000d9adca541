import type { Period } from "../core/domain/cycle-period.ts";
import { reportedIn, scheduleOfIndicator } from "../core/domain/indicator-schedule.ts";
import { UNKNOWN_UNIT } from "../core/domain/measure.ts";
import type { Act } from "../core/domain/permission.ts";
import type { CalendarDate } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import { isFrozen, type ReportingPeriod } from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Place } from "../core/domain/source.ts";
import { unitOfTarget } from "../core/domain/target.ts";
import { checkCalendar, type PlannedTarget, type TargetCalendar } from "../core/domain/target-calendar.ts";
import {
  adjustTarget,
  type ChangeLimits,
  type ChangeReasons,
  giveCalendar,
  setTarget,
  type TargetVersion,
} from "../core/domain/target-version.ts";
import type { TargetRecord, Writer } from "../store/store.ts";
import { actOnMany, type Batch, partition } from "./batch.ts";
import { actOf, type Context, permit, whoActs } from "./context.ts";
import { placeOf, readGround, type YearGround } from "./read-ground.ts";
import { unknownIndicator } from "./unknown-indicator.ts";
import { changeRuleOf, holidaysOf } from "./read-settings.ts";

/** A target as somebody promises it. */
export interface GivenTarget {
  readonly key: string;
  readonly target: PlannedTarget;
  readonly at: Place | null;
}

/** Sets the first target of indicators: the good ones in one transaction, the others told apart. */
export async function setTargets(
  context: Context,
  request: { readonly institution: string; readonly targets: readonly GivenTarget[]; readonly on: CalendarDate },
): Promise<Result<Batch<TargetRecord>, Problem>> {
  const { institution, targets, on } = request;
  const subject = targets.length === 1 ? `target of ${targets[0]?.key ?? ""}` : `${targets.length} targets`;
  return change(context, { institution, subject, action: "set-target", items: targets }, (given, ground, made) => {
    const { version, current, limits } = ground;
    if (current) return fail([{ code: "target-already-set", key: given.key }]);
    const problems = targetProblems(given.target, version, limits.periods);
    return problems.length > 0 ? fail(problems) : setTarget(given.target, { by: made.by, on }, limits);
  });
}

/** Spreads a target that has no calendar over the periods of its cycle. */
export async function giveTargetCalendar(
  context: Context,
  request: {
    readonly institution: string;
    readonly key: string;
    readonly calendar: TargetCalendar;
    readonly on: CalendarDate;
  },
): Promise<Result<Batch<TargetRecord>, Problem>> {
  const { institution, key, calendar, on } = request;
  const asked = {
    institution,
    subject: `calendar of ${key}`,
    action: "set-target",
    items: [{ key, at: null }],
  } as const;
  return change(context, asked, (_, { version, current, limits }, made) => {
    if (!current) return fail([{ code: "target-not-set", key }]);
    const problems = targetProblems({ ...current.target, calendar }, version, limits.periods);
    return problems.length > 0 ? fail(problems) : giveCalendar(current, { calendar, by: made.by, on }, limits);
  });
}

export interface AdjustRequest {
  readonly institution: string;
  readonly key: string;
  readonly target: PlannedTarget;
  readonly reasons: ChangeReasons;
  readonly askedBy: string;
  readonly askedOn: CalendarDate;
  readonly authorisedOn: CalendarDate;
}

/** A new version of a target: one person asked for it, whoever acts authorises it. */
export async function adjustTargetOf(
  context: Context,
  request: AdjustRequest,
): Promise<Result<Batch<TargetRecord>, Problem>> {
  const { institution, key, target } = request;
  const items = [{ key, at: null }];
  const asked = { institution, subject: `target of ${key}`, action: "authorise-target-change", items } as const;
  return change(context, asked, (_, { version, current, limits }, made) => {
    if (!current) return fail([{ code: "target-not-set", key }]);
    const problems = targetProblems(target, version, limits.periods);
    const { reasons, askedBy, askedOn, authorisedOn } = request;
    const adjusted = adjustTarget(
      current,
      { target, reasons, askedBy, askedOn, authorisedBy: made.by, authorisedOn },
      limits,
    );
    if (problems.length > 0) return fail([...problems, ...(adjusted.ok ? [] : adjusted.problem)]);
    return adjusted;
  });
}

interface TargetGround {
  readonly version: IndicatorVersion;
  readonly current: TargetVersion | null;
  readonly limits: ChangeLimits;
}

interface Asked<I> {
  readonly institution: string;
  readonly subject: string;
  readonly action: Act;
  readonly items: readonly I[];
}

async function change<I extends { readonly key: string; readonly at: Place | null }>(
  context: Context,
  asked: Asked<I>,
  make: (item: I, ground: TargetGround, made: { readonly by: string }) => Result<TargetVersion, readonly Problem[]>,
): Promise<Result<Batch<TargetRecord>, Problem>> {
  const person = whoActs(context);
  if (!person.ok) return person;
  const { institution, subject, action, items } = asked;
  const act = actOf(context, institution, { action, subject });
  const made = { by: person.value, at: act.at };
  return actOnMany(context.store, act, async (writer) => {
    if (!(await writer.institution(institution))) return fail({ code: "institution-not-found", institution });
    const find = await findGround(writer, institution);
    const batch = partition(
      items,
      (item): Result<TargetRecord, readonly Problem[]> => {
        const version = find.year.indicators.get(item.key);
        if (!version) return fail([unknownIndicator(item.key, find.year.indicators.keys())]);
        const permitted = permit(context, action, placeOf(institution, version));
        if (!permitted.ok) return fail([permitted.problem]);
        const next = make(item, find.groundOf(version), made);
        if (!next.ok) return next;
        const record = { ...next.value, key: item.key, cycle: version.cycle, ...made };
        find.newest.set(placeOfTarget(record), record);
        return ok(record);
      },
      ({ key, at }) => ({ key, period: null, at }),
    );
    await writer.addTargets(batch.done);
    return ok(batch);
  });
}

interface Find {
  readonly year: YearGround;
  readonly newest: Map<string, TargetVersion>;
  groundOf(version: IndicatorVersion): TargetGround;
}

async function findGround(writer: Writer, institution: string): Promise<Find> {
  const year = await readGround(writer, institution, []);
  const newest = new Map<string, TargetVersion>();
  for (const one of await writer.targets(institution)) newest.set(placeOfTarget(one), one);
  const rule = await changeRuleOf(writer, institution);
  const holidays = await holidaysOf(writer, institution);
  return {
    year,
    newest,
    groundOf: (version) => ({
      version,
      current: newest.get(placeOfTarget(version)) ?? null,
      limits: { ...limitsOf(version, year.opened), rule, holidays },
    }),
  };
}

function placeOfTarget({ key, cycle }: { readonly key: string; readonly cycle: string }): string {
  return `${key} ${cycle}`;
}

function limitsOf(
  version: IndicatorVersion,
  opened: readonly ReportingPeriod[],
): Pick<ChangeLimits, "periods" | "closed"> {
  const periods = scheduleOfIndicator(version).map((one) => one.period);
  const isClosed = (period: Period) => {
    const reported = reportedIn(period, opened);
    return reported !== null && isFrozen(reported.state);
  };
  return { periods, closed: periods.filter(isClosed) };
}

function targetProblems(
  target: PlannedTarget,
  { key, plan }: IndicatorVersion,
  periods: readonly Period[],
): readonly Problem[] {
  const unit = unitOfTarget(target.annual);
  const expected = plan?.unit ?? null;
  const isOther = expected !== null && expected !== UNKNOWN_UNIT && unit !== expected;
  const accumulation = plan?.accumulation ?? null;
  return [
    ...(isOther ? [{ code: "target-other-unit", key, unit, expected } as const] : []),
    ...(accumulation === null ? [] : checkCalendar(target, accumulation, periods)),
  ];
}
