import { type Field, FIELDS } from "../domain/field.ts";
import type { Reading } from "../domain/reading.ts";
import { fold, isPiece, tidy } from "./fold.ts";
import { readFrequency } from "./read-frequency.ts";
import { readTextCell } from "./read-text.ts";
import { ask, repaired } from "./reading-of.ts";
import { doubted, type RowContext, type Slot } from "./row-context.ts";

/** Reads a text column's cell in its row, where its neighbours may complete it or belong in its place. */
export function readTextSlot(slot: Slot, context: RowContext): Reading {
  const longest = slot.doubtful && context.layout.repeats ? longestNeighbour(context.slots) : null;
  if (longest !== null) return fromNeighbour(slot, longest, context);
  const { field, raw } = slot;
  if (raw === null) return ask(null, null, ["column-lost-on-page"]);
  if (field !== "note" && readFrequency(raw)?.exact === true) return ask(raw, tidy(raw), ["cell-in-wrong-column"]);
  return doubted(readText(field, raw, context), slot, context);
}

function readText(field: Field, raw: string, context: RowContext): Reading {
  let words: ReadonlyMap<string, string> | null = null;
  const rowWords = () => {
    words ??= context.wordsBeside(field);
    return words;
  };
  return readTextCell(raw, {
    speller: context.speller,
    rowWords,
    wordsExpected: WORDY.has(field),
    endsWithStop: context.survey.stopped.has(field),
    startsWithCapital: context.survey.capital.has(field),
  });
}

/** Fields that hold words; the others may be a number or a sign. */
const WORDY: ReadonlySet<Field> = new Set(["objective", "indicator", "definition", "area", "programme"]);

/**
 * The longest text among the row's doubtful cells, when all of them say the same, whole or in part;
 * null when they do not, and then none vouches for another.
 */
function longestNeighbour(slots: readonly Slot[]): string | null {
  const texts = slots.flatMap(({ field, raw, doubtful }) => {
    const text = doubtful && raw !== null && FIELDS[field] === "text" ? tidy(raw) : "";
    return text === "" ? [] : [text];
  });
  const longest = texts.toSorted((a, b) => b.length - a.length)[0];
  return longest !== undefined && texts.every((text) => isPiece(fold(text), fold(longest))) ? longest : null;
}

/** On a page whose columns repeat one another, one cell completes the other; a lost one is proposed, not made up. */
function fromNeighbour({ field, raw }: Slot, longest: string, context: RowContext): Reading {
  const own = tidy(raw ?? "");
  const full = readText(field, longest, context);
  if (raw === null || own === "") {
    const proposed = ask(raw, full.value, ["column-lost-on-page", "neighbour-repeats-text"]);
    return { ...proposed, alternatives: full.alternatives };
  }
  if (fold(own) === fold(longest)) return { ...full, raw };
  const alternatives = [{ value: own, why: "as-printed" as const }];
  if (full.status !== "ask" && own.length * 2 >= longest.length) {
    const value = full.value ?? longest;
    return { ...repaired(raw, value, ["piece-of-neighbour", "completed-from-neighbour"]), alternatives };
  }
  return { ...ask(raw, full.value, ["piece-of-neighbour"]), alternatives };
}
