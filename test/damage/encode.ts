import { type Doc, type Encoding, type RecordLine, tablesOf } from "./model.ts";
import type { Printed } from "./print-rows.ts";
import { type Random, seeded } from "./random.ts";
import { render } from "./render.ts";

/** A document as a file holds it, and where each record stands in it (lines count from 1). */
export interface Paper {
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly spans: ReadonlyMap<RecordLine, Span>;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

export function print(doc: Doc): Paper {
  const lines = tablesOf(doc).flatMap((table, index) => (index === 0 ? render(table) : [BLANK, ...render(table)]));
  const text = inkLines(doc, lines);
  return { text, bytes: encode(text, fits(text) ? doc.ink.encoding : "utf-8"), spans: spansOf(lines) };
}

const BLANK: Printed = { text: "", record: null };

/** One byte has no room for a true minus sign: such a document is never written in an old encoding. */
function fits(text: string): boolean {
  return [...text].every((letter) => WINDOWS_ONLY.has(letter) || (letter.codePointAt(0) ?? 0) <= 0xff);
}

function inkLines(doc: Doc, lines: readonly Printed[]): string {
  const random = seeded(doc.seed, "ink");
  const { lineEnd, lastLineEnd, trailingTabs, controls } = doc.ink;
  const texts = lines.map((line) => {
    const clean = trailingTabs ? line.text + "\t".repeat(random.int(1, 4)) : line.text;
    return controls > 0 && random.chance(0.4) ? strew(clean, controls, random) : clean;
  });
  const text = texts.join(lineEnd) + (lastLineEnd ? lineEnd : "");
  return doc.ink.misread ? Buffer.from(text, "utf8").toString("latin1") : text;
}

/** Characters no keyboard types; scanners and exporters leave them between letters. */
const CONTROLS = ["\u0000", "\u0000", "\u0001", "\u0002", "\u0007", "\u0008", "\u000e", "\u001b", "\u007f"];

function strew(text: string, count: number, random: Random): string {
  let strewn = text;
  for (let left = count; left > 0 && text.length > 4; left -= 1) {
    const place = random.int(1, strewn.length - 1);
    strewn = strewn.slice(0, place) + random.pick(CONTROLS) + strewn.slice(place);
  }
  return strewn;
}

function spansOf(lines: readonly Printed[]): Map<RecordLine, Span> {
  const spans = new Map<RecordLine, Span>();
  for (const [index, { record }] of lines.entries()) {
    if (record === null) continue;
    const first = spans.get(record)?.first ?? index + 1;
    spans.set(record, { first, last: index + 1 });
  }
  return spans;
}

export function encode(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case "utf-8":
      return Buffer.from(text, "utf8");
    case "utf-8-bom":
      return Buffer.from(`\uFEFF${text}`, "utf8");
    case "utf-16le":
      return Buffer.from(`\uFEFF${text}`, "utf16le");
    case "utf-16be":
      return Buffer.from(`\uFEFF${text}`, "utf16le").swap16();
    default:
      return encodeSingleBytes(text);
  }
}

/** windows-1252 and latin-1 agree on everything these documents print, bar the dash and the curly quotes. */
const WINDOWS_ONLY = new Map([
  ["–", 0x96],
  ["“", 0x93],
  ["”", 0x94],
  ["•", 0x95],
]);

function encodeSingleBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => WINDOWS_ONLY.get(letter) ?? codeOf(letter));
}

function codeOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  if (code > 0xff) throw new RangeError(`${letter} cannot be written in one byte`);
  return code;
}
