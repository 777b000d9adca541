import type { Breakdown } from "../domain/disaggregation.ts";
import { type IndicatorPlan, NO_PLAN } from "../domain/indicator-plan.ts";
import type { Problem, ProblemCode } from "../domain/problem.ts";
import { fold } from "../ingest/fold.ts";
import { readParts } from "./parts-text.ts";
import type { ProgressLine } from "./progress-form.ts";
import { FIGURE_HEADINGS, parseReported, type ReportedFigure, type ReportedText } from "./reported-text.ts";

/** The figure of a line and its parts; null when it cannot be read, and then it is noted why. */
export function readFigure(
  line: ProgressLine,
  key: string,
  plan: IndicatorPlan,
): (ReportedFigure & { readonly breakdowns: readonly Breakdown[] }) | null {
  const variables = variablesOf(line, key, plan.formula?.variables.map((variable) => variable.name) ?? []);
  const found = parseReported({ ...saidOf(line), variables }, plan);
  if (!found.ok) {
    line.note(...found.problem.map((problem) => asHeaded(problem, line)));
    return null;
  }
  const parts = line
    .open()
    .flatMap(({ what, heading, text }) => (what.kind === "part" ? [{ ...what, heading, text }] : []));
  const { breakdowns, problems } = readParts(parts, found.value.reported);
  line.note(...problems);
  return { ...found.value, breakdowns };
}

/** What is wrong with a figure whosever it is: so that a line of an unknown indicator says all of it at once. */
const OF_ANY: ReadonlySet<ProblemCode> = new Set([
  "cell-unreadable",
  "number-two-ways",
  "value-beside-empty",
  "said-twice",
]);

export function noteFaults(line: ProgressLine): void {
  const found = parseReported({ ...saidOf(line), variables: new Map() }, NO_PLAN);
  if (found.ok) return;
  line.note(...found.problem.filter(({ code }) => OF_ANY.has(code)).map((problem) => asHeaded(problem, line)));
}

function saidOf(line: ProgressLine): Omit<ReportedText, "variables"> {
  return {
    status: line.text("status"),
    value: line.text("value"),
    numerator: line.text("numerator"),
    denominator: line.text("denominator"),
    per: line.text("per"),
    unit: line.text("unit"),
    why: line.text("justification"),
  };
}

const COLUMNS = ["status", "value", "numerator", "denominator", "per", "unit"] as const;

/** Names the column as the file does. */
function asHeaded(problem: Problem, line: ProgressLine): Problem {
  if (!("column" in problem)) return problem;
  const column = COLUMNS.find((one) => FIGURE_HEADINGS[one] === problem.column);
  return column === undefined ? problem : { ...problem, column: line.heading(column) };
}

/** What the line says of each variable. One of another indicator must be blank. */
function variablesOf(line: ProgressLine, key: string, names: readonly string[]): ReadonlyMap<string, string> {
  const cells = line
    .open()
    .flatMap(({ what, heading, text }) => (what.kind === "variable" ? [{ ...what, heading, text }] : []));
  const foreign = cells.filter(({ folded, text }) => text !== "" && !names.some((name) => fold(name) === folded));
  if (foreign.length > 0) {
    const strange = foreign.map(({ heading }) => heading);
    line.note({ code: "variable-not-of-indicator", key, names: strange, known: names });
  }
  return new Map(
    cells.flatMap(({ folded, text }) => {
      const name = names.find((one) => fold(one) === folded);
      return name === undefined ? [] : [[name, text] as const];
    }),
  );
}
