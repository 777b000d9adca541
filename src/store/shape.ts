import type { Decimal } from "../core/domain/decimal.ts";

/**
 * Reads a stored value as what it must be, or throws `Misshapen`. The file may have been changed
 * behind our back, so nothing that comes out of it is believed before it went through one of these.
 */
export type Shape<T> = (value: unknown) => T;

export class Misshapen extends Error {
  constructor(expected: string, value: unknown) {
    super(
      `expected ${expected}, found ${typeof value === "string" ? JSON.stringify(value.slice(0, 80)) : typeof value}`,
    );
    this.name = "Misshapen";
  }
}

export const text: Shape<string> = (value) => {
  if (typeof value !== "string") throw new Misshapen("text", value);
  return value;
};

/** A whole number that a double holds exactly. */
export const whole: Shape<number> = (value) => {
  if (typeof value !== "number" || !Number.isSafeInteger(value)) throw new Misshapen("a whole number", value);
  return value;
};

export const finite: Shape<number> = (value) => {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new Misshapen("a number", value);
  return value;
};

export const bool: Shape<boolean> = (value) => {
  if (typeof value !== "boolean") throw new Misshapen("true or false", value);
  return value;
};

/**
 * A number in canonical text, as long as it may be: what a formula works out can have more digits than
 * anybody may type, and every figure that was written must be read back.
 */
export const decimal: Shape<Decimal> = (value) => {
  const digits = text(value);
  if (!isCanonical(digits)) throw new Misshapen("a number in canonical text", value);
  return digits;
};

/** Engines answer with Node's Buffer; the contract promises a plain Uint8Array. */
export const bytes: Shape<Uint8Array> = (value) => {
  if (!(value instanceof Uint8Array)) throw new Misshapen("bytes", value);
  return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
};

export function nullOr<T>(shape: Shape<T>): Shape<T | null> {
  return (value) => (value === null ? null : shape(value));
}

export function eitherOf<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return (value) => {
    try {
      return first(value);
    } catch {
      return second(value);
    }
  };
}

export function oneOf<T extends string>(values: readonly T[]): Shape<T> {
  const known = new Map<unknown, T>(values.map((value) => [value, value]));
  return (value) => {
    const found = known.get(value);
    if (found === undefined) throw new Misshapen(`one of ${values.length} codes`, value);
    return found;
  };
}

/** What a parser of the domain accepts: `parsedBy(parseQuarter)`. */
export function parsedBy<T>(parse: (text: string) => T | null): Shape<T> {
  return (value) => {
    const found = parse(text(value));
    if (found === null) throw new Misshapen(parse.name, value);
    return found;
  };
}

export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value) => {
    if (!Array.isArray(value)) throw new Misshapen("a list", value);
    return value.map((item: unknown) => shape(item));
  };
}

/** Any names, each member of one shape. */
export function recordOf<T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return (value) => Object.fromEntries(members(value).map(([name, member]) => [name, shape(member)]));
}

type Shapes<T> = { readonly [K in keyof T]-?: Shape<Required<T>[K]> };

/** Exactly these members; those named in `optional` may be absent. */
export function objectOf<T extends object>(shapes: Shapes<T>, optional: readonly (keyof T)[] = []): Shape<T> {
  const known = new Map<string, Shape<unknown>>(Object.entries<Shape<unknown>>(shapes));
  const required = [...known.keys()].filter((name) => !optional.some((other) => other === name));
  // The members come out of the shapes of T; what is left to see is that none is absent.
  const isComplete = (object: object): object is T => required.every((name) => Object.hasOwn(object, name));
  return (value) => {
    const built = members(value).map(([name, member]): [string, unknown] => {
      const shape = known.get(name);
      if (!shape) throw new Misshapen("no such member", name);
      return [name, shape(member)];
    });
    const object: object = Object.fromEntries(built);
    if (!isComplete(object)) throw new Misshapen(`members ${required.join(", ")}`, value);
    return object;
  };
}

/** The shape that its `kind` says. */
export function byKind<T extends { readonly kind: string }>(shapes: {
  readonly [K in T["kind"]]: Shape<Extract<T, { readonly kind: K }>>;
}): Shape<T> {
  const known = new Map<unknown, Shape<T>>(Object.entries<Shape<T>>(shapes));
  return (value) => {
    const [, kind] = members(value).find(([name]) => name === "kind") ?? [];
    const shape = known.get(kind);
    if (!shape) throw new Misshapen(`one of the kinds ${[...known.keys()].join(", ")}`, kind);
    return shape(value);
  };
}

/** Text that holds JSON of this shape. */
export function jsonOf<T>(shape: Shape<T>): Shape<T> {
  return (value) => shape(parseJson(text(value)));
}

function isCanonical(digits: string): digits is Decimal {
  return /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/.test(digits);
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Misshapen("JSON", json);
  }
}

function members(value: unknown): [string, unknown][] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Misshapen("an object", value);
  return Object.entries(value);
}
