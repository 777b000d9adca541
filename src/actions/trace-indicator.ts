import { touches } from "../core/domain/lineage.ts";
import type { Problem } from "../core/domain/problem.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import type { Answer, IndicatorVersion, Observation } from "../core/domain/register.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { ImportRecord, LineageRecord, Reader, RowRecord, TargetRecord } from "../store/store.ts";
import { rowsOf } from "./read-register.ts";
import { unknownKey } from "./unknown-indicator.ts";

/** All that was ever said of one indicator, oldest first, and the document rows it was said about. */
export interface IndicatorTrace {
  readonly key: string;
  readonly versions: readonly IndicatorVersion[];
  readonly appearances: readonly Appearance[];
  readonly observations: readonly Observation[];
  readonly answers: readonly Answer[];
  /** Of every cycle. */
  readonly targets: readonly TargetRecord[];
  readonly steps: readonly ProgressStep[];
  /** Also of what became of others that touches it: a split or a merger. */
  readonly lineage: readonly LineageRecord[];
}

export interface Appearance {
  readonly document: Pick<ImportRecord, "id" | "documentName" | "sha256" | "period" | "by" | "at">;
  readonly row: RowRecord;
}

export async function traceIndicator(
  reader: Reader,
  institution: string,
  key: string,
): Promise<Result<IndicatorTrace, Problem>> {
  const versions = await reader.indicatorVersions(institution, key);
  const [first] = versions;
  if (!first) return fail(await unknownKey(reader, institution, key));
  const appearances = await appearancesOf(reader, institution, key);
  const rows = new Set(appearances.map(({ document, row }) => `${document.id}/${row.row}`));
  const answers = await reader.answers(institution);
  const lineage = await reader.lineage(institution);
  return ok({
    key,
    versions,
    appearances,
    observations: await reader.observations(institution, { key }),
    answers: answers.filter((one) => rows.has(`${one.importId}/${one.row}`)),
    targets: await reader.targets(institution, key),
    steps: await reader.progressSteps(institution, { key }),
    lineage: lineage.filter(({ event }) => touches(event, key)),
  });
}

async function appearancesOf(reader: Reader, institution: string, key: string): Promise<readonly Appearance[]> {
  const found: Appearance[] = [];
  for (const { id, documentName, sha256, period, by, at } of await reader.imports(institution)) {
    for await (const row of rowsOf(reader, institution, id)) {
      if (row.key === key) found.push({ document: { id, documentName, sha256, period, by, at }, row });
    }
  }
  return found;
}
