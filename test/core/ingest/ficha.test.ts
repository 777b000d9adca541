import { describe, expect, it } from "vitest";
import { propose } from "../../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";
import { valueOf } from "../decimals.ts";
import { seeded } from "../../damage/random.ts";
import { gridOfCells } from "./documents.ts";
import { LAYOUTS } from "./ficha-layouts.ts";
import { fichaTruths } from "./fichas.ts";

const lexicon = loadSpanishLexicon();
const SEEDS = Array.from({ length: 30 }, (_, i) => i + 1);

describe("sheets of indicators", () => {
  it.each(LAYOUTS)("are read cell by cell, nothing lost and nothing made up: $name", (layout) => {
    for (const seed of SEEDS) {
      const random = seeded(seed, layout.name);
      const truths = fichaTruths(seed, 1 + (seed % 4));
      const proposal = valueOf(propose(gridOfCells(truths.flatMap((truth) => layout.lay(truth, random))), lexicon));
      const rows = [...proposal.rows()];
      const read = rows.map(({ readings }, i) =>
        [...(truths[i]?.fields.keys() ?? [])].map((field) => [field, readings[field]?.status, readings[field]?.value]),
      );
      const said = truths.map(({ fields }) => [...fields].map(([field, { value }]) => [field, "read", value]));
      expect(read, `seed ${seed}`).toEqual(said);
      const kept = JSON.stringify([rows.map(({ unplaced }) => unplaced), proposal.setAside]);
      for (const [, text] of truths.flatMap(({ others }) => others)) expect(kept).toContain(text);
    }
  });
});
