import type { Proposal, ProposedRow } from "./proposal.ts";

/** A piece is written as soon as it has so many characters. */
const PIECE = 64 * 1024;

/** The import contract, piece by piece, so that a long document is written without being held. */
export function* proposalJson(proposal: Proposal): Iterable<string> {
  const { document, head } = proposal;
  let piece = `{"document":${JSON.stringify(document)},"report":${JSON.stringify(head)},"rows":[`;
  let between = "";
  for (const row of proposal.rows()) {
    piece += `${between}${rowJson(row)}`;
    between = ",\n";
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
  }
  const { setAside, findings } = proposal;
  yield `${piece}],"setAside":${JSON.stringify(setAside)},"findings":${JSON.stringify(findings)}}\n`;
}

function rowJson(row: ProposedRow): string {
  return JSON.stringify({ at: row.at, ...row.readings });
}
