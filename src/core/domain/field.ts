import { CALENDAR_FIELDS, type CalendarField } from "./calendar-field.ts";

/** The columns a report of result indicators may print, by the name the register uses for them. */
export const FIELDS = {
  key: "text",
  programme: "text",
  objective: "text",
  indicator: "text",
  dimension: "text",
  definition: "text",
  method: "text",
  unit: "text",
  frequency: "frequency",
  baseline: "number",
  target: "number",
  adjustedTarget: "number",
  progress: "number",
  direction: "direction",
  source: "text",
  area: "text",
  year: "year",
  periodStart: "date",
  periodEnd: "date",
  validatedOn: "date",
  updatedOn: "date",
  note: "text",
  ...CALENDAR_FIELDS,
} as const;

export type Field = keyof typeof FIELDS;
export type FieldKind = (typeof FIELDS)[Field];
/** The fields that hold a measured number. */
export type NumberField = "baseline" | "target" | "adjustedTarget" | "progress" | CalendarField;

export const FIELD_NAMES = Object.keys(FIELDS).filter(isField);

export function isField(name: string): name is Field {
  return Object.hasOwn(FIELDS, name);
}

export function isNumberField(field: Field): field is NumberField {
  return FIELDS[field] === "number";
}
