import { HUNDRED } from "../domain/arithmetic.ts";
import { compareDecimals } from "../domain/decimal.ts";
import { foldLetters } from "../domain/fold-letters.ts";
import { PERCENT } from "../domain/measure.ts";
import { compareRationals, rationalOf, roundRational } from "../domain/rational.ts";
import { type QualityFinding, qualityFinding } from "./finding-codes.ts";
import { announcesPercentage, type IndicatorText } from "./indicator-text.ts";
import type { Valued } from "./series.ts";

/** What grows or is compared with a plan, and so may well pass 100 %. */
const MAY_PASS =
  /\b(?:variacion|incremento|crecimiento|cambio|aumento|reduccion|disminucion|rendimiento|rotacion|ocupacion|eficiencia|eficacia|cumplimiento|avance|ejercicio|recaudacion|ingresos?|gasto|presupuest\w*|programad[oa]s?|planead[oa]s?|previst[oa]s?|estimad[oa]s?|comprometid[oa]s?|metas?|respecto (?:a|al|de|del)|con relacion a|comparad[oa]s?|ano anterior|base)\b/;

/**
 * Is it a percentage of a part of a whole, which cannot pass 100 %? Only when its name or definition
 * announces a percentage and nothing says that it is compared with a plan, another year or the like.
 */
function isShareOfWhole({ name, definition, method }: IndicatorText): boolean {
  const texts = [name, definition, method].filter((text) => text !== null);
  return [name, definition].some((text) => text !== null && announcesPercentage(text)) && !texts.some(mayPass);
}

function mayPass(text: string): boolean {
  return MAY_PASS.test(foldLetters(text));
}

/** Over 100 % where the part cannot exceed the whole; the numerator says it best where there is one. */
export function checkShares(points: readonly Valued[], text: IndicatorText): readonly QualityFinding[] {
  if (!isShareOfWhole(text)) return [];
  return points.flatMap(({ figure, value, period }): QualityFinding[] => {
    if (figure.kind === "ratio") {
      const { numerator, denominator } = figure;
      if (compareDecimals(numerator, denominator) <= 0) return [];
      return [qualityFinding("numerator-above-denominator", "progress", { period, numerator, denominator })];
    }
    if (figure.unit !== PERCENT || !value || compareRationals(value, rationalOf(HUNDRED)) <= 0) return [];
    return [qualityFinding("share-over-hundred", "progress", { period, value: roundRational(value, 2) })];
  });
}
