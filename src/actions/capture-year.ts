import { INDICATOR_FORM } from "../core/capture/indicator-form.ts";
import { knownIndicators } from "../core/capture/known-indicators.ts";
import { linesOfArea } from "../core/capture/lines-of-area.ts";
import { readIndicatorSheet } from "../core/capture/read-indicator-sheet.ts";
import { readProgressSheet } from "../core/capture/read-progress-sheet.ts";
import { readTargetSheet } from "../core/capture/read-target-sheet.ts";
import { replaceCells, type TypedCell, typedGrid } from "../core/capture/typed-line.ts";
import { TARGET_FORM } from "../core/capture/target-form.ts";
import { writeIndicatorLine } from "../core/capture/write-indicator-line.ts";
import { calendarHeading, writeTargetLine } from "../core/capture/write-target-line.ts";
import { NO_PLAN } from "../core/domain/indicator-plan.ts";
import { type CalendarDate, parseCycle } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { EntrySource } from "../core/domain/progress.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import type { PlannedTarget } from "../core/domain/target-calendar.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Grid } from "../core/ingest/grid.ts";
import { descriptionOf } from "../core/ingest/indicator-description.ts";
import type { DocumentRecord, Reader, TargetRecord } from "../store/store.ts";
import { addIndicators } from "./add-indicators.ts";
import { type Captured, capture } from "./capture-sheet.ts";
import { setTargets } from "./change-targets.ts";
import type { Context } from "./context.ts";
import { type Edited, editIndicator, type EditRequest } from "./edit-indicator.ts";
import { recordProgress } from "./record-progress.ts";
import { unknownKey } from "./unknown-indicator.ts";

/** What somebody hands in: the cells of a file, which is kept, or of one line as it was typed. */
export interface HandedIn {
  readonly institution: string;
  readonly grid: Grid;
  /** Null when it was typed. */
  readonly document: DocumentRecord | null;
}

export async function captureIndicators(
  context: Context,
  { institution, grid }: HandedIn,
): Promise<Result<Captured<IndicatorVersion>, Problem>> {
  return capture(readIndicatorSheet(grid), (read) => {
    const drafts = read.map(({ key, indicator, at }) => {
      const { cycle, plan, ...description } = indicator;
      return { key, cycle, description, plan: plan ?? NO_PLAN, at };
    });
    return addIndicators(context, { institution, drafts });
  });
}

export async function captureTargets(
  context: Context,
  { institution, grid, on }: HandedIn & { readonly on: CalendarDate },
): Promise<Result<Captured<TargetRecord>, Problem>> {
  const known = knownIndicators(await context.store.indicators(institution));
  return capture(readTargetSheet(grid, known), (targets) => setTargets(context, { institution, targets, on }));
}

export async function captureProgress(
  context: Context,
  handed: HandedIn & {
    readonly on: CalendarDate;
    readonly corrects: boolean;
    /** Only the lines of this area; null for all. */
    readonly area: string | null;
  },
): Promise<Result<Captured<ProgressStep>, Problem>> {
  const { institution, document, on, corrects, area } = handed;
  const indicators = await context.store.indicators(institution);
  const known = knownIndicators(indicators);
  const areaOf = new Map(indicators.map((one) => [one.key, one.area]));
  const grid = area === null ? handed.grid : linesOfArea(handed.grid, { areaOf, area });
  return capture(readProgressSheet(grid, known), (read) => {
    const figures = read.map(({ key, period, content, at, printed }) => {
      const source: EntrySource =
        document === null
          ? { kind: "typed" }
          : { kind: "file", name: document.name, sha256: document.sha256, at, raw: printed };
      return { key, period, at, content: { ...content, source } };
    });
    return recordProgress(context, { institution, figures, on, document, corrects });
  });
}

/** A new version of an indicator, from the columns that are to change. */
export async function captureEdit(
  context: Context,
  request: Pick<EditRequest, "institution" | "key" | "dated"> & { readonly cells: readonly TypedCell[] },
): Promise<Result<{ readonly edited: Edited | null; readonly problems: readonly Problem[] }, Problem>> {
  const { institution, key, cells, dated } = request;
  const version = (await context.store.indicatorVersions(institution, key)).at(-1);
  if (!version) return fail(await unknownKey(context.store, institution, key));
  const described = { ...descriptionOf(version), cycle: version.cycle, plan: version.plan };
  const line = replaceCells(writeIndicatorLine(key, described), cells, INDICATOR_FORM.headings);
  const { faults, read, refused } = readIndicatorSheet(typedGrid(line));
  const [one] = read;
  if (!one) return ok({ edited: null, problems: [...faults, ...refused.flatMap((other) => other.problems)] });
  const { cycle, plan, ...description } = one.indicator;
  const edited = await editIndicator(context, { institution, key, description, plan: plan ?? NO_PLAN, cycle, dated });
  return edited.ok ? ok({ edited: edited.value, problems: [] }) : edited;
}

/** The target that an indicator would have, were the cells given put in the place of those it has. */
export async function readChangedTarget(
  reader: Reader,
  request: { readonly institution: string; readonly key: string; readonly cells: readonly TypedCell[] },
): Promise<Result<ChangedTarget, Problem>> {
  const { institution, key, cells } = request;
  const version = (await reader.indicatorVersions(institution, key)).at(-1);
  if (!version) return fail(await unknownKey(reader, institution, key));
  const now = (await reader.targets(institution, key)).findLast((one) => one.cycle === version.cycle);
  if (!now) return fail({ code: "target-not-set", key });
  const cycle = parseCycle(version.cycle);
  const named = cells.map(([heading, text]) => [cycle ? calendarHeading(heading, cycle) : heading, text] as const);
  const line = replaceCells(writeTargetLine(key, now.target), named, TARGET_FORM.headings);
  const { faults, read, refused } = readTargetSheet(typedGrid(line), knownIndicators([version]));
  const problems = [...faults, ...refused.flatMap((other) => other.problems)];
  return ok({ target: read[0]?.target ?? null, problems });
}

/** Null when the cells do not read, for the reasons given. */
export interface ChangedTarget {
  readonly target: PlannedTarget | null;
  readonly problems: readonly Problem[];
}
