import type { Decimal } from "../domain/decimal.ts";
import {
  type Computed,
  type Evaluation,
  type EvaluationFacts,
  type Grey,
  type NotComputable,
  type Subject,
  type Verdict,
} from "../domain/evaluation.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import { roundRational } from "../domain/rational.ts";
import { isContraryKind, placeIn, type Target, unitOfTarget } from "../domain/target.ts";
import {
  achieve,
  gapOf,
  isMeasuredFromBaseline,
  type NoBaseline,
  notComputable,
  ratioOf,
  type Standing,
} from "./achievement.ts";
import { missingOf } from "./missing-of.ts";
import { isRankUnit } from "./rank-units.ts";
import type { RuleSet } from "./rule-set.ts";
import { findOdd } from "./subject-findings.ts";
import { bandsFor, colourOfVerdict, signalOf } from "./traffic-light.ts";

/**
 * Judges one value against its target. `grey` is what is known of the figure beforehand (not due, not
 * captured …): then there is no colour, and everything that can be said besides is said.
 */
export function judge(subject: Subject, rules: RuleSet, grey: Grey | null): Evaluation {
  const verdict = verdictOf(subject);
  const standing = standingOf(subject);
  const gap = standing ? gapOf(standing) : notComputable(whyNot(subject));
  const ratio = standing ? ratioOf(standing) : notComputable(whyNot(subject));
  const facts: EvaluationFacts = {
    subject,
    verdict,
    gap,
    ratio,
    shareOfYear: shareOfYear(subject),
    findings: findOdd(subject, standing),
    rules: rules.id,
  };
  const known = grey ?? (subject.value.kind === "no-demand" ? "no-demand" : null);
  if (known !== null) return { ...facts, kind: "grey", light: known, missing: [] };
  const missing = missingOf(subject);
  if (!standing || missing.length > 0 || verdict === "unknown") {
    return { ...facts, kind: "grey", light: "not-evaluable", missing };
  }
  return coloured(facts, standing, rules);
}

function coloured(facts: EvaluationFacts, standing: Standing, rules: RuleSet): Evaluation {
  const { formula, percent } = achieve(standing, facts.gap, facts.ratio);
  if (percent === null) {
    const light = colourOfVerdict(facts.verdict === "met");
    return { ...facts, kind: "coloured", light, formula, achieved: null };
  }
  const shown = roundRational(percent, rules.places);
  const { light } = signalOf(shown, rules, bandsFor(formula));
  return { ...facts, kind: "coloured", light, formula, achieved: { percent, shown } };
}

/** Whether the value lies in the interval. Needs neither baseline nor direction; needs both in one known unit. */
function verdictOf({ value, target }: Subject): Verdict {
  if (value.kind !== "value" || target === null) return "unknown";
  const unit = unitOfTarget(target.target);
  if (unit === UNKNOWN_UNIT || unit !== value.unit) return "unknown";
  return placeIn(target.target, value.value) === "inside" ? "met" : "not-met";
}

/** Null unless value, target and direction are there and go together. */
function standingOf({ value, target, direction, accumulation, baseline }: Subject): Standing | null {
  if (value.kind !== "value" || target === null || direction === null || direction === "none") return null;
  const unit = unitOfTarget(target.target);
  if (unit === UNKNOWN_UNIT || unit !== value.unit || isContraryKind(target.target, direction)) return null;
  const ofYear = accumulation === "sum" && target.from === "calendar";
  return {
    value: value.value,
    target: target.target,
    direction,
    accumulation,
    baseline: ofYear ? { why: "baseline-of-whole-year" } : comparable(baseline, unit),
    isRank: isRankUnit(unit),
  };
}

function comparable(baseline: Subject["baseline"], unit: string): Decimal | NoBaseline {
  if (baseline?.kind !== "known") return { why: "no-baseline" };
  return baseline.measure.unit === unit ? baseline.measure.value : { why: "unlike-units" };
}

function whyNot({ value, target, direction }: Subject): NotComputable {
  if (value.kind !== "value") return "no-value";
  if (target === null) return "no-target";
  return direction === null || direction === "none" ? "no-direction" : "unlike-units";
}

/** How much of the year's target has been reached while the year is not over. */
function shareOfYear(subject: Subject): Computed | null {
  const { annual, target, accumulation } = subject;
  if (annual === null || (target && target.from !== "calendar")) return null;
  const direction = accumulation === "sum" ? "ascending" : subject.direction;
  const whole = standingOf({ ...subject, direction, target: { target: asGoal(annual, accumulation), from: "annual" } });
  if (whole === null) return notComputable(whyNot({ ...subject, target: { target: annual, from: "annual" } }));
  return isMeasuredFromBaseline(whole) ? gapOf(whole) : ratioOf(whole);
}

/** Of what adds up, an allowance is used up as a goal is reached. */
function asGoal(annual: Target, accumulation: Subject["accumulation"]): Target {
  return accumulation === "sum" && annual.kind === "at-most" ? { kind: "at-least", bound: annual.bound } : annual;
}
