import { readFile, writeFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { beforeEach } from "vitest";
import type { Fault, Store } from "../../src/store/store.ts";
import { fillRegister } from "./samples.ts";
import { useWorkspace } from "./workspace.ts";
import type { Workspace } from "./workspace.ts";

/** An open file whose guards are gone: no triggers, no foreign keys, no checks. */
export type Raw = InstanceType<typeof Database>;

export const TABLES = [
  "institution",
  "document",
  "import",
  "import_row",
  "finding",
  "answer",
  "indicator_version",
  "observation",
  "target_version",
  "progress_step",
  "period_step",
  "lineage_event",
  "setting",
  "account_version",
  "edition",
  "edition_file",
  "audit_entry",
  "audit_row",
] as const;

/** The two institutions of the register; only A's rows are tampered with. */
export const A = "a";
export const B = "b";

export interface Tampered {
  readonly store: Store;
  readonly raw: Raw;
  reopen(): Promise<Store>;
  /** "row-altered import_row: import 1, row 2 (2)" for each fault, sorted. */
  faultsOf(institution?: string): Promise<readonly string[]>;
  /** Adds a row like A's first one, with some columns changed. */
  insertLike(table: string, change: Readonly<Record<string, Cell>>): void;
  swap(table: string, column: string, values: readonly [number, number]): void;
}

type Fill = (store: Store, institution: string) => Promise<void>;

/** A filled register for each test, and a hand that can change it unseen. */
export function useTampered(fillA: Fill = fillRegister): Tampered {
  const workspace = useWorkspace();
  let filled: Buffer | null = null;
  let store: Store;
  let raw: Raw;
  beforeEach(async () => {
    filled ??= await fill(workspace, fillA);
    await writeFile(workspace.path("register.db"), filled);
    store = await workspace.open();
    raw = openUnguarded(workspace.path("register.db"));
    return () => raw.close();
  });
  return {
    get store() {
      return store;
    },
    get raw() {
      return raw;
    },
    reopen: async () => {
      await store.close();
      return workspace.open();
    },
    faultsOf: async (institution = A) => (await store.verify(institution)).faults.map(print).toSorted(),
    insertLike: (table, change) => insertLike(raw, table, change),
    swap: (table, column, [one, two]) => {
      const set = (to: number, from: number) =>
        raw.exec(`update "${table}" set "${column}" = ${to} where institution = '${A}' and "${column}" = ${from}`);
      set(-1, one);
      set(one, two);
      set(two, -1);
    },
  };
}

/** The bytes of a register with both institutions: filled once, copied for each test. */
async function fill(workspace: Workspace, fillA: Fill): Promise<Buffer> {
  const store = await workspace.create("filled.db");
  await fillA(store, A);
  await fillRegister(store, B);
  await store.close();
  return readFile(workspace.path("filled.db"));
}

function print(fault: Fault): string {
  return `${fault.kind} ${fault.table}: ${fault.row} (${fault.seq ?? "no entry"})`;
}

function insertLike(raw: Raw, table: string, change: Readonly<Record<string, Cell>>): void {
  const order = primaryKey(raw, table).join(", ");
  const first = raw
    .prepare<[string], Record<string, Cell>>(`select * from "${table}" where institution = ? order by ${order} limit 1`)
    .get(A);
  const row = { ...first, ...change };
  const places = Object.keys(row).map((column) => `@${column}`);
  raw.prepare(`insert into "${table}" (${Object.keys(row).join(", ")}) values (${places.join(", ")})`).run(row);
}

/** Opens a register as someone would who wants to change it unseen. */
function openUnguarded(path: string): Raw {
  const raw = new Database(path);
  raw.pragma("foreign_keys = OFF");
  raw.pragma("ignore_check_constraints = ON");
  raw.pragma("synchronous = OFF");
  const triggers = raw.prepare<[], string>("select name from sqlite_schema where type = 'trigger'").pluck().all();
  for (const name of triggers) raw.exec(`drop trigger "${name}"`);
  return raw;
}

export function primaryKey(raw: Raw, table: string): readonly string[] {
  return raw
    .prepare<[string], string>("select name from pragma_table_info(?) where pk > 0 order by pk")
    .pluck()
    .all(table);
}

export function columnsOf(raw: Raw, table: string): readonly string[] {
  return raw.prepare<[string], string>("select name from pragma_table_info(?)").pluck().all(table);
}

export type Cell = string | number | Uint8Array | null;

/** Something else of the same kind, so that the table takes it. */
export function otherThan(value: Cell): Cell {
  if (value === null) return null;
  if (typeof value === "string") return `${value}x`;
  return typeof value === "number" ? value + 1000 : new Uint8Array([...value, 7]);
}
