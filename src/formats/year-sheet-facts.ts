import { breakdownName } from "../core/words/breakdowns.ts";
import type { Baseline } from "../core/domain/baseline.ts";
import { parseCycle } from "../core/domain/period.ts";
import type { PlannedFormula } from "../core/domain/indicator-plan.ts";
import type { YearIndicator } from "../core/report/year-report.ts";
import { ACCUMULATION_NAMES } from "../core/words/evaluation-names.ts";
import { fieldName, printMeasure, printValue, unitName } from "../core/words/fields.ts";
import { listOf, printDate } from "../core/words/language.ts";
import { type Markup, markup } from "./markup.ts";
import { institutionText, type YearView } from "./year-view.ts";

type Fact = readonly [name: string, value: Markup | null];

/** The technical sheet: every field of it is there, and says so where nobody has filled it in. */
export function factsSection(indicator: YearIndicator, view: YearView): Markup {
  const { sheet } = view.words;
  return markup`<section id="ficha"><div class="head"><h2>${sheet.title}</h2></div>
<div class="two"><div><h3>${sheet.objectives}</h3>${list(purposeFacts(indicator, view), view)}</div>
<div><h3>${sheet.measured}</h3>${list(measureFacts(indicator, view), view)}</div></div></section>`;
}

function list(facts: readonly Fact[], { words }: YearView): Markup {
  const items = facts.map(
    ([name, value]) =>
      markup`<dt>${name}</dt><dd>${value ?? markup`<span class="same">${words.sheet.unknown}</span>`}</dd>`,
  );
  return markup`<dl class="facts">${items}</dl>`;
}

function purposeFacts(indicator: YearIndicator, view: YearView): readonly Fact[] {
  const { sheet } = view.words;
  const { language } = view;
  const text = (value: string | null) => (value === null ? null : institutionText(value, view));
  const former =
    indicator.formerNames.length === 0
      ? []
      : [[sheet.formerNames, text(listOf(indicator.formerNames, language))] as const];
  return [
    [sheet.key, markup`${indicator.key}`],
    [fieldName("indicator", language), text(indicator.name)],
    ...former,
    [fieldName("objective", language), text(indicator.objective)],
    [fieldName("programme", language), text(indicator.programme)],
    [fieldName("area", language), text(indicator.area)],
    [fieldName("definition", language), text(indicator.definition)],
    [fieldName("dimension", language), text(indicator.dimension)],
    [sheet.cycle, cycleText(indicator.cycle, view)],
    [sheet.version, markup`${indicator.version}`],
  ];
}

function measureFacts(indicator: YearIndicator, view: YearView): readonly Fact[] {
  const { sheet } = view.words;
  const { language } = view;
  const { method, formula, frequency, direction, accumulation, informationSource } = indicator;
  const said = (field: "frequency" | "direction", value: string | null) =>
    value === null ? null : markup`${printValue({ field, value }, language)}`;
  return [
    [fieldName("method", language), method === null ? null : institutionText(method, view)],
    [sheet.formula, formula && formulaText(formula, view)],
    [fieldName("unit", language), unitText(indicator, view)],
    [fieldName("frequency", language), said("frequency", frequency)],
    [fieldName("direction", language), said("direction", direction)],
    [sheet.accumulation, accumulation === null ? null : markup`${ACCUMULATION_NAMES[accumulation][language]}`],
    [sheet.disaggregation, partsText(indicator, view)],
    [fieldName("baseline", language), indicator.baseline && baselineText(indicator.baseline, view)],
    [fieldName("source", language), informationSource === null ? null : institutionText(informationSource, view)],
  ];
}

function cycleText(cycle: string, { language, words }: YearView): Markup {
  const read = parseCycle(cycle);
  return markup`${read ? words.sheet.cycleSpan(printDate(read.start, language), printDate(read.end, language)) : cycle}`;
}

function unitText({ unitLabel, unit }: YearIndicator, view: YearView): Markup | null {
  if (unitLabel !== null) return institutionText(unitLabel, view);
  return unit === null ? null : markup`${unitName(unit, view.language)}`;
}

function formulaText({ source, variables }: PlannedFormula, view: YearView): Markup {
  const items = variables.map(({ name, label, unit }) => {
    return markup`<li><code>${name}</code> ${institutionText(label, view)} <small>(${unitName(unit, view.language)})</small></li>`;
  });
  return markup`<code>${source}</code>${items.length === 0 ? null : markup`<ul class="plain">${items}</ul>`}`;
}

/** What its figures have been told apart by. */
function partsText({ series }: YearIndicator, view: YearView): Markup {
  const all = [...new Set(series.flatMap((point) => point.breakdowns.map((one) => one.by)))].map((by) =>
    breakdownName(by, view.language),
  );
  if (all.length === 0) return markup`${view.words.sheet.noDisaggregation}`;
  return institutionText(listOf(all, view.language), view);
}

function baselineText(baseline: Baseline, view: YearView): Markup {
  const { sheet } = view.words;
  if (baseline.kind === "none") return markup`${sheet.noBaseline(baseline.reason)}`;
  const { measure, year, source, note } = baseline;
  const said = sheet.baselineOf(printMeasure(measure.value, measure.unit, view.language), year, source);
  return markup`${said}${note === null ? null : markup` <small>${institutionText(note, view)}</small>`}`;
}
