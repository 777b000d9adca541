import type { Kysely } from "kysely";
import type { PeopleTables } from "./people-schema.ts";

/**
 * The tables as every engine keeps them. Decimals, dates and instants are text; lists and records
 * are canonical JSON text. Values are typed as the columns declare them; `rows.ts` still parses each
 * one on the way out, because a file can be changed behind our back.
 */
export interface Tables extends PeopleTables {
  institution: InstitutionRow;
  document: DocumentRow;
  import: ImportRow;
  import_row: ImportRowRow;
  finding: FindingRow;
  answer: AnswerRow;
  indicator_version: IndicatorVersionRow;
  observation: ObservationRow;
  target_version: TargetVersionRow;
  progress_step: ProgressStepRow;
  period_step: PeriodStepRow;
  lineage_event: LineageEventRow;
  setting: SettingRow;
  edition: EditionRow;
  edition_file: EditionFileRow;
  audit_entry: AuditEntryRow;
  audit_row: AuditRowRow;
}

export type Db = Kysely<Tables>;

export interface InstitutionRow {
  institution: string;
  name: string;
  key_prefix: string;
  created_at: string;
}

export interface DocumentRow {
  institution: string;
  sha256: string;
  name: string;
  format: string;
  content: Uint8Array;
}

export interface ImportRow {
  institution: string;
  id: number;
  sha256: string;
  document_name: string;
  format: string;
  institution_as_printed: string;
  title: string;
  cutoff: string;
  period: string;
  fields: string;
  set_aside: string;
  made_by: string;
  made_at: string;
}

export interface ImportRowRow {
  institution: string;
  import_id: number;
  row_no: number;
  place: string;
  readings: string;
  indicator: string;
}

export interface FindingRow {
  institution: string;
  import_id: number;
  no: number;
  code: string;
  place: string;
  field: string | null;
  severity: string;
  addressee: string;
  data: string;
}

export interface AnswerRow {
  institution: string;
  no: number;
  batch: number;
  import_id: number;
  row_no: number;
  field: string;
  decision: string;
  note: string | null;
  made_by: string;
  made_at: string;
}

export interface IndicatorVersionRow {
  institution: string;
  indicator: string;
  version: number;
  cycle: string;
  programme: string | null;
  objective: string | null;
  name: string | null;
  definition: string | null;
  method: string | null;
  dimension: string | null;
  unit_label: string | null;
  frequency: string | null;
  direction: string | null;
  area: string | null;
  plan: string | null;
  import_id: number | null;
  row_no: number | null;
  /** The answer that made it; null when the import itself did. */
  answer: number | null;
  made_by: string;
  made_at: string;
}

export interface ObservationRow {
  institution: string;
  indicator: string;
  field: string;
  period: string;
  revision: number;
  state: string;
  value: string | null;
  unit: string | null;
  source_import: number;
  source_row: number;
  source_field: string;
  source_raw: string | null;
  source_place: string;
  answer: number;
  made_by: string;
  made_at: string;
}

export interface TargetVersionRow {
  institution: string;
  indicator: string;
  cycle: string;
  version: number;
  target: string;
  change: string;
  made_by: string;
  made_at: string;
}

export interface ProgressStepRow {
  institution: string;
  indicator: string;
  period: string;
  step: number;
  revision: number;
  act: string;
  content: string | null;
  reason: string | null;
  made_by: string;
  made_at: string;
}

export interface PeriodStepRow {
  institution: string;
  period: string;
  step: number;
  state: string;
  due_on: string;
  edition: number | null;
  made_by: string;
  made_at: string;
}

export interface LineageEventRow {
  institution: string;
  no: number;
  event: string;
  made_by: string;
  made_at: string;
}

export interface SettingRow {
  institution: string;
  name: string;
  version: number;
  value: string;
  made_by: string;
  made_at: string;
}

export interface EditionRow {
  institution: string;
  number: number;
  import_id: number | null;
  period: string;
  cutoff: string;
  state: string;
  corrects: number | null;
  /** The head of the audit chain the edition was made on; null only where there was none. */
  after_seq: number | null;
  after_hash: string | null;
  made_by: string;
  made_at: string;
}

export interface EditionFileRow {
  institution: string;
  number: number;
  name: string;
  position: number;
  media_type: string;
  bytes: number;
  sha256: string;
  content: Uint8Array;
}

export interface AuditEntryRow {
  institution: string;
  seq: number;
  made_at: string;
  actor: string;
  action: string;
  subject: string;
  rows: number;
  rows_hash: string;
  previous: string;
  hash: string;
}

export interface AuditRowRow {
  institution: string;
  seq: number;
  no: number;
  fact_table: string;
  fact_key: string;
  hash: string;
}
