import { methodOf, type IndicatorPlan } from "../core/domain/indicator-plan.ts";
import { parseCycle } from "../core/domain/period.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { Place } from "../core/domain/source.ts";
import type { Description } from "../core/ingest/indicator-description.ts";
import { numbering } from "./assign-keys.ts";
import { actOnMany, type Batch, partition } from "./batch.ts";
import { actOf, type Context, permit, whoActs } from "./context.ts";

/** An indicator as somebody describes it. */
export interface IndicatorDraft {
  /** Null for the next one free. */
  readonly key: string | null;
  /** ISO 8601 interval, see `cycleKey`. */
  readonly cycle: string;
  readonly description: Description;
  readonly plan: IndicatorPlan;
  readonly at: Place | null;
}

const KEY = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,39}$/u;

/** Registers new indicators: the good ones in one transaction, the others told apart with all their problems. */
export async function addIndicators(
  context: Context,
  request: { readonly institution: string; readonly drafts: readonly IndicatorDraft[] },
): Promise<Result<Batch<IndicatorVersion>, Problem>> {
  const person = whoActs(context);
  if (!person.ok) return person;
  const { institution, drafts } = request;
  const act = actOf(context, institution, { action: "edit-indicator", subject: `${drafts.length} new` });
  return actOnMany(context.store, act, async (writer) => {
    const owner = await writer.institution(institution);
    if (!owner) return fail({ code: "institution-not-found", institution });
    const known = (await writer.indicators(institution)).map((one) => one.key);
    const taken = new Set(known);
    const next = numbering(new Set([...known, ...drafts.flatMap((one) => one.key ?? [])]), owner.keyPrefix);
    const made = { createdBy: person.value, createdAt: act.at };
    const batch = partition(
      drafts,
      (draft) => {
        const areas = draft.description.area === null ? [] : [draft.description.area];
        const permitted = permit(context, "edit-indicator", { institution, areas });
        const problems = [...(permitted.ok ? [] : [permitted.problem]), ...draftProblems(draft, taken)];
        if (problems.length > 0) return fail(problems);
        const key = draft.key ?? next();
        taken.add(key);
        return ok({ ...versionOf(draft, key), ...made });
      },
      ({ key, at, description }) => ({ key: key ?? description.name ?? "", period: null, at }),
    );
    await writer.addIndicatorVersions(batch.done);
    return ok(batch);
  });
}

function versionOf({ cycle, description, plan }: IndicatorDraft, key: string) {
  return { key, version: 1, cycle, ...description, plan, importId: null, row: null, answer: null };
}

function draftProblems({ key, cycle, description, plan }: IndicatorDraft, taken: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (key !== null && !KEY.test(key)) problems.push({ code: "indicator-key-invalid", key });
  if (key !== null && taken.has(key)) problems.push({ code: "indicator-exists", key });
  if (description.name === null || description.name.trim() === "") {
    problems.push({ code: "indicator-text-missing", what: "name" });
  }
  if (parseCycle(cycle) === null) problems.push({ code: "indicator-text-missing", what: "cycle" });
  const method = methodOf(plan);
  if (!method.ok) problems.push(method.problem);
  return problems;
}
