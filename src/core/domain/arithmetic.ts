import Big from "big.js";
import { type Decimal, decimalOf } from "./decimal.ts";
import { fail, ok, type Result } from "./result.ts";

/** Of our own, so that no setting of anybody else's reaches it. Half away from zero, always. */
const Exact = Big();
Exact.RM = Big.roundHalfUp;

export const ZERO = decimalOf(new Exact(0));
export const ONE = decimalOf(new Exact(1));
export const HUNDRED = decimalOf(new Exact(100));

/** Dividing by zero is an answer, not an accident. */
export interface DivisionByZero {
  readonly code: "division-by-zero";
}

export function add(a: Decimal, b: Decimal): Decimal {
  return decimalOf(new Exact(a).plus(b));
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return decimalOf(new Exact(a).minus(b));
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return decimalOf(new Exact(a).times(b));
}

/** a / b to so many decimal places, rounded once, half away from zero. */
export function divide(a: Decimal, b: Decimal, places: number): Result<Decimal, DivisionByZero> {
  if (isZero(b)) return fail({ code: "division-by-zero" });
  Exact.DP = places;
  return ok(decimalOf(new Exact(a).div(b)));
}

/** Half away from zero: 2.5 → 3, -2.5 → -3. */
export function round(value: Decimal, places: number): Decimal {
  return decimalOf(new Exact(value).round(places, Big.roundHalfUp));
}

export function absolute(value: Decimal): Decimal {
  return decimalOf(new Exact(value).abs());
}

export function sum(values: readonly Decimal[]): Decimal {
  return decimalOf(values.reduce((total, one) => total.plus(one), new Exact(0)));
}

/** A count of things, which is a whole number. */
export function countOf(things: number): Decimal {
  return decimalOf(new Exact(things));
}

/** -1, 0 or 1. */
export function signOf(value: Decimal): -1 | 0 | 1 {
  if (isZero(value)) return 0;
  return value.startsWith("-") ? -1 : 1;
}

export function isZero(value: Decimal): boolean {
  return value === "0";
}

/** How many digits it has after the point. */
export function placesOf(value: string): number {
  const point = value.indexOf(".");
  return point === -1 ? 0 : value.length - point - 1;
}
