import type { PdfDocument, PdfPage } from "./pdf-pages.ts";

/** A character where it is shown, in points from the top left corner of its page. */
export interface Glyph {
  /** One character, or the several letters of a ligature; U+FFFD where nobody can say which. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The point on its line where it begins. */
  readonly x: number;
  readonly y: number;
  /** Height of its letters, in points. */
  readonly size: number;
  /** Quarter turns clockwise from upright; null for what stands askew. */
  readonly turn: number | null;
  /** Counts the pieces of text as they were drawn: what belongs to one was written in one go. */
  readonly piece: number;
}

export interface PageCharacters {
  readonly glyphs: readonly Glyph[];
  /** How many of the glyphs nobody can read. */
  readonly meaningless: number;
  /** Characters that stand outside the page, and are not among the glyphs. */
  readonly outside: number;
}

export const UNREADABLE = "\uFFFD";
/** A hyphen that only says where a word was broken. */
export const BREAK_HYPHEN = "\u00AD";

/** Ways of writing that leave no ink: a layer of text over a scan is written so. */
const INVISIBLE = new Set([3, 7]);
/** Smaller than this a letter is no writing, in points. */
const TOO_SMALL = 0.5;

/** The characters of a page that are shown, in the order they are written. Blanks keep words apart and are kept. */
export function readCharacters(document: PdfDocument, page: PdfPage): PageCharacters {
  const { engine } = document;
  const text = engine._FPDFText_LoadPage(page.handle);
  try {
    return collect({ document, page, text }, engine._FPDFText_CountChars(text));
  } finally {
    engine._FPDFText_ClosePage(text);
  }
}

interface Source {
  readonly document: PdfDocument;
  readonly page: PdfPage;
  readonly text: number;
}

function collect(source: Source, count: number): PageCharacters {
  const { engine } = source.document;
  const glyphs: Glyph[] = [];
  const pieces = new Pieces(source);
  const meanings = new Map<number, string>();
  let [meaningless, outside] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const code = engine._FPDFText_GetUnicode(source.text, i);
    const text = meanings.get(code) ?? meaningOf(code);
    meanings.set(code, text);
    const piece = text === "" ? null : pieces.of(i);
    const glyph = piece === null ? null : measure(source, i, { ...piece, text });
    if (glyph === null) continue;
    if (isOutside(glyph, source.page)) outside += text === " " ? 0 : 1;
    else glyphs.push(glyph);
    if (text === UNREADABLE) meaningless += 1;
  }
  return { glyphs, meaningless, outside };
}

type Drawn = Pick<Glyph, "piece" | "size" | "turn">;

/** Tells the pieces of text apart; null for what is not there, shows nothing or is too small. */
class Pieces {
  readonly #source: Source;
  #last = 0;
  #count = 0;
  #drawn: Drawn | null = null;

  constructor(source: Source) {
    this.#source = source;
  }

  of(index: number): Drawn | null {
    const { text, document } = this.#source;
    const object = document.engine._FPDFText_GetTextObject(text, index);
    if (object === 0 && document.engine._FPDFText_IsGenerated(text, index) === 1) return null;
    if (object !== this.#last || object === 0) {
      this.#last = object;
      this.#count += 1;
      this.#drawn = this.#isVisible(object) ? this.#measure(index) : null;
    }
    return this.#drawn;
  }

  #isVisible(object: number): boolean {
    return object === 0 || !INVISIBLE.has(this.#source.document.engine._FPDFTextObj_GetTextRenderMode(object));
  }

  /** All letters of a piece are as high, and stand alike. */
  #measure(index: number): Drawn | null {
    const { text, page, document } = this.#source;
    const { engine, scratch } = document;
    engine._FPDFText_GetMatrix(text, index, scratch.address);
    const turn = turnOf(Math.atan2(scratch.float(1), scratch.float(0)), page.turns);
    const size = engine._FPDFText_GetFontSize(text, index) * Math.hypot(scratch.float(2), scratch.float(3));
    return size > TOO_SMALL ? { piece: this.#count, size, turn } : null;
  }
}

function measure(source: Source, index: number, known: Drawn & Pick<Glyph, "text">): Glyph | null {
  const { engine, scratch } = source.document;
  const { page, text } = source;
  if (engine._FPDFText_GetLooseCharBox(text, index, scratch.address) === 0) return null;
  const [l, t, r, b] = [scratch.float(0), scratch.float(1), scratch.float(2), scratch.float(3)];
  engine._FPDFText_GetCharOrigin(text, index, scratch.address, scratch.at(2));
  const [x, y] = [scratch.double(0), scratch.double(1)];
  const [x0, x1, y0, y1] = [page.across(l, t), page.across(r, b), page.down(l, t), page.down(r, b)];
  return {
    text: known.text,
    left: Math.min(x0, x1),
    right: Math.max(x0, x1),
    top: Math.min(y0, y1),
    bottom: Math.max(y0, y1),
    x: page.across(x, y),
    y: page.down(x, y),
    size: known.size,
    turn: known.turn,
    piece: known.piece,
  };
}

/** From an angle against the clock, in how it is written, to quarter turns with the clock, in how it is shown. */
function turnOf(angle: number, turns: number): number | null {
  const quarters = -angle / (Math.PI / 2);
  const whole = Math.round(quarters);
  return Math.abs(quarters - whole) > 0.06 ? null : (((whole + turns) % 4) + 4) % 4;
}

function isOutside({ left, right, top, bottom }: Glyph, { width, height }: PdfPage): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return x < 0 || x > width || y < 0 || y > height;
}

/** What a code stands for; "" for marks of direction and the like, which show nothing. */
function meaningOf(code: number): string {
  const text = String.fromCodePoint(code);
  if (/[\p{L}\p{N}!-~]/u.test(text)) return LIGATURE.test(text) ? text.normalize("NFKC") : text;
  if (/[\n\r]/.test(text) || MARK.test(text)) return "";
  if (/\s/.test(text)) return " ";
  if (HYPHEN.test(text)) return BREAK_HYPHEN;
  if (BULLET.test(text)) return "•";
  return NOTHING.test(text) ? UNREADABLE : text;
}

const LIGATURE = /[\uFB00-\uFB06]/;
const MARK = /[\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/;
/** U+0002 is what the library makes of a hyphen at the end of a line. */
// oxlint-disable-next-line no-control-regex -- that is the code
const HYPHEN = /[\u0002\u00AD]/;
/** Of the font Symbol, in which most programs draw their bullets. */
const BULLET = /[\uF0A7\uF0B7]/;
const NOTHING = /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD]/u;
