import { checkParts } from "../domain/disaggregation.ts";
import { PERCENT, UNKNOWN_UNIT } from "../domain/measure.ts";
import { compareRationals, roundRational } from "../domain/rational.ts";
import { type QualityFinding, qualityFinding } from "./finding-codes.ts";
import { announcesCount, type IndicatorText } from "./indicator-text.ts";
import { type SeriesPoint, type Valued, valuedPoints } from "./series.ts";
import { checkShares } from "./share-of-whole.ts";
import { checkTexts } from "./text-against-number.ts";
import { checkJump, JUMP_RULE, type JumpRule } from "./unusual-jump.ts";

/**
 * What the figures of one indicator say against themselves or against what is written beside them.
 * The series in order of time. Nothing is corrected; the area that reports answers.
 */
export function checkCoherence(
  series: readonly SeriesPoint[],
  text: IndicatorText,
  jumps: JumpRule = JUMP_RULE,
): readonly QualityFinding[] {
  const points = valuedPoints(series);
  return [
    ...checkUnits(points),
    ...checkCountBesidePercentage(points, text),
    ...checkShares(points, text),
    ...checkRunningTotals(points),
    ...checkBreakdowns(points),
    ...checkTexts(points, text),
    ...checkJump(series, jumps),
  ];
}

/** One indicator, one unit. What is unknown contradicts nothing. */
function checkUnits(points: readonly Valued[]): readonly QualityFinding[] {
  const units = [...new Set(points.map(({ figure }) => figure.unit))].filter((unit) => unit !== UNKNOWN_UNIT);
  return units.length > 1 ? [qualityFinding("mixed-units", "progress", { units })] : [];
}

function checkCountBesidePercentage(
  points: readonly Valued[],
  { name, definition }: IndicatorText,
): readonly QualityFinding[] {
  const counted = [name, definition].filter((text) => text !== null).find(announcesCount);
  const percent = points.find(({ figure }) => figure.unit === PERCENT);
  if (counted === undefined || !percent?.value) return [];
  return [
    qualityFinding("number-of-beside-percentage", "progress", {
      text: counted,
      value: roundRational(percent.value, 2),
      period: percent.period,
    }),
  ];
}

/** A total of the year so far never falls within its year. */
function checkRunningTotals(points: readonly Valued[]): readonly QualityFinding[] {
  return points.flatMap((point, at): QualityFinding[] => {
    const before = points[at - 1];
    if (!before || !isSameRun(before, point) || !before.value || !point.value) return [];
    if (compareRationals(point.value, before.value) >= 0) return [];
    return [
      qualityFinding("running-total-falls", "progress", {
        before: before.period,
        period: point.period,
        from: roundRational(before.value, 2),
        value: roundRational(point.value, 2),
      }),
    ];
  });
}

/** A running percentage may fall: its whole grows too. */
function isSameRun(a: Valued, b: Valued): boolean {
  const [one, two] = [a.figure, b.figure];
  return (
    a.basis === "cumulative" &&
    b.basis === "cumulative" &&
    a.cycle === b.cycle &&
    one.unit === two.unit &&
    one.kind === "amount" &&
    two.kind === "amount" &&
    one.unit !== PERCENT
  );
}

/** Σ parts = total; of ratios, numerators and denominators apart. */
function checkBreakdowns(points: readonly Valued[]): readonly QualityFinding[] {
  return points.flatMap(({ breakdowns, figure, period }) =>
    breakdowns.flatMap((breakdown): QualityFinding[] => {
      if (figure.kind === "amount" && figure.unit === PERCENT) return [];
      const check = checkParts(figure, breakdown);
      if (check.kind === "unlike-units")
        return [qualityFinding("mixed-units", "progress", { period, units: check.parts })];
      if (check.kind !== "does-not-add-up") return [];
      const { parts, total } = check;
      return [qualityFinding("parts-not-total", "progress", { period, by: breakdown.by, parts, total })];
    }),
  );
}
