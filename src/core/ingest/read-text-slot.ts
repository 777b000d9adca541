import { type Field, FIELDS } from "../domain/field.ts";
import type { Reading } from "../domain/reading.ts";
import type { RowWord } from "./check-words.ts";
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
  const read = readText(field, raw, context);
  return doubted(read.status === "ask" ? read : (pieceOf(slot, read, context) ?? read), slot, context);
}

/**
 * A few words that begin small, out of the middle of a neighbour that says more, are most likely a
 * piece of it that slipped; what the cell itself said is then gone.
 */
function pieceOf({ field, raw }: Slot, read: Reading, { slots, survey }: RowContext): Reading | null {
  const own = tidy(raw ?? "");
  if (!PROSE.has(field) || survey.small.has(field) || !/^\p{Ll}+ \S+ \S/u.test(own)) return null;
  const whole = slots
    .map((other) => (other.field !== field && PROSE.has(other.field) ? tidy(other.raw ?? "") : ""))
    .find((text) => isCopy(own, text) && !text.startsWith(own));
  if (whole === undefined) return null;
  const alternatives = [{ value: whole, why: "piece-of-neighbour" as const }];
  return { ...ask(raw, read.value, ["piece-of-neighbour"]), alternatives };
}

/** The longer text holds the piece word by word, and its capitals are the same. */
function isCopy(piece: string, text: string): boolean {
  return piece.length < text.length && isPiece(withoutMarks(piece), withoutMarks(text));
}

function withoutMarks(text: string): string {
  return text.replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
}

/** Fields that hold sentences or phrases of their own. */
const PROSE: ReadonlySet<Field> = new Set(["objective", "indicator", "definition"]);

function readText(field: Field, raw: string, context: RowContext): Reading {
  let words: ReadonlyMap<string, RowWord> | null = null;
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
  if (full.status !== "ask" && own.length * 2 >= longest.length && isCopy(own, longest)) {
    const value = full.value ?? longest;
    return { ...repaired(raw, value, ["piece-of-neighbour", "completed-from-neighbour"]), alternatives };
  }
  return { ...ask(raw, full.value, ["piece-of-neighbour"]), alternatives };
}
