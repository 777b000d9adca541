/** Fractions of whole numbers, as one learns them at school: what exact arithmetic is held against. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

export function fraction(text: string): Fraction {
  const [whole = "", rest = ""] = text.split(".");
  return { over: BigInt(whole + rest), under: 10n ** BigInt(rest.length) };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { over: -b.over, under: b.under });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

/** Null over zero. */
export function over(a: Fraction, b: Fraction): Fraction | null {
  return b.over === 0n ? null : { over: a.over * b.under, under: a.under * b.over };
}

export function equal(a: Fraction, b: Fraction): boolean {
  return a.over * b.under === b.over * a.under;
}

/** Half away from zero, with so many decimals. */
export function rounded(a: Fraction, places: number): string {
  const sign = a.over < 0n !== a.under < 0n && a.over !== 0n ? "-" : "";
  const [top, bottom] = [abs(a.over) * 10n ** BigInt(places), abs(a.under)];
  const units = (2n * top + bottom) / (2n * bottom);
  const digits = String(units).padStart(places + 1, "0");
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "0" ? "0" : `${sign}${short}`;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}
