import type { JsonObject, JsonValue } from "./json-source.ts";

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return value instanceof Map;
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** A list of objects, with one at least. */
export function isRecords(value: JsonValue | undefined): value is readonly JsonObject[] {
  return isList(value) && value.length > 0 && value.every(isObject);
}

export function stringAt(value: JsonValue | undefined, ...path: readonly string[]): string | null {
  const found = valueAt(value, ...path);
  return typeof found === "string" ? found : null;
}

export function valueAt(value: JsonValue | undefined, ...path: readonly string[]): JsonValue | undefined {
  let found = value;
  for (const key of path) found = isObject(found) ? found.get(key) : undefined;
  return found;
}

/** As a person would write it in one cell: null is blank, never a zero. */
export function cellText(value: JsonValue): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "Sí" : "No";
  if (isList(value))
    return value
      .map(cellText)
      .filter((text) => text !== "")
      .join("; ");
  if (!isObject(value)) return value.digits;
  return [...value].map(([key, of]) => `${words(key)}: ${cellText(of)}`).join(", ");
}

/** The name that a program gave a field, as words: "linea_base", "lineaBase" and "linea-base" are "linea base". */
export function words(key: string): string {
  if (/\s/u.test(key.trim())) return key.trim();
  return key
    .replace(/(\p{Ll}|\d)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[_\-.:/]+/g, " ")
    .trim();
}
