import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { ok } from "../../src/core/domain/result.ts";
import { APART_LIMITS, runApart } from "../../src/formats/run-apart.ts";

const folder = mkdtempSync(join(tmpdir(), "indicadora-apart-"));
afterAll(() => rmSync(folder, { recursive: true }));

const tools = { progress: () => undefined, signal: new AbortController().signal };

/** Runs a program of these lines on a document of a megabyte. */
function run(name: string, program: string) {
  const path = join(folder, `${name}.mjs`);
  writeFileSync(path, program);
  const hear = (message: unknown) => (message === "last" ? ok("heard") : null);
  const bytes = new Uint8Array(1024 ** 2);
  return runApart({ file: "informe.pdf", bytes, module: pathToFileURL(path), options: [], hear }, tools, {
    ...APART_LIMITS,
    idleSeconds: 1,
  });
}

describe("work on a document in a process of its own", () => {
  it("ends with its last word, whatever the process does after it", async () => {
    const result = await run("speaks", "process.send('first'); process.send('last'); setInterval(() => {}, 1000);");
    expect(result).toEqual(ok("heard"));
  });

  it.each([
    ["crash", "process.exit(3);"],
    ["throw", "throw new Error('broken');"],
    ["say nothing and end", ""],
  ])("says that the document cannot be read where it makes the process %s", async (name, program) => {
    expect(await run(name, program)).toMatchObject({ problem: { code: "document-unreadable", file: "informe.pdf" } });
  });

  it.each([
    ["killed", "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);"],
    ["given up", "process.abort();"],
  ])("says that it is too large where the process is %s for want of memory", async (name, program) => {
    expect(await run(name, program)).toMatchObject({ problem: { code: "document-too-large" } });
  });

  it("says that it is too slow where nothing is heard, even of a process that is busy", async () => {
    expect(await run("busy", "for (;;) {}")).toMatchObject({ problem: { code: "document-too-slow", seconds: 1 } });
  });

  it("waits on for as long as the process is heard of", async () => {
    const program = "let n = 0; setInterval(() => process.send(++n > 4 ? 'last' : n), 400);";
    expect(await run("patient", program)).toEqual(ok("heard"));
  });
});
