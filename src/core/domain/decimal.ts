import Big from "big.js";
import type { Brand } from "./brand.ts";

/** An exact decimal in canonical text: "-12.5", "0", "100". No exponent, no "+", no trailing zeros. */
export type Decimal = Brand<string, "Decimal">;

const PLAIN = /^-?\d{1,40}(?:\.\d{1,40})?$/;

/** Reads machine notation only (point as decimal sign, no grouping); null when it is anything else. */
export function parseDecimal(text: string): Decimal | null {
  return PLAIN.test(text) ? decimalOf(new Big(text)) : null;
}

/** Order by value; exact, whatever the length. A limit written in code may be a whole number. */
export function compareDecimals(a: Decimal, b: Decimal | number): -1 | 0 | 1 {
  return new Big(a).cmp(new Big(b));
}

/** The same distance on the other side of zero; zero has no sign. */
export function negated(value: Decimal): Decimal {
  return decimalOf(new Big(value).neg());
}

/** Moves the point: with 2, a ratio becomes its percentage. Exact. */
export function timesPowerOfTen(value: Decimal, power: number): Decimal {
  return decimalOf(new Big(value).times(`1e${power}`));
}

/** What big.js holds, as canonical text. For arithmetic; whoever has text parses it. */
export function decimalOf(exact: Big): Decimal {
  const plain = exact.toFixed();
  return (plain === "-0" ? "0" : plain) as Decimal;
}
