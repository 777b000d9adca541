import { describe, expect, it } from "vitest";
import { proposalJson } from "../../../src/core/ingest/proposal-json.ts";
import { propose } from "../../../src/core/ingest/propose.ts";
import { loadSpanishLexicon } from "../../../src/formats/spanish-words.ts";
import { gridOf } from "./documents.ts";

const lexicon = loadSpanishLexicon();

function proposed(records: number) {
  const rows = Array.from({ length: records }, (_, i) => `Sesiones «${i}»\tAnual\t25%`);
  const proposal = propose(gridOf("Indicador\tFrecuencia\tAvance", ...rows), lexicon);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  return proposal.value;
}

describe("a proposal as JSON", () => {
  it("is the import contract: document, report, rows, set aside and findings", () => {
    const proposal = proposed(2);
    const json: unknown = JSON.parse([...proposalJson(proposal)].join(""));
    expect(json).toEqual({
      document: proposal.document,
      report: proposal.head,
      rows: [...proposal.rows()].map(({ at, readings }) => ({ at, ...readings })),
      setAside: proposal.setAside,
      findings: proposal.findings,
    });
  });

  it("comes in pieces of bounded length, cut between rows", () => {
    const pieces = [...proposalJson(proposed(2000))];
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.slice(0, -1).every((piece) => piece.length < 100_000 && piece.endsWith("}"))).toBe(true);
  });

  it("reads the rows once", () => {
    const proposal = proposed(3);
    let walks = 0;
    const counted = {
      ...proposal,
      get findings() {
        return proposal.findings;
      },
      rows() {
        walks += 1;
        return proposal.rows();
      },
    };
    expect([...proposalJson(counted)].join("")).toContain('"findings":[');
    expect(walks).toBe(1);
  });
});
