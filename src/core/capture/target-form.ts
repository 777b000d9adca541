import { boundsOf, type Period, periodsOf } from "../domain/cycle-period.ts";
import type { Frequency } from "../domain/frequency.ts";
import type { Cycle } from "../domain/period.ts";
import type { Problem } from "../domain/problem.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import type { SheetForm } from "./columns.ts";
import { readPeriod } from "./period-text.ts";

const TARGET_HEADINGS = {
  key: ["clave", "clave del indicador", "key"],
  target: ["meta", "meta anual", "meta programada", "target"],
  unit: ["unidad", "unidad de medida", "unit"],
  calendar: ["calendario", "calendar"],
} as const;
export type TargetColumn = keyof typeof TARGET_HEADINGS;

/** A column of the calendar: a piece of the cycle by its place ("T1", "M01"), or a period by its name. */
export type CalendarColumn =
  | { readonly kind: "piece"; readonly frequency: Frequency; readonly place: number }
  | { readonly kind: "period"; readonly period: Period };

export const TARGET_FORM: SheetForm<TargetColumn, CalendarColumn> = {
  headings: TARGET_HEADINGS,
  required: ["key", "target"],
  remarks: ["indicador", "nombre", "nombre del indicador", "área", "área responsable", "indicator", "name", "area"],
  open: calendarColumn,
};

/** What each letter divides a cycle into: months, two months (bimestre), quarters (trimestre), four months, halves. */
const PIECES: Readonly<Record<string, { readonly frequency: Frequency; readonly months: number }>> = {
  M: { frequency: "monthly", months: 1 },
  B: { frequency: "bimonthly", months: 2 },
  T: { frequency: "quarterly", months: 3 },
  Q: { frequency: "quarterly", months: 3 },
  C: { frequency: "four-monthly", months: 4 },
  S: { frequency: "half-yearly", months: 6 },
};

function calendarColumn(heading: string): CalendarColumn | null {
  const [, letter = "", digits = ""] = /^([MBTQCS])(\d{1,2})$/i.exec(heading) ?? [];
  const piece = PIECES[letter.toUpperCase()];
  const place = Number(digits);
  if (piece)
    return place >= 1 && place * piece.months <= 12 ? { kind: "piece", frequency: piece.frequency, place } : null;
  const period = readPeriod(heading, { column: heading, frequency: null });
  return period.ok ? { kind: "period", period: period.value } : null;
}

/**
 * The period a column stands for in a cycle. "T1" is its first quarter; where the cycle also has the
 * first quarter of a calendar year in another place, it could be either, and is asked.
 */
export function periodOfColumn(column: CalendarColumn, heading: string, cycle: Cycle): Result<Period, Problem> {
  if (column.kind === "period") return ok(column.period);
  const { frequency, place } = column;
  const periods = periodsOf(cycle, frequency);
  const months = Object.values(PIECES).find((piece) => piece.frequency === frequency)?.months ?? 1;
  const first = (place - 1) * months + 1;
  const readings = periods.filter(
    (period, i) => i === place - 1 || Number(boundsOf(period).start.slice(5, 7)) === first,
  );
  const [only, ...others] = readings;
  if (only === undefined) return fail({ code: "calendar-period-unknown", periods: [heading] });
  return others.length === 0 ? ok(only) : fail({ code: "period-two-ways", text: heading, readings });
}
