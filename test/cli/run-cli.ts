import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll } from "vitest";

const MAIN = fileURLToPath(new URL("../../src/cli/main.ts", import.meta.url));
export const EXAMPLE = fileURLToPath(new URL("../../examples/iepc-durango-2025-t1.txt", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

export interface CliBench {
  readonly folder: () => string;
  path(name: string): string;
  write(name: string, content: string | Uint8Array): Promise<string>;
  /** Runs `indicadora …` in the folder of the tests, as Ana Pérez. */
  run(...words: readonly string[]): Promise<Ran>;
  /** The same with --json: what it printed, parsed. */
  json(...words: readonly string[]): Promise<{ readonly code: number | null; readonly value: unknown }>;
  start(...words: readonly string[]): ChildProcess;
}

/** One folder for all tests of a file, which tell one story. */
export function useCli(environment: Readonly<Record<string, string>> = {}): CliBench {
  let folder = "";
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "indicadora-cli-"))));
  afterAll(async () => rm(folder, { recursive: true, force: true }));
  const start = (...words: readonly string[]) =>
    spawn(process.execPath, [MAIN, ...words], {
      cwd: folder,
      env: {
        PATH: process.env["PATH"],
        INDICADORA_USER: "Ana Pérez",
        LANG: "es_MX.UTF-8",
        NODE_COMPILE_CACHE: join(tmpdir(), "indicadora-compile-cache"),
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
  const run = async (...words: readonly string[]) => finish(start(...words));
  return {
    folder: () => folder,
    path: (name) => join(folder, name),
    write: async (name, content) => {
      await writeFile(join(folder, name), content);
      return join(folder, name);
    },
    run,
    json: async (...words) => {
      const { code, out } = await run(...words, "--json");
      return { code, value: JSON.parse(out) };
    },
    start,
  };
}

/** A member of what a command printed as JSON, however deep; undefined where there is none. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let found: unknown = value;
  for (const step of path) {
    const members: [string, unknown][] = typeof found === "object" && found !== null ? Object.entries(found) : [];
    found = members.find(([name]) => name === String(step))?.[1];
  }
  return found;
}

export async function finish(child: ChildProcess): Promise<Ran> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => err.push(chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code, signal) =>
      resolve({ code, signal, out: Buffer.concat(out).toString("utf8"), err: Buffer.concat(err).toString("utf8") }),
    );
  });
}

/** Resolves with what the child has printed once it matches. */
export async function waitFor(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  let text = "";
  return new Promise((resolve, reject) => {
    child.stdout?.on("data", (chunk: Buffer) => {
      text += chunk.toString("utf8");
      const found = pattern.exec(text);
      if (found) resolve(found);
    });
    child.on("close", () => reject(new Error(`ended without ${String(pattern)}: ${text}`)));
  });
}
