import { sum } from "../domain/arithmetic.ts";
import type { Breakdown, Part } from "../domain/disaggregation.ts";
import { checkParts } from "../domain/disaggregation.ts";
import { amount, type Reported } from "../domain/figure.ts";
import { PERCENT, type Unit } from "../domain/measure.ts";
import type { Problem } from "../domain/problem.ts";
import { STATUS_WORDS } from "./cell-words.ts";
import { readQuantity } from "./quantity.ts";

/** One cell of a figure by parts: "sexo:mujeres". */
export interface PartText {
  readonly by: string;
  readonly name: string;
  readonly heading: string;
  readonly text: string;
}

export interface PartsRead {
  readonly breakdowns: readonly Breakdown[];
  readonly problems: readonly Problem[];
}

/**
 * Reads the parts of a figure, which must add up to it. A breakdown that says nothing is none; one that
 * says something must say all of it, for a blank part is no zero.
 */
export function readParts(parts: readonly PartText[], total: Reported): PartsRead {
  const said = parts.filter((part) => parts.some(({ by, text }) => by === part.by && text !== ""));
  const kinds = [...new Set(said.map((part) => part.by))];
  const read = kinds.map((by) =>
    readBreakdown(
      by,
      said.filter((part) => part.by === by),
      total,
    ),
  );
  return { breakdowns: read.flatMap((one) => one.breakdowns), problems: read.flatMap((one) => one.problems) };
}

function readBreakdown(by: string, parts: readonly PartText[], total: Reported): PartsRead {
  if (total.kind !== "value") {
    return refused([{ code: "value-beside-empty", status: STATUS_WORDS[total.kind][0] ?? total.kind }]);
  }
  const { figure } = total;
  if (figure.kind === "ratio" || figure.unit === PERCENT) return refused([{ code: "parts-of-percentage", by }]);
  const without = parts.filter((part) => part.text === "").map((part) => part.name);
  if (without.length > 0) return refused([{ code: "parts-incomplete", by, without }]);
  const read = parts.map((part) => readPart(part, figure.unit));
  const problems = read.flatMap(({ problem }) => (problem ? [problem] : []));
  if (problems.length > 0) return refused(problems);
  const breakdown = { by, parts: read.flatMap(({ part }) => (part ? [part] : [])) };
  const check = checkParts(figure, breakdown);
  if (check.kind !== "does-not-add-up") return { breakdowns: [breakdown], problems: [] };
  return refused([{ code: "parts-do-not-add-up", by, parts: sum(check.parts), total: figure.value }]);
}

function readPart({ name, heading, text }: PartText, unit: Unit): { readonly part?: Part; readonly problem?: Problem } {
  const found = readQuantity(text, heading, unit);
  if (!found.ok) return { problem: found.problem };
  return { part: { name, reported: amount(found.value.value, found.value.unit) } };
}

function refused(problems: readonly Problem[]): PartsRead {
  return { breakdowns: [], problems };
}
