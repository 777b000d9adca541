import type { Decimal } from "./decimal.ts";

/**
 * The unit of one number: "percent", "count", "unknown", or a named unit as the document prints it
 * ("sesiones", "pesos"). A unit belongs to each number, never to a column.
 */
export type Unit = string;
export const PERCENT = "percent";
export const COUNT = "count";
export const UNKNOWN_UNIT = "unknown";

export interface Measure {
  readonly value: Decimal;
  readonly unit: Unit;
}
