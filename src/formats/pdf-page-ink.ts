import { type Glyph, type PageCharacters, readCharacters } from "./pdf-characters.ts";
import type { Area } from "./pdf-objects.ts";
import { kindOf, type PdfPageKind } from "./pdf-page-kind.ts";
import type { PageInk } from "./pdf-page-rows.ts";
import { type PdfDocument, type PdfPage, withPdfPage } from "./pdf-pages.ts";
import { readStrokes } from "./pdf-strokes.ts";
import { wordsOf } from "./pdf-words.ts";

/** A page as it was read, before its rows are made. */
export interface ReadPage {
  readonly kind: PdfPageKind;
  /** Of a page of text; other pages have none. */
  readonly ink: PageInk | null;
  /** Where a part of the upright page is on the page as shown, in shares of its width and height. */
  readonly share: (area: Area) => Area;
  readonly characters: number;
  /** Characters that stand outside the page. */
  readonly outside: number;
}

/** Null for a page that cannot be read. */
export function readPage(document: PdfDocument, index: number): ReadPage | null {
  return withPdfPage(document, index, (page) => {
    const first = readCharacters(document, page);
    const kind = kindOf(document, page, first);
    const turn = mostTurned(first.glyphs);
    const upright = turn === 0 ? page : turned(page, turn);
    const { glyphs, outside }: PageCharacters = turn === 0 ? first : readCharacters(document, upright);
    const ink = kind === "text" ? { words: wordsOf(glyphs), strokes: readStrokes(document, upright) } : null;
    return { kind, ink, share: shares(page, turn), characters: glyphs.length, outside };
  });
}

/** Share of the letters that must be turned alike for the whole page to be taken as turned. */
const MOST = 0.6;

function mostTurned(glyphs: readonly Glyph[]): number {
  const counts = [0, 0, 0, 0];
  let letters = 0;
  for (const { text, turn } of glyphs) {
    if (text === " ") continue;
    letters += 1;
    if (turn !== null) counts[turn] = (counts[turn] ?? 0) + 1;
  }
  return Math.max(
    0,
    counts.findIndex((count, turn) => turn > 0 && count > letters * MOST),
  );
}

/** The page seen so that what is turned as many quarters clockwise stands upright. */
function turned(page: PdfPage, turn: number): PdfPage {
  const { width, height } = page;
  const shown = (x: number, y: number) => unturn(page, turn, page.shown(x, y));
  const [w, h] = turn === 2 ? [width, height] : [height, width];
  const across = (x: number, y: number) => shown(x, y)[0];
  const down = (x: number, y: number) => shown(x, y)[1];
  return { ...page, width: w, height: h, turns: (page.turns - turn) & 3, shown, across, down };
}

type Point = readonly [x: number, y: number];

function unturn({ width, height }: PdfPage, turn: number, [x, y]: Point): Point {
  if (turn === 1) return [y, width - x];
  return turn === 2 ? [width - x, height - y] : [height - y, x];
}

function returned({ width, height }: PdfPage, turn: number, [x, y]: Point): Point {
  if (turn === 0) return [x, y];
  if (turn === 1) return [width - y, x];
  return turn === 2 ? [width - x, height - y] : [y, height - x];
}

function shares(page: PdfPage, turn: number): (area: Area) => Area {
  const { width, height } = page;
  const share = (value: number, whole: number) => Math.min(1, Math.max(0, value / whole));
  return ({ left, top, right, bottom }) => {
    const [x0, y0] = returned(page, turn, [left, top]);
    const [x1, y1] = returned(page, turn, [right, bottom]);
    return {
      left: share(Math.min(x0, x1), width),
      top: share(Math.min(y0, y1), height),
      right: share(Math.max(x0, x1), width),
      bottom: share(Math.max(y0, y1), height),
    };
  };
}
