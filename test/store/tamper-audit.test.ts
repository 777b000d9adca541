import { describe, expect, it } from "vitest";
import { hashEntry } from "../../src/store/audit.ts";
import { StoreFailure } from "../../src/store/store.ts";
import { A, useTampered } from "./tamper.ts";
import type { Cell } from "./tamper.ts";

const tampered = useTampered();

describe("the audit itself", () => {
  const entry = (seq: number) => `institution = '${A}' and seq = ${seq}`;

  it("an entry altered", async () => {
    tampered.raw.exec(`update audit_entry set actor = 'Nadie' where ${entry(3)}`);
    expect(await tampered.faultsOf()).toEqual(["entry-altered audit_entry: entry 3 (3)"]);
  });

  it("an entry altered and sealed anew", async () => {
    reseal(2, { actor: "Nadie" });
    expect(await tampered.faultsOf()).toEqual(["chain-broken audit_entry: entry 3 (3)"]);
  });

  it("entries removed from the middle", async () => {
    tampered.raw.exec(`delete from audit_entry where ${entry(2)}`);
    expect(await tampered.faultsOf()).toEqual(["entry-missing audit_entry: entry 2 (2)"]);
    tampered.raw.exec(`delete from audit_entry where ${entry(1)}`);
    expect(await tampered.faultsOf()).toEqual(["entry-missing audit_entry: entries 1–2 (1)"]);
  });

  it("the entry an edition was made on, removed", async () => {
    tampered.raw.exec(`delete from audit_entry where ${entry(5)}`);
    expect(await tampered.faultsOf()).toEqual([
      "chain-broken edition: edition 2 (5)",
      "entry-missing audit_entry: entry 5 (5)",
    ]);
  });

  it("the last entry removed, its lines left", async () => {
    tampered.raw.exec(`delete from audit_entry where ${entry(6)}`);
    expect(await tampered.faultsOf()).toEqual(["entry-missing audit_entry: entry 6 (6)"]);
  });

  it("the last entry and its lines removed, its rows left", async () => {
    tampered.raw.exec(`delete from audit_entry where ${entry(6)}; delete from audit_row where ${entry(6)}`);
    expect(await tampered.faultsOf()).toEqual([
      "row-unrecorded edition: edition 2 (no entry)",
      "row-unrecorded edition_file: edition 2, file datos.csv (no entry)",
      "row-unrecorded edition_file: edition 2, file informe.html (no entry)",
      "row-unrecorded edition_file: edition 2, file vacio.txt (no entry)",
    ]);
  });

  it("an entry added", async () => {
    tampered.insertLike("audit_entry", { seq: 7 });
    expect(await tampered.faultsOf()).toContain("entry-altered audit_entry: entry 7 (7)");
  });

  it("entries that changed places", async () => {
    tampered.swap("audit_entry", "seq", [2, 3]);
    const found = await tampered.faultsOf();
    expect(found).toContain("entry-altered audit_entry: entry 2 (2)");
    expect(found).toContain("entry-altered audit_entry: entry 3 (3)");
  });

  it("a line altered", async () => {
    tampered.raw.exec(`update audit_row set hash = '${"0".repeat(64)}' where ${entry(2)} and fact_key = '[1,3]'`);
    expect(await tampered.faultsOf()).toEqual([
      "row-altered audit_row: entry 2 (2)",
      "row-altered import_row: import 1, row 3 (2)",
    ]);
  });

  it("a line removed", async () => {
    tampered.raw.exec(`delete from audit_row where ${entry(2)} and no = 4`);
    expect(await tampered.faultsOf()).toEqual([
      "row-missing audit_row: entry 2, line 4 (2)",
      "row-unrecorded import_row: import 1, row 2 (no entry)",
    ]);
  });

  it("a line added", async () => {
    tampered.insertLike("audit_row", { seq: 2, no: 10, fact_table: "import_row", fact_key: "[1,9]" });
    expect(await tampered.faultsOf()).toEqual([
      "row-missing import_row: import 1, row 9 (2)",
      "row-unrecorded audit_row: entry 2, line 10 (2)",
    ]);
  });

  it("a line that says nothing legible", async () => {
    tampered.raw.exec(`update audit_row set fact_key = '{' where ${entry(2)} and no = 4`);
    expect(await tampered.faultsOf()).toEqual([
      "row-altered audit_row: entry 2 (2)",
      "row-missing import_row: { (2)",
      "row-unrecorded import_row: import 1, row 2 (no entry)",
    ]);
  });

  it("lines that changed places", async () => {
    tampered.raw.exec(`update audit_row set no = no + 100 where ${entry(2)} and no in (4, 5)`);
    tampered.raw.exec(`update audit_row set no = 109 - no where ${entry(2)} and no > 100`);
    expect(await tampered.faultsOf()).toEqual(["row-altered audit_row: entry 2 (2)"]);
  });

  it("a row and its line altered together", async () => {
    tampered.raw.exec(`update finding set severity = 'info' where institution = '${A}' and no = 1`);
    tampered.raw.exec(`update audit_row set hash = 'x' where ${entry(2)} and fact_table = 'finding'`);
    expect(await tampered.faultsOf()).toContain("row-altered audit_row: entry 2 (2)");
  });

  /** Seals an entry of A again after a change, as someone would who knows how. */
  function reseal(seq: number, change: Readonly<Record<string, Cell>>): void {
    const found = tampered.raw
      .prepare<[string, number], Parameters<typeof hashEntry>[0]>(
        "select * from audit_entry where institution = ? and seq = ?",
      )
      .get(A, seq);
    if (!found) throw new Error(`no entry ${seq}`);
    const changed = { ...found, ...change };
    const set = tampered.raw.prepare("update audit_entry set actor = ?, hash = ? where institution = ? and seq = ?");
    set.run(changed.actor, hashEntry(changed), A, seq);
  }
});

describe("what the file alone cannot show", () => {
  it("the last act removed with every row it added leaves a shorter, sound chain: only a printed head shows it", async () => {
    const printed = await tampered.store.auditHead(A);
    tampered.raw.exec(`delete from edition_file where institution = '${A}' and number = 2`);
    tampered.raw.exec(`delete from edition where institution = '${A}' and number = 2`);
    tampered.raw.exec(`delete from audit_row where institution = '${A}' and seq = 6`);
    tampered.raw.exec(`delete from audit_entry where institution = '${A}' and seq = 6`);
    const { faults, head } = await tampered.store.verify(A);
    expect(faults).toEqual([]);
    expect(head).not.toBe(printed?.hash);
  });
});

describe("damage below the tables", () => {
  it("an index that no longer fits its table is a damaged database", async () => {
    tampered.raw.unsafeMode(true);
    tampered.raw.pragma("writable_schema = ON");
    tampered.raw.exec("create index spare on finding (code)");
    tampered.raw.exec(`update sqlite_schema set sql = 'CREATE INDEX spare on finding (severity)' where name = 'spare'`);
    tampered.raw.pragma("writable_schema = RESET");
    const again = await tampered.reopen();
    await expect(again.verify(A)).rejects.toThrow(StoreFailure);
    await expect(again.verify(A)).rejects.toMatchObject({ problem: { code: "database-damaged" } });
  });

  it("a table that is gone is a damaged database", async () => {
    tampered.raw.exec("drop table finding");
    await expect(tampered.store.verify(A)).rejects.toMatchObject({ problem: { code: "database-damaged" } });
    await expect(tampered.store.findings(A, 1)).rejects.toMatchObject({ problem: { code: "database-damaged" } });
  });
});
