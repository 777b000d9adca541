import { MISSING, type Missing, type Subject } from "../domain/evaluation.ts";
import { UNKNOWN_UNIT, type Unit } from "../domain/measure.ts";
import { isContraryKind, unitOfTarget } from "../domain/target.ts";

/** Everything that a colour would need and is not there, in the order in which it is said. */
export function missingOf(subject: Subject): readonly Missing[] {
  const { value, target, annual, direction } = subject;
  const found = new Set<Missing>([...unitsMissing(subject), ...baselineMissing(subject)]);
  if (target === null) found.add(annual === null ? "target" : "calendar");
  if (direction === null || direction === "none") found.add("direction");
  if (value.kind === "unknown") found.add(value.missing);
  if (isAtOdds(subject)) found.add("agreement");
  return MISSING.filter((one) => found.has(one));
}

/** Whether target and direction ask for opposite things. */
export function isAtOdds({ target, direction }: Subject): boolean {
  return target !== null && direction !== null && isContraryKind(target.target, direction);
}

/** What is compared must be in one unit, and known. */
function unitsMissing(subject: Subject): readonly Missing[] {
  const units = [...unitsOf(subject), ...(startsFromBaseline(subject) ? baselineUnits(subject) : [])];
  if (units.includes(UNKNOWN_UNIT)) return ["unit"];
  return new Set(units).size > 1 ? ["one-unit"] : [];
}

/** Of the value, and of what it is held against. */
function unitsOf({ value, target, annual }: Subject): readonly Unit[] {
  const goal = target?.target ?? annual;
  const ofValue = value.kind === "value" || value.kind === "unknown" ? [value.unit] : [];
  return [...ofValue, ...(goal ? [unitOfTarget(goal)] : [])];
}

export function baselineUnits({ baseline }: Subject): readonly Unit[] {
  return baseline?.kind === "known" ? [baseline.measure.unit] : [];
}

function baselineMissing(subject: Subject): readonly Missing[] {
  return startsFromBaseline(subject) && subject.baseline?.kind !== "known" ? ["baseline"] : [];
}

function startsFromBaseline({ accumulation }: Subject): boolean {
  return accumulation === "capacity" || accumulation === "reduction";
}
