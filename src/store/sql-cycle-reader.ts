import { comparePeriods } from "../core/domain/cycle-period.ts";
import type { ProgressStep } from "../core/domain/progress-history.ts";
import type { SettingName } from "../core/domain/setting.ts";
import type { ReportingPeriod } from "../core/domain/reporting-period.ts";
import { readLineage, readPeriodStep, readProgressStep, readSetting, readTarget } from "./cycle-rows.ts";
import type { Db } from "./schema.ts";
import type { LineageRecord, PeriodStep, ProgressFilter, SettingRecord, TargetRecord } from "./store.ts";

/** Turns what an engine throws into a `StoreFailure`; gives back what is a bug as it is. */
export type Explain = (error: unknown) => Error;

/** What is asked of a year of results, the same for every engine that speaks SQL. */
export class SqlCycleReader {
  protected readonly db: Db;
  readonly #explain: Explain;

  constructor(db: Db, explain: Explain) {
    this.db = db;
    this.#explain = explain;
  }

  targets(institution: string, key?: string): Promise<readonly TargetRecord[]> {
    return this.ask(async () => {
      const all = this.db.selectFrom("target_version").selectAll().where("institution", "=", institution);
      const query = key === undefined ? all : all.where("indicator", "=", key);
      return (await query.orderBy("indicator").orderBy("cycle").orderBy("version").execute()).map(readTarget);
    });
  }

  progressSteps(institution: string, filter: ProgressFilter = {}): Promise<readonly ProgressStep[]> {
    return this.ask(async () => {
      const { key, period } = filter;
      let query = this.db.selectFrom("progress_step").selectAll().where("institution", "=", institution);
      if (key !== undefined) query = query.where("indicator", "=", key);
      if (period !== undefined) query = query.where("period", "=", period);
      return (await query.orderBy("indicator").orderBy("period").orderBy("step").execute()).map(readProgressStep);
    });
  }

  async periods(institution: string): Promise<readonly ReportingPeriod[]> {
    const newest = new Map((await this.periodSteps(institution)).map(({ now }) => [now.period, now]));
    return [...newest.values()];
  }

  periodSteps(institution: string): Promise<readonly PeriodStep[]> {
    return this.ask(async () => {
      const rows = await this.db
        .selectFrom("period_step")
        .selectAll()
        .where("institution", "=", institution)
        .orderBy("period")
        .orderBy("step")
        .execute();
      return rows.map(readPeriodStep).toSorted((a, b) => comparePeriods(a.now.period, b.now.period));
    });
  }

  lineage(institution: string): Promise<readonly LineageRecord[]> {
    return this.ask(async () => {
      const all = this.db.selectFrom("lineage_event").selectAll().where("institution", "=", institution);
      return (await all.orderBy("no").execute()).map(readLineage);
    });
  }

  setting(institution: string, name: SettingName): Promise<SettingRecord | null> {
    return this.ask(async () => {
      const row = await this.db
        .selectFrom("setting")
        .selectAll()
        .where("institution", "=", institution)
        .where("name", "=", name)
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirst();
      return row ? readSetting(row) : null;
    });
  }

  protected async ask<T>(query: () => Promise<T>): Promise<T> {
    try {
      return await query();
    } catch (error) {
      throw this.#explain(error);
    }
  }
}
