import type { Problem } from "../../src/core/domain/problem.ts";
import type { Result } from "../../src/core/domain/result.ts";
import type { Proposal } from "../../src/core/ingest/proposal.ts";
import { propose } from "../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../src/formats/spanish-words.ts";
import { readText } from "../../src/formats/text.ts";
import type { Case } from "./case.ts";
import { type Judgement, judge } from "./score.ts";

const lexicon = loadSpanishLexicon();

/** The importer as everybody calls it: bytes and a name in, a proposal or a problem out. */
function importBytes(bytes: Uint8Array): Result<Proposal, Problem> {
  const grid = readText("caso.txt", bytes);
  return grid.ok ? propose(grid.value, lexicon) : grid;
}

export function importAndJudge(one: Case): Judgement {
  return judge(one, importBytes(one.paper.bytes));
}
