import { proposalJson } from "../../src/core/ingest/proposal-json.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { readText } from "../../src/formats/text.ts";
import { print } from "../damage/encode.ts";
import { allRecords } from "../damage/model.ts";
import { printedCells } from "../damage/print-rows.ts";
import { type Press, type Printed, pressOf } from "./press.ts";
import { type Sample, withoutHead } from "./sample.ts";

export const JSON_PRESSES: readonly Press[] = [
  pressOf({ name: "json, records", format: "json" }, (sample) => records(sample, (heading) => heading)),
  pressOf({ name: "json, records, keys of programs", format: "json" }, (sample) => records(sample, snakeCase)),
  pressOf({ name: "json, our own proposal", format: "json" }, ownExport),
];

/** A list of records and nothing else: no head, one table, unlike headings. */
export function records(sample: Sample, keyOf: (heading: string) => string): Printed | null {
  const { doc } = sample;
  const keys = doc.columns.map(({ heading }) => keyOf(heading));
  if (doc.next !== null || doc.header === "none" || new Set(keys).size < keys.length) return null;
  const list = allRecords(doc).map((record) =>
    Object.fromEntries(printedCells(record).map((text, index) => [keys[index] ?? "", valueOf(text)])),
  );
  return { sample: withoutHead(sample), name: "informe.json", bytes: Buffer.from(JSON.stringify(list, null, 1)) };
}

function valueOf(text: string): string | number | null {
  if (text === "") return null;
  return /^\d{1,12}$/.test(text) && String(Number(text)) === text ? Number(text) : text;
}

export function snakeCase(heading: string): string {
  return heading
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, "_")
    .replace(/^_|_$/g, "");
}

const lexicon = loadSpanishLexicon();

/** What `propose --json` prints of the same report as text. */
function ownExport(sample: Sample): Printed {
  const grid = readText("informe.txt", print(sample.doc).bytes);
  if (!grid.ok) throw new Error(grid.problem.code);
  const proposal = propose(grid.value, lexicon);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return { sample, name: "informe.json", bytes: Buffer.from([...proposalJson(proposal.value)].join("")) };
}
