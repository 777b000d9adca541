import type { CaptureProblem, CaptureProblemOf } from "../domain/capture-problem.ts";
import { type Decimal, parseDecimal } from "../domain/decimal.ts";
import { COUNT, type Measure, type Unit } from "../domain/measure.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { fold } from "../ingest/fold.ts";
import { readGivenNumber } from "../ingest/given-value.ts";
import { inShort } from "./cell-text.ts";

/** Where a text stands, so that a problem can name it: the heading of its column, or an argument. */
export type ColumnName = string;

type NumberFault = CaptureProblemOf<"cell-unreadable" | "number-two-ways">;

/** "1.234": a machine writes so for 1.234, and much of the world for 1234. */
const TWO_WAYS = /^([-−]?)\s*\$?\s*([1-9]\d{0,2})\.(\d{3})\s*%?$/u;

/** With its groups, its signs and the name of its unit; the longest exact decimal has 80 digits. */
const LONGEST = 200;

/** A number as Mexico or a machine writes it, with the unit its sign says; one that reads two ways is refused. */
export function readNumber(
  text: string,
  column: ColumnName,
): Result<{ readonly value: Decimal; readonly unit?: Unit }, NumberFault> {
  const readings = doubtOf(text.trim());
  if (readings.length > 0) return fail({ code: "number-two-ways", column, text, readings });
  const found = text.length > LONGEST ? null : readGivenNumber(text.replaceAll(/\s+/gu, " "));
  return found ? ok(found) : fail({ code: "cell-unreadable", column, text: inShort(text), expected: "number" });
}

/** A number with its unit: of its own sign, of the word after it, or the one it is expected in; never another. */
export function readQuantity(text: string, column: ColumnName, expected: Unit | null): Result<Measure, CaptureProblem> {
  const found = readNumber(withoutUnit(text, expected), column);
  if (!found.ok)
    return found.problem.code === "cell-unreadable" ? fail({ ...found.problem, text: inShort(text) }) : found;
  const { value, unit = expected } = found.value;
  if (unit === null) return fail({ code: "unit-missing", column });
  if (expected !== null && unit !== expected) return fail({ code: "unit-unlike", column, unit, planned: expected });
  return ok({ value, unit });
}

/** A number so that `readNumber` can take it for no other. */
export function writeNumber(value: Decimal): string {
  return doubtOf(value).length > 0 ? `${value}0` : value;
}

function doubtOf(text: string): readonly Decimal[] {
  const [found, minus = "", whole = "", rest = ""] = TWO_WAYS.exec(text) ?? [];
  if (found === undefined) return [];
  const sign = minus === "" ? "" : "-";
  return [`${sign}${whole}.${rest}`, `${sign}${whole}${rest}`].flatMap((one) => parseDecimal(one) ?? []);
}

/** "12 sesiones" without the word, where sessions are expected. */
function withoutUnit(text: string, unit: Unit | null): string {
  const [, number = "", word = ""] = /^([^\p{L}]*\d)\s*(\p{L}.*)$/u.exec(text.trim()) ?? [];
  return unit !== null && text.length <= LONGEST && unit !== COUNT && word !== "" && fold(word) === fold(unit)
    ? number
    : text;
}
