import { type Period, parsePeriod } from "../../src/core/domain/cycle-period.ts";
import { amount, percentage } from "../../src/core/domain/figure.ts";
import type { IndicatorPlan } from "../../src/core/domain/indicator-plan.ts";
import type { LineageEvent } from "../../src/core/domain/lineage.ts";
import { type CalendarDate, parseDate } from "../../src/core/domain/period.ts";
import type { NewContent } from "../../src/core/domain/progress.ts";
import type { ProgressMove, ProgressStep } from "../../src/core/domain/progress-history.ts";
import type { ReportingPeriod } from "../../src/core/domain/reporting-period.ts";
import type { Target } from "../../src/core/domain/target.ts";
import type { LineageRecord, PeriodStep, SettingRecord, Store, TargetRecord } from "../../src/store/store.ts";
import { actOf, AT, decimal, done, EDITION_FILES, editionOf, known, Q1, Q2, versionOf } from "./samples.ts";

/** A year of results on top of the small register: a row in each of its tables, and the acts that make it. */

const BY = "Ana Ruiz";
const CYCLE = "2026-01-01/2026-12-31";
/** Three months that are no quarter of the calendar. */
export const OTHER_MONTHS = period("2024-09-01/P3M");

function period(text: string): Period {
  return known(parsePeriod(text), text);
}

function date(text: string): CalendarDate {
  return known(parseDate(text), text);
}

const PLAN: IndicatorPlan = {
  accumulation: "sum",
  unit: "percent",
  formula: {
    source: "atendidas / recibidas * 100",
    variables: [
      { name: "atendidas", label: "Solicitudes atendidas", unit: "count" },
      { name: "recibidas", label: "Solicitudes recibidas", unit: "count" },
    ],
    places: 1,
  },
  baseline: {
    kind: "known",
    measure: { value: decimal("0"), unit: "percent" },
    year: 2025,
    source: "Informe anual",
    note: null,
  },
  informationSource: "Registro de solicitudes",
};

/** Somebody typed it: it comes from no import. */
export const PLANNED = versionOf("IND-003", 1, { plan: PLAN, importId: null, row: null });

function atLeast(value: string): Target {
  return { kind: "at-least", bound: { value: decimal(value), unit: "percent" } };
}

/** Version 1 is set, version 2 gets a calendar, the others are adjustments. */
export function targetOf(key: string, version: number): TargetRecord {
  const entries = [
    { period: Q1, target: atLeast("40") },
    { period: Q2, target: atLeast("80.5") },
  ];
  const calendar = version === 1 ? null : ({ kind: "cumulative", entries } as const);
  return {
    key,
    cycle: CYCLE,
    version,
    target: { annual: atLeast("80.5"), calendar },
    change: changeOf(version),
    by: BY,
    at: AT,
  };
}

function changeOf(version: number): TargetRecord["change"] {
  const on = date("2026-01-15");
  if (version === 1) return { kind: "set", by: BY, on };
  if (version === 2) return { kind: "calendar", by: BY, on };
  const reasons = { cut: "menos presupuesto", increase: null };
  return { kind: "adjusted", askedBy: BY, askedOn: on, authorisedBy: "Luz Mora", authorisedOn: on, reasons };
}

const CONTENT: NewContent = {
  reported: percentage(decimal("12"), decimal("15")),
  basis: "period",
  breakdowns: [
    {
      by: "sexo",
      parts: [
        { name: "mujeres", reported: percentage(decimal("7"), decimal("9")) },
        { name: "hombres", reported: { kind: "no-data", why: null } },
      ],
    },
  ],
  justification: "Se corrigió la captura «ñ» 🙂",
  evidence: [
    {
      kind: "minutes",
      at: { kind: "link", url: "https://example.org/acta.pdf" },
      personalData: false,
      note: null,
    },
  ],
  inputs: { atendidas: amount(decimal("12"), "count"), recibidas: amount(decimal("15"), "count") },
  source: { kind: "file", name: "captura.csv", sha256: "a".repeat(64), at: { line: 4, column: 2 }, raw: "12" },
  late: true,
};

const EMPTY_CONTENT: NewContent = {
  reported: { kind: "not-applicable", why: "no hubo convocatoria" },
  basis: "unknown",
  breakdowns: [],
  justification: null,
  evidence: [],
  inputs: null,
  source: { kind: "typed" },
  late: false,
};

export function stepOf(key: string, step: number, change: Partial<ProgressStep> = {}): ProgressStep {
  return { key, period: Q1, step, revision: 1, act: drafted(CONTENT), by: BY, at: AT, ...change };
}

function drafted(content: NewContent): ProgressMove {
  return { kind: "drafted", content };
}

/** What was done to the figure of one indicator until it was approved. */
export const REVIEW: readonly ProgressStep[] = [
  stepOf("IND-003", 1),
  stepOf("IND-003", 2, { act: { kind: "submitted" } }),
  stepOf("IND-003", 3, { act: { kind: "returned", reason: "falta el acta" }, by: "Luz Mora" }),
  stepOf("IND-003", 4, { act: drafted(EMPTY_CONTENT), revision: 2 }),
  stepOf("IND-003", 5, { act: { kind: "submitted" }, revision: 2 }),
  stepOf("IND-003", 6, { act: { kind: "approved" }, revision: 2, by: "Luz Mora" }),
];

/** The states a period goes through, in order; published as edition 3. */
export function statesOf(of: Period): readonly ReportingPeriod[] {
  const base = { period: of, dueOn: date("2026-04-10") };
  const made = { by: BY, at: AT };
  return [
    { ...base, state: "open" },
    { ...base, ...made, state: "in-review" },
    { ...base, ...made, state: "closed" },
    { ...base, ...made, state: "published", edition: 3 },
  ];
}

export function periodStepOf(now: ReportingPeriod): PeriodStep {
  return { now, by: BY, at: AT };
}

export const EVENTS: readonly LineageEvent[] = [
  { kind: "renamed", key: "IND-001", before: "Sesiones", after: "Sesiones celebradas", from: Q1, why: "claridad" },
  { kind: "merged", keys: ["IND-001", "IND-002"], into: "IND-003", from: Q2, why: "medían lo mismo" },
];

export function lineageOf(no: number, event: LineageEvent): LineageRecord {
  return { no, event, by: BY, at: AT };
}

export function settingOf(version: number, value: unknown): SettingRecord {
  return { name: "holidays", version, value, by: BY, at: AT };
}

/** The edition of a year's results: of no import. */
export const YEAR_EDITION = editionOf(3, { importId: null, period: period("2026"), state: "final" });

/** Six acts more, 7 to 12, after those of `fillRegister`. */
export async function fillYear(store: Store, id: string): Promise<void> {
  const [open, ...later] = statesOf(Q1);
  await done(store, actOf(id, "set-target", "IND-003"), async (writer) => {
    await writer.addIndicatorVersions([PLANNED]);
    await writer.addTargets([targetOf("IND-003", 1), targetOf("IND-003", 2)]);
  });
  await done(store, actOf(id, "open-period", Q1), async (writer) => {
    if (open) await writer.addPeriodStep(periodStepOf(open));
  });
  await done(store, actOf(id, "record-progress", Q1), (writer) =>
    writer.addProgressSteps([...REVIEW, stepOf("IND-002", 1)]),
  );
  await done(store, actOf(id, "edit-lineage", "IND-003"), (writer) =>
    writer.addLineage(EVENTS.map((event, at) => lineageOf(at + 1, event))),
  );
  await done(store, actOf(id, "change-setting", "holidays"), async (writer) => {
    await writer.addSetting(settingOf(1, []));
    await writer.addSetting(settingOf(2, ["2026-02-02"]));
  });
  await done(store, actOf(id, "publish-edition", "edition 3"), async (writer) => {
    for (const now of later) await writer.addPeriodStep(periodStepOf(now));
    await writer.addEdition(YEAR_EDITION, EDITION_FILES);
  });
}
