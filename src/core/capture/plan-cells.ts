import { ONE } from "../domain/arithmetic.ts";
import { type Baseline, makeBaseline, noBaseline } from "../domain/baseline.ts";
import { amount } from "../domain/figure.ts";
import { ratioShape } from "../domain/formula-value.ts";
import { type IndicatorPlan, methodOf, NO_PLAN, type PlannedFormula } from "../domain/indicator-plan.ts";
import type { Unit } from "../domain/measure.ts";
import { figureBy, type Method, type Variable } from "../domain/method.ts";
import { readGivenUnit } from "../ingest/given-value.ts";
import { readAccumulation } from "./cell-words.ts";
import type { IndicatorColumn } from "./indicator-form.ts";
import type { Line } from "./line.ts";
import { readQuantity } from "./quantity.ts";

type IndicatorLine = Line<IndicatorColumn, never>;

/** How the figures of an indicator are made and read, from the cells of its line. */
export function readPlan(line: IndicatorLine, unit: Unit | null): IndicatorPlan {
  return {
    accumulation: line.word("accumulation", readAccumulation, "accumulation"),
    unit,
    formula: readFormula(line, unit),
    baseline: readBaseline(line, unit),
    informationSource: line.prose("informationSource"),
  };
}

/** A formula whose every name is a variable and which gives the unit of the indicator. */
function readFormula(line: IndicatorLine, unit: Unit | null): PlannedFormula | null {
  const variables = line.word("variables", readVariables, "variables");
  const places = line.word("places", readPlaces, "whole-number");
  const source = line.prose("formula");
  if (source === null) {
    if (line.text("variables") !== "" || line.text("places") !== "") line.noteMissing("formula");
    return null;
  }
  for (const column of ["variables", "unit"] as const) if (line.text(column) === "") line.noteMissing(column);
  if (variables === null || unit === null) return null;
  const formula = { source, variables, places: places ?? 0 };
  const method = line.take(methodOf({ ...NO_PLAN, unit, formula }));
  if (method !== null) noteOdd(line, method);
  return formula;
}

/** A figure that is no ratio is rounded, and somebody must say to how many places. */
function noteOdd(line: IndicatorLine, method: Method): void {
  noteUnlikeUnits(line, method);
  if (ratioShape(method.formula.root) === null && line.text("places") === "") line.noteMissing("places");
}

/** Tried with a one for each variable: whether it divides by zero is of no matter here, its units are. */
function noteUnlikeUnits(line: IndicatorLine, method: Method): void {
  const ones = new Map(method.variables.map(({ name, unit }) => [name, amount(ONE, unit)]));
  const tried = figureBy(method, ones);
  if (tried.ok) return;
  const { code } = tried.problem;
  if (code === "formula-unlike-units" || code === "formula-other-unit") line.note(tried.problem);
}

const MOST_PLACES = 10;

function readPlaces(text: string): number | null {
  return /^\d{1,2}$/.test(text) && Number(text) <= MOST_PLACES ? Number(text) : null;
}

/** "atendidas=Solicitudes atendidas [solicitudes]; recibidas=Solicitudes recibidas [solicitudes]"; null when a piece has another form. */
export function readVariables(text: string): readonly Variable[] | null {
  const variables = text.split(";").filter((piece) => piece.trim() !== "");
  const read = variables.map(readVariable);
  const known = read.flatMap((one) => (one ? [one] : []));
  const names = new Set(known.map((one) => one.name));
  return known.length === read.length && known.length > 0 && names.size === known.length ? known : null;
}

const LONGEST_VARIABLE = 300;

function readVariable(piece: string): Variable | null {
  if (piece.length > LONGEST_VARIABLE) return null;
  const [, name = "", label = "", unitText = ""] =
    /^\s*([^=[\]]+?)\s*=\s*([^[\]]+?)\s*\[([^[\]]+)\]\s*$/.exec(piece) ?? [];
  const unit = readGivenUnit(unitText);
  return name === "" || unit === null ? null : { name, label, unit };
}

/** A value with its year and source, or why there is none; null when the line says nothing of it. */
function readBaseline(line: IndicatorLine, unit: Unit | null): Baseline | null {
  const reason = line.prose("noBaseline");
  const value = line.text("baseline");
  const source = line.prose("baselineSource");
  const note = line.prose("baselineNote");
  if (value === "") {
    const idle = (["baselineYear", "baselineSource", "baselineNote"] as const).some((one) => line.text(one) !== "");
    if (idle) line.noteMissing("baseline");
    return reason === null ? null : line.take(noBaseline(reason));
  }
  if (reason !== null)
    line.note({ code: "said-twice", columns: [line.heading("baseline"), line.heading("noBaseline")] });
  const measure = line.take(readQuantity(value, line.heading("baseline"), unit));
  const year = line.text("baselineYear");
  const made = measure && makeBaseline(measure, { year: Number(year === "" ? NaN : year), source: source ?? "", note });
  return made && line.take(made);
}
