import type { Period } from "../core/domain/cycle-period.ts";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { YearSnapshot } from "../core/report/year-snapshot.ts";
import type { Reader } from "../store/store.ts";
import { readFacts } from "./read-facts.ts";
import { rulesOf } from "./read-settings.ts";

/** All that is known of an institution's year, of some indicators or of all, in one reading. */
export async function takeYearSnapshot(
  reader: Reader,
  of: { readonly institution: string; readonly period: Period; readonly keys?: readonly string[] },
  edition: YearSnapshot["edition"],
): Promise<Result<YearSnapshot, Problem>> {
  const institution = await reader.institution(of.institution);
  if (!institution) return fail({ code: "institution-not-found", institution: of.institution });
  const { id } = institution;
  const head = await reader.auditHead(id);
  return ok({
    institution,
    period: of.period,
    periods: await reader.periods(id),
    indicators: await readFacts(reader, id, of.keys),
    lineage: (await reader.lineage(id)).map(({ event }) => event),
    rules: await rulesOf(reader, id),
    edition,
    audit: head && { seq: head.seq, hash: head.hash },
  });
}
