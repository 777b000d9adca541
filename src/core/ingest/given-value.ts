import { parseDecimal, type Decimal } from "../domain/decimal.ts";
import { FIELDS, type Field, type FieldKind } from "../domain/field.ts";
import { COUNT, PERCENT, type Unit, UNKNOWN_UNIT } from "../domain/measure.ts";
import { makeDate, parseDate } from "../domain/period.ts";
import { DIRECTIONS } from "../domain/register.ts";
import { FREQUENCIES } from "../domain/frequency.ts";
import { type CatalogWord, readDirection, readFrequency } from "./read-frequency.ts";

/** A value a person typed, ready for the register; the unit only where the text itself says it. */
export interface GivenValue {
  readonly value: string;
  readonly unit?: Unit;
}

/** Longer than any cell of an official format (4,000 characters), with room for what they truncate. */
const LONGEST_TEXT = 10_000;

/** "$" stands for pesos in Mexico; both signs at once for nothing. */
const UNIT_OF_SIGNS: ReadonlyMap<string, { readonly unit?: Unit }> = new Map([
  ["", {}],
  ["%", { unit: PERCENT }],
  ["$", { unit: "pesos" }],
]);

/** Reads what a person typed for a field; null when it cannot be read, never a guess. */
export function readGivenValue(field: Field, text: string): GivenValue | null {
  return READERS[FIELDS[field]](text.normalize("NFC").trim());
}

/**
 * Reads a number as Mexico writes it: point for decimals, comma or thin space for thousands, "%" for
 * a percentage, "$" for pesos: "1,234.5", "25 %", "- 5". "1,5" is refused: it reads two ways.
 */
export function readGivenNumber(text: string): { readonly value: Decimal; readonly unit?: Unit } | null {
  if (text.length > LONGEST_NUMBER) return null;
  const found = /^([-−]?)\s*(\$?)\s*([\d.,\u0020\u00A0\u2009\u202F]*\d)\s*(%?)$/u.exec(text.trim());
  const part = (group: number) => found?.[group] ?? "";
  const sign = part(1) === "" ? "" : "-";
  const value = parseDecimal(sign + ungroup(part(3)));
  const unit = UNIT_OF_SIGNS.get(part(2) + part(4));
  return value === null || unit === undefined ? null : { value, ...unit };
}

/** Reads what a person typed as a unit: "%", "porcentaje", "conteo", or a unit's own name ("sesiones"). */
export function readGivenUnit(text: string): Unit | null {
  const word = text.normalize("NFC").trim();
  const known = UNIT_WORDS.get(word.toLowerCase());
  if (known !== undefined) return known;
  return word.length <= LONGEST_UNIT && /^\p{L}[\p{L}\p{M}\p{N} .()/²³-]*$/u.test(word) ? word : null;
}

/** Digits, separators and blanks; a longer text is no number anybody types. */
const LONGEST_NUMBER = 100;
const LONGEST_UNIT = 60;
const UNIT_WORDS: ReadonlyMap<string, Unit> = new Map([
  ["%", PERCENT],
  ["percent", PERCENT],
  ["porcentaje", PERCENT],
  ["por ciento", PERCENT],
  ["count", COUNT],
  ["conteo", COUNT],
  ["número", COUNT],
  ["numero", COUNT],
  ["unknown", UNKNOWN_UNIT],
  ["desconocida", UNKNOWN_UNIT],
]);

const READERS: Readonly<Record<FieldKind, (text: string) => GivenValue | null>> = {
  number: readGivenNumber,
  text: readGivenText,
  frequency: (text) => catalogue(FREQUENCIES, readFrequency)(text),
  direction: (text) => catalogue(DIRECTIONS, readDirection)(text),
  year: (text) => (/^(19|20|21)\d{2}$/.test(text) ? { value: text } : null),
  date: readGivenDate,
};

/** A code of the catalogue or a word for it; a damaged word is not good enough from a keyboard. */
function catalogue<T extends string>(codes: readonly T[], read: (text: string) => CatalogWord<T> | null) {
  return (text: string): GivenValue | null => {
    const code = codes.find((one) => one === text.toLowerCase());
    if (code !== undefined) return { value: code };
    const word = read(text);
    return word?.exact === true ? { value: word.value } : null;
  };
}

function readGivenText(text: string): GivenValue | null {
  const odd = /[\p{Cc}\p{Co}\p{Cs}]/u.test(text.replaceAll(/[\t\n]/g, " "));
  return text === "" || text.length > LONGEST_TEXT || odd ? null : { value: text };
}

/** "2025-03-31", or day first as Mexico writes it: "31/03/2025". */
function readGivenDate(text: string): GivenValue | null {
  const local = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const date = local ? makeDate(Number(local[3]), Number(local[2]), Number(local[1])) : parseDate(text);
  return date && { value: date };
}

/** The digits without their groups; empty when they are not grouped by three. */
function ungroup(digits: string): string {
  if (/^\d+(\.\d+)?$/.test(digits)) return digits;
  if (/^\.\d+$/.test(digits)) return `0${digits}`;
  const grouped =
    /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits) ||
    /^\d{1,3}(?:[\u0020\u00A0\u2009\u202F]\d{3})+(?:\.\d+)?$/u.test(digits);
  return grouped ? digits.replaceAll(/[,\u0020\u00A0\u2009\u202F]/gu, "") : "";
}
