import { type Period, periodsOf } from "../domain/cycle-period.ts";
import { FREQUENCIES } from "../domain/frequency.ts";
import { COUNT, type Measure, type Unit } from "../domain/measure.ts";
import type { Problem } from "../domain/problem.ts";
import { ok, type Result } from "../domain/result.ts";
import { boundsOfTarget, type Target } from "../domain/target.ts";
import {
  checkCalendar,
  type CalendarEntry,
  type PlannedTarget,
  type TargetCalendar,
} from "../domain/target-calendar.ts";
import { fold } from "../ingest/fold.ts";
import { readGivenUnit } from "../ingest/given-value.ts";
import type { Grid } from "../ingest/grid.ts";
import { readCalendarKind } from "./cell-words.ts";
import { type KnownIndicator, Lookup } from "./known-indicators.ts";
import type { Line } from "./line.ts";
import { type CapturedAt, type CapturedSheet, readSheet } from "./sheet.ts";
import { type CalendarColumn, periodOfColumn, TARGET_FORM, type TargetColumn } from "./target-form.ts";
import { bareTarget, readTarget } from "./target-text.ts";

/** A target as a file gives it, with its calendar when it has one. */
export interface CapturedTarget extends CapturedAt {
  readonly key: string;
  readonly target: PlannedTarget;
}

type TargetLine = Line<TargetColumn, CalendarColumn>;

/** Reads a file of targets, one indicator a line: the year's target, and what of it falls to each period. */
export function readTargetSheet(grid: Grid, known: ReadonlyMap<string, KnownIndicator>): CapturedSheet<CapturedTarget> {
  const lookup = new Lookup(known);
  return readSheet(grid, TARGET_FORM, (line: TargetLine) => readLine(line, lookup));
}

function readLine(line: TargetLine, lookup: Lookup): CapturedTarget | null {
  const key = line.text("key");
  if (key === "") line.noteMissing("key");
  else line.subject = { key, period: null };
  if (line.text("target") === "") line.noteMissing("target");
  const kind = readKind(line);
  const indicator = key === "" ? null : line.take(lookup.indicator(key));
  if (indicator === null || line.text("target") === "") return null;
  const unit = readUnit(line, indicator);
  const annual = line.take(readAnnual(line, unit, indicator));
  if (annual === null) return null;
  const calendar = readCalendar(line, { annual, kind, indicator });
  return { key, target: { annual, calendar }, at: line.at, cells: line.cells };
}

/** A calendar must say whether its numbers are parts of the year or where the year must stand. */
function readKind(line: TargetLine): TargetCalendar["kind"] | null {
  const hasEntries = line.open().some(({ text }) => text !== "");
  const hasKind = line.text("calendar") !== "";
  if (hasEntries && !hasKind) line.noteMissing("calendar");
  if (hasKind && !hasEntries) line.note({ code: "calendar-without-entries" });
  return line.word("calendar", readCalendarKind, "calendar-kind");
}

/** The unit of the plan, whether or not it is written again. */
function readUnit(line: TargetLine, { plan }: KnownIndicator): Unit | null {
  const unit = line.word("unit", readGivenUnit, "unit");
  if (unit === null || plan.unit === null || fold(unit) === fold(plan.unit)) return plan.unit ?? unit;
  line.note({ code: "unit-unlike", column: line.heading("unit"), unit, planned: plan.unit });
  return plan.unit;
}

function readAnnual(line: TargetLine, unit: Unit | null, { direction }: KnownIndicator): Result<Target, Problem> {
  const text = line.text("target");
  const column = line.heading("target");
  return readTarget(text, { column, unit, bare: (bound) => bareTarget(text, bound, direction) });
}

interface CalendarOf {
  readonly annual: Target;
  readonly kind: TargetCalendar["kind"] | null;
  readonly indicator: KnownIndicator;
}

/** A blank cell says that nothing is due in its period, which is not a target of zero. */
function readCalendar(line: TargetLine, { annual, kind, indicator }: CalendarOf): TargetCalendar | null {
  const unit = boundsOfTarget(annual)[0]?.unit ?? COUNT;
  const bare = (bound: Measure): Result<Target, never> => ok(likeAnnual(annual, bound));
  const cells = line.open().filter(({ text }) => text !== "");
  const entries = cells.flatMap(({ what, heading, text }) => {
    const period = line.take(periodOfColumn(what, heading, indicator.cycle));
    const target = line.take(readTarget(text, { column: heading, unit, bare }));
    return period !== null && target ? [{ heading, period, target }] : [];
  });
  const byPeriod = Map.groupBy(entries, (entry) => entry.period);
  for (const alike of byPeriod.values()) {
    if (alike.length > 1) line.note({ code: "said-twice", columns: alike.map((entry) => entry.heading) });
  }
  if (kind === null || entries.length < cells.length || byPeriod.size < entries.length) return null;
  if (entries.length === 0) return null;
  const calendar = { kind, entries: entries.map(({ period, target }) => ({ period, target })) };
  return checked(line, { annual, calendar }, indicator);
}

/** A number alone is of the kind of the year's target; "entre" must say both of its ends. */
function likeAnnual(annual: Target, bound: Measure): Target {
  return { kind: annual.kind === "between" ? "exactly" : annual.kind, bound };
}

/** In the order of time, and adding up. Where nobody has said how figures accumulate, parts are allowed. */
function checked(line: TargetLine, planned: PlannedTarget, { cycle, plan }: KnownIndicator): TargetCalendar | null {
  const { calendar } = planned;
  if (calendar === null) return null;
  const given = calendar.entries.map((entry) => entry.period);
  const periods = FREQUENCIES.map((frequency) => periodsOf(cycle, frequency)).find((all) =>
    given.every((one) => all.includes(one)),
  );
  const inOrder = { ...calendar, entries: byTime(calendar.entries, periods ?? []) };
  line.note(
    ...checkCalendar(
      { ...planned, calendar: inOrder },
      plan.accumulation ?? "sum",
      periods ?? periodsOf(cycle, "quarterly"),
    ),
  );
  return inOrder;
}

function byTime(entries: readonly CalendarEntry[], periods: readonly Period[]): readonly CalendarEntry[] {
  return entries.toSorted((a, b) => periods.indexOf(a.period) - periods.indexOf(b.period));
}
