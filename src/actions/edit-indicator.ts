import { boundsOf, type Period } from "../core/domain/cycle-period.ts";
import { methodOf, type IndicatorPlan, NO_PLAN } from "../core/domain/indicator-plan.ts";
import type { LineageEvent } from "../core/domain/lineage.ts";
import { parseCycle } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import { isFrozen } from "../core/domain/reporting-period.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { type Description, descriptionOf } from "../core/ingest/indicator-description.ts";
import { ACCUMULATION_NAMES } from "../core/words/evaluation-names.ts";
import type { Reader, Writer } from "../store/store.ts";
import { actOf, type Context, permit, whoActs } from "./context.ts";
import { placeOf, readGround } from "./read-ground.ts";
import { unknownIndicator } from "./unknown-indicator.ts";

export interface EditRequest {
  readonly institution: string;
  readonly key: string;
  /** What is named changes; what is not stays. */
  readonly description: Partial<Description>;
  readonly plan: Partial<IndicatorPlan>;
  readonly cycle: string | null;
  /** From when it holds and why: needed for a new name and for a new way of measuring, which the series shows. */
  readonly dated: { readonly from: Period; readonly why: string } | null;
}

export interface Edited {
  readonly version: IndicatorVersion;
  readonly events: readonly LineageEvent[];
}

/** Writes a new version of an indicator, and into its history what the series must show. */
export async function editIndicator(context: Context, request: EditRequest): Promise<Result<Edited, Problem>> {
  const { institution, key } = request;
  return changeIndicator(context, { institution, key }, async (writer, version, made) => {
    const next = nextVersion(version, request);
    if (!next.ok) return next;
    const events = eventsOf(version, next.value, request);
    if (!events.ok) return events;
    const retroactive = await closedBefore(writer, request);
    if (retroactive) return fail(retroactive);
    const edited = { ...next.value, createdBy: made.by, createdAt: made.at };
    await writer.addIndicatorVersions([edited]);
    await addEvents(writer, institution, { events: events.value, made });
    return ok({ version: edited, events: events.value });
  });
}

/** Says that an indicator was split into others, or that others were merged into it. */
export async function recordLineage(
  context: Context,
  request: {
    readonly institution: string;
    readonly key: string;
    readonly event: Extract<LineageEvent, { kind: "split" | "merged" }>;
  },
): Promise<Result<readonly LineageEvent[], Problem>> {
  const { institution, key, event } = request;
  return changeIndicator(context, { institution, key }, async (writer, _, made) => {
    const ground = await readGround(writer, institution, []);
    const others = event.kind === "split" ? event.into : event.keys;
    const unknown = others.find((other) => !ground.indicators.has(other));
    if (unknown !== undefined) return fail(unknownIndicator(unknown, ground.indicators.keys()));
    const retroactive = await closedBefore(writer, { institution, key, dated: event });
    if (retroactive) return fail(retroactive);
    await addEvents(writer, institution, { events: [event], made });
    return ok([event]);
  });
}

interface Made {
  readonly by: string;
  readonly at: string;
}

async function changeIndicator<T>(
  context: Context,
  { institution, key }: { readonly institution: string; readonly key: string },
  work: (writer: Writer, version: IndicatorVersion, made: Made) => Promise<Result<T, Problem>>,
): Promise<Result<T, Problem>> {
  const person = whoActs(context);
  if (!person.ok) return person;
  const act = actOf(context, institution, { action: "edit-indicator", subject: `indicator ${key}` });
  return context.store.act(act, async (writer) => {
    const version = (await writer.indicatorVersions(institution, key)).at(-1);
    if (!version) return fail(unknownIndicator(key, (await readGround(writer, institution, [])).indicators.keys()));
    const permitted = permit(context, "edit-indicator", placeOf(institution, version));
    return permitted.ok ? work(writer, version, { by: person.value, at: act.at }) : permitted;
  });
}

function nextVersion(version: IndicatorVersion, request: EditRequest): Result<IndicatorVersion, Problem> {
  const { key } = version;
  const before = { ...descriptionOf(version), cycle: version.cycle, plan: version.plan ?? NO_PLAN };
  const cycle = request.cycle ?? version.cycle;
  if (parseCycle(cycle) === null) return fail({ code: "indicator-text-missing", what: "cycle" });
  const plan = { ...before.plan, ...request.plan };
  const after = { ...descriptionOf(version), ...request.description, cycle, plan };
  if ((after.name ?? "").trim() === "") return fail({ code: "indicator-text-missing", what: "name" });
  const method = methodOf(plan);
  if (!method.ok) return method;
  if (JSON.stringify(after) === JSON.stringify(before)) return fail({ code: "indicator-unchanged", key });
  return ok({ ...version, ...after, version: version.version + 1, importId: null, row: null, answer: null });
}

type Change = Pick<Extract<LineageEvent, { kind: "renamed" | "method-changed" }>, "kind" | "before" | "after">;

/** What the series must show of an edit, dated and with its reason. */
function eventsOf(
  before: IndicatorVersion,
  after: IndicatorVersion,
  { key, dated }: EditRequest,
): Result<readonly LineageEvent[], Problem> {
  const changes = changesBetween(before, after);
  const [first] = changes;
  if (!first) return ok([]);
  if (dated === null || dated.why.trim() === "") {
    return fail({ code: "change-not-dated", key, what: first.kind === "renamed" ? "name" : "method" });
  }
  return ok(changes.map((change) => ({ ...change, key, ...dated })));
}

/** A new name, or a new way of measuring, where there was one before. */
function changesBetween(before: IndicatorVersion, after: IndicatorVersion): readonly Change[] {
  const changes: Change[] = [];
  if (before.name !== null && before.name !== after.name) {
    changes.push({ kind: "renamed", before: before.name, after: after.name ?? "" });
  }
  if (measuresOtherwise(before.plan ?? NO_PLAN, after.plan ?? NO_PLAN)) {
    changes.push({ kind: "method-changed", before: describePlan(before), after: describePlan(after) });
  }
  return changes;
}

/** Saying for the first time how something is measured changes nothing. */
function measuresOtherwise(before: IndicatorPlan, after: IndicatorPlan): boolean {
  const formulas = before.formula !== null && before.formula.source !== after.formula?.source;
  const units = before.unit !== null && before.unit !== after.unit;
  return formulas || units || (before.accumulation !== null && before.accumulation !== after.accumulation);
}

function describePlan({ plan, method }: IndicatorVersion): string {
  const { formula, unit, accumulation } = plan ?? NO_PLAN;
  const how = formula?.source ?? method ?? "";
  const parts = [how, unit ?? "", accumulation === null ? "" : ACCUMULATION_NAMES[accumulation].es];
  return parts.filter((one) => one !== "").join("; ");
}

/** A change that would hold in a period that was closed. */
async function closedBefore(
  reader: Reader,
  { institution, key, dated }: Pick<EditRequest, "institution" | "key"> & { readonly dated: { from: Period } | null },
): Promise<Problem | null> {
  if (dated === null) return null;
  const { start } = boundsOf(dated.from);
  const opened = await reader.periods(institution);
  const closed = opened.find((one) => isFrozen(one.state) && start <= boundsOf(one.period).end);
  return closed ? { code: "change-retroactive", key, period: closed.period } : null;
}

async function addEvents(
  writer: Writer,
  institution: string,
  { events, made }: { readonly events: readonly LineageEvent[]; readonly made: Made },
): Promise<void> {
  if (events.length === 0) return;
  const known = (await writer.lineage(institution)).length;
  await writer.addLineage(events.map((event, place) => ({ no: known + place + 1, event, ...made })));
}
