import { FIELD_NAMES, type Field } from "../domain/field.ts";
import { FREQUENCIES } from "../domain/frequency.ts";
import { DIRECTIONS, type IndicatorVersion } from "../domain/register.ts";
import type { Reading } from "../domain/reading.ts";
import type { Readings } from "./proposal.ts";

/** What a version says of an indicator, apart from its key, cycle and origin. */
export type Description = Pick<
  IndicatorVersion,
  | "programme"
  | "objective"
  | "name"
  | "definition"
  | "method"
  | "dimension"
  | "unitLabel"
  | "frequency"
  | "direction"
  | "area"
>;

export type DescribedField = keyof typeof TEXT_OF;

/** The fields of a report that describe an indicator, and what the register calls them. */
const TEXT_OF = {
  programme: "programme",
  objective: "objective",
  indicator: "name",
  definition: "definition",
  method: "method",
  dimension: "dimension",
  unit: "unitLabel",
  frequency: "frequency",
  direction: "direction",
  area: "area",
} as const satisfies Partial<Record<Field, keyof Description>>;

const DESCRIBED: readonly DescribedField[] = FIELD_NAMES.filter(describes);

const UNKNOWN: Description = {
  programme: null,
  objective: null,
  name: null,
  definition: null,
  method: null,
  dimension: null,
  unitLabel: null,
  frequency: null,
  direction: null,
  area: null,
};

export function describes(field: Field): field is DescribedField {
  return Object.hasOwn(TEXT_OF, field);
}

/**
 * What a row says of its indicator. What is in question is not known; what the document leaves blank
 * or prints with the very characters of last time changes nothing that has been settled since.
 */
export function describeIndicator(
  readings: Readings,
  earlier: { readonly description: Description; readonly printed: Readings } | null,
): Description {
  let description = earlier?.description ?? UNKNOWN;
  for (const field of DESCRIBED) {
    const value = knownValue(readings[field]);
    const settled = textOf(description, field) !== null && earlier?.printed[field]?.raw === readings[field]?.raw;
    if (value !== null && !settled) description = withText(description, field, value);
  }
  return description;
}

function knownValue(reading: Reading | undefined): string | null {
  return reading && reading.status !== "ask" ? reading.value : null;
}

export function textOf(description: Description, field: DescribedField): string | null {
  return description[TEXT_OF[field]];
}

/** The same description with one text changed; a word no catalogue has leaves it unknown. */
export function withText(description: Description, field: DescribedField, value: string | null): Description {
  if (field === "frequency") return { ...description, frequency: FREQUENCIES.find((one) => one === value) ?? null };
  if (field === "direction") return { ...description, direction: DIRECTIONS.find((one) => one === value) ?? null };
  return { ...description, [TEXT_OF[field]]: value };
}

export function sameDescription(a: Description, b: Description): boolean {
  return DESCRIBED.every((field) => textOf(a, field) === textOf(b, field));
}

export function descriptionOf(version: IndicatorVersion): Description {
  const { programme, objective, name, definition, method, dimension, unitLabel, frequency, direction, area } = version;
  return { programme, objective, name, definition, method, dimension, unitLabel, frequency, direction, area };
}
