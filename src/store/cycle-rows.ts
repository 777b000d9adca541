import { parseCycle, parseDate } from "../core/domain/period.ts";
import type { ProgressMove, ProgressStep } from "../core/domain/progress-history.ts";
import { SETTINGS } from "../core/domain/setting.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { canonicalJson } from "./canonical-json.ts";
import { changeJson, contentJson, eventJson, period, plannedJson, settingJson } from "./cycle-shapes.ts";
import type * as Row from "./schema.ts";
import { oneOf, parsedBy, text, whole } from "./shape.ts";
import type { LineageRecord, PeriodStep, SettingRecord, TargetRecord } from "./store.ts";

/** Domain to row and back for a year of results. What is written is read back identically. */

const cycle = parsedBy((key: string) => (parseCycle(key) ? key : null));
const date = parsedBy(parseDate);
const act = oneOf(["drafted", "submitted", "approved", "returned"]);
const periodState = oneOf(["open", "in-review", "closed", "published"]);
const settingName = oneOf(SETTINGS);

export function targetRow(institution: string, of: TargetRecord): Row.TargetVersionRow {
  return {
    institution,
    indicator: of.key,
    cycle: of.cycle,
    version: of.version,
    target: canonicalJson(of.target),
    change: canonicalJson(of.change),
    made_by: of.by,
    made_at: of.at,
  };
}

export function readTarget(row: Row.TargetVersionRow): TargetRecord {
  return {
    key: text(row.indicator),
    cycle: cycle(row.cycle),
    version: whole(row.version),
    target: plannedJson(row.target),
    change: changeJson(row.change),
    by: text(row.made_by),
    at: text(row.made_at),
  };
}

export function progressStepRow(institution: string, of: ProgressStep): Row.ProgressStepRow {
  return {
    institution,
    indicator: of.key,
    period: of.period,
    step: of.step,
    revision: of.revision,
    act: of.act.kind,
    content: of.act.kind === "drafted" ? canonicalJson(of.act.content) : null,
    reason: of.act.kind === "returned" ? of.act.reason : null,
    made_by: of.by,
    made_at: of.at,
  };
}

export function readProgressStep(row: Row.ProgressStepRow): ProgressStep {
  return {
    key: text(row.indicator),
    period: period(row.period),
    step: whole(row.step),
    revision: whole(row.revision),
    act: readMove(row),
    by: text(row.made_by),
    at: text(row.made_at),
  };
}

function readMove(row: Row.ProgressStepRow): ProgressMove {
  const kind = act(row.act);
  switch (kind) {
    case "drafted":
      return { kind, content: contentJson(row.content) };
    case "returned":
      return { kind, reason: text(row.reason) };
    default:
      return { kind };
  }
}

/** Who put the period in its state, and when, is kept once: the step and the state must agree. */
export function periodStepRow(institution: string, step: number, { now, by, at }: PeriodStep): Row.PeriodStepRow {
  if (now.state !== "open" && (now.by !== by || now.at !== at)) {
    throw new Error(`${now.period}: two who made step ${step}`);
  }
  return {
    institution,
    period: now.period,
    step,
    state: now.state,
    due_on: now.dueOn,
    edition: now.state === "published" ? now.edition : null,
    made_by: by,
    made_at: at,
  };
}

export function readPeriodStep(row: Row.PeriodStepRow): PeriodStep {
  return { now: readPeriodState(row), by: text(row.made_by), at: text(row.made_at) };
}

function readPeriodState(row: Row.PeriodStepRow): ReportingPeriod {
  const base = { period: period(row.period), dueOn: date(row.due_on) };
  const made = { by: text(row.made_by), at: text(row.made_at) };
  const state = periodState(row.state);
  switch (state) {
    case "open":
      return { ...base, state };
    case "published":
      return { ...base, state, ...made, edition: whole(row.edition) };
    default:
      return { ...base, state, ...made };
  }
}

export function lineageRow(institution: string, of: LineageRecord): Row.LineageEventRow {
  return { institution, no: of.no, event: canonicalJson(of.event), made_by: of.by, made_at: of.at };
}

export function readLineage(row: Row.LineageEventRow): LineageRecord {
  return { no: whole(row.no), event: eventJson(row.event), by: text(row.made_by), at: text(row.made_at) };
}

export function settingRow(institution: string, of: SettingRecord): Row.SettingRow {
  return {
    institution,
    name: of.name,
    version: of.version,
    value: canonicalJson(of.value),
    made_by: of.by,
    made_at: of.at,
  };
}

export function readSetting(row: Row.SettingRow): SettingRecord {
  return {
    name: settingName(row.name),
    version: whole(row.version),
    value: settingJson(row.value),
    by: text(row.made_by),
    at: text(row.made_at),
  };
}
