import type { Field } from "../core/domain/field.ts";
import type { Problem } from "../core/domain/problem.ts";
import { type Quarter, quarterOf } from "../core/domain/period.ts";
import type { Observation } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import { type CellText, diffDocument, type DocumentDiff, type EarlierRow } from "../core/ingest/diff.ts";
import { describes, descriptionOf, textOf } from "../core/ingest/indicator-description.ts";
import type { MatchDecisions } from "../core/ingest/match-indicator.ts";
import type { Proposal } from "../core/ingest/proposal.ts";
import { readingsOf } from "../core/ingest/questions.ts";
import type { Context } from "./context.ts";
import { refuseDecisions } from "./decide-matches.ts";
import { matchDocument } from "./match-document.ts";
import { readRegister, type RegisteredIndicator } from "./read-register.ts";

export interface DiffRequest {
  readonly institution: string;
  readonly proposal: Proposal;
  readonly period: Quarter | null;
  readonly decisions: MatchDecisions;
}

/** A document against the register as it stands. Writes nothing. */
export async function compareDocument(context: Context, request: DiffRequest): Promise<Result<DocumentDiff, Problem>> {
  const { institution, proposal, decisions } = request;
  if (proposal.periods.length > 1) {
    return fail({ code: "several-periods", file: proposal.document.name, periods: proposal.periods });
  }
  const period = request.period ?? (proposal.cutoff && quarterOf(proposal.cutoff));
  if (!period) return fail({ code: "cutoff-not-read", file: proposal.document.name });
  const state = await readRegister(context.store, institution);
  const wrong = refuseDecisions(decisions, state, proposal.rowCount);
  if (wrong) return fail(wrong);
  const matched = await matchDocument(context, { proposal, period, decisions }, state);
  const observations = Map.groupBy(await context.store.observations(institution), (one) => one.key);
  const rows = state.indicators.map((one) => earlierRow(one, observations.get(one.version.key) ?? [], period));
  const cycles = new Set(matched.map(({ traits }) => traits.cycle));
  const later = [...proposal.rows()].map((row, index) => ({ row: index + 1, readings: row.readings }));
  return ok(
    diffDocument(
      later,
      matched.map(({ match }) => match),
      { rows, cycles },
    ),
  );
}

function earlierRow(
  { version, last }: RegisteredIndicator,
  observations: readonly Observation[],
  period: Quarter,
): EarlierRow {
  const { key, cycle, name } = version;
  const readings = last?.row.readings ?? {};
  const settled: Partial<Record<Field, CellText>> = {};
  for (const [field] of readingsOf({ readings })) {
    const figure = observations.findLast((one) => one.field === field && one.period === last?.period);
    if (figure?.state === "confirmed") settled[field] = { value: figure.value, unit: figure.unit };
    else if (describes(field)) settled[field] = { value: textOf(descriptionOf(version), field) };
  }
  return { key, cycle, name, settled, readings, samePeriod: last?.period === period };
}
