import type { Field } from "../domain/field.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
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

/** The quality of each indicator of a register, in the order given; its others are looked for among them. */
export function checkQuality(facts: readonly IndicatorFacts[], rules: WordingRules): readonly IndicatorQuality[] {
  const subjects = facts.map((one) => ({ key: one.versions[0].key, ...subjectOf(one) }));
  const check = qualityOf(subjects, rules);
  return subjects.map((subject) => ({ key: subject.key, ...check(subject) }));
}

function subjectOf(facts: IndicatorFacts): Subject {
  const version = facts.versions.at(-1) ?? facts.versions[0];
  const series = seriesOf(facts);
  const text = textOf(version, facts);
  return { text, series, written: [...writtenIn(text), ...notesOf(series)], cycle: version.cycle };
}

function textOf(version: IndicatorVersion, { targets }: IndicatorFacts): IndicatorText {
  const { name, objective, definition, frequency, plan } = version;
  const unit = plan?.unit === UNKNOWN_UNIT ? null : (plan?.unit ?? null);
  return {
    name,
    objective,
    definition,
    method: version.method ?? plan?.formula?.source ?? null,
    unit: version.unitLabel ?? unit,
    frequency,
    baseline: plan?.baseline ?? null,
    target: targets.at(-1)?.target.annual ?? null,
    source: plan?.informationSource ?? null,
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

export function writtenIn(text: IndicatorText): readonly WrittenText[] {
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
