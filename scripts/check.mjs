/**
 * The gate. `npm run check` runs every step in order and stops at the first that fails;
 * `npm run check -- lint walls` runs only those.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { argv } from "node:process";
import { findChromium } from "./chromium.mjs";
import { isProgram, root, runTool, testResults } from "./project.mjs";

const steps = {
  types: { title: "tipos", run: () => tool("typescript/bin/tsc", ["-b"]) },
  lint: { title: "estilo del código", run: () => tool("oxlint/bin/oxlint", ["--type-aware", "--deny-warnings"]) },
  format: { title: "formato", run: () => tool("oxfmt/bin/oxfmt", ["--check"]) },
  walls: { title: "quién importa a quién", run: () => runTool("scripts/import-walls.mjs", [], { quiet: true }) },
  dead: { title: "código muerto", run: () => tool("knip/bin/knip.js", []) },
  unit: { title: "pruebas", run: () => vitest(["unit", "gates"], "unit") },
  browser: { title: "recorridos en el navegador", run: walk },
};

const gate = ["types", "lint", "format", "walls", "dead", "unit"];

/** Runs the named steps in order, stopping at the first that fails; says whether all passed. */
export function check(names) {
  const unknown = names.find((name) => !(name in steps));
  if (unknown !== undefined) {
    console.error(`✗ No hay un paso «${unknown}». Pasos: ${Object.keys(steps).join(", ")}.`);
    return false;
  }
  return names.every(runStep);
}

function runStep(name) {
  const { title, run } = steps[name];
  const start = performance.now();
  const { ok, output } = run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (!ok && output !== "") console.error(output);
  console.log(
    `${ok ? "✓" : "✗"} ${title} (${name}) ${seconds} s${ok ? "" : ` ← falló aquí: npm run check -- ${name}`}`,
  );
  return ok;
}

function tool(script, args) {
  return runTool(join("node_modules", script), args, { quiet: true });
}

function walk() {
  if (!existsSync(join(root, "test", "browser"))) return { ok: true, output: "" };
  const chromium = findChromium();
  return vitest(["browser"], "browser", chromium === undefined ? {} : { CHROMIUM_PATH: chromium });
}

function vitest(projects, report, env = {}) {
  const results = join(testResults, `${report}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${results}`];
  const args = ["run", ...projects.flatMap((name) => ["--project", name]), ...reporters];
  return runTool("node_modules/vitest/vitest.mjs", args, { env });
}

if (isProgram(import.meta.url)) {
  const asked = argv.slice(2);
  process.exitCode = check(asked.length === 0 ? gate : asked) ? 0 : 1;
}

export { gate };
