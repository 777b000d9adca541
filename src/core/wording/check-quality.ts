import type { Field } from "../domain/field.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import { NO_PLAN } from "../domain/indicator-plan.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import type { IndicatorVersion } from "../domain/register.ts";
import { seriesOf } from "./facts-series.ts";
import type { IndicatorText } from "./indicator-text.ts";
import { type Quality, qualityOf, type Subject, type WrittenText } from "./quality.ts";
import type { SeriesPoint } from "./series.ts";
import type { WordingRules } from "./wording-rule.ts";

export interface IndicatorQuality extends Quality {
  readonly key: string;
}

/** What documents print of indicators, by key, and nobody has read for sure yet. */
export type CellsInDoubt = ReadonlyMap<string, readonly Field[]>;

/** The quality of each indicator of a register, in the order given; its others are looked for among them. */
export function checkQuality(
  facts: readonly IndicatorFacts[],
  rules: WordingRules,
  inDoubt: CellsInDoubt,
): readonly IndicatorQuality[] {
  const subjects = facts.map((one) => {
    const { key } = one.versions[0];
    return { key, ...subjectOf(one, inDoubt.get(key) ?? []) };
  });
  const check = qualityOf(subjects, rules);
  return subjects.map((subject) => ({ key: subject.key, ...check(subject) }));
}

function subjectOf(facts: IndicatorFacts, inDoubt: readonly Field[]): Subject {
  const version = facts.versions.at(-1) ?? facts.versions[0];
  const series = seriesOf(facts);
  const text = { ...textOf(version, facts), inDoubt };
  return { name: version.name, text, series, written: [...writtenIn(text), ...notesOf(series)], cycle: version.cycle };
}

function textOf(version: IndicatorVersion, { targets }: IndicatorFacts): Omit<IndicatorText, "inDoubt"> {
  const { name, objective, definition, frequency } = version;
  const plan = version.plan ?? NO_PLAN;
  return {
    name,
    objective,
    definition,
    method: version.method ?? plan.formula?.source ?? null,
    unit: version.unitLabel ?? (plan.unit === UNKNOWN_UNIT ? null : plan.unit),
    frequency,
    baseline: plan.baseline,
    target: targets.at(-1)?.target.annual ?? null,
    source: plan.informationSource,
  };
}

/** The names of programmes, areas and records are not for whoever writes an indicator to change. */
const WRITTEN = [
  ["objective", "objective"],
  ["indicator", "name"],
  ["definition", "definition"],
  ["method", "method"],
  ["unit", "unit"],
] as const satisfies readonly (readonly [Field, keyof IndicatorText])[];

export function writtenIn(text: Omit<IndicatorText, "inDoubt">): readonly WrittenText[] {
  return WRITTEN.flatMap(([field, place]) => written({ field, period: null, text: text[place] }));
}

function notesOf(series: readonly SeriesPoint[]): readonly WrittenText[] {
  return series.flatMap(({ period, text }) => written({ field: "note", period, text }));
}

function written({
  text,
  ...of
}: Omit<WrittenText, "text"> & { readonly text: string | null }): readonly WrittenText[] {
  return text === null || text.trim() === "" ? [] : [{ ...of, text }];
}
