import { countOf, placesOf, signOf, subtract } from "../domain/arithmetic.ts";
import type { Decimal } from "../domain/decimal.ts";
import { type Breakdown, checkParts, hideSmallCells, type Part } from "../domain/disaggregation.ts";
import type { Figure, Reported } from "../domain/figure.ts";
import { PERCENT } from "../domain/measure.ts";
import type { PublishedBreakdown } from "./year-report.ts";

/** Fewer people than this could be recognised; the methodology of every edition says so. */
export const LEAST_SHOWN: Decimal = countOf(3);

/** A breakdown as it may be published: the sum is checked before anything is hidden. */
export function publishBreakdown(breakdown: Breakdown, total: Reported): PublishedBreakdown {
  const hidden = hiddenParts(breakdown.parts);
  return {
    by: breakdown.by,
    parts: breakdown.parts.map(({ name, reported }, place) =>
      hidden.has(place) ? { name, kind: "hidden" } : { name, kind: "shown", reported },
    ),
    check: total.kind === "value" ? checkParts(total.figure, breakdown) : null,
  };
}

/**
 * The places of the parts to hide. Of a ratio, neither those counted, nor those counted of, nor the
 * rest may be few; a part hidden for one of them is hidden whole, which hides no less of the others.
 */
function hiddenParts(parts: readonly Part[]): ReadonlySet<number> {
  return new Set(COUNTS.flatMap((countIn) => hiddenBy(parts, countIn)));
}

type CountIn = (figure: Figure) => Decimal | null;

const COUNTS: readonly CountIn[] = [
  (figure) => (figure.kind === "amount" && figure.unit !== PERCENT ? figure.value : null),
  (figure) => (figure.kind === "ratio" ? figure.numerator : null),
  (figure) => (figure.kind === "ratio" ? figure.denominator : null),
  (figure) => (figure.kind === "ratio" ? subtract(figure.denominator, figure.numerator) : null),
];

function hiddenBy(parts: readonly Part[], countIn: CountIn): readonly number[] {
  const counts = parts.flatMap(({ reported }, place) => {
    const count = reported.kind === "value" ? countIn(reported.figure) : null;
    return count === null ? [] : [{ name: String(place), count }];
  });
  if (!counts.every(({ count }) => isCount(count))) return [];
  return hideSmallCells(counts, LEAST_SHOWN).flatMap((one) => (one.kind === "hidden" ? [Number(one.name)] : []));
}

/** Hours and money may be broken; people are not. */
function isCount(value: Decimal): boolean {
  return signOf(value) >= 0 && placesOf(value) === 0;
}
