import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../src/core/domain/reading.ts";
import { proposalJson } from "../../src/core/ingest/proposal-json.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { readText } from "../../src/formats/text.ts";

/*
 * A messy document that was misread becomes a new folder here: the file, and what it must be read as.
 * UPDATE_CASES=1 writes what is read now; look at the difference before keeping it.
 */

const here = fileURLToPath(new URL(".", import.meta.url));
const lexicon = loadSpanishLexicon();
const folders = readdirSync(here).filter((name) => inputOf(name) !== undefined);

describe("every document of this folder is read as it was agreed", () => {
  it("holds the layouts, the encodings and the damages that matter", () => {
    expect(folders.length).toBeGreaterThanOrEqual(30);
  });

  it.each(folders)("%s", (folder) => {
    const read = essentials(join(here, folder, inputOf(folder) ?? ""));
    const agreed = join(here, folder, "expected.json");
    if (process.env["UPDATE_CASES"] === "1") writeFileSync(agreed, `${JSON.stringify(read, null, 2)}\n`);
    expect(read).toEqual(JSON.parse(readFileSync(agreed, "utf8")));
  });
});

/** The encodings carry the same report, so all must say the same. */
describe("an encoding changes nothing of what is read", () => {
  it.each([
    "tab-utf8-bom",
    "tab-utf16le",
    "tab-utf16le-bom",
    "tab-utf16be",
    "tab-utf16be-bom",
    "tab-windows-1252",
    "tab-letters-misread",
    "tab-cut-in-a-letter",
  ])("%s", (folder) => {
    const rows = (name: string) => essentials(join(here, name, "input.txt")).rows;
    expect(rows(folder)).toEqual(rows("tab"));
  });
});

describe("the real report", () => {
  it("scores against the reading made by hand: nothing wrong in silence, lost or invented", () => {
    const grid = readText("report", readFileSync(join(here, "../../examples/iepc-durango-2025-t1.txt")));
    if (!grid.ok) throw new Error(grid.problem.code);
    const proposed = propose(grid.value, lexicon);
    if (!proposed.ok) throw new Error(proposed.problem.code);
    const folder = mkdtempSync(join(tmpdir(), "indicadora-score-"));
    const file = join(folder, "proposed.json");
    writeFileSync(file, [...proposalJson(proposed.value)].join(""));
    const scorer = join(here, "../../scripts/score-import.mjs");
    const scored = spawnSync(process.execPath, [scorer, join(here, "iepc-durango-2025-t1/gold.json"), file]);
    rmSync(folder, { recursive: true });
    const score: unknown = JSON.parse(scored.stdout.toString().trim().split("\n").at(-1) ?? "");
    expect(score).toMatchObject({ cells: 372, silentlyWrong: 0, lostRows: 0, inventedRows: 0 });
    expect(score).toSatisfy((count: Record<string, number>) => (count["askedTooMuch"] ?? 9) <= 8);
    expect(score).toSatisfy((count: Record<string, number>) => (count["missedSpelling"] ?? 9) <= 4);
  });
});

function inputOf(folder: string): string | undefined {
  return ["input.txt", "input.csv"].find((name) => existsSync(join(here, folder, name)));
}

function essentials(path: string) {
  const grid = readText("input", readFileSync(path));
  if (!grid.ok) throw new Error(grid.problem.code);
  const proposed = propose(grid.value, lexicon);
  if (!proposed.ok) throw new Error(proposed.problem.code);
  const { head, cutoff, columns, setAside, findings } = proposed.value;
  const rows = [...proposed.value.rows()].map(({ at, readings }) => {
    const cells = columns.map((field) => [field, printed(readings[field])] as const);
    return { line: at.line, page: at.page, ...Object.fromEntries(cells) };
  });
  return {
    institution: head.institution.value,
    title: head.title.value,
    cutoff,
    rows,
    setAside: setAside.map(({ at, kind }) => `line ${at.line ?? 0}: ${kind}`),
    findings: [...new Set(findings.map(({ code }) => code))].toSorted(),
  };
}

/** "95 percent", "3 unknown (ask: value-out-of-block)": the value, its unit, and what is not plain about it. */
function printed(reading: Reading | undefined): string | null {
  if (reading === undefined) return null;
  const value = [reading.value ?? "∅", reading.unit ?? ""].join(" ").trim();
  return reading.status === "read" ? value : `${value} (${reading.status}: ${reading.reasons.join(", ")})`;
}
