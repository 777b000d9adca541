// Reads thousands of damaged documents and prints how it went.
// Usage: node test/damage/run.ts N [SEED] [--show K] [--only DAMAGE] [--layout LAYOUT] [--write]
// --show prints the smallest document of each of the K most frequent failures; --write keeps the
// tables in docs/damage-table.md.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Case, makeCase, type Wish } from "./case.ts";
import { failuresOf, report, surplusOf } from "./failure.ts";
import { importAndJudge } from "./importer.ts";
import { LAYOUTS } from "./model.ts";
import { shrink, signaturesOf } from "./shrink.ts";
import { Overview } from "./tally.ts";
import { overviewTables } from "./tables.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    show: { type: "string" },
    only: { type: "string" },
    layout: { type: "string" },
    write: { type: "boolean" },
  },
});
const count = Number(positionals[0] ?? 1000);
const first = Number(positionals[1] ?? 1);

interface Group {
  seen: number;
  readonly example: Case;
}

const overview = new Overview();
const groups = new Map<string, Group>();
for (let seed = first; seed < first + count; seed += 1) tryCase(makeCase(seed, wish()));

const ranked = [...groups].toSorted(([, a], [, b]) => b.seen - a.seen);
for (const [signature, { example }] of ranked.slice(0, Number(values.show ?? 0))) {
  say(`${smallest(signature, example)}\n`);
}
for (const [signature, { seen }] of ranked) say(`${String(seen).padStart(6)} documents  ${signature}`);
say(overviewTables(overview));
if (values.write === true) writeFileSync("docs/damage-table.md", damageTablePage());

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function wish(): Wish {
  const layout = LAYOUTS.find((name) => name === values.layout);
  return {
    ...(layout === undefined ? {} : { layout }),
    ...(values.only === undefined ? {} : { damages: [values.only] }),
  };
}

function tryCase(one: Case): void {
  const judgement = importAndJudge(one);
  overview.add(one, judgement);
  for (const signature of new Set(signaturesOf(judgement))) {
    const group = groups.get(signature) ?? { seen: 0, example: one };
    group.seen += 1;
    groups.set(signature, group);
  }
}

function smallest(signature: string, example: Case): string {
  const small = shrink(example, signature, importAndJudge);
  const judgement = importAndJudge(small);
  const failures = [...failuresOf(small, judgement), ...surplusOf(small, judgement)];
  return `### ${signature}\n${report(small, failures.slice(0, 6))}`;
}

function damageTablePage(): string {
  return [
    "# What damage does to the import",
    "",
    `${count} invented documents, seeds ${first} to ${first + count - 1}, made by \`node test/damage/run.ts ${count} ${first} --write\`.`,
    "Percentages under *exact*, *asked* and *spelling missed* are of the damaged cells; *asked too much* is of the cells the document itself settles.",
    "",
    overviewTables(overview),
    "",
  ].join("\n");
}
