import { boundsOf, type Period } from "../core/domain/cycle-period.ts";
import type { Act as Permitted } from "../core/domain/permission.ts";
import type { CalendarDate } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import {
  beginReview,
  closePeriod as close,
  openPeriod as open,
  type ReportingPeriod,
} from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Reader, Writer } from "../store/store.ts";
import { actOf, type Context, permit } from "./context.ts";

/** Opens a period for its figures, which are late from the day after `dueOn`. */
export async function openPeriod(
  context: Context,
  request: { readonly institution: string; readonly period: Period; readonly dueOn: CalendarDate },
): Promise<Result<ReportingPeriod, Problem>> {
  const { institution, period, dueOn } = request;
  return movePeriod(context, { institution, period, act: "open-period" }, async (writer, now) => {
    if (now) return fail({ code: "period-exists", period, state: now.state });
    const overlapping = (await writer.periods(institution)).find((one) => overlap(one.period, period));
    if (overlapping) return fail({ code: "period-overlaps", period, other: overlapping.period });
    return ok(open(period, dueOn));
  });
}

/** No new figures from now on; those in hand are approved or returned. */
export async function reviewPeriod(
  context: Context,
  request: PeriodRequest,
): Promise<Result<ReportingPeriod, Problem>> {
  return movePeriod(context, { ...request, act: "close-period" }, async (writer, now, made) =>
    now ? beginReview(now, made) : fail(await notOpened(writer, request)),
  );
}

/** Freezes targets and calendar. Approves nothing: what nobody approved stays as it is, and is listed by `periodStatus`. */
export async function closePeriod(context: Context, request: PeriodRequest): Promise<Result<ReportingPeriod, Problem>> {
  return movePeriod(context, { ...request, act: "close-period" }, async (writer, now, made) =>
    now ? close(now, made) : fail(await notOpened(writer, request)),
  );
}

export interface PeriodRequest {
  readonly institution: string;
  readonly period: Period;
}

type Made = { readonly by: string; readonly at: string };

async function movePeriod(
  context: Context,
  { institution, period, act }: PeriodRequest & { readonly act: Permitted },
  move: (writer: Writer, now: ReportingPeriod | null, made: Made) => Promise<Result<ReportingPeriod, Problem>>,
): Promise<Result<ReportingPeriod, Problem>> {
  const person = permit(context, act, { institution, areas: [] });
  if (!person.ok) return person;
  const line = actOf(context, institution, { action: act, subject: `period ${period}` });
  return context.store.act(line, async (writer) => {
    const made = { by: person.value, at: line.at };
    const now = (await writer.periods(institution)).find((one) => one.period === period) ?? null;
    const moved = await move(writer, now, made);
    if (moved.ok) await writer.addPeriodStep({ now: moved.value, ...made });
    return moved;
  });
}

/** No such period was opened; those that were are named. */
export async function notOpened(reader: Reader, { institution, period }: PeriodRequest): Promise<Problem> {
  return { code: "period-not-opened", period, opened: (await reader.periods(institution)).map((one) => one.period) };
}

function overlap(a: Period, b: Period): boolean {
  const [one, other] = [boundsOf(a), boundsOf(b)];
  return one.start <= other.end && other.start <= one.end;
}
