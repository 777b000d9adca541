import { draftFigure, type GivenFigure, type HandingIn } from "../core/domain/draft-figure.ts";
import type { CalendarDate } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Place } from "../core/domain/source.ts";
import type { DocumentRecord } from "../store/store.ts";
import { actOnMany, type Batch, partition } from "./batch.ts";
import { actOf, type Context, permit, whoActs } from "./context.ts";
import { advance, figureAt, placeOf, readGround, type YearGround } from "./read-ground.ts";
import { unknownIndicator } from "./unknown-indicator.ts";

export interface RecordRequest {
  readonly institution: string;
  readonly figures: readonly FigureInFile[];
  /** The day they were handed in. */
  readonly on: CalendarDate;
  /** The file they stand in, which is kept. */
  readonly document: DocumentRecord | null;
  /** Whether each takes the place of one that was approved. */
  readonly corrects: boolean;
}

export interface FigureInFile extends GivenFigure {
  readonly at: Place | null;
}

/** Writes figures down as drafts: the good ones in one transaction, the others told apart with all their problems. */
export async function recordProgress(
  context: Context,
  request: RecordRequest,
): Promise<Result<Batch<ProgressStep>, Problem>> {
  const person = whoActs(context);
  if (!person.ok) return person;
  const { institution, figures, corrects, document } = request;
  const action = corrects ? "correct-progress" : "record-progress";
  const subject = [...new Set(figures.map((one) => one.period))].join(", ");
  const act = actOf(context, institution, { action, subject: `progress ${subject.slice(0, 200)}` });
  return actOnMany(context.store, act, async (writer) => {
    if (!(await writer.institution(institution))) return fail({ code: "institution-not-found", institution });
    const ground = await readGround(
      writer,
      institution,
      figures.map((one) => one.period),
    );
    const handing = { by: person.value, at: act.at, on: request.on, corrects };
    const batch = partition(
      figures,
      (figure) => recordOne(context, ground, { figure, handing }),
      ({ key, period, at }) => ({ key, period, at }),
    );
    if (document && batch.done.length > 0 && !(await writer.documentBytes(institution, document.sha256))) {
      await writer.addDocument(document);
    }
    await writer.addProgressSteps(batch.done);
    return ok(batch);
  });
}

function recordOne(
  context: Context,
  ground: YearGround,
  { figure, handing }: { readonly figure: FigureInFile; readonly handing: HandingIn },
): Result<ProgressStep, readonly Problem[]> {
  const { key, period } = figure;
  const version = ground.indicators.get(key);
  if (!version) return fail([unknownIndicator(key, ground.indicators.keys())]);
  const act = handing.corrects ? "correct-progress" : "record-progress";
  const permitted = permit(context, act, placeOf(ground.institution, version));
  if (!permitted.ok) return fail([permitted.problem]);
  const { now, steps } = figureAt(ground, key, period) ?? { now: null, steps: 0 };
  const [schedule, reporting] = [ground.scheduleOf(version), ground.reportingOf(period)];
  const drafted = draftFigure(figure, { version, schedule, reporting, opened: ground.opened, now, steps }, handing);
  return drafted.ok ? advance(ground, drafted.value) : drafted;
}
