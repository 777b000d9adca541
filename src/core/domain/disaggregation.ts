import { add, sum, subtract } from "./arithmetic.ts";
import { compareDecimals, type Decimal } from "./decimal.ts";
import type { Figure, Reported } from "./figure.ts";

/** A figure by parts: women and men, municipalities. */
export interface Breakdown {
  /** "sex", "municipality": what the parts tell apart. */
  readonly by: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly name: string;
  readonly reported: Reported;
}

/** What adding up the parts says. A part without a figure is no zero: then nothing can be said. */
export type PartsCheck =
  | { readonly kind: "adds-up" }
  | { readonly kind: "does-not-add-up"; readonly parts: readonly Decimal[]; readonly total: readonly Decimal[] }
  | { readonly kind: "cannot-tell"; readonly without: readonly string[] }
  | { readonly kind: "unlike-units"; readonly parts: readonly string[] };

/** Σ parts = total. Of ratios, Σ numerators and Σ denominators; percentages themselves never add up. */
export function checkParts(total: Figure, breakdown: Breakdown): PartsCheck {
  const without = breakdown.parts.filter((part) => isUnknown(part.reported)).map((part) => part.name);
  if (without.length > 0) return { kind: "cannot-tell", without };
  const figures = breakdown.parts.flatMap(({ name, reported }) =>
    reported.kind === "value" ? [{ name, figure: reported.figure }] : [],
  );
  const unlike = figures.filter(({ figure }) => figure.kind !== total.kind || figure.unit !== total.unit);
  if (unlike.length > 0) return { kind: "unlike-units", parts: unlike.map((one) => one.name) };
  const wanted = numbersOf(total);
  const found = wanted.map((_, place) => sum(figures.flatMap(({ figure }) => numbersOf(figure)[place] ?? [])));
  const same = wanted.every((value, place) => value === found[place]);
  return same ? { kind: "adds-up" } : { kind: "does-not-add-up", parts: found, total: wanted };
}

/** A count to publish: as it is, or hidden because so few people could be recognised. */
export type PublishedPart =
  | { readonly name: string; readonly kind: "shown"; readonly count: Decimal }
  | { readonly name: string; readonly kind: "hidden" };

/**
 * Hides counts of people from 1 up to below `least`, and as many more (the smallest first) as it takes
 * so that those hidden cannot be worked out from the total: never one alone, never so few together.
 */
export function hideSmallCells(
  counts: readonly { readonly name: string; readonly count: Decimal }[],
  least: Decimal,
): readonly PublishedPart[] {
  const byCount = counts.toSorted((a, b) => compareDecimals(a.count, b.count));
  const hidden = new Set(byCount.filter(({ count }) => count !== "0" && compareDecimals(count, least) < 0));
  let together = sum([...hidden].map((one) => one.count));
  for (const next of byCount.filter((one) => !hidden.has(one) && one.count !== "0")) {
    if (hidden.size === 0 || (hidden.size > 1 && compareDecimals(together, least) >= 0)) break;
    hidden.add(next);
    together = add(together, next.count);
  }
  const exposed = hidden.size === 1 || (hidden.size > 1 && compareDecimals(together, least) < 0);
  return counts.map((one) =>
    hidden.has(one) || (exposed && one.count === "0")
      ? { name: one.name, kind: "hidden" }
      : { name: one.name, kind: "shown", count: one.count },
  );
}

/** How many are left for the parts that are hidden. */
export function restOf(total: Decimal, parts: readonly PublishedPart[]): Decimal {
  return subtract(total, sum(parts.flatMap((part) => (part.kind === "shown" ? [part.count] : []))));
}

/** What does not apply adds nothing; what is missing or not due leaves the sum unknown. */
function isUnknown(reported: Reported): boolean {
  return reported.kind === "no-data" || reported.kind === "not-due";
}

function numbersOf(figure: Figure): readonly Decimal[] {
  return figure.kind === "amount" ? [figure.value] : [figure.numerator, figure.denominator];
}
