import { calendarYear, cycleKey, type Quarter, yearOf } from "../core/domain/period.ts";
import type { RowTraits } from "../core/ingest/indicator-traits.ts";
import { type Match, type MatchDecisions, matchRows } from "../core/ingest/match-indicator.ts";
import type { ProposedRow, Proposal } from "../core/ingest/proposal.ts";
import { type Context, inPieces, tell } from "./context.ts";
import { knownIndicators, printedTexts, type RegisterState } from "./read-register.ts";

export interface MatchRequest {
  readonly proposal: Proposal;
  readonly period: Quarter;
  readonly decisions: MatchDecisions;
}

/** A row recognised, or not, and what it went by. */
export interface MatchedRow {
  readonly match: Match;
  readonly traits: RowTraits;
}

/** Recognises every row of a document among the indicators of the register, in document order. */
export async function matchDocument(
  context: Context,
  request: MatchRequest,
  state: RegisterState,
): Promise<readonly MatchedRow[]> {
  const { proposal, period, decisions } = request;
  const traits: RowTraits[] = [];
  for (const piece of inPieces(proposal.rows(), 500)) {
    for (const row of piece) traits.push(traitsOf(row, traits.length + 1, period));
    await tell(context, "matching", { count: traits.length, of: proposal.rowCount });
  }
  const byRow = new Map(traits.map((one) => [one.row, one]));
  return matchRows(traits, knownIndicators(state), decisions).flatMap((match) => {
    const own = byRow.get(match.row);
    return own ? [{ match, traits: own }] : [];
  });
}

/** The cycle of a row: the year it prints, else the year of the report's cut-off. */
export function cycleOf(row: Pick<ProposedRow, "readings">, period: Quarter): string {
  const printed = row.readings.year;
  const year = printed && printed.status !== "ask" && printed.value !== null ? Number(printed.value) : yearOf(period);
  const cycle = calendarYear(year) ?? calendarYear(yearOf(period));
  return cycle ? cycleKey(cycle) : "";
}

/** The key a row prints, where it can serve as one. */
function printedKey(row: Pick<ProposedRow, "readings">): string | null {
  const reading = row.readings.key;
  if (!reading || reading.status === "ask" || reading.value === null) return null;
  return /^[\p{L}\p{N}][\p{L}\p{N}._/-]{0,39}$/u.test(reading.value) ? reading.value : null;
}

function traitsOf(row: ProposedRow, number: number, period: Quarter): RowTraits {
  return { row: number, key: printedKey(row), cycle: cycleOf(row, period), ...printedTexts(row.readings) };
}
