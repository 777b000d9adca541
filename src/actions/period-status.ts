import type { Period } from "../core/domain/cycle-period.ts";
import { scheduleOfIndicator } from "../core/domain/indicator-schedule.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { ProgressState } from "../core/domain/progress.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Reader } from "../store/store.ts";
import { notOpened, type PeriodRequest } from "./move-period.ts";
import { figureAt, readGround } from "./read-ground.ts";

/** What is wanting in a period, indicator by indicator. */
export interface PeriodStatus {
  readonly period: ReportingPeriod;
  readonly figures: readonly FigureStatus[];
}

export interface FigureStatus {
  readonly key: string;
  readonly name: string | null;
  readonly area: string | null;
  /** The stretch of the indicator that is reported then. */
  readonly period: Period;
  readonly due: boolean;
  readonly state: ProgressState | "missing";
  readonly revision: number | null;
  readonly author: string | null;
  readonly late: boolean;
}

/** Where every figure of a period stands, in key order. */
export async function periodStatus(
  reader: Reader,
  { institution, period }: PeriodRequest,
): Promise<Result<PeriodStatus, Problem>> {
  const opened = await reader.periods(institution);
  const reporting = opened.find((one) => one.period === period);
  if (!reporting) return fail(await notOpened(reader, { institution, period }));
  const ground = await readGround(reader, institution, { reportedIn: period });
  const within = new Set(ground.periods);
  const figures = [...ground.indicators.values()].flatMap((version) =>
    scheduleOfIndicator(version)
      .filter((one) => within.has(one.period))
      .map((one): FigureStatus => {
        const { key, name, area } = version;
        const now = figureAt(ground, key, one.period)?.now;
        const of = { key, name, area, period: one.period, due: one.due };
        if (!now) return { ...of, state: "missing", revision: null, author: null, late: false };
        return { ...of, state: now.state, revision: now.revision, author: now.author, late: now.late };
      }),
  );
  return ok({ period: reporting, figures });
}
