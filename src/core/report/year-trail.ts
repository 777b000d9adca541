import { amount, type Reported } from "../domain/figure.ts";
import type { Progress } from "../domain/progress.ts";
import type { Observation } from "../domain/register.ts";
import { publishBreakdown } from "./publish-breakdown.ts";
import type { PublishedImport, PublishedRevision, RevisionContent } from "./year-report.ts";

/** A revision as it may be published: what nobody has reviewed is kept back, and so is personal data. */
export function publishRevision(one: Progress): PublishedRevision {
  const isReviewed = one.state === "approved" || one.state === "returned";
  return {
    revision: one.revision,
    state: one.state,
    written: { by: one.author, at: one.writtenAt },
    submitted: one.state === "draft" ? null : { by: one.submittedBy, at: one.submittedAt },
    approved: one.state === "approved" ? { by: one.approvedBy, at: one.approvedAt } : null,
    returned: one.state === "returned" ? { by: one.returnedBy, at: one.returnedAt, reason: one.reason } : null,
    late: one.late,
    corrects: one.corrects?.revision ?? null,
    content: isReviewed ? contentOf(one) : null,
  };
}

export function publishImport(one: Observation): PublishedImport {
  const { revision, state, source, by, at } = one;
  return {
    revision,
    state,
    reported: one.state === "confirmed" ? confirmedFigure(one) : null,
    importId: source.importId,
    row: source.row,
    place: source.at,
    raw: source.raw,
    by,
    at,
  };
}

function contentOf({ reported, basis, justification, evidence, source, breakdowns }: Progress): RevisionContent {
  const open = evidence.filter((one) => !one.personalData);
  const isHiding = breakdowns.some((one) =>
    publishBreakdown(one, reported).parts.some((part) => part.kind === "hidden"),
  );
  return {
    reported,
    basis,
    justification,
    evidence: open,
    withheld: evidence.length - open.length,
    source: source.kind === "file" && isHiding ? { ...source, raw: null } : source,
  };
}

function confirmedFigure({ value, unit }: Extract<Observation, { state: "confirmed" }>): Reported {
  return value === null ? { kind: "no-data", why: null } : amount(value, unit);
}
