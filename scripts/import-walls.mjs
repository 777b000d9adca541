/**
 * Who may import whom. dependency-cruiser reads TypeScript through the API of TypeScript 6, which TypeScript 7 does not
 * have; without it, it sees nothing and finds nothing wrong. So the walls also count what was seen.
 */
import { readdirSync } from "node:fs";
import { registerHooks } from "node:module";
import { join, relative, sep } from "node:path";
import { root } from "./project.mjs";
import rules, { isWatched, nameFault } from "../.dependency-cruiser.mjs";

registerHooks({
  resolve: (name, context, next) =>
    next(/^typescript(\/|$)/.test(name) ? name.replace("typescript", "typescript-six") : name, context),
});
process.chdir(root);
const { cruise } = await import("dependency-cruiser");

const files = readdirSync(join(root, "src"), { recursive: true })
  .map((path) => `src/${path.split(sep).join("/")}`)
  .filter(isWatched);
const { modules, summary } = (await cruise(["src"], { ...rules.options, ruleSet: rules, validate: true })).output;
const seen = new Set(modules.map((module) => relative(root, join(root, module.source)).split(sep).join("/")));

const faults = [
  ...files.flatMap((file) => nameFault(file) ?? []),
  ...files.filter((file) => !seen.has(file)).map((file) => `not-seen: the import checker did not read ${file}`),
  ...(files.length === 0 ? ["not-seen: there is no TypeScript under src"] : []),
  ...summary.violations.map(describe),
];
for (const fault of faults) console.error(`✗ ${fault}`);
console.log(`${files.length} modules, ${summary.totalDependenciesCruised} imports, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;

function describe({ rule, from, to, cycle, comment }) {
  const way = cycle === undefined ? [from, to] : [from, ...cycle.map((step) => step.name)];
  const why = rules.forbidden.find((one) => one.name === rule.name)?.comment ?? comment ?? "";
  return `${rule.name}: ${[...new Set(way)].join(" → ")}. ${why}`;
}
