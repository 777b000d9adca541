import {
  addDimensions,
  ANY,
  type Dimension,
  dimensionOf,
  fits,
  multiplyDimensions,
  unitOfDimension,
} from "./dimension.ts";
import { multiply, ONE } from "./arithmetic.ts";
import type { Decimal } from "./decimal.ts";
import type { Figure, Reported } from "./figure.ts";
import { type Formula, type FormulaNode, printFormula } from "./formula.ts";
import type { FormulaProblem, MissingInput } from "./formula-problem.ts";
import type { Unit } from "./measure.ts";
import {
  addRationals,
  divideRationals,
  exactDecimal,
  multiplyRationals,
  negateRational,
  quotient,
  type Rational,
  rationalOf,
  roundRational,
} from "./rational.ts";
import { fail, ok, type Result } from "./result.ts";

/** What each variable says. An input may be empty in any of the ways a figure may; zero is a value. */
export type FormulaInputs = ReadonlyMap<string, Reported>;

export interface FormulaValue {
  /** Exact: whoever prints it names the rounding. */
  readonly value: Rational;
  readonly dimension: Dimension;
}

/** The exact value of a formula, or what keeps it from having one: every input that is missing, at once. */
export function valueOf(formula: Formula, inputs: FormulaInputs): Result<FormulaValue, FormulaProblem> {
  const missing = missingInputs(formula, inputs);
  if (missing.length > 0) return fail({ code: "formula-inputs-missing", inputs: missing });
  return valueOfNode(formula.root, inputs);
}

function missingInputs(formula: Formula, inputs: FormulaInputs): readonly MissingInput[] {
  return formula.names.flatMap((name): readonly MissingInput[] => {
    const given = inputs.get(name);
    if (given?.kind === "value") return [];
    return [{ name, why: given?.kind ?? "absent" }];
  });
}

/**
 * The value as a figure in its declared unit. A formula that is a part over a whole, by a number or
 * not, keeps both undivided, so that "none of none" is no accident and years add up as ΣN/ΣD.
 */
export function figureOf(
  formula: Formula,
  inputs: FormulaInputs,
  declared: { readonly unit: Unit; readonly places: number },
): Result<Figure, FormulaProblem> {
  const missing = missingInputs(formula, inputs);
  if (missing.length > 0) return fail({ code: "formula-inputs-missing", inputs: missing });
  return ratioFigure(formula, inputs, declared.unit) ?? amountFigure(formula, inputs, declared);
}

/** A formula as a part over a whole times a number: (a / b) * 100, 100 * a / b, a / b. Null for any other. */
export function ratioShape(root: FormulaNode): RatioShape | null {
  if (root.kind !== "operation") return null;
  const { operator, left, right } = root;
  if (operator === "/") return ratioOver(left, right);
  if (operator !== "*") return null;
  if (isNumber(right)) return scaled(ratioShape(left), right.value);
  return isNumber(left) ? scaled(ratioShape(right), left.value) : null;
}

export interface RatioShape {
  readonly numerator: FormulaNode;
  readonly denominator: FormulaNode;
  /** "1" when nothing multiplies it. */
  readonly per: Decimal;
}

function ratioFigure(formula: Formula, inputs: FormulaInputs, unit: Unit): Result<Figure, FormulaProblem> | null {
  const shape = ratioShape(formula.root);
  if (shape === null || isNumber(shape.denominator)) return null;
  const numerator = valueOfNode(shape.numerator, inputs);
  if (!numerator.ok) return numerator;
  const denominator = valueOfNode(shape.denominator, inputs);
  if (!denominator.ok) return denominator;
  const dimension = multiplyDimensions(numerator.value.dimension, denominator.value.dimension, -1);
  if (!fits(dimension, unit)) return fail(otherUnit(dimension, unit));
  const [part, whole] = [numerator.value.value, denominator.value.value].map((one) => exactDecimal(one, MOST_PLACES));
  return part && whole ? ok({ kind: "ratio", numerator: part, denominator: whole, per: shape.per, unit }) : null;
}

function amountFigure(
  formula: Formula,
  inputs: FormulaInputs,
  { unit, places }: { readonly unit: Unit; readonly places: number },
): Result<Figure, FormulaProblem> {
  const found = valueOfNode(formula.root, inputs);
  if (!found.ok) return found;
  const { value, dimension } = found.value;
  if (!fits(dimension, unit)) return fail(otherUnit(dimension, unit));
  return ok({ kind: "amount", value: roundRational(value, places), unit });
}

function valueOfNode(node: FormulaNode, inputs: FormulaInputs): Result<FormulaValue, FormulaProblem> {
  switch (node.kind) {
    case "number":
      return ok({ value: rationalOf(node.value), dimension: ANY });
    case "name":
      return valueOfInput(node.name, inputs);
    case "negation": {
      const of = valueOfNode(node.of, inputs);
      return of.ok ? ok({ ...of.value, value: negateRational(of.value.value) }) : of;
    }
    case "operation":
      return valueOfOperation(node, inputs);
  }
}

function valueOfInput(name: string, inputs: FormulaInputs): Result<FormulaValue, FormulaProblem> {
  const given = inputs.get(name);
  if (given?.kind !== "value") {
    return fail({ code: "formula-inputs-missing", inputs: [{ name, why: given?.kind ?? "absent" }] });
  }
  const { figure } = given;
  const dimension = dimensionOf(figure.unit);
  if (figure.kind === "amount") return ok({ value: rationalOf(figure.value), dimension });
  const value = quotient(multiply(figure.numerator, figure.per), figure.denominator);
  return value.ok ? ok({ value: value.value, dimension }) : fail({ code: "formula-divides-by-zero", divisor: name });
}

function valueOfOperation(
  node: Extract<FormulaNode, { kind: "operation" }>,
  inputs: FormulaInputs,
): Result<FormulaValue, FormulaProblem> {
  const left = valueOfNode(node.left, inputs);
  if (!left.ok) return left;
  const right = valueOfNode(node.right, inputs);
  if (!right.ok) return right;
  return node.operator === "+" || node.operator === "-"
    ? addValues(node, left.value, right.value)
    : multiplyValues(node, left.value, right.value);
}

function addValues(
  node: Extract<FormulaNode, { kind: "operation" }>,
  left: FormulaValue,
  right: FormulaValue,
): Result<FormulaValue, FormulaProblem> {
  const dimension = addDimensions(left.dimension, right.dimension);
  if (dimension === null) {
    const units = [unitOfDimension(left.dimension), unitOfDimension(right.dimension)] as const;
    return fail({ code: "formula-unlike-units", text: printFormula(node), units });
  }
  const other = node.operator === "-" ? negateRational(right.value) : right.value;
  return ok({ value: addRationals(left.value, other), dimension });
}

function multiplyValues(
  node: Extract<FormulaNode, { kind: "operation" }>,
  left: FormulaValue,
  right: FormulaValue,
): Result<FormulaValue, FormulaProblem> {
  const power = node.operator === "*" ? 1 : -1;
  const dimension = multiplyDimensions(left.dimension, right.dimension, power);
  if (power === 1) return ok({ value: multiplyRationals(left.value, right.value), dimension });
  const value = divideRationals(left.value, right.value);
  return value.ok
    ? ok({ value: value.value, dimension })
    : fail({ code: "formula-divides-by-zero", divisor: printFormula(node.right) });
}

/** Enough for any part that is not itself a quotient. */
const MOST_PLACES = 40;

function ratioOver(left: FormulaNode, right: FormulaNode): RatioShape | null {
  if (left.kind === "operation" && left.operator === "*") {
    if (isNumber(left.left)) return { numerator: left.right, denominator: right, per: left.left.value };
    if (isNumber(left.right)) return { numerator: left.left, denominator: right, per: left.right.value };
  }
  return { numerator: left, denominator: right, per: ONE };
}

function scaled(shape: RatioShape | null, by: Decimal): RatioShape | null {
  return shape && { ...shape, per: multiply(shape.per, by) };
}

function isNumber(node: FormulaNode): node is Extract<FormulaNode, { kind: "number" }> {
  return node.kind === "number";
}

function otherUnit(dimension: Dimension, unit: Unit): FormulaProblem {
  return { code: "formula-other-unit", declared: unit, found: unitOfDimension(dimension) };
}
