import { HUNDRED } from "../domain/arithmetic.ts";
import { type Decimal, parseDecimal } from "../domain/decimal.ts";
import type { Reported } from "../domain/figure.ts";
import { type Measure, PERCENT, type Unit } from "../domain/measure.ts";
import { isRecord } from "../domain/plain-data.ts";
import type { Direction } from "../domain/register.ts";
import { between, type Target, targetFor } from "../domain/target.ts";

/** What JSON says, cut short and one level deep, for whoever has to mend it. */
export function inShort(value: unknown): string {
  const text = isRecord(value)
    ? `{${Object.entries(value)
        .map(([name, one]) => `${JSON.stringify(name)}: ${ofOne(one)}`)
        .join(", ")}}`
    : ofOne(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 80;

function ofOne(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : "[…]";
  return isRecord(value) ? "{…}" : (JSON.stringify(value) ?? "nothing");
}

/** Exact text, or a number of so few digits that JSON has not touched it. */
export function readNumber(value: unknown): Decimal | null {
  if (typeof value === "string") return parseDecimal(value.trim());
  if (typeof value !== "number") return null;
  const text = String(value);
  return text.replaceAll(/\D/g, "").length <= SAFE_DIGITS ? parseDecimal(text) : null;
}

const SAFE_DIGITS = 15;

/** "%" as people write it; any other unit by its name. */
export function readUnit(value: unknown): Unit | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  return value.trim() === "%" ? PERCENT : value.trim();
}

/** A number in the unit of the case, or {"value", "unit"} with its own; undefined when it is neither. */
export function readMeasure(value: unknown, unit: Unit): Measure | undefined {
  const number = readNumber(isRecord(value) ? value["value"] : value);
  const own = isRecord(value) && value["unit"] !== undefined ? readUnit(value["unit"]) : unit;
  return number === null || own === null ? undefined : { value: number, unit: own };
}

/** A bare number stands for the interval that the direction asks for; undefined when it is no target. */
export function readTarget(value: unknown, unit: Unit, direction: Direction | null): Target | undefined {
  if (isRecord(value)) {
    const own = value["unit"] === undefined ? unit : readUnit(value["unit"]);
    return own === null ? undefined : readTargetFields(value, own);
  }
  const bound = readMeasure(value, unit);
  return bound && targetFor(direction, bound);
}

/** {"atLeast": …} and the like, one of them. */
function readTargetFields(fields: Readonly<Record<string, unknown>>, unit: Unit): Target | undefined {
  const [[kind, bounds] = [], ...others] = Object.entries(fields).filter(([name]) => name !== "unit");
  if (others.length > 0) return undefined;
  if (kind === "between") return readInterval(bounds, unit);
  const bound = readMeasure(bounds, unit);
  const known = TARGET_KINDS.find(([name]) => name === kind);
  return bound && known && { kind: known[1], bound };
}

const TARGET_KINDS = [
  ["atLeast", "at-least"],
  ["atMost", "at-most"],
  ["exactly", "exactly"],
] as const;

function readInterval(bounds: unknown, unit: Unit): Target | undefined {
  if (!Array.isArray(bounds) || bounds.length !== 2) return undefined;
  const [lower, upper] = bounds.map((bound) => readMeasure(bound, unit));
  if (!lower || !upper) return undefined;
  const target = between(lower, upper);
  return target.ok ? target.value : undefined;
}

const PARTS = [
  ["attended", "received"],
  ["numerator", "denominator"],
] as const;

/** Whether any of these is a part over a whole, which is a percentage unless the case says otherwise. */
export function hasParts(values: readonly unknown[]): boolean {
  return values.some((value) => isRecord(value) && PARTS.some(([part]) => part in value));
}

/** null is no data; zero is a value. Undefined when it is none of what may be reported. */
export function readReported(value: unknown, unit: Unit): Reported | undefined {
  if (value === null || value === "no-data") return { kind: "no-data", why: null };
  if (value === "not-applicable") return { kind: "not-applicable", why: value };
  if (value === "not-due") return { kind: "not-due" };
  if (isRecord(value) && hasParts([value])) return readParts(value, unit);
  const measure = readMeasure(value, unit);
  return measure && { kind: "value", figure: { kind: "amount", ...measure } };
}

/** A part over a whole that is not below zero. */
function readParts(fields: Readonly<Record<string, unknown>>, unit: Unit): Reported | undefined {
  const names = PARTS.find(([part]) => part in fields) ?? [];
  const [numerator, denominator] = names.map((name) => readNumber(fields[name]));
  if (!numerator || !denominator || denominator.startsWith("-")) return undefined;
  return { kind: "value", figure: { kind: "ratio", numerator, denominator, per: HUNDRED, unit } };
}
