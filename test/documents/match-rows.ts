import type { ProposedRow } from "../../src/core/ingest/proposal.ts";
import type { RecordLine } from "../damage/model.ts";
import { printedCells } from "../damage/print-rows.ts";
import { at } from "../damage/random.ts";

/** Two rows are taken for one when they share this much of their words, and keep their order. */
const ENOUGH = 0.3;

export interface Pairs {
  readonly found: ReadonlyMap<RecordLine, ProposedRow>;
  readonly invented: readonly ProposedRow[];
}

/**
 * Which proposed row is which record: the pairing that keeps the order of both and shares most words.
 * Places say nothing here, for a page of print has no line numbers.
 */
export function pairRows(records: readonly RecordLine[], rows: readonly ProposedRow[]): Pairs {
  const words = rows.map((row) => wordsOf(rawTexts(row)));
  const likeness = records.map((record) => {
    const own = wordsOf(printedCells(record));
    return words.map((other) => share(own, other));
  });
  const steps = bestSteps(likeness, rows.length);
  const found = new Map<RecordLine, ProposedRow>();
  const invented: ProposedRow[] = [];
  let [i, j] = [0, 0];
  for (let row = rows[j]; row !== undefined; row = rows[j]) {
    const [record, step] = [records[i], at(at(steps, i), j).step];
    if (step === "row") invented.push(row);
    if (step === "both" && record !== undefined) found.set(record, row);
    if (step !== "record") j += 1;
    if (step !== "row") i += 1;
  }
  return { found, invented };
}

interface Step {
  /** What the records and rows from here on share at most. */
  readonly sum: number;
  /** Which of them to leave behind first to share as much. */
  readonly step: "both" | "record" | "row";
}

/** For every record (a place more than there are) and every row: the best way from there on. */
function bestSteps(likeness: readonly (readonly number[])[], rows: number): readonly (readonly Step[])[] {
  const none: Step = { sum: 0, step: "row" };
  let below: readonly Step[] = Array.from({ length: rows + 1 }, () => none);
  const steps = [below];
  for (const alike of likeness.toReversed()) {
    const own: Step[] = [{ sum: 0, step: "record" }];
    for (let j = rows - 1; j >= 0; j -= 1)
      own.unshift(bestOf(at(alike, j), { both: at(below, j + 1), record: at(below, j), row: at(own, 0) }));
    steps.unshift(own);
    below = own;
  }
  return steps;
}

function bestOf(alike: number, after: Readonly<Record<Step["step"], Step>>): Step {
  const both: Step = { sum: alike < ENOUGH ? -1 : alike + after.both.sum, step: "both" };
  const others: readonly Step[] = [
    { sum: after.record.sum, step: "record" },
    { sum: after.row.sum, step: "row" },
  ];
  return others.reduce((best, other) => (other.sum > best.sum ? other : best), both);
}

function rawTexts({ readings, unplaced = [] }: ProposedRow): string[] {
  return [...Object.values(readings).map(({ raw }) => raw ?? ""), ...unplaced.map(({ text }) => text)];
}

function wordsOf(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of texts
    .join(" ")
    .toLowerCase()
    .split(/[^\p{L}\p{N}%]+/u)) {
    if (word !== "") counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

/** Dice: words shared, twice, among all words of both. */
function share(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const size = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shared = [...a].reduce((sum, [word, count]) => sum + Math.min(count, b.get(word) ?? 0), 0);
  const all = size(a) + size(b);
  return all === 0 ? 0 : (2 * shared) / all;
}
