import * as fc from "fast-check";
import type { Place } from "../../src/core/domain/source.ts";

/** What every record is made of: any texts, numbers and places. */

/** Any characters: controls, quotes, emoji, NUL; whole ones only, as every decoder gives them. */
export const text = fc.string({ unit: "binary", maxLength: 30 });
/** Inside JSON even half a character is kept. */
export const anyText = fc.oneof(text, fc.constantFrom("\ud83d", "'; drop table answer; --", "__proto__", "null", "0"));
export const maybeText = fc.option(text);
export const maybeAnyText = fc.option(anyText);
export const ordinal = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

export const place: fc.Arbitrary<Place> = fc.record(
  { line: ordinal, page: ordinal, sheet: anyText, table: ordinal, row: ordinal, column: ordinal },
  { requiredKeys: [] },
);
