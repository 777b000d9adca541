/**
 * Brings a fresh copy to the point where it runs: dependencies, build and, with --browser, a Chromium.
 * Needs nothing but a Node ≥ 20 with npm, and does nothing when nothing changed.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build, isBuilt } from "./build.mjs";
import { provideChromium } from "./chromium.mjs";
import { npmEnvironment, pinnedNode, root } from "./project.mjs";

const lockfile = join(root, "package-lock.json");
/** What npm writes down at the end of an installation. */
const installed = join(root, "node_modules", ".package-lock.json");
const stamp = join(root, "node_modules", ".cache", "indicadora", "installed-from");

if (!isInstalled()) install();
if (!isBuilt()) {
  say("Compilando… (building)");
  if (!build()) stop("La compilación falló. (The build failed.)");
}
if (process.argv.includes("--browser")) {
  const chromium = provideChromium(say);
  if (chromium === undefined) {
    stop(
      "No hay Chromium para las pruebas de navegador. Instálelo (en Debian: apt install chromium) o indique su ruta en CHROMIUM_PATH. " +
        "(No Chromium for the browser tests: install it, or put its path in CHROMIUM_PATH.)",
    );
  }
}

/** Whether we installed from this very lockfile, or someone else did and every package is as it says. */
function isInstalled() {
  if (!existsSync(installed) || !existsSync(pinnedNode)) return false;
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint()) return true;
  const present = readJson(installed).packages;
  return Object.entries(readJson(lockfile).packages).every(
    ([path, wanted]) => path === "" || wanted.optional === true || present[path]?.version === wanted.version,
  );
}

function fingerprint() {
  return createHash("sha256").update(readFileSync(lockfile)).update(readFileSync(installed)).digest("hex");
}

/**
 * No install script runs but that of `node`, which fetches the pinned Node: better-sqlite3 brings its binary inside,
 * and npm before 11.19 would try to compile it again.
 */
function install() {
  say("Instalando dependencias (npm ci)… (installing dependencies)");
  npm(["ci", "--include=dev", "--ignore-scripts", "--no-fund", "--no-audit", "--loglevel=error"]);
  say("Instalando Node 24 del proyecto… (installing the project's own Node)");
  npm(["rebuild", "node", "--ignore-scripts=false", "--loglevel=error"]);
  if (!existsSync(pinnedNode)) stop("No se instaló el Node del proyecto. (The project's Node is missing.)");
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, fingerprint());
}

function npm(args) {
  const run = spawnSync("npm", args, {
    cwd: root,
    env: npmEnvironment(),
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (run.status !== 0) stop(`Falló «npm ${args[0]}». (npm ${args[0]} failed.)`);
}

function readJson(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

function say(text) {
  console.error(`· ${text}`);
}

function stop(text) {
  console.error(`✗ ${text}`);
  process.exit(1);
}
