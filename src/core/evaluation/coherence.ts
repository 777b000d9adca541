import { isAdditive } from "../domain/accumulation.ts";
import { countOf, divide, HUNDRED, signOf } from "../domain/arithmetic.ts";
import { compareDecimals, type Decimal } from "../domain/decimal.ts";
import type { Subject } from "../domain/evaluation.ts";
import type { Finding } from "../domain/finding.ts";
import { PERCENT } from "../domain/measure.ts";
import { type Rational, rationalOf, roundRational } from "../domain/rational.ts";
import { boundsOfTarget, compareWith } from "../domain/target.ts";
import { calendarGap, type PlannedTarget } from "../domain/target-calendar.ts";
import { areaFinding } from "./area-finding.ts";
import { isRankUnit } from "./rank-units.ts";

/**
 * What does not hang together in an indicator's year. It is said; no value, and no colour, is changed
 * because of it.
 */
export function findIncoherence(subject: Subject, planned: PlannedTarget | null): readonly Finding[] {
  return [
    ...calendarFindings(planned),
    ...baselineFindings(subject),
    ...percentFindings(subject),
    ...rankFindings(subject),
  ];
}

function calendarFindings(planned: PlannedTarget | null): readonly Finding[] {
  const gap = planned?.calendar ? calendarGap(planned.annual, planned.calendar) : null;
  if (gap === null || !planned?.calendar) return [];
  return [areaFinding("calendar-does-not-add-up", "error", { found: [...gap.found], annual: [...gap.annual] })];
}

/** "2024" where the other numbers are percentages, or ten times smaller. */
function baselineFindings(subject: Subject): readonly Finding[] {
  const { baseline } = subject;
  if (baseline?.kind !== "known") return [];
  const { value, unit } = baseline.measure;
  const looksLikeYear = /^(?:199\d|20\d\d)$/.test(value);
  const others = othersOf(subject);
  const isFarAbove = others.length > 0 && others.every((other) => compareWith(other, tenthOf(value)) < 0);
  return looksLikeYear && (unit === PERCENT || isFarAbove)
    ? [areaFinding("year-as-baseline", "warning", { value })]
    : [];
}

/** 0.95 beside a target of 95 %; 251 % of what can hardly be more than all. */
function percentFindings(subject: Subject): readonly Finding[] {
  const { value } = subject;
  if (value.kind !== "value" || value.unit !== PERCENT) return [];
  const shown = roundRational(value.value, SHOWN_PLACES);
  if (compareWith(value.value, HUNDRED) > 0) return [areaFinding("progress-over-hundred", "info", { value: shown })];
  const isFraction = signOf(value.value.numerator) > 0 && compareWith(value.value, ONE_PERCENT) <= 0;
  const goals = boundsOfTargetOf(subject);
  const isFarBelow = goals.length > 0 && goals.every((goal) => compareDecimals(goal, TEN) >= 0);
  return isFraction && isFarBelow ? [areaFinding("percent-as-fraction", "warning", { value: shown })] : [];
}

/** Places in an order make no sum and no mean. */
function rankFindings({ value, accumulation }: Subject): readonly Finding[] {
  const unit = value.kind === "value" || value.kind === "unknown" ? value.unit : "";
  const isAdded = accumulation !== null && (isAdditive(accumulation) || accumulation === "average");
  return isRankUnit(unit) && isAdded && value.included > 1 ? [areaFinding("rank-added-up", "error", {})] : [];
}

const SHOWN_PLACES = 2;
const ONE_PERCENT = countOf(1);
const TEN = countOf(10);

function tenthOf(value: Decimal): Decimal {
  const tenth = divide(value, TEN, 1);
  return tenth.ok ? tenth.value : value;
}

function othersOf(subject: Subject): readonly Rational[] {
  const value = subject.value.kind === "value" ? [subject.value.value] : [];
  return [...value, ...boundsOfTargetOf(subject).map(rationalOf)];
}

function boundsOfTargetOf({ target, annual }: Subject): readonly Decimal[] {
  const goal = target?.target ?? annual;
  return goal ? boundsOfTarget(goal).map((bound) => bound.value) : [];
}
