import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { fail, ok } from "../../src/core/domain/result.ts";
import { inspectSqliteFile } from "../../src/store/sqlite-copy.ts";
import { useChildren } from "./children.ts";
import { actOf, documentOf, done, institutionOf } from "./samples.ts";
import { useWorkspace } from "./workspace.ts";

const workspace = useWorkspace();
const start = useChildren();
const ACT_IN_A_LOOP = new URL("./act-in-a-loop.ts", import.meta.url);
const HOLD_THE_LOCK = new URL("./hold-the-lock.ts", import.meta.url);
const path = () => workspace.path("register.db");

async function createRegister() {
  const store = await workspace.create();
  await done(store, actOf("a"), (writer) => writer.addInstitution(institutionOf("a")));
  return store;
}

describe("a process killed at any moment", () => {
  it("loses no act it acknowledged and leaves nothing of the one under way", async () => {
    await (await createRegister()).close();
    const acknowledged: string[] = [];
    for (const [round, delayMs] of [5, 23, 41, 67, 90].entries()) {
      const child = start(ACT_IN_A_LOOP, path(), `round ${round}`, "100000");
      while (child.lines.length === 0) await sleep(5);
      await sleep(delayMs + Math.random() * 30);
      child.kill();
      expect((await child.ended()).signal).toBe("SIGKILL");
      acknowledged.push(...child.lines);
    }
    const store = await workspace.open();
    const { entries, faults } = await store.verify("a");
    expect(faults).toEqual([]);
    // Each round may have committed one more than it lived to print.
    expect(entries - 1).toBeGreaterThanOrEqual(acknowledged.length);
    expect(entries - 1).toBeLessThanOrEqual(acknowledged.length + 5);
    for (const sha256 of acknowledged) expect(await store.documentBytes("a", sha256)).not.toBeNull();
    await done(store, actOf("a"), (writer) => writer.addDocument(documentOf("after")));
    expect((await inspectSqliteFile(path())).ok).toBe(true);
  }, 60_000);
});

describe("several processes", () => {
  it("write to one file: all succeed, and the chain has no gap", async () => {
    const store = await createRegister();
    const children = ["uno", "dos", "tres"].map((name) => start(ACT_IN_A_LOOP, path(), name, "40"));
    for (const child of children) expect(await child.ended()).toEqual({ code: 0, signal: null, errors: "" });
    const entries = await store.audit("a");
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 121 }, (_, at) => at + 1));
    expect((await store.verify("a")).faults).toEqual([]);
  }, 60_000);

  it("wait for one another up to the limit, and say busy after it", async () => {
    await (await createRegister()).close();
    const store = await workspace.open("register.db", 150);
    const holder = start(HOLD_THE_LOCK, path());
    await holder.line("held");
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 10);
    const work = () => store.act(actOf("a"), () => Promise.resolve(ok(null)));
    expect(await work()).toEqual(fail({ code: "database-busy", path: path() }));
    clearInterval(ticking);
    // Waiting did not hold up this process, and reading goes on.
    expect(turns).toBeGreaterThan(3);
    expect(await store.audit("a")).toHaveLength(1);
    await store.backupTo(workspace.path("copy.db"));

    // Nor does opening wait for whoever writes.
    await workspace.open("register.db", 0);
    const patient = await workspace.open("register.db", 20_000);
    const waiting = patient.act(actOf("a"), () => Promise.resolve(ok("in the end")));
    holder.release();
    expect(await waiting).toEqual(ok("in the end"));
    expect(await work()).toEqual(ok(null));
  }, 60_000);
});
