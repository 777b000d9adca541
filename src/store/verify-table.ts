import { sql } from "kysely";
import { auditLine, sha256 } from "./audit.ts";
import { describeKey, factKey } from "./fact-tables.ts";
import type { FactTable } from "./fact-tables.ts";
import { countOf, pagesOf } from "./pages.ts";
import type { RawRow } from "./pages.ts";
import type { Db } from "./schema.ts";
import { bytes, eitherOf, jsonOf, listOf, Misshapen, text, whole } from "./shape.ts";
import type { Fault } from "./store.ts";

/** Rows to a page; those that carry a whole file, one by one; lines, where only keys are read. */
const PAGES = { rows: 200, files: 1, lines: 500 };

const lineKey = jsonOf(listOf(eitherOf(text, whole)));

interface Line {
  readonly seq: number;
  readonly hash: string;
}

/** Checks every row of one table against the line an act left of it, and every line against its row. */
export async function verifyTable(
  db: Db,
  institution: string,
  table: FactTable,
): Promise<{ rows: number; faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  let rows = 0;
  let recorded = 0;
  const key = table.key.map((part) => part.column);
  const walk = { table: table.name, where: { institution }, key, pageSize: table.holdsFile ? PAGES.files : PAGES.rows };
  for await (const page of pagesOf(db, walk)) {
    const lines = await linesOf(db, institution, { table, page });
    recorded += lines.size;
    rows += page.length;
    for (const row of page) faults.push(...rowFaults(table, row, lines.get(factKey(table, row))));
  }
  if (recorded < (await countOf(db, linesWhere(institution, table)))) {
    for await (const fault of missingFaults(db, institution, table)) faults.push(fault);
  }
  return { rows, faults };
}

/** The keys lead the join: without statistics, `in (…)` would make SQLite read every line for every page. */
async function linesOf(
  db: Db,
  institution: string,
  { table, page }: { table: FactTable; page: readonly RawRow[] },
): Promise<ReadonlyMap<string, Line>> {
  const keys = sql.join(page.map((row) => sql`(${factKey(table, row)})`));
  const { rows } = await sql<Line & { fact_key: string }>`
    with wanted (wanted_key) as (values ${keys})
    select fact_key, seq, hash from wanted cross join audit_row
    where institution = ${institution} and fact_table = ${table.name} and fact_key = wanted_key
  `.execute(db);
  return new Map(rows.map((line) => [line.fact_key, line]));
}

function rowFaults(table: FactTable, row: RawRow, line: Line | undefined): Fault[] {
  const at = { table: table.name, row: describeKey(table, keyParts(table, row)), seq: line ? line.seq : null };
  const faults: Fault[] = [];
  if (!line) faults.push({ kind: "row-unrecorded", ...at });
  else if (auditLine(table, row).hash !== line.hash) faults.push({ kind: "row-altered", ...at });
  if (table.holdsFile && sha256(bytes(row["content"])) !== row["sha256"]) {
    faults.push({ kind: "file-altered", ...at });
  }
  return faults;
}

/** One query for each line: slow, and only walked once it is known that some row is missing. */
async function* missingFaults(db: Db, institution: string, table: FactTable): AsyncGenerator<Fault> {
  const walk = { ...linesWhere(institution, table), key: ["fact_key"], pageSize: PAGES.lines };
  for await (const page of pagesOf(db, walk)) {
    for (const line of page) {
      const key = parseKey(table, line["fact_key"]);
      if (key && (await exists(db, institution, { table, key }))) continue;
      const row = key ? describeKey(table, key) : String(line["fact_key"]);
      yield { kind: "row-missing", table: table.name, row, seq: Number(line["seq"]) };
    }
  }
}

async function exists(
  db: Db,
  institution: string,
  { table, key }: { table: FactTable; key: readonly unknown[] },
): Promise<boolean> {
  const same = table.key.map((part, at) => sql`and ${sql.ref(part.column)} = ${key[at]}`);
  const { rows } = await sql`
    select 1 from ${sql.table(table.name)} where institution = ${institution} ${sql.join(same, sql` `)}
  `.execute(db);
  return rows.length > 0;
}

function linesWhere(institution: string, table: FactTable) {
  return { table: "audit_row", where: { institution, fact_table: table.name } } as const;
}

function keyParts(table: FactTable, row: RawRow): readonly unknown[] {
  return table.key.map((part) => row[part.column]);
}

/** The parts of a key as the line kept it; null when the line itself was tampered with. */
function parseKey(table: FactTable, kept: unknown): readonly (string | number)[] | null {
  try {
    const key = lineKey(kept);
    return key.length === table.key.length ? key : null;
  } catch (error) {
    if (error instanceof Misshapen) return null;
    throw error;
  }
}
