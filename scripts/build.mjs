/** src → dist: compile, copy what is not TypeScript, drop what no longer has a source. Runs on Node 20 too. */
import { createHash } from "node:crypto";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { isProgram, root, runTool } from "./project.mjs";

const source = join(root, "src");
const target = join(root, "dist");
const stamp = join(target, ".built-from");

/** Whether dist was built from exactly the files that src holds now. */
export function isBuilt() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

/** Builds, and says whether it went well. */
export function build() {
  const before = fingerprint();
  if (!runTool("node_modules/typescript/bin/tsc", ["-b", "tsconfig.core.json", "tsconfig.node.json"]).ok) return false;
  copyAssets();
  dropOrphans();
  makeExecutable(join(target, "cli", "main.js"));
  writeFileSync(stamp, before);
  return true;
}

function fingerprint() {
  const hash = createHash("sha256");
  const settings = readdirSync(root).filter((name) => /^(tsconfig.*|package-lock)\.json$/.test(name));
  for (const file of [
    ...filesUnder(source),
    ...settings.map((name) => join(root, name)),
    join(root, "scripts", "build.mjs"),
  ]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/** Style sheets, SQL and the like, read at run time. TypeScript copies the JSON that it knows. */
function copyAssets() {
  for (const file of filesUnder(source).filter((path) => !path.endsWith(".ts"))) {
    const copy = join(target, relative(source, file));
    if (file.endsWith(".json") && existsSync(copy)) continue;
    mkdirSync(dirname(copy), { recursive: true });
    copyFileSync(file, copy);
  }
}

function dropOrphans() {
  for (const file of filesUnder(target)) {
    const path = relative(target, file);
    if (!path.includes(sep) && /(\.tsbuildinfo|\.built-from)$/.test(path)) continue;
    const typescript = path.replace(/(\.d\.ts|\.js)(\.map)?$/, ".ts");
    if (!existsSync(join(source, typescript)) && !existsSync(join(source, path))) rmSync(file);
  }
}

function makeExecutable(file) {
  if (existsSync(file)) chmodSync(file, 0o755);
}

function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .toSorted();
}

if (isProgram(import.meta.url)) process.exitCode = build() ? 0 : 1;
