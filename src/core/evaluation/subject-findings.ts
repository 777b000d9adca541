import { signOf } from "../domain/arithmetic.ts";
import type { Subject } from "../domain/evaluation.ts";
import type { Finding } from "../domain/finding.ts";
import { UNKNOWN_UNIT } from "../domain/measure.ts";
import { roundRational } from "../domain/rational.ts";
import { isTargetZero, unitOfTarget } from "../domain/target.ts";
import { isContrary, type Standing } from "./achievement.ts";
import { areaFinding } from "./area-finding.ts";
import { baselineUnits, isAtOdds } from "./missing-of.ts";

/** What is odd about value, target, direction and baseline, and had a part in the judgement. */
export function findOdd(subject: Subject, standing: Standing | null): readonly Finding[] {
  return [...directionFindings(subject, standing), ...zeroFindings(subject), ...unitFindings(subject)];
}

function directionFindings(subject: Subject, standing: Standing | null): readonly Finding[] {
  if (isAtOdds(subject)) {
    return [areaFinding("target-kind-contrary-to-direction", "error", { direction: subject.direction ?? "" })];
  }
  if (!standing || !isContrary(standing) || typeof standing.baseline !== "string") return [];
  return [areaFinding("target-contrary-to-direction", "warning", { value: standing.baseline })];
}

/** Nothing was planned and something was done. Of what should not happen, a target of zero is a plan. */
function zeroFindings({ target, value }: Subject): readonly Finding[] {
  if (target === null || target.target.kind === "at-most" || !isTargetZero(target.target)) return [];
  if (value.kind !== "value" || signOf(value.value.numerator) === 0) return [];
  return [areaFinding("target-zero-with-result", "warning", { progress: roundRational(value.value, 2) })];
}

function unitFindings(subject: Subject): readonly Finding[] {
  const { value, target } = subject;
  const units = new Set([
    ...(value.kind === "value" ? [value.unit] : []),
    ...(target ? [unitOfTarget(target.target)] : []),
    ...baselineUnits(subject),
  ]);
  units.delete(UNKNOWN_UNIT);
  return units.size > 1 ? [areaFinding("values-in-unlike-units", "warning", { units: [...units] })] : [];
}
