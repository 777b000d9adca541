import type { RawRow } from "./pages.ts";
import type { AuditEntryRow, AuditRowRow } from "./schema.ts";
import { text, whole } from "./shape.ts";
import type { AuditEntry } from "./store.ts";

/** The rows of the audit, as they stand in the file and as the contract says them. */

export function entryRow(raw: RawRow): AuditEntryRow {
  return {
    institution: text(raw["institution"]),
    seq: whole(raw["seq"]),
    made_at: text(raw["made_at"]),
    actor: text(raw["actor"]),
    action: text(raw["action"]),
    subject: text(raw["subject"]),
    rows: whole(raw["rows"]),
    rows_hash: text(raw["rows_hash"]),
    previous: text(raw["previous"]),
    hash: text(raw["hash"]),
  };
}

export function lineRow(raw: RawRow): AuditRowRow {
  return {
    institution: text(raw["institution"]),
    seq: whole(raw["seq"]),
    no: whole(raw["no"]),
    fact_table: text(raw["fact_table"]),
    fact_key: text(raw["fact_key"]),
    hash: text(raw["hash"]),
  };
}

export function readEntry(row: AuditEntryRow): AuditEntry {
  const { seq, made_at, actor, action, subject, rows, rows_hash, previous, hash } = entryRow({ ...row });
  return { seq, at: made_at, actor, action, subject, rows, rowsHash: rows_hash, previous, hash };
}
