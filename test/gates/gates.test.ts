import { describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gate, inCopy } from "./planted-copy.ts";

interface Trespass {
  readonly what: string;
  readonly plant: Readonly<Record<string, string>>;
  readonly says: string;
}

const walls = readFileSync(join(import.meta.dirname, "..", "..", "scripts", "import-walls.mjs"), "utf8");

/** Each planted file is the only difference from the clean copy, which passes. */
const trespasses: Readonly<Record<string, readonly Trespass[]>> = {
  types: [
    {
      what: "core knowing Node",
      plant: {
        "src/core/domain/file.ts": 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;\n',
      },
      says: "node:fs",
    },
    {
      what: "core knowing the browser",
      plant: { "src/core/domain/page.ts": "export const title = document.title;\n" },
      says: "document",
    },
    {
      what: "a trusted index",
      plant: { "src/formats/first.ts": "export const first = (all: readonly string[]): string => all[0];\n" },
      says: "undefined",
    },
    {
      what: "syntax that Node cannot erase",
      plant: { "src/core/domain/light.ts": "export enum Light {\n  Red,\n}\n" },
      says: "erasableSyntaxOnly",
    },
    {
      what: "a wrong type in a test",
      plant: { "test/wrong.ts": 'export const amount: number = "1";\n' },
      says: "not assignable",
    },
  ],
  walls: [
    {
      what: "ingest importing evaluation",
      plant: { "src/core/ingest/judge.ts": 'export { isBlank } from "../evaluation/evaluate.ts";\n' },
      says: "core-ingest-imports",
    },
    {
      what: "ingest importing capture, which reads by its rules",
      plant: {
        "src/core/ingest/take.ts": 'export { readSheet } from "../capture/sheet.ts";\n',
        "src/core/capture/sheet.ts": 'export { amount as readSheet } from "../domain/amount.ts";\n',
      },
      says: "core-ingest-imports",
    },
    {
      what: "a type alone crossing a wall",
      plant: {
        "src/core/domain/kept.ts": 'import type { Store } from "../../store/store.ts";\nexport type Kept = Store;\n',
      },
      says: "core-domain-imports",
    },
    {
      what: "a door opening a concrete store",
      plant: { "src/cli/raw.ts": 'export { openSqlite } from "../store/sqlite.ts";\n' },
      says: "cli-imports",
    },
    {
      what: "an action opening a concrete store",
      plant: { "src/actions/raw.ts": 'export { openSqlite } from "../store/sqlite.ts";\n' },
      says: "actions-imports",
    },
    {
      what: "a route importing compose",
      plant: { "src/server/route.ts": 'export { compose } from "../compose.ts";\n' },
      says: "only-entries-compose",
    },
    {
      what: "core taking a package off the list",
      plant: { "src/core/domain/web.ts": 'export { default } from "fastify";\n' },
      says: "core-is-pure",
    },
    {
      what: "SQL outside the store",
      plant: { "src/formats/rows.ts": 'export { sql } from "kysely";\n' },
      says: "only-store-imports-kysely",
    },
    {
      what: "a cycle",
      plant: {
        "src/formats/hen.ts": 'export { egg } from "./egg.ts";\nexport const hen = 1;\n',
        "src/formats/egg.ts": 'export { hen } from "./hen.ts";\nexport const egg = 1;\n',
      },
      says: "no-cycles",
    },
    { what: "an orphan", plant: { "src/formats/alone.ts": "export const alone = 1;\n" }, says: "no-orphans" },
    {
      what: "a barrel",
      plant: { "src/formats/index.ts": 'export * from "../core/domain/amount.ts";\n' },
      says: "no-barrels",
    },
    {
      what: "a file named for nothing",
      plant: { "src/formats/utils.ts": 'export * from "../core/domain/amount.ts";\n' },
      says: "no-vague-names",
    },
    {
      what: "a room that is not in the house",
      plant: { "src/misc/thing.ts": 'export * from "../core/domain/amount.ts";\n' },
      says: "no-unknown-rooms",
    },
    {
      what: "a checker that reads no TypeScript and so finds nothing wrong",
      plant: { "scripts/import-walls.mjs": walls.replace('"typescript-six"', '"typescript"') },
      says: "not-seen",
    },
  ],
  lint: [
    {
      what: "any",
      plant: { "src/formats/loose.ts": "export const loose = (cell: any): unknown => cell;\n" },
      says: "no-explicit-any",
    },
    {
      what: "a clock in core",
      plant: { "src/core/domain/today.ts": "export const today = (): string => new Date().toISOString();\n" },
      says: "core has no clock",
    },
    {
      what: "chance in core",
      plant: { "src/core/domain/chance.ts": "export const chance = (): number => Math.random();\n" },
      says: "core has no randomness",
    },
    {
      what: "Node in core",
      plant: { "src/core/domain/place.ts": 'import { sep } from "node:path";\nexport const place = sep;\n' },
      says: "core does not know Node",
    },
    {
      what: "printing from an action",
      plant: { "src/actions/shout.ts": 'export function shout(): void {\n  console.log("!");\n}\n' },
      says: "no-console",
    },
    {
      what: "a promise left alone",
      plant: {
        "src/actions/wait.ts":
          "const wait = async (): Promise<void> => await Promise.resolve();\nexport function go(): void {\n  wait();\n}\n",
      },
      says: "no-floating-promises",
    },
    {
      what: "a blank taken for zero",
      plant: { "src/core/domain/given.ts": 'export const given = (n: number): string => (n ? "given" : "blank");\n' },
      says: "strict-boolean-expressions",
    },
    {
      what: "a file of more than 300 lines",
      plant: { "src/formats/long.ts": `export const long = [\n${"  1,\n".repeat(300)}];\n` },
      says: "max-lines",
    },
    {
      what: "a test left out",
      plant: { "test/skipped.test.ts": 'import { test } from "vitest";\n\ntest.only("one", () => undefined);\n' },
      says: "no-focused-tests",
    },
  ],
  dead: [
    {
      what: "an export that nobody uses",
      plant: {
        "src/store/sqlite.ts":
          'import type { Store } from "./store.ts";\n\nexport const unused = 1;\nexport function openSqlite(): Store {\n  return { keep: () => undefined };\n}\n',
      },
      says: "unused",
    },
    {
      what: "a file that nobody imports",
      plant: { "src/formats/alone.ts": "export const alone = 1;\n" },
      says: "alone.ts",
    },
  ],
  format: [
    {
      what: "a line out of shape",
      plant: { "src/formats/crooked.ts": "export const  crooked = 1\n" },
      says: "crooked.ts",
    },
  ],
  unit: [
    {
      what: "a failing test",
      plant: {
        "test/false.test.ts":
          'import { expect, test } from "vitest";\n\ntest("false", () => {\n  expect(1).toBe(2);\n});\n',
      },
      says: "false.test.ts",
    },
  ],
};

test.concurrent("the clean copy passes every step", async () => {
  const verdict = await gate(["types", "lint", "format", "walls", "dead", "unit"]);
  expect(verdict.output).toContain("✓ pruebas");
  expect(verdict.ok).toBe(true);
});

describe.each(Object.entries(trespasses))("the step %s", (step, planted) => {
  test.concurrent.each(planted)("stops $what", async ({ plant, says }) => {
    const verdict = await gate([step], plant);
    expect(verdict.output).toContain(says);
    expect(verdict.ok).toBe(false);
  });
});

test.concurrent("the gate stops at the first step that fails, and names it", async () => {
  const verdict = await gate(["format", "walls"], { "src/formats/crooked.ts": "export const  crooked = 1\n" });
  expect(verdict.output).toContain("✗ formato (format)");
  expect(verdict.output).not.toContain("walls");
});

describe("the count of tests", () => {
  const report = (passed: number, failed: number, files: readonly object[] = []): string =>
    JSON.stringify({
      numPassedTests: passed,
      numFailedTests: failed,
      numPendingTests: 1,
      numTodoTests: 0,
      testResults: files,
    });
  const place = (name: string): string => `node_modules/.cache/indicadora/tests/${name}.json`;

  test.concurrent.each([
    {
      what: "sums every run",
      runs: [report(2, 0), report(3, 0)],
      exit: "0",
      line: "5 passed, 0 failed, 2 skipped",
      ok: true,
    },
    {
      what: "fails with a failed test",
      runs: [report(2, 1)],
      exit: "1",
      line: "2 passed, 1 failed, 1 skipped",
      ok: false,
    },
    {
      what: "counts a file that did not load",
      runs: [report(2, 0, [{ status: "failed", assertionResults: [] }])],
      exit: "1",
      line: "2 passed, 1 failed, 1 skipped",
      ok: false,
    },
    { what: "counts a gate that failed before the tests", runs: [], exit: "1", line: "0 passed, 1 failed", ok: false },
    { what: "fails when no test ran", runs: [], exit: "0", line: "0 passed, 0 failed", ok: false },
  ])("$what", async ({ runs, exit, line, ok }) => {
    const planted = Object.fromEntries(runs.map((text, index) => [place(String(index)), text]));
    const verdict = await inCopy(planted, "count-tests.mjs", [exit]);
    expect(verdict.output.trimEnd().split("\n").at(-1)).toBe(line);
    expect(verdict.ok).toBe(ok);
  });
});
