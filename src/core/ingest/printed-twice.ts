import { compareDecimals, type Decimal, parseDecimal } from "../domain/decimal.ts";
import { absolute, divide, multiply, placesOf, subtract } from "../domain/arithmetic.ts";
import { PERCENT } from "../domain/measure.ts";
import type { Alternative, Reading } from "../domain/reading.ts";
import { ask } from "./reading-of.ts";

const HUNDRED = parseDecimal("100");

/** A field that two columns of its row print. */
export interface Printed {
  readonly own: Reading;
  readonly other: Reading;
  /** The row's target, where the figure may be a percentage of it. */
  readonly target: Reading | undefined;
  /** The first of the columns is blank throughout its table. */
  readonly emptyColumn: boolean;
}

/**
 * One reading of two cells under headings that name the same field. Settled where one of them is blank all the
 * way down, where both say the same, and where one is the other's percentage of the target: then the figure
 * itself is meant. Anything else is asked, with both.
 */
export function settleTwins({ own, other, target, emptyColumn }: Printed): Reading {
  if (isBlank(other) || saySame(own, other)) return own;
  if (isBlank(own) && emptyColumn) return { ...other, reasons: ["column-printed-twice", ...other.reasons] };
  if (isShare(other, own, target)) return own;
  if (isShare(own, other, target)) return { ...other, reasons: ["column-printed-twice", ...other.reasons] };
  const first = isBlank(own) ? other : own;
  const asked = ask(first.raw, first.value, ["column-printed-twice"]);
  return { ...asked, ...unitOf(first), alternatives: [own, other].flatMap(offered) };
}

function isBlank({ raw }: Reading): boolean {
  return (raw ?? "").trim() === "";
}

function saySame(a: Reading, b: Reading): boolean {
  return a.value !== null && a.value === b.value && a.unit === b.unit;
}

/** Is the percentage what the figure is of the target, to one unit of its last printed place? */
function isShare(percent: Reading, figure: Reading, target: Reading | undefined): boolean {
  const isOwn = percent.unit === PERCENT && figure.unit !== PERCENT && figure.status !== "ask";
  const [share, part, whole] = [percent, figure, target].map((one) => parseDecimal(one?.value ?? ""));
  if (!isOwn || !share || !part || !whole || HUNDRED === null) return false;
  const places = placesOf(share);
  const exact = divide(multiply(part, HUNDRED), whole, places + 4);
  return exact.ok && isWithin(subtract(exact.value, share), places);
}

function isWithin(apart: Decimal, places: number): boolean {
  return compareDecimals(absolute(apart), Number(`1e-${places}`)) <= 0;
}

function offered({ value, unit }: Reading): readonly Alternative[] {
  return value === null ? [] : [{ value, ...(unit === undefined ? {} : { unit }), why: "column-printed-twice" }];
}

function unitOf({ unit }: Reading): Pick<Reading, "unit"> {
  return unit === undefined ? {} : { unit };
}
