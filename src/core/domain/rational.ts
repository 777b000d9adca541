import { add, type DivisionByZero, divide, isZero, multiply, ONE, signOf } from "./arithmetic.ts";
import { compareDecimals, type Decimal, negated } from "./decimal.ts";
import { fail, ok, type Result } from "./result.ts";

/** A quotient that nobody has rounded yet. The denominator is above zero. */
export interface Rational {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

export function rationalOf(value: Decimal): Rational {
  return { numerator: value, denominator: ONE };
}

export function quotient(numerator: Decimal, denominator: Decimal): Result<Rational, DivisionByZero> {
  if (isZero(denominator)) return fail({ code: "division-by-zero" });
  if (signOf(denominator) > 0) return ok({ numerator, denominator });
  return ok({ numerator: negated(numerator), denominator: negated(denominator) });
}

export function addRationals(a: Rational, b: Rational): Rational {
  if (a.denominator === b.denominator) {
    return { numerator: add(a.numerator, b.numerator), denominator: a.denominator };
  }
  return {
    numerator: add(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator)),
    denominator: multiply(a.denominator, b.denominator),
  };
}

export function negateRational(a: Rational): Rational {
  return { numerator: negated(a.numerator), denominator: a.denominator };
}

export function multiplyRationals(a: Rational, b: Rational): Rational {
  return { numerator: multiply(a.numerator, b.numerator), denominator: multiply(a.denominator, b.denominator) };
}

export function divideRationals(a: Rational, b: Rational): Result<Rational, DivisionByZero> {
  return quotient(multiply(a.numerator, b.denominator), multiply(a.denominator, b.numerator));
}

/** Without dividing. */
export function compareRationals(a: Rational, b: Rational): -1 | 0 | 1 {
  return compareDecimals(multiply(a.numerator, b.denominator), multiply(b.numerator, a.denominator));
}

/** To so many decimal places, rounded once, half away from zero. */
export function roundRational(value: Rational, places: number): Decimal {
  const rounded = divide(value.numerator, value.denominator, places);
  if (!rounded.ok) throw new Error("a rational with denominator zero");
  return rounded.value;
}

/** The same number as a decimal, if so many places say all of it; null when they do not. */
export function exactDecimal(value: Rational, places: number): Decimal | null {
  if (value.denominator === ONE) return value.numerator;
  const rounded = roundRational(value, places);
  return compareDecimals(multiply(rounded, value.denominator), value.numerator) === 0 ? rounded : null;
}
