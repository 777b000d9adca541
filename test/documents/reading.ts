import type { Problem } from "../../src/core/domain/problem.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Proposal } from "../../src/core/ingest/proposal.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { readGrid } from "../../src/formats/read-grid.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { allRecords, tablesOf } from "../damage/model.ts";
import { printedCells } from "../damage/print-rows.ts";
import { type CellVerdict, judgeMatched, type Judgement } from "../damage/score.ts";
import { pairRows } from "./match-rows.ts";
import type { Sample } from "./sample.ts";

const lexicon = loadSpanishLexicon();

/** The importer as everybody calls it: a name and bytes in, a proposal or a problem out. */
export async function importBytes(name: string, bytes: Uint8Array): Promise<Result<Proposal, Problem>> {
  const grid = await readGrid(name, bytes, { progress: () => undefined, signal: new AbortController().signal });
  return grid.ok ? propose(grid.value, lexicon) : grid;
}

/** What was read of a document against what is known of it; records are matched by order and content. */
export function judgeSample({ doc }: Sample, read: Result<Proposal, Problem>): Judgement {
  if (!read.ok) return { cells: [], lost: [], invented: [], refused: read.problem };
  const proposal = read.value;
  const pairs = pairRows(tablesOf(doc).flatMap(allRecords), [...proposal.rows()]);
  const aside = proposal.setAside.map(({ text }) => text).join("\n");
  return judgeMatched(doc, proposal, {
    ...pairs,
    isAside: (record) => {
      const filled = printedCells(record).filter((shown) => shown.trim() !== "");
      return filled.length <= 1 && filled.every((shown) => aside.includes(shown));
    },
  });
}

/** The very characters are there, accents and marks included; only spacing may differ. */
export function isToTheLetter({ cell, reading }: CellVerdict): boolean {
  if (cell === null || cell.meant.kind !== "text" || cell.meant.text === "") return true;
  return squeeze(reading.value ?? "") === squeeze(cell.meant.text);
}

function squeeze(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}
