// Prints the same invented reports in every format, reads them back and says how it went.
// Usage: node test/documents/run.ts COUNT [FIRST_SEED] [--format F] [--press TEXT] [--show K [--asked]]
// [--keep FOLDER [--all]] [--lines FILE] [--write]
// --show prints what went wrong in K documents of each press, with --asked also what was asked too much; --keep
// leaves the documents that went wrong in a folder, with --all every document; --lines keeps what each press came
// to in a file, and does not run again what is there; --write keeps the table in docs/reading-table.md. The real
// report (seed 0) is always among them. What needs a program that is not there is left out, and the table says so.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Judgement } from "../damage/score.ts";
import { failuresOf, surplusOf } from "./failure.ts";
import type { Press, Printed } from "./press.ts";
import { PRESSES } from "./presses.ts";
import { findProgram } from "./programs.ts";
import { importBytes, judgeSample } from "./reading.ts";
import { type Line, readingPage, readingTable } from "./reading-table.ts";
import { makeSample } from "./sample.ts";
import { addTo, emptyTally, type Tally } from "./tally.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: "string" },
    press: { type: "string" },
    show: { type: "string" },
    keep: { type: "string" },
    asked: { type: "boolean" },
    all: { type: "boolean" },
    lines: { type: "string" },
    write: { type: "boolean" },
  },
});
const count = Number(positionals[0] ?? 20);
const first = Number(positionals[1] ?? 1);
const wanted = PRESSES.filter(isWanted);
const leftOut = wanted.filter(({ needs }) => needs !== undefined && findProgram(needs) === undefined);

const kept = readLines();
const lines: Line[] = [];
for (const press of wanted.filter((one) => !leftOut.includes(one))) {
  lines.push(kept.find(({ name }) => name === press.name) ?? (await tryPress(press)));
  if (values.lines !== undefined) writeFileSync(values.lines, JSON.stringify(lines));
}
const seconds = lines.reduce((sum, line) => sum + line.seconds, 0);
say(readingTable(lines));
if (values.write === true) {
  writeFileSync(
    "docs/reading-table.md",
    readingPage({ count, first, lines, seconds, leftOut: leftOut.map(({ name }) => name) }),
  );
}

/** What an earlier run of the same documents came to: it is not run again. */
function readLines(): readonly Line[] {
  if (values.lines === undefined || !existsSync(values.lines)) return [];
  const read: unknown = JSON.parse(readFileSync(values.lines, "utf8"));
  return areLines(read) ? read : [];
}

function areLines(read: unknown): read is readonly Line[] {
  return Array.isArray(read) && read.every((line) => typeof line === "object" && line !== null && "tally" in line);
}

function isWanted({ format, name }: Press): boolean {
  if (values.format !== undefined && values.format !== format) return false;
  return values.press === undefined || name.includes(values.press);
}

async function tryPress(press: Press): Promise<Line> {
  const tally = emptyTally();
  const start = performance.now();
  let left = Number(values.show ?? 0);
  for (const printed of await press.print(samples(press))) {
    const judgement = await tryDocument(printed, tally);
    const failures = judgement === null ? ["broken off"] : failuresOf(judgement);
    if (values.all === true || failures.length > 0) keep(press, printed);
    const all = [...failures, ...(judgement === null || values.asked !== true ? [] : surplusOf(judgement))];
    if (all.length > 0 && (left -= 1) >= 0) show(press, printed, all);
  }
  const spent = (performance.now() - start) / 1000;
  say(`${spent.toFixed(1).padStart(7)} s  ${press.name}`);
  return { name: press.name, format: press.format, tally, seconds: spent };
}

function samples({ isSlow = false }: Press) {
  const many = isSlow ? Math.ceil(count / 20) : count;
  const seeds = Array.from({ length: many }, (_, index) => first + index);
  return [0, ...seeds].map(makeSample);
}

async function tryDocument({ sample, name, bytes }: Printed, tally: Tally): Promise<Judgement | null> {
  const start = performance.now();
  try {
    const judgement = judgeSample(sample, await importBytes(name, bytes));
    addTo(tally, sample, { judgement, spent: performance.now() - start });
    return judgement;
  } catch (error) {
    tally.broken += 1;
    say(`seed ${sample.seed}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  }
}

function keep(press: Press, { sample, name, bytes }: Printed): void {
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${sample.seed} ${press.name} ${name}`.replaceAll(/[ ,/]+/g, "-")), bytes);
}

function show(press: Press, { sample }: Printed, failures: readonly string[]): void {
  say(`### seed ${sample.seed}, ${press.name}, header ${sample.doc.header}, notation ${sample.doc.notation}`);
  for (const line of failures.slice(0, 12)) say(`  ${line}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
