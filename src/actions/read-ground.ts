import type { Period } from "../core/domain/cycle-period.ts";
import { reportedIn, reportedWithin, scheduleOfIndicator } from "../core/domain/indicator-schedule.ts";
import type { ActPlace } from "../core/domain/permission.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { Progress } from "../core/domain/progress.ts";
import { type ProgressStep, revisionsOf, take } from "../core/domain/progress-history.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Reader } from "../store/store.ts";

/** What acts on many figures are held against, read once. */
export interface YearGround {
  readonly institution: string;
  readonly indicators: ReadonlyMap<string, IndicatorVersion>;
  readonly opened: readonly ReportingPeriod[];
  /** Those whose figures were read. */
  readonly periods: readonly Period[];
  /** The periods an indicator is reported in: worked out once for all that are alike. */
  readonly scheduleOf: (version: IndicatorVersion) => readonly Period[];
  /** The period of the institution in which a stretch is reported. */
  readonly reportingOf: (period: Period) => ReportingPeriod | null;
  /** By `placeOfFigure`; it follows what the act itself does. */
  readonly figures: Map<string, Figure>;
}

/** Where the figure of one indicator in one period stands, after so many steps. */
interface Figure {
  readonly now: Progress;
  readonly steps: number;
}

export function figureAt({ figures }: YearGround, key: string, period: Period): Figure | null {
  return figures.get(placeOfFigure(key, period)) ?? null;
}

/** Takes one more step, so that the same act sees it. */
export function advance(ground: YearGround, step: ProgressStep): Result<ProgressStep, readonly Problem[]> {
  const moved = take(figureAt(ground, step.key, step.period)?.now ?? null, step);
  if (!moved.ok) return fail([moved.problem]);
  ground.figures.set(placeOfFigure(step.key, step.period), { now: moved.value, steps: step.step });
  return ok(step);
}

function placeOfFigure(key: string, period: Period): string {
  return `${key} ${period}`;
}

/** The figures of the periods named, or all that are reported in a period of the institution. */
export async function readGround(
  reader: Reader,
  institution: string,
  of: readonly Period[] | { readonly reportedIn: Period },
): Promise<YearGround> {
  const indicators = await reader.indicators(institution);
  const figures = new Map<string, Figure>();
  const opened = await reader.periods(institution);
  const periods = "reportedIn" in of ? reportedWithin(of.reportedIn, indicators) : of;
  for (const period of new Set(periods)) {
    const steps = await reader.progressSteps(institution, { period });
    for (const [key, own] of Map.groupBy(steps, (step) => step.key))
      addFigure(figures, placeOfFigure(key, period), own);
  }
  return {
    institution,
    indicators: new Map(indicators.map((one) => [one.key, one])),
    opened,
    periods,
    scheduleOf: rememberSchedules(),
    reportingOf: rememberReporting(opened),
    figures,
  };
}

function rememberReporting(opened: readonly ReportingPeriod[]): YearGround["reportingOf"] {
  const known = new Map<Period, ReportingPeriod | null>();
  return (period) => {
    const reporting = known.get(period) ?? reportedIn(period, opened);
    known.set(period, reporting);
    return reporting;
  };
}

function rememberSchedules(): YearGround["scheduleOf"] {
  const known = new Map<string, readonly Period[]>();
  return ({ cycle, frequency }) => {
    const kind = `${cycle} ${frequency ?? ""}`;
    const schedule = known.get(kind) ?? scheduleOfIndicator({ cycle, frequency }).map((one) => one.period);
    known.set(kind, schedule);
    return schedule;
  };
}

export function placeOf(institution: string, version: IndicatorVersion | undefined): ActPlace {
  const area = version?.area ?? null;
  return { institution, areas: area === null ? [] : [area] };
}

function addFigure(figures: Map<string, Figure>, place: string, steps: readonly ProgressStep[]): void {
  const now = revisionsOf(steps).at(-1);
  if (now) figures.set(place, { now, steps: steps.length });
}
