import type { FieldKind } from "../domain/field.ts";
import type { Alternative, ReasonCode, Reading } from "../domain/reading.ts";
import { tidy } from "./fold.ts";
import { cachedToken } from "./number-column.ts";
import { readDate } from "./read-date.ts";
import { type CatalogWord, readDirection, readFrequency } from "./read-frequency.ts";
import { asPrinted, ask, blank, noValue, repaired } from "./reading-of.ts";

/** A frequency or a direction; the value is its code. */
export function readCatalogueCell(raw: string, kind: FieldKind): Reading {
  const text = tidy(raw);
  if (text === "") return blank(raw);
  const word = kind === "frequency" ? readFrequency(text) : readDirection(text);
  const unknown = kind === "frequency" ? "frequency-not-recognised" : "direction-not-recognised";
  if (word) return readingOfWord(raw, word, unknown);
  return cachedToken(raw).kind === "marker" ? noValue(raw) : ask(raw, null, [unknown]);
}

function readingOfWord(raw: string, word: CatalogWord<string>, doubt: ReasonCode): Reading {
  if (word.exact) return asPrinted(raw, word.value);
  if (word.meanings.length === 0) return repaired(raw, word.value, ["frequency-repaired"]);
  const alternatives = word.meanings.map((value): Alternative => ({ value, why: doubt }));
  return { ...ask(raw, word.value, [doubt]), alternatives };
}

/** A date as ISO 8601, or a year of four digits. */
export function readDateCell(raw: string, kind: FieldKind): Reading {
  const text = tidy(raw);
  if (text === "") return blank(raw);
  if (cachedToken(raw).kind === "marker") return noValue(raw);
  return (kind === "year" ? readYear(raw, text) : readDay(raw, text)) ?? ask(raw, null, ["date-not-recognised"]);
}

function readYear(raw: string, text: string): Reading | null {
  return /^(?:19|20)\d\d$/.test(text) ? asPrinted(raw, text) : null;
}

function readDay(raw: string, text: string): Reading | null {
  const found = readDate(text);
  if (!found) return null;
  return found.exact ? asPrinted(raw, found.date) : repaired(raw, found.date, ["word-repaired-from-dictionary"]);
}
