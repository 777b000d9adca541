import { BREAK_HYPHEN, UNREADABLE } from "./pdf-characters.ts";
import { type Line, linesOf, uprighted } from "./pdf-lines.ts";
import type { Word } from "./pdf-words.ts";

export interface CellText {
  readonly text: string;
  /** Other readings, where the characters leave a doubt; there, even if empty, it is to be asked. */
  readonly otherwise?: readonly string[];
}

/** The words of a document as they stand within its lines, folded: what a broken word may be held against. */
export type KnownWords = ReadonlySet<string>;

/** The text of a cell, its lines joined by blanks; a word broken at the end of a line is put together. */
export function cellText(words: readonly Word[], known: KnownWords): CellText {
  const [only, ...others] = words;
  if (only !== undefined && others.length === 0) return checked({ text: only.text.trim() });
  const byTurn = Map.groupBy(words, ({ turn }) => turn);
  const lines = [...byTurn.values()].flatMap((some) => linesOf(some.map(uprighted)));
  let read: CellText = { text: "" };
  for (const line of lines) read = joinLines(read, lineText(line), known);
  return checked(read);
}

/** The words of a line with a blank between them, unless one was cut where nothing parts it from the next. */
function lineText({ words }: Line): string {
  return words
    .map((word, i) => (touches(words[i - 1], word) ? "" : " ") + word.text)
    .join("")
    .trim();
}

function touches(last: Word | undefined, next: Word): boolean {
  if (last === undefined) return true;
  const gap = next.left - last.right;
  return last.glyphs.at(-1)?.piece !== next.glyphs[0]?.piece && Math.abs(gap) < next.size * 0.02;
}

const HYPHENED = new RegExp(`^(.*?)(\\p{L}[\\p{L}\\p{N}]*|\\p{N}+)(${BREAK_HYPHEN}|[-\\u2010])$`, "su");
const PARTED = new RegExp(`(?:${BREAK_HYPHEN}|[-\\u2010])$`, "u");
const OPENING = /^[\p{L}\p{N}]+/u;
/** What a figure begins with, on a line by itself. */
const SIGN = new RegExp(`^\\(?(?:${BREAK_HYPHEN}|[-+$\\u2010\\u2212])$`, "u");

/** A text and the rest of it. */
export function joinTexts(above: CellText, below: CellText, known: KnownWords): CellText {
  const joined = joinLines(above, below.text, known);
  const otherwise = [...(joined.otherwise ?? []), ...(below.otherwise ?? [])];
  const isSettled = joined.otherwise === undefined && below.otherwise === undefined;
  return isSettled ? { text: joined.text } : { text: joined.text, otherwise };
}

/** Two lines of one cell. */
function joinLines(above: CellText, below: string, known: KnownWords): CellText {
  if (above.text === "" || below === "") return { ...above, text: above.text + below };
  if (SIGN.test(above.text) && /^[\d.,]/.test(below)) return { ...above, text: signed(above.text, below) };
  const hyphened = HYPHENED.exec(above.text);
  const [opening] = OPENING.exec(below) ?? [];
  return hyphened === null || opening === undefined
    ? broken(above, below)
    : mended(above, below, { hyphened, opening, known });
}

/** A figure and its sign, which stood at the end of a line by itself. */
function signed(above: string, below: string): string {
  return `${above.replace(BREAK_HYPHEN, "-")}${below}`;
}

/** A word broken at a hyphen, with the hyphen or without. */
function mended(
  above: CellText,
  below: string,
  {
    hyphened,
    opening,
    known,
  }: { readonly hyphened: RegExpExecArray; readonly opening: string; readonly known: KnownWords },
): CellText {
  const [, before = "", stem = ""] = hyphened;
  const [closed, open] = [`${before}${stem}${below}`, `${before}${stem}-${below}`];
  const kept = keepsHyphen({ stem, opening }, known);
  if (kept === null) return { text: closed, otherwise: [...(above.otherwise ?? []), open] };
  return { ...above, text: kept ? open : closed };
}

/** "político-electoral": each part of two words joined by a hyphen has so many letters. */
const LONG_PART = 4;

/** Whether a hyphen at the end of a line is part of the word; null where nothing tells. */
function keepsHyphen(
  { stem, opening }: { readonly stem: string; readonly opening: string },
  known: KnownWords,
): boolean | null {
  if (/\d/.test(stem + opening)) return true;
  const [closed, open] = [known.has(folded(stem + opening)), known.has(folded(`${stem}-${opening}`))];
  if (closed !== open) return open;
  const mayBeTwo = Math.min(stem.length, opening.length) >= LONG_PART && known.has(folded(stem));
  if (/^\p{Ll}/u.test(opening)) return mayBeTwo ? null : false;
  const capitals = /^\p{Lu}{2,}$/u;
  return capitals.test(stem) && /^\p{Lu}+$/u.test(opening) ? null : true;
}

/** A date of which the end of a line cut the year. */
const CUT_DATE = /^\d{1,2}([/.-])\d{1,2}\1(\d{1,3})$/;

function isCutDate(above: string, below: string): boolean {
  const [, , year = ""] = CUT_DATE.exec(above) ?? [];
  return year !== "" && /^\d+$/.test(below) && year.length + below.length === 4;
}

/** Digits on both sides of the end of a line may be one number; a closing mark never stands after a blank. */
function broken(above: CellText, below: string): CellText {
  if (/^[)\]%.,;:]/.test(below) || isCutDate(above.text, below)) return { ...above, text: above.text + below };
  const text = `${above.text} ${below}`;
  const isNumber = /^[\d.,\s]*\d[.,]?$/.test(above.text) && /^[.,]?\d[\d.,]*%?$/.test(below);
  if (!isNumber) return { ...above, text };
  return { text, otherwise: [...(above.otherwise ?? []), `${above.text}${below}`] };
}

/** A letter nobody can read, and a hyphen that was left over. */
function checked({ text, otherwise }: CellText): CellText {
  const shown = text.replaceAll(BREAK_HYPHEN, "-");
  if (otherwise === undefined) return shown.includes(UNREADABLE) ? { text: shown, otherwise: [] } : { text: shown };
  return { text: shown, otherwise };
}

/** Words that stand whole within lines: those before a hyphen at the end of one do not count. */
export function knownWords(pages: Iterable<readonly Word[]>): KnownWords {
  const known = new Set<string>();
  for (const words of pages) {
    for (const { text } of words) {
      if (PARTED.test(text)) continue;
      for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) known.add(folded(word));
    }
  }
  return known;
}

function folded(word: string): string {
  return word.toLowerCase();
}
