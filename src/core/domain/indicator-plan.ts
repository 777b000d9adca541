import type { Accumulation } from "./accumulation.ts";
import type { Baseline } from "./baseline.ts";
import type { Unit } from "./measure.ts";
import { makeMethod, type Method, type Variable } from "./method.ts";
import type { FormulaProblem } from "./formula-problem.ts";
import { ok, type Result } from "./result.ts";

/** How the figures of an indicator are made and read, besides what its description says. Null: nobody has said. */
export interface IndicatorPlan {
  readonly accumulation: Accumulation | null;
  /** Of its figures. */
  readonly unit: Unit | null;
  readonly formula: PlannedFormula | null;
  readonly baseline: Baseline | null;
  /** Where its figures are taken from: a register, a survey. */
  readonly informationSource: string | null;
}

/** A formula as it was written; `methodOf` reads it. */
export interface PlannedFormula {
  readonly source: string;
  readonly variables: readonly Variable[];
  /** Decimal places of a figure that is no ratio. */
  readonly places: number;
}

export const NO_PLAN: IndicatorPlan = {
  accumulation: null,
  unit: null,
  formula: null,
  baseline: null,
  informationSource: null,
};

/** The formula of a plan, ready to work out figures; null when it has none or no unit to give them in. */
export function methodOf({ formula, unit }: IndicatorPlan): Result<Method | null, FormulaProblem> {
  if (formula === null || unit === null) return ok(null);
  const { source, variables, places } = formula;
  return makeMethod(source, { variables, unit, places });
}
