import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { fail, ok } from "../../src/core/domain/result.ts";
import { NEWEST } from "../../src/store/migrate.ts";
import { copySqliteFile, inspectSqliteFile } from "../../src/store/sqlite-copy.ts";
import { fileProblem, openHandle } from "../../src/store/sqlite-file.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import { type Reader, StoreFailure } from "../../src/store/store.ts";
import { fillYear } from "./cycle-samples.ts";
import { fillPeople } from "./people-samples.ts";
import { actOf, documentOf, done, expectOk, fillRegister, institutionOf, known } from "./samples.ts";
import { describeStore } from "./store.contract.ts";
import { useWorkspace } from "./workspace.ts";

const workspace = useWorkspace();

describeStore("sqlite", () => workspace.create());

const openAt = (name: string) => openSqliteStore({ path: workspace.path(name), create: false });
const createAt = (name: string) => openSqliteStore({ path: workspace.path(name), create: true });

describe("opening a file", () => {
  it("that is not there", async () => {
    expect(await openAt("no.db")).toEqual(fail({ code: "database-not-found", path: workspace.path("no.db") }));
  });

  it("that is a folder, empty, a text or another program's database", async () => {
    await mkdir(workspace.path("folder"));
    await writeFile(workspace.path("empty"), "");
    await writeFile(workspace.path("text"), "clave;avance\n".repeat(500));
    new Database(workspace.path("other")).exec("create table institution (a)").close();
    for (const name of ["folder", "empty", "text", "other"]) {
      expect(await openAt(name)).toEqual(fail({ code: "not-a-database", path: workspace.path(name) }));
    }
    // Nothing was changed on the way: not even the journal mode of what is not ours.
    expect(await readFile(workspace.path("empty"), "utf8")).toBe("");
    expect((await readdir(workspace.path(""))).toSorted()).toEqual(["empty", "folder", "other", "text"]);
  });

  it("whose pages were overwritten", async () => {
    const store = await workspace.create("damaged");
    await fillRegister(store, "a");
    await store.close();
    const bytes = await readFile(workspace.path("damaged"));
    await writeFile(workspace.path("damaged"), bytes.fill(0x5a, 100, 4096));
    const problem = fail({ code: "database-damaged", path: workspace.path("damaged") });
    expect(await openAt("damaged")).toEqual(problem);
    expect(await inspectSqliteFile(workspace.path("damaged"))).toEqual(problem);
  });

  it.each(["finding", "progress_step"])("that lost the table %s", async (table) => {
    await (await workspace.create("cut")).close();
    new Database(workspace.path("cut")).exec(`drop table ${table}`).close();
    expect(await openAt("cut")).toEqual(fail({ code: "database-damaged", path: workspace.path("cut") }));
  });

  it("and closing leaves one file, without a log beside it", async () => {
    const store = await workspace.create("alone");
    await fillRegister(store, "a");
    await store.close();
    await store.close();
    expect(await readdir(workspace.path(""))).toEqual(["alone"]);
  });

  it("through a link, twice in one process", async () => {
    const first = await workspace.create("real");
    await symlink(workspace.path("real"), workspace.path("linked"));
    const second = await workspace.open("linked");
    await fillRegister(first, "a");
    await done(second, actOf("a"), (writer) => writer.addDocument(documentOf("dos")));
    expect((await first.verify("a")).faults).toEqual([]);
    expect(await first.audit("a")).toHaveLength(7);
  });
});

describe("every connection", () => {
  it("has an act on disk before it is acknowledged, and checks foreign keys", async () => {
    const store = await workspace.create("safe");
    const handle = openHandle(workspace.path("safe"), { readonly: false, timeoutMs: 0 });
    const settings = ["journal_mode", "synchronous", "foreign_keys"].map((name) =>
      handle.pragma(name, { simple: true }),
    );
    handle.close();
    await store.close();
    expect(settings).toEqual(["wal", 2, 1]);
  });

  it.each([
    ["SQLITE_BUSY_SNAPSHOT", { code: "database-busy", path: "p" }],
    ["SQLITE_LOCKED", { code: "database-busy", path: "p" }],
    ["SQLITE_NOTADB", { code: "not-a-database", path: "p" }],
    ["SQLITE_CORRUPT_INDEX", { code: "database-damaged", path: "p" }],
    ["SQLITE_FULL", { code: "cannot-write", path: "p", why: "SQLITE_FULL" }],
    ["SQLITE_IOERR_WRITE", { code: "cannot-write", path: "p", why: "SQLITE_IOERR_WRITE" }],
    ["SQLITE_READONLY_DBMOVED", { code: "cannot-write", path: "p", why: "SQLITE_READONLY_DBMOVED" }],
    ["SQLITE_CONSTRAINT_UNIQUE", null],
  ])("%s means %o", (code, problem) => {
    expect(fileProblem(new Database.SqliteError("said", code), "p")).toEqual(problem);
  });
});

describe("creating a file", () => {
  it("where one is", async () => {
    await writeFile(workspace.path("taken"), "mine");
    expect(await createAt("taken")).toEqual(fail({ code: "database-exists", path: workspace.path("taken") }));
    expect(await readFile(workspace.path("taken"), "utf8")).toBe("mine");
  });

  it("where the log of an earlier one lies, which would be replayed into it", async () => {
    await writeFile(workspace.path("new-wal"), "left over");
    expect(await createAt("new")).toEqual(fail({ code: "database-exists", path: workspace.path("new-wal") }));
  });

  it("in a folder that is not there", async () => {
    const path = workspace.path("nowhere/register.db");
    expect(await openSqliteStore({ path, create: true })).toEqual(fail({ code: "cannot-write", path, why: "ENOENT" }));
  });

  it("by two at once: one of them gets it", async () => {
    const results = await Promise.all([createAt("race"), createAt("race")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ problem: { code: "database-exists" } });
    for (const result of results) if (result.ok) await result.value.close();
    expect(await readdir(workspace.path(""))).toEqual(["race"]);
  });
});

describe("rows are append-only", () => {
  const tables = [
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
  ];

  it.each(tables)("%s refuses update, delete and replace", async (table) => {
    const store = await workspace.create();
    await fillRegister(store, "a");
    await fillYear(store, "a");
    await fillPeople(store, "a");
    const raw = new Database(workspace.path("register.db"));
    expect(() => raw.exec(`update "${table}" set institution = 'b'`)).toThrow("append-only");
    expect(() => raw.exec(`delete from "${table}"`)).toThrow("append-only");
    expect(() => raw.exec(`insert or replace into "${table}" select * from "${table}"`)).toThrow("has this row");
    raw.close();
    expect((await store.verify("a")).faults).toEqual([]);
  });

  it("there is no other table but those of the doors, which hold no facts", async () => {
    await workspace.create();
    const raw = new Database(workspace.path("register.db"), { readonly: true });
    const found = raw.prepare("select name from sqlite_schema where type = 'table' order by name").pluck().all();
    raw.close();
    const doors = ["access_link", "credential", "failed_attempt", "kept_reply", "outbox_message", "session"];
    expect(found).toEqual([...tables, ...doors].toSorted());
  });
});

describe("a backup", () => {
  it("holds everything, stands alone and is a register", async () => {
    const store = await workspace.create();
    await fillRegister(store, "a");
    await store.backupTo(workspace.path("copy's.db"));
    expect((await readdir(workspace.path(""))).filter((name) => name.startsWith("copy"))).toEqual(["copy's.db"]);
    expect(await inspectSqliteFile(workspace.path("copy's.db"))).toEqual(ok({ schema: NEWEST, institutions: ["a"] }));
    const copy = await workspace.open("copy's.db");
    expect(await copy.verify("a")).toEqual(await store.verify("a"));
    await done(copy, actOf("a"), (writer) => writer.addDocument(documentOf("dos")));
  });

  it("never goes over another file", async () => {
    const store = await workspace.create();
    await writeFile(workspace.path("taken"), "mine");
    await expect(store.backupTo(workspace.path("taken"))).rejects.toMatchObject({ problem: { code: "target-exists" } });
    expect(await readFile(workspace.path("taken"), "utf8")).toBe("mine");
  });

  it("says why it cannot be written", async () => {
    const store = await workspace.create();
    await expect(store.backupTo(workspace.path("nowhere/copy.db"))).rejects.toMatchObject({
      problem: { code: "cannot-write", why: "ENOENT" },
    });
  });

  it("taken during an act holds what was committed before it", async () => {
    const store = await workspace.create();
    await done(store, actOf("a"), async (writer) => {
      await writer.addInstitution(institutionOf("a"));
      await store.backupTo(workspace.path("before.db"));
    });
    expect(await inspectSqliteFile(workspace.path("before.db"))).toEqual(ok({ schema: NEWEST, institutions: [] }));
  });

  it("can be put where a register is missing, checked on the way", async () => {
    const store = await workspace.create();
    await fillRegister(store, "a");
    await store.backupTo(workspace.path("copy.db"));
    const back = await copySqliteFile(workspace.path("copy.db"), workspace.path("restored.db"));
    expect(back).toEqual(ok({ schema: NEWEST, institutions: ["a"] }));
    expect(await (await workspace.open("restored.db")).verify("a")).toEqual(await store.verify("a"));
    const again = await copySqliteFile(workspace.path("copy.db"), workspace.path("restored.db"));
    expect(again).toEqual(fail({ code: "target-exists", path: workspace.path("restored.db") }));
    const absent = await copySqliteFile(workspace.path("absent.db"), workspace.path("third.db"));
    expect(absent).toEqual(fail({ code: "database-not-found", path: workspace.path("absent.db") }));
  });

  it("of a damaged file is refused before anything is written", async () => {
    const store = await workspace.create();
    await fillRegister(store, "a");
    await store.close();
    await copyFile(workspace.path("register.db"), workspace.path("bad.db"));
    const bytes = await readFile(workspace.path("bad.db"));
    await writeFile(workspace.path("bad.db"), bytes.fill(0x5a, bytes.length - 4096));
    const result = await copySqliteFile(workspace.path("bad.db"), workspace.path("restored.db"));
    expect(result).toEqual(fail({ code: "database-damaged", path: workspace.path("bad.db") }));
    expect((await readdir(workspace.path(""))).filter((name) => !name.startsWith("bad"))).toEqual(["register.db"]);
  });
});

describe("a value that no program of ours wrote", () => {
  /** The last row of each table, and who reads it. */
  const lastRows: Readonly<
    Record<string, readonly [row: string, seq: number, read: (from: Reader) => Promise<unknown>]>
  > = {
    import_row: ["import 1, row 3", 2, (from) => from.rows("a", 1)],
    indicator_version: ["indicator IND-003, version 1", 7, (from) => from.indicators("a")],
    target_version: ["indicator IND-003, cycle 2026-01-01/2026-12-31, version 2", 7, (from) => from.targets("a")],
    progress_step: ["indicator IND-002, period 2026-Q1, step 1", 9, (from) => from.progressSteps("a")],
    period_step: ["period 2026-Q1, step 4", 12, (from) => from.periods("a")],
    lineage_event: ["event 2", 10, (from) => from.lineage("a")],
    account_version: ["person p-1, version 2", 13, (from) => from.accounts("a")],
    setting: ["setting holidays, version 2", 11, (from) => from.setting("a", "holidays")],
  };

  it.each([
    ["import_row", "readings", "{"],
    ["import_row", "readings", '{"progress":{"raw":1}}'],
    ["import_row", "readings", '{"colour":{}}'],
    ["import_row", "place", "[]"],
    ["indicator_version", "plan", '{"accumulation":"sum"}'],
    ["target_version", "target", '{"annual":{"kind":"near","bound":{"unit":"percent","value":"1"}},"calendar":null}'],
    ["target_version", "target", '{"annual":{"kind":"exactly","bound":{"unit":"percent","value":1}},"calendar":null}'],
    [
      "target_version",
      "target",
      '{"annual":{"kind":"exactly","bound":{"unit":"percent","value":"1.0"}},"calendar":null}',
    ],
    ["target_version", "change", '{"kind":"set","by":"Ana","on":"2026-02-30"}'],
    ["progress_step", "content", "{}"],
    ["period_step", "due_on", "mañana"],
    ["lineage_event", "event", '{"kind":"split","key":"IND-001","into":"IND-002","from":"2026-Q1","why":""}'],
    ["setting", "value", "["],
    ["account_version", "roles", '[{"area":null,"role":"public"}]'],
    ["account_version", "roles", "{}"],
  ])("%s.%s = %s is a damaged database, not a crash", async (table, column, value) => {
    const store = await workspace.create();
    await fillRegister(store, "a");
    await fillYear(store, "a");
    await fillPeople(store, "a");
    const raw = new Database(workspace.path("register.db"));
    raw.exec(`drop trigger ${table}_no_update`);
    raw.prepare(`update ${table} set ${column} = ? where rowid = (select max(rowid) from ${table})`).run(value);
    raw.close();
    const problem = { code: "database-damaged", path: workspace.path("register.db") };
    const [row, seq, read] = known(lastRows[table] ?? null, table);
    await expect(read(store)).rejects.toThrow(StoreFailure);
    await expect(read(store)).rejects.toMatchObject({ problem });
    expect(await store.act(actOf("a"), async (writer) => ok(await read(writer)))).toEqual(fail(problem));
    expect((await store.verify("a")).faults).toEqual([{ kind: "row-altered", table, row, seq }]);
    expect(expectOk(await inspectSqliteFile(workspace.path("register.db"))).institutions).toEqual(["a"]);
  });
});
