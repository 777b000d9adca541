import type { Alternative, ReasonCode, Reading } from "../domain/reading.ts";
import { type CheckedText, checkWords, type WordsContext } from "./check-words.ts";
import { cutReasons, type EdgeContext } from "./cut-text.ts";
import { tidy } from "./fold.ts";
import { asPrinted, ask, blank, repaired } from "./reading-of.ts";
import type { Speller } from "./spelling.ts";

export interface TextContext extends WordsContext, EdgeContext {
  readonly speller: Speller;
  /** Names and texts hold words; a key, a unit or a note may be a number or a sign. */
  readonly wordsExpected: boolean;
}

/** Reads one text cell: letters are repaired where the document or the language settles them, lost words are asked. */
export function readTextCell(raw: string, context: TextContext): Reading {
  const text = tidy(raw);
  if (text === "") return blank(raw);
  if (text.length > LONGEST_TEXT) return ask(raw, null, ["text-too-long"]);
  if (!/\p{L}/u.test(text)) return context.wordsExpected ? lonelyNumber(raw, text) : asPrinted(raw, text);
  return readWords(raw, text, context);
}

function readWords(raw: string, text: string, context: TextContext): Reading {
  const checked = checkWords(text, context);
  const cut = cutReasons(text, context);
  const isGarbled = checked.damaged > 0 || isMostlyUnknown(checked);
  if (isGarbled || cut.length > 0) {
    const reasons: ReasonCode[] = [...cut, ...(isGarbled ? (["text-damaged"] as const) : []), ...checked.reasons];
    return { ...ask(raw, checked.text, reasons), alternatives: alternativesOf(checked) };
  }
  if (checked.text === text) return { ...asPrinted(raw, text), confidence: checked.names > 0 ? 0.9 : 0.98 };
  return { ...repaired(raw, checked.text, [...checked.reasons]), alternatives: [{ value: text, why: "as-printed" }] };
}

/** No objective, name or definition has so many characters. */
const LONGEST_TEXT = 10_000;

/** A number where words belong is most often a cell that slipped. */
function lonelyNumber(raw: string, text: string): Reading {
  return ask(raw, text, ["number-in-text-column"]);
}

function isMostlyUnknown({ names, words }: CheckedText): boolean {
  return names >= 2 && names * 2 >= words;
}

const MOST_ALTERNATIVES = 4;

function alternativesOf({ proposals }: CheckedText): readonly Alternative[] {
  return proposals.slice(0, MOST_ALTERNATIVES).map((value) => ({ value, why: "text-damaged" }));
}
