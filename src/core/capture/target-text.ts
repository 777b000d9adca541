import type { CaptureProblem } from "../domain/capture-problem.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import type { Measure, Unit } from "../domain/measure.ts";
import type { Problem } from "../domain/problem.ts";
import type { Direction } from "../domain/register.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { between, type Target, targetFor } from "../domain/target.ts";
import { tidy } from "../ingest/fold.ts";
import { inShort } from "./cell-text.ts";
import { readQuantity } from "./quantity.ts";

/**
 * Reads a target as people write it: "≥ 80", "<= 5", "= 100", "entre 90 y 110", "al menos 80 %". A bare
 * number is what the direction makes of it. Null for the unit: the text itself must say it.
 */
export function parseTarget(text: string, unit: Unit | null, direction: Direction | null): Result<Target, Problem> {
  return readTarget(text, { column: "meta", unit, bare: (bound) => bareTarget(text, bound, direction) });
}

/** How a target cell is read: in which unit, and what a number alone stands for. */
export interface TargetCell {
  readonly column: string;
  readonly unit: Unit | null;
  readonly bare: (bound: Measure) => Result<Target, CaptureProblem>;
}

export function readTarget(text: string, cell: TargetCell): Result<Target, Problem> {
  const plain = tidy(text.normalize("NFC"));
  const folded = foldLetters(plain);
  // Folding keeps the length of what is written in Spanish; for anything else there is no target to find.
  if (plain.length > LONGEST || folded.length !== plain.length) return unreadable(text, cell);
  if (STRICT.test(folded)) return fail({ code: "target-not-inclusive", text: plain });
  const ends = INTERVALS.map((form) => form.exec(folded)).find((found) => found !== null);
  if (ends) return readInterval(ends, plain, cell);
  const kind = KINDS.find(([, form]) => form.test(folded));
  const rest = kind ? plain.slice(kind[1].exec(folded)?.[0].length) : plain;
  if (!/\d/.test(rest)) return unreadable(text, cell);
  const bound = readQuantity(rest, cell.column, cell.unit);
  if (!bound.ok) return bound;
  return kind ? ok({ kind: kind[0], bound: bound.value }) : cell.bare(bound.value);
}

/** What a number alone stands for, by where the indicator should go; when nobody says where, it must be asked. */
export function bareTarget(text: string, bound: Measure, direction: Direction | null): Result<Target, CaptureProblem> {
  if (direction === null || direction === "none") return fail({ code: "target-without-kind", text });
  return ok(targetFor(direction, bound));
}

const LONGEST = 200;

/** "> 80" leaves 80 itself out, and no interval of ours does. */
const STRICT = /^(?:>(?!\s*=)|<(?!\s*=)|mas de |menos de |mayor (?:a|que) |menor (?:a|que) |more than |less than )/;

const KINDS: readonly (readonly [Exclude<Target["kind"], "between">, RegExp])[] = [
  [
    "at-least",
    /^(?:≥|>\s*=|(?:al|por lo) menos|(?:como )?minimo(?: de)?|no menos de|mayor o igual (?:a|que)|at least)\s*/,
  ],
  [
    "at-most",
    /^(?:≤|<\s*=|(?:a|por) lo (?:mas|sumo)|(?:como )?maximo(?: de)?|no mas de|menor o igual (?:a|que)|at most)\s*/,
  ],
  ["exactly", /^(?:=|exactamente|igual a|exactly)\s*/],
];

/** Both ends of an interval; a hyphen between two numbers is one only when no sign could be meant. */
const INTERVALS = [
  /^entre (.+) y (.+)$/d,
  /^between (.+) and (.+)$/d,
  /^de (.+) a (.+)$/d,
  /^(\$?[\d.,]+ ?%?) ?[–-] ?(\$?[\d.,]+ ?%?)$/d,
];

/** "entre 90 y 110 %": the sign of the second end holds for both. */
function readInterval(found: RegExpExecArray, plain: string, cell: TargetCell): Result<Target, Problem> {
  const [low = "", high = ""] = [1, 2].map((group) => plain.slice(...(found.indices?.[group] ?? [0, 0])));
  const upper = readQuantity(high, cell.column, cell.unit);
  if (!upper.ok) return upper;
  const lower = readQuantity(low, cell.column, upper.value.unit);
  return lower.ok ? between(lower.value, upper.value) : lower;
}

function unreadable(text: string, { column }: TargetCell): Result<never, CaptureProblem> {
  return fail({ code: "cell-unreadable", column, text: inShort(text), expected: "target" });
}
