import { CHAIN_START, hashEntry, startRowsHash } from "./audit.ts";
import { pagesOf } from "./pages.ts";
import { entryRow, lineRow } from "./audit-rows.ts";
import type { AuditEntryRow, Db } from "./schema.ts";
import type { Fault } from "./store.ts";

const PAGE = 500;

interface Chain {
  readonly entries: number;
  readonly head: string | null;
  readonly faults: readonly Fault[];
}

/** Checks that the entries follow one another and that each one's lines are those it was sealed over. */
export async function verifyChain(db: Db, institution: string): Promise<Chain> {
  const faults: Fault[] = [];
  let before = { seq: 0, hash: CHAIN_START };
  let entries = 0;
  const walk = { table: "audit_entry", where: { institution }, key: ["seq"], pageSize: PAGE } as const;
  for await (const page of pagesOf(db, walk)) {
    for (const entry of page.map(entryRow)) {
      faults.push(...entryFaults(entry, before), ...(await lineFaults(db, entry)));
      before = entry;
      entries += 1;
    }
  }
  faults.push(...(await orphanFaults(db, institution, before.seq)));
  faults.push(...(await placeFaults(db, institution)), ...(await strayFaults(db, institution)));
  return { entries, head: entries > 0 ? before.hash : null, faults };
}

function entryFaults(entry: AuditEntryRow, before: { seq: number; hash: string }): Fault[] {
  const { seq } = entry;
  const faults: Fault[] = [];
  const first = before.seq + 1;
  if (seq > first) faults.push(entryFault("entry-missing", first, seq - 1));
  else if (entry.previous !== before.hash) faults.push(entryFault("chain-broken", seq));
  if (hashEntry(entry) !== entry.hash) faults.push(entryFault("entry-altered", seq));
  return faults;
}

/** The lines of one act: all there, none too many, and as they were when the entry was sealed. */
async function lineFaults(db: Db, entry: AuditEntryRow): Promise<Fault[]> {
  const { seq } = entry;
  const { count, firstGap, hash } = await readLines(db, entry);
  if (count < entry.rows) return [lineFault("row-missing", seq, firstGap ?? count + 1)];
  if (count > entry.rows) return [lineFault("row-unrecorded", seq, firstGap ?? entry.rows + 1)];
  if (firstGap !== null) return [lineFault("row-altered", seq, firstGap)];
  return hash === entry.rows_hash ? [] : [lineFault("row-altered", seq)];
}

async function readLines(db: Db, { institution, seq }: AuditEntryRow) {
  const running = startRowsHash();
  let count = 0;
  let firstGap: number | null = null;
  const walk = { table: "audit_row", where: { institution, seq }, key: ["no"], pageSize: PAGE } as const;
  for await (const page of pagesOf(db, walk)) {
    for (const line of page.map(lineRow)) {
      count += 1;
      if (line.no !== count) firstGap ??= count;
      running.add(line);
    }
  }
  return { count, firstGap, hash: running.end() };
}

/** Lines of acts that have no entry any more: the tail of the chain was cut off. */
async function orphanFaults(db: Db, institution: string, lastSeq: number): Promise<Fault[]> {
  const cut = await db
    .selectFrom("audit_row")
    .select("seq")
    .distinct()
    .where("institution", "=", institution)
    .where((is) => is.or([is("seq", ">", lastSeq), is("seq", "<", 1)]))
    .orderBy("seq")
    .execute();
  return cut.map(({ seq }) => entryFault("entry-missing", seq));
}

/** Every edition says which entry it was made on: that entry must still be there, with that hash. */
async function placeFaults(db: Db, institution: string): Promise<Fault[]> {
  const lost = await db
    .selectFrom("edition")
    .leftJoin("audit_entry", (join) =>
      join
        .onRef("audit_entry.institution", "=", "edition.institution")
        .onRef("audit_entry.seq", "=", "edition.after_seq")
        .onRef("audit_entry.hash", "=", "edition.after_hash"),
    )
    .select(["edition.number", "edition.after_seq"])
    .where("edition.institution", "=", institution)
    .where("edition.after_seq", "is not", null)
    .where("audit_entry.seq", "is", null)
    .orderBy("edition.number")
    .execute();
  return lost.map(({ number, after_seq }) => ({
    kind: "chain-broken",
    table: "edition",
    row: `edition ${number}`,
    seq: after_seq,
  }));
}

/**
 * Another institution that has a chain but no row of its own any more: nobody who verifies all
 * institutions there are would ever ask for it.
 */
async function strayFaults(db: Db, institution: string): Promise<Fault[]> {
  const strays = await db
    .selectFrom("audit_entry")
    .select("institution")
    .distinct()
    .where("institution", "!=", institution)
    .where("institution", "not in", (all) => all.selectFrom("institution").select("institution"))
    .orderBy("institution")
    .execute();
  return strays.map((stray) => ({
    kind: "row-missing",
    table: "institution",
    row: `institution ${stray.institution}`,
    seq: 1,
  }));
}

function entryFault(kind: Fault["kind"], seq: number, last = seq): Fault {
  const row = last > seq ? `entries ${seq}–${last}` : `entry ${seq}`;
  return { kind, table: "audit_entry", row, seq };
}

function lineFault(kind: Fault["kind"], seq: number, line?: number): Fault {
  return { kind, table: "audit_row", row: line === undefined ? `entry ${seq}` : `entry ${seq}, line ${line}`, seq };
}
