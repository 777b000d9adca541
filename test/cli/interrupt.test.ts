import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import { beforeAll, describe, expect, it } from "vitest";
import { at, finish, useCli } from "./run-cli.ts";

const HEAD = "INSTITUTO DE PRUEBA\nIndicadores de Resultados al 31 de marzo de 2025";
const HEADER =
  "Objetivo institucional\tNombre del indicador\tDefinición del indicador\tFrecuencia de medición\tLínea base\tAvance de metas";

function bigReport(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, i) =>
      `Objetivo número ${i} del programa\tIndicador ${i}\tAcciones ${i}\tTrimestral\t${(i % 90) + 10}\t${(i % 80) + 10}%`,
  );
  return [HEAD, HEADER, ...lines].join("\n");
}

/** A process that is interrupted before it listens dies of it; on a busy machine it takes a while to listen. */
async function interruptWhenUp(start: () => ChildProcess) {
  for (let wait = 1000; ; wait *= 2) {
    const child = start();
    const ended = finish(child);
    await sleep(wait);
    child.kill("SIGINT");
    const { code, signal, err } = await ended;
    if (signal === null || wait > 30_000) return { code, err };
  }
}

describe("Ctrl-C", { timeout: 120_000 }, () => {
  const cli = useCli({ INDICADORA_BUSY_MS: "60000" });
  let file = "";
  beforeAll(async () => {
    await cli.run("init", "--name", "Instituto de Prueba");
    file = await cli.write("grande.txt", bigReport(4000));
  });

  it("at any moment of an import leaves the register as before or after it, never between", async () => {
    for (const wait of [300, 900, 1500, 2200]) {
      const child = cli.start("import", file);
      const ended = finish(child);
      await Promise.race([sleep(wait), ended]);
      child.kill("SIGINT");
      const { code, signal } = await ended;
      expect(code === 0 || code === 4 || code === 130 || signal === "SIGINT").toBe(true);
      const { value } = await cli.json("verify");
      expect(value).toMatchObject({ sound: true });
      // Opening the institution is one entry and one row; the import another, with all of its rows.
      const [entries, rows] = ["entries", "rows"].map((name) => Number(at(value, "institutions", 0, name)));
      if (entries === 1) expect(rows).toBe(1);
      else expect([entries, Number(rows) > 8000]).toEqual([2, true]);
    }
  });

  it("says so, and ends with 130, when it is heard", async () => {
    const lock = new Database(cli.path("indicadora.db"));
    lock.exec("begin immediate");
    const other = await cli.write("otro.txt", bigReport(3));
    const heard = await interruptWhenUp(() => cli.start("import", other));
    lock.exec("rollback");
    lock.close();
    expect(heard.code).toBe(130);
    expect(heard.err).toContain("Interrumpido");
  });
});

describe("other processes", { timeout: 60_000 }, () => {
  const cli = useCli({ INDICADORA_BUSY_MS: "1000" });

  it("that hold the register are waited for, then named", async () => {
    await cli.run("init", "--name", "Instituto de Prueba");
    const file = await cli.write("chico.txt", bigReport(3));
    const lock = new Database(cli.path("indicadora.db"));
    lock.exec("begin immediate");
    expect(await cli.json("import", file)).toMatchObject({ code: 6, value: { problem: { code: "database-busy" } } });
    lock.exec("rollback");
    lock.close();
    expect((await cli.json("import", file)).code).toBe(0);
  });

  it("importing the same file at once import it once", async () => {
    const file = await cli.write("dos.txt", bigReport(40));
    const both = await Promise.all([
      cli.json("import", file, "--new", "all"),
      cli.json("import", file, "--new", "all"),
    ]);
    const codes = both.map((one) => one.code).toSorted((a, b) => Number(a) - Number(b));
    expect(codes[0]).toBe(0);
    expect([4, 6]).toContain(codes[1]);
    expect((await cli.json("verify")).value).toMatchObject({ sound: true });
  });

  it("that stop reading end us quietly", async () => {
    const child = cli.start("propose", await cli.write("largo.txt", bigReport(2000)), "--json");
    await once(child.stdout ?? process.stdin, "data");
    child.stdout?.destroy();
    expect((await once(child, "exit"))[0]).toBe(0);
  });
});
