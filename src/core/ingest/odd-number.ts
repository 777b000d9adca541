import type { Reading } from "../domain/reading.ts";
import { askNumber, type NumberCandidate } from "./number-candidate.ts";
import { looksLikeYear, SIX_DIGITS, sizeOf } from "./number-column.ts";

/** 999 fills a blank in many a form; it is a number only among its like. */
export function placeholder(candidate: NumberCandidate): Reading | null {
  const { token, context } = candidate;
  if (!/^9{3,6}$/.test(token.digits) || token.percent) return null;
  return context.column.hasNear(Number(token.digits), 3) ? null : askNumber(candidate, "looks-like-placeholder");
}

/**
 * 2024 as a baseline is a year unless the row's other numbers, or the column's, are of its size. The row
 * alone says little in a column of five numbers or more that are all much smaller.
 */
export function yearLike(candidate: NumberCandidate): Reading | null {
  const { token, context } = candidate;
  if (!looksLikeYear(token)) return null;
  const { column, otherSizes } = context;
  const isAmongSmall = column.numbers >= 5 && column.ofYearSize === 0 && column.ordinary.largest <= 5000;
  if (!isAmongSmall && otherSizes.some((size) => size >= 1000 && size <= 5000)) return null;
  return column.ofYearSize >= 3 ? null : askNumber(candidate, "looks-like-year");
}

/**
 * A bare run of six digits or more, a hundred times larger than anything else in its column, a thousand
 * times larger than anything else in its row, or among numbers of which half are percentages.
 */
export function outOfColumn(candidate: NumberCandidate): Reading | null {
  const { token, value, context } = candidate;
  const size = sizeOf(value);
  if (token.grouped || token.money || size < SIX_DIGITS) return null;
  return dwarfsRow(size, context.otherSizes) || dwarfsColumn(size, context.column)
    ? askNumber(candidate, "magnitude-out-of-column")
    : null;
}

function dwarfsRow(size: number, others: readonly number[]): boolean {
  return others.length > 0 && others.every((other) => other < size / 1000);
}

/** However many such numbers there are, while two thirds of the column's are ordinary ones. */
function dwarfsColumn(size: number, column: NumberCandidate["context"]["column"]): boolean {
  if (column.percents >= 4 && column.percents >= column.numbers * 0.5) return true;
  const { numbers, largest } = column.ordinary;
  return numbers >= 4 && numbers * 3 >= column.numbers * 2 && size >= largest * 100;
}
