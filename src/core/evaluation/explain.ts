import { isZero } from "../domain/arithmetic.ts";
import type { Computed, Evaluation, NotComputable, Subject, YearToDate } from "../domain/evaluation.ts";
import type { Printed, Step } from "../domain/explanation.ts";
import type { Unit } from "../domain/measure.ts";
import { exactDecimal, type Rational, roundRational } from "../domain/rational.ts";
import { boundsOfTarget, type Target } from "../domain/target.ts";
import { aimOf } from "./achievement.ts";
import { isRankUnit } from "./rank-units.ts";
import type { RuleSet } from "./rule-set.ts";
import { bandsFor, signalOf } from "./traffic-light.ts";

type Coloured = Extract<Evaluation, { kind: "coloured" }>;

/** Places a value or a share is printed with when it does not end. */
const PLACES = 2;

/** How an evaluation came about, from the value to its light. The rules are those it was made by. */
export function explain(evaluation: Evaluation, rules: RuleSet): readonly Step[] {
  const { subject } = evaluation;
  return [
    ...valueSteps(subject),
    ...(subject.target ? [{ step: "target", ...subject.target } as const] : []),
    ...verdictSteps(evaluation),
    ...(evaluation.kind === "coloured" ? colouredSteps(evaluation, rules) : greySteps(evaluation)),
    ...evaluation.findings.map(({ code }) => ({ step: "finding", code }) as const),
    { step: "rules", rules: evaluation.rules },
  ];
}

function valueSteps({ value, accumulation }: Subject): readonly Step[] {
  const periods = value.leftOut;
  return [...valueStep(value, accumulation), ...(periods.length > 0 ? [{ step: "left-out", periods } as const] : [])];
}

function valueStep(value: YearToDate, accumulation: Subject["accumulation"]): readonly Step[] {
  switch (value.kind) {
    case "value": {
      const { parts, included, unit } = value;
      return [{ step: "value", accumulation, value: printed(value.value, unit), parts, included }];
    }
    case "unknown":
      return value.known ? [{ step: "partial-value", known: printed(value.known, value.unit) }] : [];
    case "no-demand":
    case "none":
      return [{ step: "no-value", why: value.kind }];
  }
}

function verdictSteps({ verdict, subject: { value, target } }: Evaluation): readonly Step[] {
  if (verdict === "unknown" || value.kind !== "value" || target === null) return [];
  const shown = printed(value.value, value.unit);
  return [{ step: "verdict", met: verdict === "met", value: shown, target: target.target }];
}

function colouredSteps(evaluation: Coloured, rules: RuleSet): readonly Step[] {
  const { light, formula, achieved } = evaluation;
  const shown = achieved && {
    percent: achieved.shown,
    band: signalOf(achieved.shown, rules, bandsFor(formula)).band,
  };
  return [
    ...notComputableSteps(evaluation),
    ...(achieved ? achievementSteps(evaluation, achieved, rules.places) : byVerdict(evaluation)),
    { step: "colour", light, shown },
  ];
}

/** Why the formula one would expect was not the one taken. */
function notComputableSteps(evaluation: Coloured): readonly Step[] {
  const { gap, ratio } = evaluation;
  return [
    ...(gap.kind === "not-computable" && expectsGap(evaluation) ? [notComputed("gap", gap.why)] : []),
    ...(ratio.kind === "not-computable" && expectsRatio(evaluation) ? [notComputed("ratio", ratio.why)] : []),
  ];
}

/** A reader who sees a baseline, or an indicator that should fall, asks for the gap. */
function expectsGap({ formula, subject }: Coloured): boolean {
  return formula === "ratio" && subject.baseline?.kind === "known";
}

function expectsRatio({ formula, subject: { direction } }: Coloured): boolean {
  const hasDirection = direction === "ascending" || direction === "descending";
  return hasDirection && (formula === "verdict" || formula === "gap");
}

function notComputed(formula: "gap" | "ratio", why: NotComputable): Step {
  return { step: "not-computable", formula, why };
}

function achievementSteps(
  { formula, subject }: Coloured,
  { percent, shown }: NonNullable<Coloured["achieved"]>,
  places: number,
): readonly Step[] {
  const { value, target, direction, baseline } = subject;
  if (formula === "verdict" || value.kind !== "value" || !target || direction === null) return [];
  if (direction === "none") return [];
  return [
    {
      step: "achievement",
      formula,
      value: printed(value.value, value.unit).value,
      aim: aimOf({ target: target.target, direction, value: value.value }),
      baseline: formula === "gap" && baseline?.kind === "known" ? baseline.measure.value : null,
      inverted: direction === "descending",
      shown,
      exact: exactDecimal(percent, places) !== null,
      places,
    },
  ];
}

function byVerdict({ subject }: Coloured): readonly Step[] {
  const { direction, target, value } = subject;
  if (direction === "nominal") return [{ step: "by-verdict", because: "nominal" }];
  if (value.kind === "value" && isRankUnit(value.unit)) return [{ step: "by-verdict", because: "rank" }];
  const isZeroTarget = target !== null && boundsOfTarget(target.target).some((bound) => isZero(bound.value));
  return [{ step: "by-verdict", because: isZeroTarget ? "target-zero" : "no-quotient" }];
}

function greySteps(evaluation: Extract<Evaluation, { kind: "grey" }>): readonly Step[] {
  const { light, missing, shareOfYear, subject } = evaluation;
  return [
    ...shareSteps(shareOfYear, subject.annual),
    { step: "grey", light },
    ...(missing.length > 0 ? [{ step: "missing", missing } as const] : []),
  ];
}

function shareSteps(share: Computed | null, annual: Target | null): readonly Step[] {
  if (share?.kind !== "computed" || annual === null) return [];
  return [{ step: "share-of-year", share: roundRational(share.percent, PLACES), places: PLACES, annual }];
}

function printed(value: Rational, unit: Unit): Printed {
  return { value: roundRational(value, PLACES), exact: exactDecimal(value, PLACES) !== null, unit };
}
