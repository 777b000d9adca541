import type { IndicatorFacts } from "../core/domain/indicator-facts.ts";
import { everyRevision, type ProgressStep } from "../core/domain/progress-history.ts";
import type { IndicatorVersion, Observation } from "../core/domain/register.ts";
import type { Reader, TargetRecord } from "../store/store.ts";

/** All the register holds of each indicator, in key order; of those named only, when keys are. */
export async function readFacts(
  reader: Reader,
  institution: string,
  keys?: readonly string[],
): Promise<readonly IndicatorFacts[]> {
  const wanted = keys && new Set(keys);
  const newest = (await reader.indicators(institution)).filter((one) => wanted?.has(one.key) ?? true);
  const known = await gather(reader, institution, newest.length === 1 ? newest[0]?.key : undefined);
  const facts: IndicatorFacts[] = [];
  for (const version of newest) facts.push(await factsOf(reader, institution, { version, known }));
  return facts;
}

interface Gathered {
  readonly targets: ReadonlyMap<string, readonly TargetRecord[]>;
  readonly steps: ReadonlyMap<string, readonly ProgressStep[]>;
  readonly imported: ReadonlyMap<string, readonly Observation[]>;
}

async function gather(reader: Reader, institution: string, key: string | undefined): Promise<Gathered> {
  const of = key === undefined ? {} : { key };
  const targets = await reader.targets(institution, key);
  const steps = await reader.progressSteps(institution, of);
  const observations = await reader.observations(institution, of);
  return {
    targets: Map.groupBy(targets, (one) => one.key),
    steps: Map.groupBy(steps, (one) => one.key),
    imported: Map.groupBy(
      observations.filter((one) => one.field === "progress"),
      (one) => one.key,
    ),
  };
}

async function factsOf(
  reader: Reader,
  institution: string,
  { version, known }: { readonly version: IndicatorVersion; readonly known: Gathered },
): Promise<IndicatorFacts> {
  const { key, cycle } = version;
  const earlier = version.version === 1 ? [] : await reader.indicatorVersions(institution, key);
  const [first = version, ...rest] = earlier;
  const targets = known.targets.get(key) ?? [];
  return {
    versions: [first, ...rest],
    targets: targets
      .filter((one) => one.cycle === cycle)
      .map(({ version: number, target, change }) => ({ version: number, target, change })),
    progress: everyRevision(known.steps.get(key) ?? []),
    imported: known.imported.get(key) ?? [],
  };
}
