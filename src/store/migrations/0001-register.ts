import { appendOnly } from "./append-only.ts";
import type { Migration } from "./migration.ts";

/*
 * The register. Every primary, unique and foreign key starts with the institution. Foreign keys are
 * checked at commit, so an act may add its rows in any order.
 */

const LATE = "deferrable initially deferred";

const institution = `create table institution (
  institution text not null primary key check (institution <> ''),
  name text not null,
  key_prefix text not null,
  created_at text not null
) strict`;

const document = `create table document (
  institution text not null references institution ${LATE},
  sha256 text not null check (length(sha256) = 64),
  name text not null,
  format text not null,
  content blob not null,
  primary key (institution, sha256)
) strict`;

const imported = `create table import (
  institution text not null references institution ${LATE},
  id integer not null check (id >= 1),
  sha256 text not null,
  document_name text not null,
  format text not null,
  institution_as_printed text not null,
  title text not null,
  cutoff text not null,
  period text not null,
  fields text not null,
  set_aside text not null,
  made_by text not null,
  made_at text not null,
  primary key (institution, id),
  foreign key (institution, sha256) references document (institution, sha256) ${LATE}
) strict`;

const importRow = `create table import_row (
  institution text not null,
  import_id integer not null,
  row_no integer not null check (row_no >= 1),
  place text not null,
  readings text not null,
  indicator text not null,
  primary key (institution, import_id, row_no),
  foreign key (institution, import_id) references import (institution, id) ${LATE}
) strict`;

const finding = `create table finding (
  institution text not null,
  import_id integer not null,
  no integer not null check (no >= 1),
  code text not null,
  place text not null,
  field text,
  severity text not null,
  addressee text not null,
  data text not null,
  primary key (institution, import_id, no),
  foreign key (institution, import_id) references import (institution, id) ${LATE}
) strict`;

const answer = `create table answer (
  institution text not null,
  no integer not null check (no >= 1),
  batch integer not null check (batch <= no),
  import_id integer not null,
  row_no integer not null,
  field text not null,
  decision text not null,
  note text,
  made_by text not null,
  made_at text not null,
  primary key (institution, no),
  foreign key (institution, batch) references answer (institution, no) ${LATE},
  foreign key (institution, import_id, row_no) references import_row (institution, import_id, row_no) ${LATE}
) strict`;

const indicatorVersion = `create table indicator_version (
  institution text not null,
  indicator text not null,
  version integer not null check (version >= 1),
  cycle text not null,
  programme text,
  objective text,
  name text,
  definition text,
  method text,
  dimension text,
  unit_label text,
  frequency text,
  direction text,
  area text,
  import_id integer,
  row_no integer,
  answer integer,
  made_by text not null,
  made_at text not null,
  primary key (institution, indicator, version),
  foreign key (institution, answer) references answer (institution, no) ${LATE},
  foreign key (institution, import_id, row_no) references import_row (institution, import_id, row_no) ${LATE}
) strict`;

const observation = `create table observation (
  institution text not null,
  indicator text not null,
  field text not null,
  period text not null,
  revision integer not null check (revision >= 1),
  state text not null check (state in ('confirmed', 'withdrawn')),
  value text,
  unit text,
  source_import integer not null,
  source_row integer not null,
  source_field text not null,
  source_raw text,
  source_place text not null,
  answer integer not null,
  made_by text not null,
  made_at text not null,
  primary key (institution, indicator, field, period, revision),
  foreign key (institution, answer) references answer (institution, no) ${LATE},
  foreign key (institution, source_import, source_row)
    references import_row (institution, import_id, row_no) ${LATE},
  check ((state = 'confirmed') = (unit is not null)),
  check (state = 'confirmed' or value is null)
) strict`;

const edition = `create table edition (
  institution text not null,
  number integer not null check (number >= 1),
  import_id integer,
  period text not null,
  cutoff text not null,
  state text not null check (state in ('provisional', 'final')),
  corrects integer check (corrects < number),
  after_seq integer,
  after_hash text,
  made_by text not null,
  made_at text not null,
  primary key (institution, number),
  foreign key (institution, import_id) references import (institution, id) ${LATE},
  foreign key (institution, corrects) references edition (institution, number) ${LATE},
  foreign key (institution, after_seq) references audit_entry (institution, seq) ${LATE}
) strict`;

const editionFile = `create table edition_file (
  institution text not null,
  number integer not null,
  name text not null check (name <> ''),
  position integer not null check (position >= 1),
  media_type text not null,
  bytes integer not null check (bytes >= 0),
  sha256 text not null check (length(sha256) = 64),
  content blob not null,
  primary key (institution, number, name),
  foreign key (institution, number) references edition (institution, number) ${LATE}
) strict`;

const auditEntry = `create table audit_entry (
  institution text not null references institution ${LATE},
  seq integer not null check (seq >= 1),
  made_at text not null,
  actor text not null,
  action text not null,
  subject text not null,
  rows integer not null check (rows >= 0),
  rows_hash text not null,
  previous text not null,
  hash text not null,
  primary key (institution, seq)
) strict`;

const auditRow = `create table audit_row (
  institution text not null,
  seq integer not null,
  no integer not null check (no >= 1),
  fact_table text not null,
  fact_key text not null,
  hash text not null,
  primary key (institution, seq, no),
  unique (institution, fact_table, fact_key),
  foreign key (institution, seq) references audit_entry (institution, seq) ${LATE}
) strict, without rowid`;

export const register: Migration = {
  version: 1,
  name: "register",
  tables: [
    "institution",
    "document",
    "import",
    "import_row",
    "finding",
    "answer",
    "indicator_version",
    "observation",
    "edition",
    "edition_file",
    "audit_entry",
    "audit_row",
  ],
  sqlite: [
    institution,
    document,
    imported,
    importRow,
    finding,
    answer,
    indicatorVersion,
    observation,
    edition,
    editionFile,
    auditEntry,
    auditRow,
    "create index import_by_document on import (institution, sha256)",
    "create index answer_by_import on answer (institution, import_id, no)",
    "create index observation_by_period on observation (institution, period)",
    // A deferred key makes SQLite look for children at every insert of a parent: without these, a scan.
    "create index answer_by_batch on answer (institution, batch)",
    "create index answer_by_row on answer (institution, import_id, row_no)",
    "create index indicator_version_by_answer on indicator_version (institution, answer)",
    "create index indicator_version_by_row on indicator_version (institution, import_id, row_no)",
    "create index observation_by_answer on observation (institution, answer)",
    "create index observation_by_row on observation (institution, source_import, source_row)",
    ...appendOnly("institution", ["institution"]),
    ...appendOnly("document", ["institution", "sha256"]),
    ...appendOnly("import", ["institution", "id"]),
    ...appendOnly("import_row", ["institution", "import_id", "row_no"]),
    ...appendOnly("finding", ["institution", "import_id", "no"]),
    ...appendOnly("answer", ["institution", "no"]),
    ...appendOnly("indicator_version", ["institution", "indicator", "version"]),
    ...appendOnly("observation", ["institution", "indicator", "field", "period", "revision"]),
    ...appendOnly("edition", ["institution", "number"]),
    ...appendOnly("edition_file", ["institution", "number", "name"]),
    ...appendOnly("audit_entry", ["institution", "seq"]),
    ...appendOnly("audit_row", ["institution", "seq", "no"], ["institution", "fact_table", "fact_key"]),
  ],
};
