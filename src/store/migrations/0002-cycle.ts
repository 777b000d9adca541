import { appendOnly } from "./append-only.ts";
import type { Migration } from "./migration.ts";

/* A year of results: how an indicator is measured, its targets, its periods, its figures under review. */

const LATE = "deferrable initially deferred";

const target = `create table target_version (
  institution text not null references institution ${LATE},
  indicator text not null,
  cycle text not null,
  version integer not null check (version >= 1),
  target text not null,
  change text not null,
  made_by text not null,
  made_at text not null,
  primary key (institution, indicator, cycle, version)
) strict`;

const progress = `create table progress_step (
  institution text not null references institution ${LATE},
  indicator text not null,
  period text not null,
  step integer not null check (step >= 1),
  revision integer not null check (revision >= 1),
  act text not null check (act in ('drafted', 'submitted', 'approved', 'returned')),
  content text,
  reason text,
  made_by text not null,
  made_at text not null,
  primary key (institution, indicator, period, step),
  check ((act = 'drafted') = (content is not null)),
  check ((act = 'returned') = (reason is not null))
) strict`;

const period = `create table period_step (
  institution text not null references institution ${LATE},
  period text not null,
  step integer not null check (step >= 1),
  state text not null check (state in ('open', 'in-review', 'closed', 'published')),
  due_on text not null,
  edition integer,
  made_by text not null,
  made_at text not null,
  primary key (institution, period, step),
  foreign key (institution, edition) references edition (institution, number) ${LATE},
  check ((state = 'published') = (edition is not null))
) strict`;

const lineage = `create table lineage_event (
  institution text not null references institution ${LATE},
  no integer not null check (no >= 1),
  event text not null,
  made_by text not null,
  made_at text not null,
  primary key (institution, no)
) strict`;

const setting = `create table setting (
  institution text not null references institution ${LATE},
  name text not null,
  version integer not null check (version >= 1),
  value text not null,
  made_by text not null,
  made_at text not null,
  primary key (institution, name, version)
) strict`;

export const cycle: Migration = {
  version: 2,
  name: "cycle",
  tables: ["target_version", "progress_step", "period_step", "lineage_event", "setting"],
  sqlite: [
    "alter table indicator_version add column plan text",
    target,
    progress,
    period,
    lineage,
    setting,
    "create index progress_step_by_period on progress_step (institution, period, indicator, step)",
    "create index period_step_by_edition on period_step (institution, edition)",
    ...appendOnly("target_version", ["institution", "indicator", "cycle", "version"]),
    ...appendOnly("progress_step", ["institution", "indicator", "period", "step"]),
    ...appendOnly("period_step", ["institution", "period", "step"]),
    ...appendOnly("lineage_event", ["institution", "no"]),
    ...appendOnly("setting", ["institution", "name", "version"]),
  ],
};
