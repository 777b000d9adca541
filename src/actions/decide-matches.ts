import type { Problem, UndecidedRow } from "../core/domain/problem.ts";
import type { MatchDecisions } from "../core/ingest/match-indicator.ts";
import type { MatchedRow } from "./match-document.ts";
import type { RegisterState } from "./read-register.ts";
import { unknownIndicator } from "./unknown-indicator.ts";

/** Decisions that cannot be carried out: a row the document lacks, an unknown key, a key given twice. */
export function refuseDecisions(decisions: MatchDecisions, state: RegisterState, rowCount: number): Problem | null {
  const used = new Set<string>();
  for (const [row, key] of decisions) {
    const option = key === null ? "--new" : "--match";
    const text = key === null ? String(row) : `${row}=${key}`;
    if (row < 1 || row > rowCount) return { code: "option-invalid", option, text, expected: `1–${rowCount}` };
    if (key === null) continue;
    if (!state.byKey.has(key)) return unknownIndicator(key, state.byKey.keys());
    if (used.has(key)) return { code: "option-invalid", option, text, expected: "ROW=KEY" };
    used.add(key);
  }
  return null;
}

export function undecidedRows(matched: readonly MatchedRow[]): readonly UndecidedRow[] {
  return matched.flatMap(({ match, traits }) =>
    match.kind === "undecided" ? [{ row: match.row, name: traits.name, keys: match.keys }] : [],
  );
}
