import type { Baseline } from "../core/domain/baseline.ts";
import type { Field } from "../core/domain/field.ts";
import type { IndicatorPlan, PlannedFormula } from "../core/domain/indicator-plan.ts";
import type { IndicatorVersion } from "../core/domain/register.ts";
import { REGISTER_WORDS } from "../core/words/cli-register.ts";
import { ACCUMULATION_NAMES } from "../core/words/evaluation-names.ts";
import { fieldName, printMeasure, printValue, unitName } from "../core/words/fields.ts";
import type { Language } from "../core/words/language.ts";
import { yearWords } from "../core/words/year-report.ts";
import { printableLine } from "./printable.ts";

/** What it is, where nobody imported it: there is no cell that would say so. Empty for what a document said. */
export function descriptionBlock(version: IndicatorVersion, language: Language): readonly string[] {
  if (version.importId !== null) return [];
  const { programme, objective, definition, method, dimension, unitLabel, frequency, direction, area } = version;
  const said: readonly (readonly [Field, string | null])[] = [
    ["programme", programme],
    ["objective", objective],
    ["definition", definition],
    ["method", method],
    ["dimension", dimension],
    ["unit", unitLabel],
    ["frequency", frequency],
    ["direction", direction],
    ["area", area],
  ];
  const lines = said.flatMap(([field, value]) => {
    if (value === null) return [];
    return [`  ${fieldName(field, language)}: ${printableLine(printValue({ field, value }, language))}`];
  });
  return [[REGISTER_WORDS[language].description, ...lines].join("\n")];
}

/** How it is measured; what nobody has said is named as such, for without it there is no light. */
export function planBlock(plan: IndicatorPlan | null, language: Language): readonly string[] {
  if (plan === null) return [];
  const { sheet } = yearWords(language);
  const { accumulation, unit, formula, baseline, informationSource } = plan;
  const facts: readonly (readonly [string, string | null])[] = [
    [fieldName("unit", language), unit === null ? null : unitName(unit, language)],
    [sheet.accumulation, accumulation === null ? null : ACCUMULATION_NAMES[accumulation][language]],
    [sheet.formula, formula && formulaText(formula, language)],
    [fieldName("baseline", language), baseline && baselineText(baseline, language)],
    [fieldName("source", language), informationSource],
  ];
  const lines = facts.map(([name, value]) => `  ${name}: ${value ?? sheet.unknown}`);
  return [[REGISTER_WORDS[language].plan, ...lines].join("\n")];
}

function formulaText({ source, variables, places }: PlannedFormula, language: Language): string {
  const names = variables.map(({ name, label, unit }) => `    ${name}: ${label} (${unitName(unit, language)})`);
  return [source, ...names, `    ${REGISTER_WORDS[language].places}: ${places}`].join("\n");
}

function baselineText(baseline: Baseline, language: Language): string {
  const { sheet } = yearWords(language);
  if (baseline.kind === "none") return sheet.noBaseline(baseline.reason);
  const { measure, year, source, note } = baseline;
  const said = sheet.baselineOf(printMeasure(measure.value, measure.unit, language), year, source);
  return note === null ? said : `${said} (${note})`;
}
