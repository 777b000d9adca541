import type { Period } from "../domain/cycle-period.ts";
import type { IndicatorFacts } from "../domain/indicator-facts.ts";
import type { LineageEvent } from "../domain/lineage.ts";
import type { Institution } from "../domain/register.ts";
import type { ReportingPeriod } from "../domain/reporting-period.ts";
import type { RuleSet } from "../evaluation/rule-set.ts";
import type { AuditPlace } from "./report.ts";

/** All that is known of an institution's year when its edition is made, read in one transaction. */
export interface YearSnapshot {
  readonly institution: Institution;
  /** The period reported on; figures of later ones are let be. */
  readonly period: Period;
  /** Every period of the institution that was opened, oldest first. */
  readonly periods: readonly ReportingPeriod[];
  /** In key order. */
  readonly indicators: readonly IndicatorFacts[];
  readonly lineage: readonly LineageEvent[];
  readonly rules: RuleSet;
  readonly edition: { readonly number: number; readonly by: string; readonly at: string };
  readonly audit: AuditPlace | null;
}
