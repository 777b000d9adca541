import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built command line, as people run it. */
export const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));

export interface Measured {
  readonly seconds: number;
  /** Peak resident set, in MB. */
  readonly megabytes: number;
}

/**
 * Runs Node on the arguments in a process of its own and measures it from outside. The shebang of the
 * command sets the same flags that `flags` gives here.
 */
export function runNode(args: readonly string[], flags: readonly string[] = []): Measured {
  const watch = fileURLToPath(new URL("peak-memory.mjs", import.meta.url));
  const began = performance.now();
  const child = spawnSync(process.execPath, [...flags, "--import", watch, ...args], {
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  const seconds = (performance.now() - began) / 1000;
  if (child.status !== 0) throw new Error(`${args.join(" ")} ended with ${String(child.status)}: ${child.stderr}`);
  return { seconds, megabytes: Number(/peak (\d+) kB/.exec(child.stderr)?.[1]) / 1024 };
}

/** The middle of several runs, so that one hiccup of the machine does not count. */
export function middle(times: number, job: () => Measured): Measured {
  const runs = Array.from({ length: times }, job).toSorted((a, b) => a.seconds - b.seconds);
  const run = runs[Math.floor(runs.length / 2)];
  if (run === undefined) throw new Error("nothing was run");
  return run;
}

/** A folder of its own, deleted afterwards. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "indicadora-bench-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
