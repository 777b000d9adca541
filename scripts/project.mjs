/** Where the project is, and how to run a tool of its own with its own Node. Runs on Node 20 too. */
import { spawnSync } from "node:child_process";
import { existsSync, realpathSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Results of the last test runs, one JSON file per run. */
export const testResults = join(root, "node_modules", ".cache", "indicadora", "tests");

const bin = join(root, "node_modules", ".bin");

/** The Node that the lockfile pins. The one that started us may be older. */
export const pinnedNode = join(bin, "node");

/** Whether the module with this URL is the program that was started, also through a symbolic link. */
export function isProgram(url) {
  return argv[1] !== undefined && realpathSync(argv[1]) === fileURLToPath(url);
}

/** The environment for our tools: the pinned Node comes first on the PATH. */
function toolEnvironment() {
  return { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ""}` };
}

/** The environment for npm, which replaces node_modules and so must not run from it. */
export function npmEnvironment() {
  const kept = (process.env.PATH ?? "").split(delimiter).filter((part) => !part.includes("node_modules"));
  return { ...process.env, PATH: kept.join(delimiter) };
}

/**
 * Runs one JavaScript tool of the project, such as `node_modules/typescript/bin/tsc`, with the pinned Node.
 * `quiet` keeps the output to return it; otherwise it goes to the terminal.
 */
export function runTool(script, args, { quiet = false, env = {} } = {}) {
  const node = existsSync(pinnedNode) ? pinnedNode : process.execPath;
  const run = spawnSync(node, [join(root, script), ...args], {
    cwd: root,
    env: { ...toolEnvironment(), ...env },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  if (run.error !== undefined) throw run.error;
  return { ok: run.status === 0, output: `${run.stdout ?? ""}${run.stderr ?? ""}` };
}
