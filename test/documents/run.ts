// Prints the same invented reports in every format, reads them back and says how it went.
// Usage: node test/documents/run.ts COUNT [FIRST_SEED] [--format F] [--press TEXT] [--show K] [--keep FOLDER] [--write]
// --show prints what went wrong in K documents of each press; --keep leaves the documents that went wrong in
// a folder, with --all every document; --write keeps the table in docs/reading-table.md. The real report (seed 0) is always among them.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Judgement } from "../damage/score.ts";
import { failuresOf, surplusOf } from "./failure.ts";
import type { Press, Printed } from "./press.ts";
import { PRESSES } from "./presses.ts";
import { importBytes, judgeSample } from "./reading.ts";
import { type Line, readingTable } from "./reading-table.ts";
import { makeSample } from "./sample.ts";
import { addTo, emptyTally } from "./tally.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    format: { type: "string" },
    press: { type: "string" },
    show: { type: "string" },
    keep: { type: "string" },
    all: { type: "boolean" },
    write: { type: "boolean" },
  },
});
const count = Number(positionals[0] ?? 20);
const first = Number(positionals[1] ?? 1);
const started = performance.now();

const lines: Line[] = [];
for (const press of PRESSES.filter(isWanted)) {
  const line = { name: press.name, format: press.format, tally: emptyTally() };
  let left = Number(values.show ?? 0);
  for (const printed of await press.print(samples(press))) {
    const start = performance.now();
    const judgement = judgeSample(printed.sample, await importBytes(printed.name, printed.bytes));
    addTo(line.tally, printed.sample, { judgement, spent: performance.now() - start });
    if (values.all === true || isBad(judgement)) keep(press, printed);
    if (failuresOf(judgement).length + surplusOf(judgement).length > 0 && (left -= 1) >= 0) {
      show(press, printed, judgement);
    }
  }
  say(`${String(Math.round((performance.now() - started) / 1000)).padStart(5)} s  ${press.name}`);
  lines.push(line);
}
say(readingTable(lines));

function isWanted({ format, name }: Press): boolean {
  if (values.format !== undefined && values.format !== format) return false;
  return values.press === undefined || name.includes(values.press);
}

function samples({ isSlow = false }: Press) {
  const many = isSlow ? Math.ceil(count / 10) : count;
  const seeds = Array.from({ length: many }, (_, index) => first + index);
  return [0, ...seeds].map(makeSample);
}

function isBad(judgement: Judgement): boolean {
  return failuresOf(judgement).length > 0;
}

function keep(press: Press, { sample, name, bytes }: Printed): void {
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  writeFileSync(join(values.keep, `${sample.seed} ${press.name} ${name}`.replaceAll(/[ ,/]+/g, "-")), bytes);
}

function show(press: Press, { sample }: Printed, judgement: Judgement): void {
  say(`### seed ${sample.seed}, ${press.name}, header ${sample.doc.header}, notation ${sample.doc.notation}`);
  for (const line of [...failuresOf(judgement), ...surplusOf(judgement)].slice(0, 12)) say(`  ${line}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
