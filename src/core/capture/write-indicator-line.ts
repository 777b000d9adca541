import { cycleKey, parseCycle } from "../domain/period.ts";
import { periodOf } from "../domain/cycle-period.ts";
import { NO_PLAN, type PlannedFormula } from "../domain/indicator-plan.ts";
import { PERCENT } from "../domain/measure.ts";
import { ACCUMULATION_WORDS } from "./cell-words.ts";
import { firstOf } from "./columns.ts";
import { INDICATOR_FORM, type IndicatorColumn } from "./indicator-form.ts";
import { writeNumber } from "./quantity.ts";
import type { CapturedDescription } from "./read-indicator-sheet.ts";
import type { TypedCell } from "./typed-line.ts";

/** An indicator as the line of a file that says just that; `readIndicatorSheet` reads it back. */
export function writeIndicatorLine(key: string, indicator: CapturedDescription): readonly TypedCell[] {
  const cells = { key, ...descriptionCells(indicator), ...planCells(indicator) };
  return Object.entries(cells).flatMap(([column, text]) =>
    isColumn(column) && text !== null && text !== "" ? [[firstOf(INDICATOR_FORM.headings[column]), text] as const] : [],
  );
}

type Cells = Readonly<Partial<Record<IndicatorColumn, string | null>>>;

function descriptionCells(indicator: CapturedDescription): Cells {
  const { plan, cycle, ...texts } = indicator;
  const { unit } = plan ?? NO_PLAN;
  return { ...texts, unit, cycle: cycleCell(cycle) };
}

function planCells({ plan }: CapturedDescription): Cells {
  const { accumulation, formula, baseline, informationSource } = plan ?? NO_PLAN;
  return {
    accumulation: accumulation === null ? null : firstOf(ACCUMULATION_WORDS[accumulation]),
    ...(formula === null ? {} : formulaCells(formula)),
    ...(baseline === null ? {} : baselineCells(baseline)),
    informationSource,
  };
}

function formulaCells({ source, variables, places }: PlannedFormula): Cells {
  const written = variables.map(({ name, label, unit }) => `${name}=${label} [${unit}]`);
  return { formula: source, variables: written.join("; "), places: String(places) };
}

function baselineCells(baseline: NonNullable<typeof NO_PLAN.baseline>): Cells {
  if (baseline.kind === "none") return { noBaseline: baseline.reason };
  const { measure, year, source, note } = baseline;
  return {
    baseline: measure.unit === PERCENT ? `${writeNumber(measure.value)} %` : writeNumber(measure.value),
    baselineYear: String(year),
    baselineSource: source,
    baselineNote: note,
  };
}

function cycleCell(cycle: string): string {
  const dates = parseCycle(cycle);
  if (dates === null) return cycle;
  const name = periodOf(dates);
  return /^\d{4}$/.test(name) ? name : cycleKey(dates);
}

function isColumn(name: string): name is IndicatorColumn {
  return Object.hasOwn(INDICATOR_FORM.headings, name);
}
