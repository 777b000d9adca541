import { HUNDRED, isZero, ZERO } from "../domain/arithmetic.ts";
import type { CaptureProblem, RatioFault } from "../domain/capture-problem.ts";
import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import { amount, type Figure, type Reported } from "../domain/figure.ts";
import { ratioShape } from "../domain/formula-value.ts";
import { type IndicatorPlan, methodOf } from "../domain/indicator-plan.ts";
import { PERCENT, type Unit } from "../domain/measure.ts";
import { figureBy, type Method } from "../domain/method.ts";
import type { Problem } from "../domain/problem.ts";
import { fail, ok, type Result } from "../domain/result.ts";
import { fold } from "../ingest/fold.ts";
import { readGivenUnit } from "../ingest/given-value.ts";
import { inShort } from "./cell-text.ts";
import { readStatus, type Status, STATUS_WORDS } from "./cell-words.ts";
import { readNumber, readQuantity } from "./quantity.ts";

/** What a line, or a command, says of one figure; "" for what it does not say. */
export interface ReportedText {
  readonly status: string;
  readonly value: string;
  readonly numerator: string;
  readonly denominator: string;
  /** What a ratio is multiplied by; without it that of the formula, or 100 for a percentage. */
  readonly per: string;
  readonly unit: string;
  /** Why there is no figure. */
  readonly why: string;
  /** By the name of each variable of the formula. */
  readonly variables: ReadonlyMap<string, string>;
}

export const NOTHING_SAID: ReportedText = {
  status: "",
  value: "",
  numerator: "",
  denominator: "",
  per: "",
  unit: "",
  why: "",
  variables: new Map(),
};

/** A figure, and what was counted when the formula of the indicator made it. */
export interface ReportedFigure {
  readonly reported: Reported;
  readonly inputs: Readonly<Record<string, Reported>> | null;
}

type Read = Result<ReportedFigure, readonly Problem[]>;

/** The headings of the cells of a figure, as problems name them. */
export const FIGURE_HEADINGS = {
  status: "estado",
  value: "valor",
  numerator: "numerador",
  denominator: "denominador",
  per: "por cada",
  unit: "unidad",
  why: "justificación",
} as const;
const COLUMNS = FIGURE_HEADINGS;

/**
 * Reads what is said of one figure: a value, a part of a whole, the variables of the formula, or which of
 * the empties it is. A blank is none of these: it is asked.
 */
export function parseReported(said: ReportedText, plan: IndicatorPlan): Read {
  const status = said.status === "" ? null : readStatus(said.status);
  if (said.status !== "" && status === null) {
    return fail([{ code: "cell-unreadable", column: COLUMNS.status, text: inShort(said.status), expected: "status" }]);
  }
  if (status === "zero") return readZero(said, plan);
  if (status !== null && status !== "value") return readEmpty(status, said);
  return readFigure(said, plan);
}

/** "estado: cero" is a value of zero, whether or not the zero is written too. */
function readZero(said: ReportedText, plan: IndicatorPlan): Read {
  const read = readFigure(waysOf(said).length === 0 ? { ...said, value: "0" } : said, plan);
  if (!read.ok || read.value.reported.kind !== "value") return read;
  const { figure } = read.value.reported;
  const isNone = isZero(figure.kind === "amount" ? figure.value : figure.numerator);
  return isNone ? read : fail([{ code: "value-beside-empty", status: said.status }]);
}

function readEmpty(status: Exclude<Status, "value" | "zero">, said: ReportedText): Read {
  if (waysOf(said).length > 0) return fail([{ code: "value-beside-empty", status: STATUS_WORDS[status][0] ?? status }]);
  if (status === "not-due") return ok({ reported: { kind: "not-due" }, inputs: null });
  const why = said.why.trim() === "" ? null : said.why;
  if (status === "no-data") return ok({ reported: { kind: "no-data", why }, inputs: null });
  if (why === null) return fail([{ code: "cell-missing", column: COLUMNS.why }]);
  return ok({ reported: { kind: "not-applicable", why }, inputs: null });
}

type Way = "value" | "ratio" | "variables";

/** The ways in which a figure is given; there should be one. */
function waysOf({ value, numerator, denominator, variables }: ReportedText): readonly Way[] {
  const given: readonly (readonly [Way, boolean])[] = [
    ["value", value !== ""],
    ["ratio", numerator !== "" || denominator !== ""],
    ["variables", [...variables.values()].some((text) => text !== "")],
  ];
  return given.filter(([, is]) => is).map(([way]) => way);
}

const WAY_COLUMNS: Readonly<Record<Way, string>> = {
  value: COLUMNS.value,
  ratio: `${COLUMNS.numerator}, ${COLUMNS.denominator}`,
  variables: "variable:…",
};

function readFigure(said: ReportedText, plan: IndicatorPlan): Read {
  const [way, ...others] = waysOf(said);
  if (way === undefined) return fail([{ code: "value-missing" }]);
  if (others.length > 0) {
    return fail([{ code: "said-twice", columns: [way, ...others].map((one) => WAY_COLUMNS[one]) }]);
  }
  const unit = unitFor(said.unit, plan);
  if (!unit.ok) return fail([unit.problem]);
  if (way === "variables") return byFormula(said, plan);
  return way === "value" ? readAmount(said, unit.value) : readRatio(said, { plan, unit: unit.value });
}

/** The unit that is written, which must be the one of the plan; or that of the plan. */
function unitFor(text: string, plan: IndicatorPlan): Result<Unit | null, CaptureProblem> {
  if (text === "") return ok(plan.unit);
  const found = readGivenUnit(text);
  if (found === null)
    return fail({ code: "cell-unreadable", column: COLUMNS.unit, text: inShort(text), expected: "unit" });
  if (plan.unit === null || found === plan.unit) return ok(found);
  if (fold(found) === fold(plan.unit)) return ok(plan.unit);
  return fail({ code: "unit-unlike", column: COLUMNS.unit, unit: found, planned: plan.unit });
}

function readAmount(said: ReportedText, unit: Unit | null): Read {
  const found = readQuantity(said.value, COLUMNS.value, unit);
  if (!found.ok) return fail([found.problem]);
  return ok({ reported: amount(found.value.value, found.value.unit), inputs: null });
}

function readRatio(
  said: ReportedText,
  { plan, unit }: { readonly plan: IndicatorPlan; readonly unit: Unit | null },
): Read {
  if (said.numerator === "" || said.denominator === "") return fail([{ code: "ratio-invalid", why: "half" }]);
  const numerator = readPart(said, "numerator");
  const denominator = readPart(said, "denominator");
  const per = perOf(said, plan, unit);
  const problems = [numerator, denominator, per].flatMap((one): readonly Problem[] => (one.ok ? [] : [one.problem]));
  if (unit === null) return fail([...problems, { code: "unit-missing", column: COLUMNS.unit }]);
  if (!numerator.ok || !denominator.ok || !per.ok) return fail(problems);
  const figure = { numerator: numerator.value, denominator: denominator.value, per: per.value, unit };
  const fault = ratioFault(figure.numerator, figure.denominator);
  if (fault !== null) return fail([{ code: "ratio-invalid", why: fault }]);
  return ok({ reported: { kind: "value", figure: { kind: "ratio", ...figure } }, inputs: null });
}

/** A number that has no sign of a unit: so many of so many. */
function readPart(said: ReportedText, column: "numerator" | "denominator" | "per"): Result<Decimal, CaptureProblem> {
  const found = readNumber(said[column], COLUMNS[column]);
  return found.ok ? ok(found.value.value) : found;
}

function perOf(said: ReportedText, plan: IndicatorPlan, unit: Unit | null): Result<Decimal, CaptureProblem> {
  if (said.per !== "") return readPart(said, "per");
  const method = methodOf(plan);
  const shape = method.ok && method.value ? ratioShape(method.value.formula.root) : null;
  if (shape) return ok(shape.per);
  return unit === PERCENT || unit === null ? ok(HUNDRED) : fail({ code: "ratio-invalid", why: "without-per" });
}

/** None of none is no demand; some of none cannot be. */
function ratioFault(numerator: Decimal, denominator: Decimal): RatioFault | null {
  if (compareDecimals(denominator, ZERO) < 0) return "negative-whole";
  return isZero(denominator) && !isZero(numerator) ? "part-of-none" : null;
}

/** What was counted, and the figure that the formula makes of it. */
function byFormula({ variables }: ReportedText, plan: IndicatorPlan): Read {
  const method = methodOf(plan);
  if (!method.ok) return fail([method.problem]);
  if (method.value === null) return fail([{ code: "unit-missing", column: COLUMNS.unit }]);
  const inputs = readInputs(variables, method.value);
  if (!inputs.ok) return inputs;
  const figure = figureBy(method.value, inputs.value);
  if (!figure.ok) return fail([figure.problem]);
  const fault = faultOf(figure.value);
  if (fault !== null) return fail([{ code: "ratio-invalid", why: fault }]);
  return ok({ reported: { kind: "value", figure: figure.value }, inputs: Object.fromEntries(inputs.value) });
}

/** A blank variable is left out, and so the formula lacks it. */
function readInputs(
  said: ReadonlyMap<string, string>,
  { variables }: Method,
): Result<ReadonlyMap<string, Reported>, readonly Problem[]> {
  const read = variables.flatMap(({ name, unit }) => {
    const text = said.get(name) ?? "";
    return text === "" ? [] : [{ name, found: readQuantity(text, name, unit) }];
  });
  const problems = read.flatMap(({ found }) => (found.ok ? [] : [found.problem]));
  if (problems.length > 0) return fail(problems);
  return ok(
    new Map(
      read.flatMap(({ name, found }) =>
        found.ok ? [[name, amount(found.value.value, found.value.unit)] as const] : [],
      ),
    ),
  );
}

function faultOf(figure: Figure): RatioFault | null {
  return figure.kind === "ratio" ? ratioFault(figure.numerator, figure.denominator) : null;
}
