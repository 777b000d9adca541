import { COUNT, PERCENT, UNKNOWN_UNIT, type Unit } from "./measure.ts";

/**
 * What a formula's piece is measured in: each unit with its power. Counts and percentages are pure
 * numbers; a number written in the formula fits beside any unit.
 */
export type Dimension =
  | { readonly kind: "any" }
  | { readonly kind: "unknown" }
  | { readonly kind: "known"; readonly powers: ReadonlyMap<Unit, number> };

export const ANY: Dimension = { kind: "any" };
const UNKNOWN: Dimension = { kind: "unknown" };
const PURE: Dimension = { kind: "known", powers: new Map() };

export function dimensionOf(unit: Unit): Dimension {
  if (unit === UNKNOWN_UNIT) return UNKNOWN;
  return unit === COUNT || unit === PERCENT ? PURE : { kind: "known", powers: new Map([[unit, 1]]) };
}

/** Of a sum of the two; null when they cannot be added. */
export function addDimensions(a: Dimension, b: Dimension): Dimension | null {
  if (a.kind === "any") return b;
  if (b.kind === "any") return a;
  if (a.kind === "unknown" || b.kind === "unknown") return UNKNOWN;
  return isSame(a.powers, b.powers) ? a : null;
}

/** Of a product, or with `power` -1 of a quotient. */
export function multiplyDimensions(a: Dimension, b: Dimension, power: 1 | -1): Dimension {
  if (a.kind === "unknown" || b.kind === "unknown") return UNKNOWN;
  if (a.kind === "any" && b.kind === "any") return ANY;
  const powers = new Map(a.kind === "known" ? a.powers : []);
  for (const [unit, of] of b.kind === "known" ? b.powers : []) powers.set(unit, (powers.get(unit) ?? 0) + of * power);
  return { kind: "known", powers: new Map([...powers].filter(([, of]) => of !== 0)) };
}

/** Whether a result may be called by a unit. */
export function fits(dimension: Dimension, unit: Unit): boolean {
  return addDimensions(dimension, dimensionOf(unit)) !== null;
}

/** "pesos/persona", "count" for a pure number. */
export function unitOfDimension(dimension: Dimension): Unit {
  if (dimension.kind !== "known") return dimension.kind === "any" ? COUNT : UNKNOWN_UNIT;
  const over = print(dimension, 1);
  const under = print(dimension, -1);
  if (over === "" && under === "") return COUNT;
  return under === "" ? over : `${over === "" ? "1" : over}/${under}`;
}

function print(dimension: Extract<Dimension, { kind: "known" }>, sign: 1 | -1): string {
  const units = [...dimension.powers].filter(([, of]) => Math.sign(of) === sign);
  return units.map(([unit, of]) => (Math.abs(of) === 1 ? unit : `${unit}^${Math.abs(of)}`)).join("·");
}

function isSame(a: ReadonlyMap<Unit, number>, b: ReadonlyMap<Unit, number>): boolean {
  return a.size === b.size && [...a].every(([unit, of]) => b.get(unit) === of);
}
