import { multiply } from "../core/domain/arithmetic.ts";
import type { YearToDate } from "../core/domain/evaluation.ts";
import type { Figure, Reported } from "../core/domain/figure.ts";
import type { Unit } from "../core/domain/measure.ts";
import { exactDecimal, quotient, type Rational, roundRational } from "../core/domain/rational.ts";
import type { Target } from "../core/domain/target.ts";
import type { YearPoint } from "../core/report/year-report.ts";
import { printTarget } from "../core/words/evaluation.ts";
import { MISSING_NAMES } from "../core/words/evaluation-names.ts";
import { printMeasure } from "../core/words/fields.ts";
import { printDecimal } from "../core/words/language.ts";
import type { YearView } from "./year-view.ts";

/** A value that does not end is printed to so many places, with a sign that says so. */
const PLACES = 2;

/** "96.15 % (50 de 52)", "12 sesiones", "sin dato": what was reported, none of the empties like another. */
export function printReported(reported: Reported, view: YearView): string {
  if (reported.kind !== "value") return view.words.reported[reported.kind];
  return printFigure(reported.figure, view);
}

function printFigure(figure: Figure, view: YearView): string {
  if (figure.kind === "amount") return printMeasure(figure.value, figure.unit, view.language);
  const { numerator, denominator, per, unit } = figure;
  const parts = view.words.value.of(printDecimal(numerator), printDecimal(denominator));
  const value = quotient(multiply(numerator, per), denominator);
  return value.ok ? `${printRational(value.value, unit, view)} (${parts})` : parts;
}

function printRational(value: Rational, unit: Unit, { language }: YearView): string {
  const about = exactDecimal(value, PLACES) === null ? "≈\u00A0" : "";
  return `${about}${printMeasure(roundRational(value, PLACES), unit, language)}`;
}

/** Where the year stands after a period. */
export function printToDate(value: YearToDate, view: YearView): string {
  const { nothing, noDemand, partial, unknown } = view.words.value;
  switch (value.kind) {
    case "value":
      return printRational(value.value, value.unit, view);
    case "no-demand":
      return noDemand;
    case "unknown":
      return value.known ? partial(printRational(value.known, value.unit, view)) : unknown;
    case "none":
      return nothing;
  }
}

/** The value a period is judged by; what was reported where there is none. */
export function printValueOf({ reported, toDate }: YearPoint, view: YearView): string {
  if (reported.kind !== "value") return printReported(reported, view);
  return toDate.kind === "unknown" && !toDate.known ? printReported(reported, view) : printToDate(toDate, view);
}

export function printTargetOf({ target }: YearPoint, view: YearView): string {
  return target ? printTarget(target.target, view.language) : view.words.value.noTarget;
}

const SIGNS: Readonly<Record<Exclude<Target["kind"], "between">, string>> = {
  "at-least": "≥\u00A0",
  "at-most": "≤\u00A0",
  exactly: "",
};

/** "≥ 95", "45 a 55": without its unit, where there is little room. */
export function signOfTarget(target: Target, { words }: YearView): string {
  if (target.kind !== "between") return `${SIGNS[target.kind]}${printDecimal(target.bound.value)}`;
  return words.value.range(printDecimal(target.lower.value), printDecimal(target.upper.value));
}

/** "94 %", "cumplida", or what is missing for it. */
export function printAchievement(point: YearPoint, view: YearView): string {
  const { achievement, verdict, missing } = point;
  const { byVerdict, missing: lacks } = view.words.value;
  if (achievement) return achievement.shown === null ? byVerdict[verdict] : printPercent(achievement.shown, view);
  return missing.length > 0 ? lacks(missing.map((one) => MISSING_NAMES[one][view.language])) : "—";
}

/** With the places of the rules, always: where a threshold applies, "95" would hide a 94.6. */
export function printPercent(shown: string, { report, language }: YearView): string {
  const { places } = report.rules;
  const [whole = "", decimals = ""] = printDecimal(shown).split(".");
  const number = places === 0 ? whole : `${whole}.${decimals.padEnd(places, "0")}`;
  return language === "es" ? `${number}\u00A0%` : `${number}%`;
}
