import type { Figure } from "./figure.ts";
import { type Formula, parseFormula } from "./formula.ts";
import type { FormulaProblem } from "./formula-problem.ts";
import { figureOf, type FormulaInputs } from "./formula-value.ts";
import type { Unit } from "./measure.ts";
import { fail, ok, type Result } from "./result.ts";

/** How the figure of an indicator is worked out from what is counted. */
export interface Method {
  readonly formula: Formula;
  readonly variables: readonly Variable[];
  readonly unit: Unit;
  /** Decimal places of a figure that is no ratio; half away from zero. */
  readonly places: number;
}

/** A name in the formula, what it stands for, and its unit. */
export interface Variable {
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
}

/** A method whose formula reads well and whose every name is a variable. */
export function makeMethod(source: string, of: Omit<Method, "formula">): Result<Method, FormulaProblem> {
  const formula = parseFormula(source);
  if (!formula.ok) return formula;
  const known = new Set(of.variables.map((variable) => variable.name));
  const names = formula.value.names.filter((name) => !known.has(name));
  return names.length > 0 ? fail({ code: "formula-name-unknown", names }) : ok({ formula: formula.value, ...of });
}

/** The figure of a period; a ratio keeps its numerator and denominator. */
export function figureBy(method: Method, inputs: FormulaInputs): Result<Figure, FormulaProblem> {
  return figureOf(method.formula, inputs, { unit: method.unit, places: method.places });
}
