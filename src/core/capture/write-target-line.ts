import type { Measure } from "../domain/measure.ts";
import { PERCENT } from "../domain/measure.ts";
import type { Cycle } from "../domain/period.ts";
import type { Target } from "../domain/target.ts";
import type { PlannedTarget } from "../domain/target-calendar.ts";
import { CALENDAR_WORDS } from "./cell-words.ts";
import { firstOf } from "./columns.ts";
import { writePeriod } from "./period-text.ts";
import { writeNumber } from "./quantity.ts";
import { periodOfColumn, TARGET_FORM } from "./target-form.ts";
import type { TypedCell } from "./typed-line.ts";

/** A target as the line of a file that says just that; `readTargetSheet` reads it back. */
export function writeTargetLine(key: string, { annual, calendar }: PlannedTarget): readonly TypedCell[] {
  const heading = (column: keyof typeof TARGET_FORM.headings) => firstOf(TARGET_FORM.headings[column]);
  const entries = calendar?.entries ?? [];
  return [
    [heading("key"), key],
    [heading("target"), writeTarget(annual)],
    ...(calendar ? [[heading("calendar"), firstOf(CALENDAR_WORDS[calendar.kind])] as const] : []),
    ...entries.map(({ period, target }) => [writePeriod(period), writeTarget(target)] as const),
  ];
}

/** "T3" as the period that it is in the cycle, so that both name one column; any other heading as it is. */
export function calendarHeading(heading: string, cycle: Cycle): string {
  const column = TARGET_FORM.open(heading);
  const period = column && periodOfColumn(column, heading, cycle);
  return period?.ok === true ? writePeriod(period.value) : heading;
}

function writeTarget(target: Target): string {
  switch (target.kind) {
    case "at-least":
      return `≥ ${quantity(target.bound)}`;
    case "at-most":
      return `≤ ${quantity(target.bound)}`;
    case "exactly":
      return `= ${quantity(target.bound)}`;
    case "between":
      return `entre ${quantity(target.lower)} y ${quantity(target.upper)}`;
  }
}

/** Without a unit of its own name: the column of the indicator says it. */
function quantity({ value, unit }: Measure): string {
  return unit === PERCENT ? `${writeNumber(value)} %` : writeNumber(value);
}
