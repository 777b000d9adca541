import type { Period } from "../../../src/core/domain/cycle-period.ts";
import type { LineageEvent } from "../../../src/core/domain/lineage.ts";
import { closePeriod, openPeriod, type ReportingPeriod } from "../../../src/core/domain/reporting-period.ts";
import { DEFAULT_RULES } from "../../../src/core/evaluation/default-rules.ts";
import { buildYearReport } from "../../../src/core/report/build-year-report.ts";
import type { PreviousYear, YearIndicator, YearPoint, YearReport } from "../../../src/core/report/year-report.ts";
import type { YearSnapshot } from "../../../src/core/report/year-snapshot.ts";
import { date, must, period } from "../decimals.ts";
import { factsOf, type FactsOf } from "./year-facts.ts";
import { YEAR_INDICATORS } from "./year-indicators.ts";

const LINEAGE: readonly LineageEvent[] = [
  {
    kind: "renamed",
    key: "BIB-016",
    before: "Visitas a la página",
    after: "Visitas al catálogo en línea",
    from: period("2025-M03"),
    why: "El nombre decía otra cosa que el método.",
  },
  {
    kind: "method-changed",
    key: "BIB-016",
    before: "Visitas totales",
    after: "Visitas sin robots",
    from: period("2025-M05"),
    why: "Se filtran las visitas automáticas.",
  },
];

export function closed(at: string): ReportingPeriod {
  const opened = openPeriod(period(at), date("2025-12-31"));
  const done = closePeriod(opened, { by: "planeacion", at: "2025-10-20T18:00:00Z" });
  return done.ok ? done.value : opened;
}

export function yearSnapshot(of: Partial<YearSnapshot> = {}): YearSnapshot {
  return {
    institution: {
      id: "iebem",
      name: "Instituto Estatal de Bibliotecas y Espacios de Memoria",
      keyPrefix: "BIB",
      createdAt: "2025-01-02T16:00:00Z",
    },
    period: period("2025-Q3"),
    periods: ["2025-Q1", "2025-Q2", "2025-Q3"].map(closed),
    indicators: YEAR_INDICATORS.map(factsOf),
    lineage: LINEAGE,
    rules: DEFAULT_RULES,
    edition: { number: 5, by: "planeacion", at: "2025-10-21T17:00:00Z" },
    audit: { seq: 214, hash: "5f1d".repeat(16) },
    ...of,
  };
}

export function yearReport(of: Partial<YearSnapshot> = {}, previous: PreviousYear | null = null): YearReport {
  return buildYearReport(yearSnapshot(of), previous);
}

/** A report of one indicator. */
export function reportOfOne(of: FactsOf, more: Partial<YearSnapshot> = {}): YearReport {
  return yearReport({ indicators: [factsOf(of)], lineage: [], ...more });
}

export function sheetOf(report: YearReport, key: string): YearIndicator {
  return must(
    report.indicators.find((one) => one.key === key),
    key,
  );
}

export function pointOf(report: YearReport, key: string, at: Period | string): YearPoint {
  return must(
    sheetOf(report, key).series.find((one) => one.period === at),
    `${key} ${at}`,
  );
}
