import type { Finding } from "../domain/finding.ts";
import type { Place } from "../domain/source.ts";
import { fold } from "./fold.ts";
import type { ProposedRow } from "./proposal.ts";
import { textOf } from "./row-finding.ts";

/** Lines listed with a name, and objectives told apart. */
const MOST_LINES = 200;
/** Names followed; further ones are not compared. */
const MOST_NAMES = 50_000;

/** A name, and what is known of the other rows that carry it. */
interface Name {
  readonly at: Place;
  readonly objective: string;
  again: Repetition | null;
}

interface Repetition {
  readonly name: string;
  readonly lines: number[];
  readonly objectives: Set<string>;
  rows: number;
}

/** Indicators that bear the same name; worse when two of them share their objective too. */
export class RepeatedNames {
  readonly #names = new Map<string, Name>();

  add({ at, readings }: ProposedRow): void {
    const name = textOf(readings.indicator);
    if (name === null || readings.indicator?.status === "ask") return;
    const objective = fold(textOf(readings.objective) ?? "");
    const folded = fold(name);
    const known = this.#names.get(folded);
    if (known) addTo(known, { at, name, objective });
    else if (this.#names.size < MOST_NAMES) this.#names.set(folded, { at, objective, again: null });
  }

  all(): readonly Finding[] {
    return [...this.#names.values()].flatMap(({ at, again }) => (again ? [findingOf(at, again)] : []));
  }
}

function addTo(known: Name, { at, name, objective }: { at: Place; name: string; objective: string }): void {
  const again = (known.again ??= { name, lines: linesOf(known.at), objectives: new Set([known.objective]), rows: 1 });
  again.rows += 1;
  if (again.lines.length < MOST_LINES) again.lines.push(...linesOf(at));
  if (again.objectives.size < MOST_LINES) again.objectives.add(objective);
}

function linesOf({ row, line = row }: Place): number[] {
  return line === undefined ? [] : [line];
}

function findingOf(at: Place, { name, rows, lines, objectives }: Repetition): Finding {
  return {
    code: "repeated-name",
    at,
    field: "indicator",
    severity: objectives.size < rows ? "error" : "warning",
    addressee: "area",
    data: { name, rows, lines },
  };
}
