import { readFile, writeFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { fail } from "../../src/core/domain/result.ts";
import { MIGRATIONS, NEWEST } from "../../src/store/migrate.ts";
import { register } from "../../src/store/migrations/0001-register.ts";
import { cycle } from "../../src/store/migrations/0002-cycle.ts";
import { inspectSqliteFile } from "../../src/store/sqlite-copy.ts";
import { migrate } from "../../src/store/sqlite-file.ts";
import { openSqliteStore } from "../../src/store/sqlite.ts";
import {
  EVENTS,
  fillYear,
  lineageOf,
  periodStepOf,
  PLANNED,
  REVIEW,
  settingOf,
  statesOf,
  stepOf,
  targetOf,
  YEAR_EDITION,
} from "./cycle-samples.ts";
import { actOf, confirmedOf, documentOf, done, editionOf, institutionOf, Q1, rowOf, versionOf } from "./samples.ts";
import { useWorkspace } from "./workspace.ts";

const workspace = useWorkspace();

/** These never change: whoever changes how rows are hashed breaks every register there is. */
const HEAD_OF_A = "5f8bc966150b2484280b4fc69fd0581de86ac3c9a31a53c2fae5a873c19a985f";

const HEAD_OF_A_YEAR = "cf3b3b25958307c2940b166c7b1f351f01f7780c8ddf2835be1e3278048a1892";

/** A file as a version left it; the first one unless another is named. */
async function oldRegister(name: string, version = 1): Promise<void> {
  const dump = await readFile(new URL(`./fixtures/register-v${version}.sql`, import.meta.url), "utf8");
  new Database(workspace.path(name)).exec(dump).close();
}

function schemaOf(name: string): readonly string[] {
  const raw = new Database(workspace.path(name), { readonly: true });
  const schema = raw.prepare<[], string>("select sql from sqlite_schema where sql is not null").pluck().all();
  raw.close();
  return schema.toSorted();
}

describe("a register of version 1", () => {
  it("opens, says the same and stands as it was written", async () => {
    await oldRegister("old.db");
    const store = await workspace.open("old.db");
    expect((await store.auditHead("a"))?.hash).toBe(HEAD_OF_A);
    for (const id of ["a", "b"]) {
      expect(await store.verify(id)).toMatchObject({ entries: 6, rows: 25, faults: [] });
      expect(await store.institution(id)).toEqual(institutionOf(id));
      expect(await store.rows(id, 1)).toEqual([rowOf(1), rowOf(2), rowOf(3)]);
      expect(await store.observations(id, { key: "IND-002" })).toEqual([confirmedOf("IND-002", 1)]);
      expect(await store.indicators(id)).toContainEqual(versionOf("IND-001", 2, { answer: 3 }));
      expect(await store.editions(id)).toContainEqual(editionOf(1));
    }
    await done(store, actOf("a"), (writer) => writer.addDocument(documentOf("dos")));
    expect((await store.verify("a")).faults).toEqual([]);
  });

  it("takes a year of results once it was opened", async () => {
    await oldRegister("old.db");
    const store = await workspace.open("old.db");
    await fillYear(store, "a");
    expect(await store.progressSteps("a", { key: "IND-003" })).toEqual(REVIEW);
    expect((await store.audit("a"))[5]?.hash).toBe(HEAD_OF_A);
    expect(await store.verify("a")).toMatchObject({ entries: 12, rows: 47, faults: [] });
    expect(await store.verify("b")).toMatchObject({ entries: 6, rows: 25, faults: [] });
  });

  it("has the schema of a new one once it was opened", async () => {
    await oldRegister("old.db");
    await (await workspace.open("old.db")).close();
    await (await workspace.create("new.db")).close();
    expect(schemaOf("old.db")).toEqual(schemaOf("new.db"));
    expect(await inspectSqliteFile(workspace.path("old.db"))).toMatchObject({ value: { schema: NEWEST } });
  });

  it("was made by the first migration as it still is", async () => {
    await oldRegister("old.db");
    const raw = new Database(workspace.path("first.db"));
    for (const statement of register.sqlite) raw.exec(statement);
    raw.close();
    expect(schemaOf("first.db")).toEqual(schemaOf("old.db"));
  });
});

describe("a register of version 2", () => {
  it("opens, says the same and stands as it was written", async () => {
    await oldRegister("old.db", 2);
    const store = await workspace.open("old.db");
    expect((await store.auditHead("a"))?.hash).toBe(HEAD_OF_A_YEAR);
    expect(await store.verify("a")).toMatchObject({ entries: 12, rows: 47, faults: [] });
    expect(await store.verify("b")).toMatchObject({ entries: 6, rows: 25, faults: [] });
    expect(await store.indicators("a")).toContainEqual(PLANNED);
    expect(await store.targets("a")).toEqual([targetOf("IND-003", 1), targetOf("IND-003", 2)]);
    expect(await store.progressSteps("a", { key: "IND-003" })).toEqual(REVIEW);
    expect(await store.periods("a")).toEqual(statesOf(Q1).slice(-1));
    expect(await store.periodSteps("a")).toEqual(statesOf(Q1).map(periodStepOf));
    expect(await store.lineage("a")).toEqual(EVENTS.map((event, at) => lineageOf(at + 1, event)));
    expect(await store.setting("a", "holidays")).toEqual(settingOf(2, ["2026-02-02"]));
    expect(await store.edition("a", 3)).toEqual(YEAR_EDITION);
    await done(store, actOf("a"), (writer) => writer.addProgressSteps([stepOf("IND-001", 1)]));
    expect((await store.verify("a")).faults).toEqual([]);
  });

  it("has the schema of a new one once it was opened", async () => {
    await oldRegister("old.db", 2);
    await (await workspace.open("old.db")).close();
    await (await workspace.create("new.db")).close();
    expect(schemaOf("old.db")).toEqual(schemaOf("new.db"));
  });

  it("was made by the first two migrations as they still are", async () => {
    await oldRegister("old.db", 2);
    const raw = new Database(workspace.path("second.db"));
    for (const statement of [...register.sqlite, ...cycle.sqlite]) raw.exec(statement);
    raw.close();
    expect(schemaOf("second.db")).toEqual(schemaOf("old.db"));
  });
});

describe("a migration to come", () => {
  it("has the next number", () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  });

  const addColumn = "alter table finding add column seen_by text";

  it("may add a column: what was sealed before still stands", async () => {
    await oldRegister("old.db");
    const raw = new Database(workspace.path("old.db"));
    migrate(raw, [register, { version: 2, name: "seen", tables: [], sqlite: [addColumn] }]);
    expect(raw.pragma("user_version", { simple: true })).toBe(2);
    raw.pragma("user_version = 1");
    raw.close();
    const store = await workspace.open("old.db");
    expect((await store.verify("a")).faults).toEqual([]);
    expect(await store.findings("a", 1)).toHaveLength(2);
  });

  it("happens whole or not at all", async () => {
    await oldRegister("old.db");
    const before = schemaOf("old.db");
    const raw = new Database(workspace.path("old.db"));
    const half = { version: 3, name: "half", tables: [], sqlite: ["create table spare (a)", "create nonsense"] };
    const two = { version: 2, name: "seen", tables: [], sqlite: [addColumn] };
    expect(() => migrate(raw, [register, two, half])).toThrow("nonsense");
    expect(raw.pragma("user_version", { simple: true })).toBe(1);
    raw.close();
    expect(schemaOf("old.db")).toEqual(before);
  });
});

describe("other versions", () => {
  const setVersion = async (version: number) => {
    await (await workspace.create("other.db")).close();
    const raw = new Database(workspace.path("other.db"));
    raw.pragma(`user_version = ${version}`);
    raw.close();
  };

  it("a newer file is refused and left alone", async () => {
    await setVersion(NEWEST + 1);
    const before = await readFile(workspace.path("other.db"));
    const path = workspace.path("other.db");
    const newer = fail({ code: "database-newer", path, found: NEWEST + 1, known: NEWEST });
    expect(await openSqliteStore({ path, create: false })).toEqual(newer);
    expect(await inspectSqliteFile(path)).toEqual(newer);
    expect(await readFile(path)).toEqual(before);
  });

  it("a file of no version is no register", async () => {
    await setVersion(0);
    const path = workspace.path("other.db");
    expect(await openSqliteStore({ path, create: false })).toEqual(fail({ code: "not-a-database", path }));
  });

  it("a file that says it is ours and holds no tables is damaged", async () => {
    const path = workspace.path("hollow.db");
    const raw = new Database(path);
    raw.pragma("application_id = 0x494e4449");
    raw.pragma("user_version = 1");
    raw.close();
    expect(await openSqliteStore({ path, create: false })).toEqual(fail({ code: "database-damaged", path }));
  });

  it("a file cut off in the middle is damaged", async () => {
    const store = await workspace.create("cut.db");
    await store.close();
    const path = workspace.path("cut.db");
    const bytes = await readFile(path);
    await writeFile(path, bytes.subarray(0, bytes.length / 2));
    expect(await inspectSqliteFile(path)).toEqual(fail({ code: "database-damaged", path }));
  });
});
