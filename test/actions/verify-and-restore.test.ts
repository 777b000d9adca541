import { access, readdir } from "node:fs/promises";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, it } from "vitest";
import { compareDocument } from "../../src/actions/diff-document.ts";
import { findInstitutionOf } from "../../src/actions/find-institution.ts";
import { initInstitution } from "../../src/actions/init-institution.ts";
import { listRegister } from "../../src/actions/list-register.ts";
import { restore } from "../../src/actions/restore.ts";
import { traceIndicator } from "../../src/actions/trace-indicator.ts";
import { countFaults, verifyChain } from "../../src/actions/verify-chain.ts";
import { openRegister, registerFiles } from "../../src/compose.ts";
import { expectOk, LINES, OWNER, OWNER_NAME, problemOf, readReport, reportText, useRegister } from "./fixture.ts";

const bench = useRegister();

beforeEach(async () => void (await bench.importReport()));

function tamper(name: string): void {
  const file = new Database(bench.path(name));
  file.exec("drop trigger indicator_version_no_update");
  file.exec("update indicator_version set name = 'Otro' where indicator = 'IND-002'");
  file.close();
}

async function bringBack(from: string, to: string) {
  const request = { from: bench.path(from), to: bench.path(to), trial: bench.path("trial.db") };
  return restore(registerFiles(), request, bench.context);
}

describe("verifying", () => {
  it("finds nothing where everything stands as it was written", async () => {
    const verified = expectOk(await verifyChain(bench.context, null));
    expect(verified.map((one) => one.institution)).toEqual([OWNER]);
    expect(countFaults(verified)).toBe(0);
    expect(problemOf(await verifyChain(bench.context, "nadie")).code).toBe("institution-not-found");
  });

  it("finds what was altered behind our back, and where", async () => {
    tamper("register.db");
    const [found] = expectOk(await verifyChain(bench.context, OWNER));
    expect(found?.verification.faults).toMatchObject([
      { kind: "row-altered", table: "indicator_version", row: "indicator IND-002, version 1" },
    ]);
  });
});

describe("restoring", () => {
  it("copies a sound backup to a new place and leaves nothing else behind", async () => {
    await bench.context.store.backupTo(bench.path("copy.db"));
    expectOk(await bringBack("copy.db", "again.db"));
    const again = expectOk(await openRegister({ path: bench.path("again.db"), create: false }));
    expect(await again.auditHead(OWNER)).toEqual(await bench.context.store.auditHead(OWNER));
    await again.close();
    expect((await readdir(join(bench.path("x"), ".."))).filter((name) => name.includes("trial"))).toEqual([]);
  });

  it("refuses a copy that was tampered with, a file that is none, and a place that is taken", async () => {
    await bench.context.store.backupTo(bench.path("copy.db"));
    expect(problemOf(await bringBack("copy.db", "register.db")).code).toBe("target-exists");
    tamper("copy.db");
    expect(problemOf(await bringBack("copy.db", "again.db"))).toEqual({ code: "chain-broken", places: 1 });
    expect(problemOf(await bringBack("nada.db", "again.db")).code).toBe("database-not-found");
    await expect(access(bench.path("again.db"))).rejects.toThrow();
  });
});

describe("comparing a document with the register", () => {
  it("says what is new, changed, gone, renamed and unchanged before anything is written", async () => {
    const [first, second, third] = LINES;
    const fresh: (typeof LINES)[number] = [
      "Modernizar el archivo",
      "Expedientes digitalizados",
      "Expedientes",
      "Anual",
      "5",
      "10%",
    ];
    const moved = [...(second ?? []).slice(0, 4), "21", "31%"] as unknown as (typeof LINES)[number];
    const text = reportText(
      [first, moved, third, fresh].filter((line) => line !== undefined),
      "30 de junio de 2025",
    );
    const { proposal } = readReport(text);
    const before = await bench.context.store.auditHead(OWNER);
    const diff = expectOk(
      await compareDocument(bench.context, { institution: OWNER, proposal, period: null, decisions: new Map() }),
    );
    expect(diff).toMatchObject({
      new: [{ row: 4, name: "Expedientes digitalizados" }],
      changed: [{ key: "IND-002", changes: [{ field: "baseline", before: { value: "20" }, after: { value: "21" } }] }],
      gone: [{ key: "IND-004", name: "Incentivos" }],
      unchanged: [{ key: "IND-001" }, { key: "IND-003" }],
      undecided: [],
    });
    expect(await bench.context.store.auditHead(OWNER)).toEqual(before);
  });

  it("of the same period compares progress too", async () => {
    const { proposal } = readReport(reportText().replace("25%", "26%"));
    const diff = expectOk(
      await compareDocument(bench.context, { institution: OWNER, proposal, period: null, decisions: new Map() }),
    );
    expect(diff.changed).toMatchObject([
      { key: "IND-001", changes: [{ field: "progress", before: { value: "25" }, after: { value: "26" } }] },
    ]);
  });
});

describe("looking things up", () => {
  it("lists each indicator with its newest figures and how far these have come", async () => {
    const [entry] = await listRegister(bench.context.store, OWNER);
    expect(entry).toMatchObject({ version: { key: "IND-001" }, last: { importId: 1, row: 1 } });
    expect(entry?.cells.find((cell) => cell.field === "progress")).toMatchObject({
      value: "25",
      unit: "percent",
      state: "read",
    });
  });

  it("traces one indicator through every document, and knows what was meant by a slip", async () => {
    await bench.importReport(reportText(LINES, "30 de junio de 2025"));
    const trace = expectOk(await traceIndicator(bench.context.store, OWNER, "IND-002"));
    expect(trace.appearances.map(({ document, row }) => [document.id, document.period, row.row])).toEqual([
      [1, "2025-Q1", 2],
      [2, "2025-Q2", 2],
    ]);
    expect(problemOf(await traceIndicator(bench.context.store, OWNER, "IND-02"))).toMatchObject({
      code: "indicator-not-found",
      near: ["IND-002"],
    });
  });
});

describe("whose document it is", () => {
  const store = () => bench.context.store;

  it("is the only institution there is, when the document prints its name or none", async () => {
    for (const printed of [OWNER_NAME, OWNER_NAME.toLowerCase(), null]) {
      expect(expectOk(await findInstitutionOf(store(), { name: "x.txt", printed }, null)).id).toBe(OWNER);
    }
  });

  it("is not passed over when the document prints another name", async () => {
    const document = { name: "x.txt", printed: "Secretaría de Salud de Jalisco" };
    expect(problemOf(await findInstitutionOf(store(), document, null))).toMatchObject({
      code: "institution-differs",
      institution: OWNER,
    });
    expect(expectOk(await findInstitutionOf(store(), document, OWNER)).id).toBe(OWNER);
  });

  it("is found by its name among several, and asked for otherwise", async () => {
    expectOk(await initInstitution(bench.context, { id: "salud", name: "Secretaría de Salud", keyPrefix: "SAL" }));
    expect(expectOk(await findInstitutionOf(store(), { name: "x.txt", printed: "SECRETARIA DE SALUD" }, null)).id).toBe(
      "salud",
    );
    expect(problemOf(await findInstitutionOf(store(), { name: "x.txt", printed: null }, null))).toMatchObject({
      code: "institution-not-chosen",
    });
  });
});
