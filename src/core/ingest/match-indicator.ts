import type { KnownIndicator, RowTraits, Texts } from "./indicator-traits.ts";
import { fold } from "./fold.ts";
import { nearestKnown } from "./near-indicator.ts";

/** What a person already decided: this row is that indicator, or is new (`null`). */
export type MatchDecisions = ReadonlyMap<number, string | null>;

export type Match = SameMatch | NewMatch | UndecidedMatch;
export interface SameMatch {
  readonly kind: "same";
  readonly row: number;
  readonly key: string;
  readonly by: "key" | "texts" | "decision";
}
export interface NewMatch {
  readonly kind: "new";
  readonly row: number;
  readonly by: "nothing-alike" | "decision";
}
export interface UndecidedMatch {
  readonly kind: "undecided";
  readonly row: number;
  /** tie: several fit equally well. near: one resembles it. */
  readonly why: "tie" | "near";
  /** Likeliest first. */
  readonly keys: readonly string[];
}

/** The rows not matched yet, and the indicators no row has taken yet. */
interface Pool {
  readonly rows: Map<number, RowTraits>;
  readonly known: Map<string, KnownIndicator>;
  readonly matches: Map<number, Match>;
}

/** One way to recognise: what a row and an indicator must have in common. Null never matches. */
interface Way {
  readonly by: "key" | "texts";
  readonly ofRow: (row: RowTraits) => string | null;
  readonly ofKnown: (known: KnownIndicator) => string | null;
}

/** Surest first. The definition only tells apart what has objective and name in common. */
const WAYS: readonly Way[] = [
  { by: "key", ofRow: (row) => row.key, ofKnown: (known) => known.key },
  {
    by: "texts",
    ofRow: (row) => withDefinition(row.cycle, row),
    ofKnown: (known) => withDefinition(known.cycle, known.printed),
  },
  {
    by: "texts",
    ofRow: (row) => withDefinition(row.cycle, row),
    ofKnown: (known) => withDefinition(known.cycle, known),
  },
];
const WAYS_THAT_TIE: readonly Way[] = [
  {
    by: "texts",
    ofRow: (row) => nameAndObjective(row.cycle, row),
    ofKnown: (known) => nameAndObjective(known.cycle, known.printed),
  },
  {
    by: "texts",
    ofRow: (row) => nameAndObjective(row.cycle, row),
    ofKnown: (known) => nameAndObjective(known.cycle, known),
  },
];

/**
 * Recognises the rows of a report among the indicators of the register: what a person decided, the
 * printed key, then objective + name + cycle (definition settles a tie when it fits one only). What
 * is merely alike, or fits several, is never settled here: it is asked. One indicator, one row.
 */
export function matchRows(
  rows: readonly RowTraits[],
  known: readonly KnownIndicator[],
  decisions: MatchDecisions,
): readonly Match[] {
  const pool: Pool = {
    rows: new Map(rows.map((row) => [row.row, row])),
    known: new Map(known.map((one) => [one.key, one])),
    matches: new Map(),
  };
  applyDecisions(pool, decisions);
  for (const way of [...WAYS, ...WAYS_THAT_TIE]) pairBy(pool, way);
  for (const way of WAYS_THAT_TIE) askTies(pool, way);
  askNear(pool);
  for (const row of pool.rows.keys()) pool.matches.set(row, { kind: "new", row, by: "nothing-alike" });
  return rows.flatMap((row) => pool.matches.get(row.row) ?? []);
}

function applyDecisions(pool: Pool, decisions: MatchDecisions): void {
  for (const [row, key] of decisions) {
    if (!pool.rows.has(row)) continue;
    if (key === null) settle(pool, { kind: "new", row, by: "decision" });
    else if (pool.known.has(key)) settle(pool, { kind: "same", row, key, by: "decision" });
  }
}

/** Pairs a row and an indicator that share what nobody else on either side has. */
function pairBy(pool: Pool, way: Way): void {
  const known = groupBy(pool.known.values(), way.ofKnown);
  for (const [shared, rows] of groupBy(pool.rows.values(), way.ofRow)) {
    const [row, ...otherRows] = rows;
    const [one, ...others] = known.get(shared) ?? [];
    if (row && one && otherRows.length + others.length === 0) {
      settle(pool, { kind: "same", row: row.row, key: one.key, by: way.by });
    }
  }
}

/** Rows and indicators that share their texts with others: only a person can tell them apart. */
function askTies(pool: Pool, way: Way): void {
  const known = groupBy(pool.known.values(), way.ofKnown);
  const tied: string[] = [];
  for (const [shared, rows] of groupBy(pool.rows.values(), way.ofRow)) {
    const keys = (known.get(shared) ?? []).map((one) => one.key);
    if (keys.length === 0) continue;
    tied.push(...keys);
    for (const row of rows) settle(pool, { kind: "undecided", row: row.row, why: "tie", keys });
  }
  for (const key of tied) pool.known.delete(key);
}

function askNear(pool: Pool): void {
  const near = nearestKnown([...pool.rows.values()], [...pool.known.values()]);
  for (const [row, keys] of near) settle(pool, { kind: "undecided", row, why: "near", keys });
}

function settle(pool: Pool, match: Match): void {
  pool.matches.set(match.row, match);
  pool.rows.delete(match.row);
  if (match.kind === "same") pool.known.delete(match.key);
}

function nameAndObjective(cycle: string, texts: Texts): string | null {
  return joinTexts(cycle, [texts.objective, texts.name]);
}

function withDefinition(cycle: string, texts: Texts): string | null {
  return joinTexts(cycle, [texts.objective, texts.name, texts.definition]);
}

/** Null where there is no text at all: nothing to recognise it by. */
function joinTexts(cycle: string, texts: readonly (string | null)[]): string | null {
  const folded = texts.map((text) => fold(text ?? ""));
  return folded.every((text) => text === "") ? null : [cycle, ...folded].join("\n");
}

function groupBy<T>(all: Iterable<T>, trait: (one: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const shared = trait(one);
    if (shared === null) continue;
    const group = groups.get(shared);
    if (group) group.push(one);
    else groups.set(shared, [one]);
  }
  return groups;
}
