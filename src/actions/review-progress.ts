import type { Period } from "../core/domain/cycle-period.ts";
import type { Act } from "../core/domain/permission.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { ProgressMove, ProgressStep } from "../core/domain/progress-history.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { actOnMany, type Batch, partition } from "./batch.ts";
import { actOf, type Context, permit, whoActs } from "./context.ts";
import { advance, figureAt, placeOf, readGround, type YearGround } from "./read-ground.ts";
import { unknownIndicator } from "./unknown-indicator.ts";

/** A figure as whoever decides on it saw it. */
export interface SeenFigure {
  readonly key: string;
  /** Of the indicator; a month, where it is measured every month. */
  readonly period: Period;
  readonly revision: number;
}

/** For review: every draft that is reported in a period, or those of the indicators or of the area named. */
export async function submitProgress(
  context: Context,
  request: {
    readonly institution: string;
    readonly period: Period;
    readonly keys: readonly string[] | null;
    readonly area: string | null;
  },
): Promise<Result<Batch<ProgressStep>, Problem>> {
  const { institution, period, keys, area } = request;
  const act = { institution, action: "submit-progress", reported: period } as const;
  return decide(context, act, (ground) => {
    const drafts = draftsOf(ground, { keys, area });
    const without = (keys ?? []).filter((key) => !drafts.some((one) => one.key === key));
    const seen = [...drafts, ...without.map((key) => ({ key, period, revision: 1 }))];
    if (seen.length === 0) return fail({ code: "nothing-to-submit", period });
    return ok(seen.map((figure) => ({ figure, move: { kind: "submitted" } })));
  });
}

/** Each by the revision that was seen, and never by its own author. */
export async function approveProgress(
  context: Context,
  request: { readonly institution: string; readonly figures: readonly SeenFigure[] },
): Promise<Result<Batch<ProgressStep>, Problem>> {
  const { institution, figures } = request;
  const periods = figures.map((one) => one.period);
  return decide(context, { institution, action: "approve-progress", periods }, () =>
    ok(figures.map((figure) => ({ figure, move: { kind: "approved" } }))),
  );
}

/** Back to its author, with what must be corrected. */
export async function returnProgress(
  context: Context,
  request: {
    readonly institution: string;
    readonly figures: readonly SeenFigure[];
    readonly reason: string;
  },
): Promise<Result<Batch<ProgressStep>, Problem>> {
  const { institution, figures, reason } = request;
  const periods = figures.map((one) => one.period);
  return decide(context, { institution, action: "return-progress", periods }, () =>
    ok(figures.map((figure) => ({ figure, move: { kind: "returned", reason } }))),
  );
}

/** Figures of the periods named, or all that are reported in one. */
type DecideRequest = { readonly institution: string; readonly action: Act } & (
  | { readonly periods: readonly Period[]; readonly reported?: undefined }
  | { readonly reported: Period }
);

interface Decided {
  readonly figure: SeenFigure;
  readonly move: ProgressMove;
}

async function decide(
  context: Context,
  request: DecideRequest,
  choose: (ground: YearGround) => Result<readonly Decided[], Problem>,
): Promise<Result<Batch<ProgressStep>, Problem>> {
  const person = whoActs(context);
  if (!person.ok) return person;
  const { institution, action } = request;
  const named = request.reported === undefined ? request.periods : [request.reported];
  const subject = `progress ${[...new Set(named)].join(", ").slice(0, 200)}`;
  const act = actOf(context, institution, { action, subject });
  return actOnMany(context.store, act, async (writer) => {
    if (!(await writer.institution(institution))) return fail({ code: "institution-not-found", institution });
    const ground = await readGround(
      writer,
      institution,
      request.reported === undefined ? request.periods : { reportedIn: request.reported },
    );
    const chosen = choose(ground);
    if (!chosen.ok) return chosen;
    const made = { by: person.value, at: act.at };
    const batch = partition(
      chosen.value,
      (one) => decideOne(context, ground, { ...one, made, action }),
      ({ figure }) => ({ key: figure.key, period: figure.period, at: null }),
    );
    await writer.addProgressSteps(batch.done);
    return ok(batch);
  });
}

function decideOne(
  context: Context,
  ground: YearGround,
  { figure, move, made, action }: Decided & { readonly made: { by: string; at: string }; readonly action: Act },
): Result<ProgressStep, readonly Problem[]> {
  const { key, period, revision } = figure;
  const version = ground.indicators.get(key);
  if (!version) return fail([unknownIndicator(key, ground.indicators.keys())]);
  const permitted = permit(context, action, placeOf(ground.institution, version));
  if (!permitted.ok) return fail([permitted.problem]);
  const known = figureAt(ground, key, period);
  if (!known) return fail([{ code: "progress-not-found", key, period }]);
  const step = {
    key,
    period,
    step: known.steps + 1,
    revision,
    act: move,
    ...made,
  };
  return advance(ground, step);
}

function draftsOf(
  { figures, indicators }: YearGround,
  of: { readonly keys: readonly string[] | null; readonly area: string | null },
): readonly SeenFigure[] {
  return [...figures.values()]
    .map(({ now }) => now)
    .filter(({ state, key }) => state === "draft" && (of.keys?.includes(key) ?? true))
    .filter(({ key }) => of.area === null || indicators.get(key)?.area === of.area)
    .map(({ key, period, revision }) => ({ key, period, revision }));
}
