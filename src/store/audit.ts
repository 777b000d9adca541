import { createHash, hash } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import { factKey } from "./fact-tables.ts";
import type { FactTable } from "./fact-tables.ts";
import type { AuditEntryRow, AuditRowRow } from "./schema.ts";

/*
 * How facts are sealed. Every added row gets a line in `audit_row` with the hash of the row; the
 * entry of the act carries the hash over its lines; each entry carries the hash of the one before.
 * All hashes are SHA-256 over UTF-8, in 64 lower-case hex digits.
 *
 * What this can and cannot show by itself. Whoever can write the file can also compute hashes, so:
 * - anything altered, removed, added or reordered without rebuilding the chain from there on is found;
 * - the last acts removed together with every row they added leave a shorter chain that is sound, and
 *   the chain rebuilt from some entry to its end is sound too. Only a head kept elsewhere shows that.
 *   Each edition row keeps the head it was made on, and each edition prints it: a published edition is
 *   that elsewhere. The entry with the printed number must still have the printed hash.
 */

/** What the first entry of a chain follows. */
export const CHAIN_START = "0".repeat(64);

export function sha256(data: string | Uint8Array): string {
  return hash("sha256", data, "hex");
}

/**
 * The hash of one row: canonical JSON of [table, columns]. Null columns are left out, so a column
 * that a later version adds changes no old hash. The content of a file is left out too: the row's own
 * `sha256` stands for the bytes.
 */
function hashRow({ name, holdsFile }: FactTable, row: Readonly<Record<string, unknown>>): string {
  let said = "";
  for (const column of Object.keys(row).toSorted()) {
    const value = row[column];
    if (value === null || (holdsFile && column === "content")) continue;
    // A cell is a text or a number, which has one spelling: nothing in it has to be put in order.
    said += `${said === "" ? "" : ","}${JSON.stringify(column)}:${cellJson(value)}`;
  }
  return sha256(`[${JSON.stringify(name)},{${said}}]`);
}

function cellJson(value: unknown): string {
  if (typeof value === "string" || (typeof value === "number" && Number.isFinite(value))) return JSON.stringify(value);
  throw new TypeError(`no cell holds this ${typeof value}`);
}

/** What the audit keeps of one row. */
export type AuditLine = Pick<AuditRowRow, "fact_table" | "fact_key" | "hash">;

export function auditLine(table: FactTable, row: object): AuditLine {
  const columns: Record<string, unknown> = { ...row };
  return { fact_table: table.name, fact_key: factKey(table, columns), hash: hashRow(table, columns) };
}

/** Hashes the lines of one act in order: "table TAB key TAB hash LF" each. */
export function startRowsHash(): RowsHash {
  const running = createHash("sha256");
  return {
    add: (line) => void running.update(`${line.fact_table}\t${line.fact_key}\t${line.hash}\n`),
    end: () => running.digest("hex"),
  };
}

export interface RowsHash {
  add(line: AuditLine): void;
  end(): string;
}

/** The hash of an entry: canonical JSON of all its other columns, the institution's id included. */
export function hashEntry(entry: Omit<AuditEntryRow, "hash">): string {
  const { institution, seq, made_at, actor, action, subject, rows, rows_hash, previous } = entry;
  return sha256(canonicalJson({ institution, seq, made_at, actor, action, subject, rows, rows_hash, previous }));
}
