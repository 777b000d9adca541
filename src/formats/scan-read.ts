import { blank, type GrayBitmap, scaled, WHITE } from "./scan-bitmap.ts";
import type { MachineWord, ScanEngine } from "./scan-engine.ts";
import { figuresIn, isSoundFigure, looksLikeFigure, readAlike } from "./scan-figures.ts";
import type { InkCell } from "./scan-ink.ts";
import { INK, type ScanLayout } from "./scan-layout.ts";
import { cutLine, type InkLine } from "./scan-lines.ts";
import { showsMore } from "./scan-signs.ts";

/** What a cell says; `otherwise` is there where it has to be asked. */
export interface CellText {
  readonly text: string;
  readonly otherwise?: readonly string[];
}

export interface ReadLine {
  readonly line: InkLine;
  readonly first: SeenText;
  readonly isCut: boolean;
}

interface SeenText {
  readonly text: string;
  /** Of its least sure word, 0 to 100. */
  readonly sureness: number;
  /** No ink was left unread. */
  readonly isWhole: boolean;
  /** What was left unread is but specks, no letters. */
  readonly hasAllLetters: boolean;
}

/** Letters of this height in pixels are read best. */
const BEST_LETTER = 22;
/** Once more, a line is taken so tall from its highest ink to its lowest: sizes far apart fail apart. */
const FIGURE_HEIGHTS = [30, 60] as const;
const TEXT_HEIGHTS = [60] as const;
/** How sure the machine must be of each word read once, and of each read twice alike; 0 to 100. */
const SURE = 85;
const HALF_SURE = 50;

/** Every line once. */
export async function readFirst(engine: ScanEngine, layout: ScanLayout, cell: InkCell): Promise<readonly ReadLine[]> {
  return Promise.all(
    cell.lines.map(async (line) => {
      const factor = BEST_LETTER / line.letter;
      const cut = cutLine(layout.page, layout.marks, line);
      const first = await see(engine, cut, { letter: line.letter, factor: Math.abs(factor - 1) < 0.15 ? 1 : factor });
      return { line, first, isCut: reachesRules(cell, line) };
    }),
  );
}

/** Whether ink reaches the rules around it: some of it may have gone with them. */
function reachesRules({ box, isRuled }: InkCell, line: InkLine): boolean {
  return isRuled && (line.x0 < box.x0 + 2 || line.x1 > box.x1 - 2 || line.y0 < box.y0 + 1 || line.y1 > box.y1 - 1);
}

interface Size {
  /** Pixels before it is enlarged. */
  readonly letter: number;
  readonly factor: number;
}

async function see(engine: ScanEngine, cut: GrayBitmap, { letter, factor }: Size): Promise<SeenText> {
  const image = framed(cut, factor);
  const { text, words } = await engine.readLine(image);
  const sureness = Math.min(...words.map(({ confidence }) => confidence), 100);
  const { any, tall } = missedInk(image, words, letter * factor);
  return { text, sureness, isWhole: text !== "" && !any, hasAllLetters: text !== "" && !tall };
}

/** Share of the height of a letter that ink fills where it is a letter's and no speck. */
const TALL = 0.3;

/** Whether ink wider than half a letter stands where no word was read: any ink, and ink as tall as letters are. */
function missedInk({ width, height, pixels }: GrayBitmap, words: readonly MachineWord[], letter: number) {
  const near = letter * 0.15;
  let [any, tall] = [0, 0];
  for (let x = 0; x < width; x += 1) {
    if (words.some(({ x0, x1 }) => x >= x0 - near && x <= x1 + near)) continue;
    let ink = 0;
    for (let y = 0; y < height; y += 1) if ((pixels[y * width + x] ?? WHITE) < INK) ink += 1;
    if (ink > 0) any += 1;
    if (ink > letter * TALL) tall += 1;
  }
  return { any: any > letter / 2, tall: tall > letter / 2 };
}

/** Lines that hold figures or strange words twice more, doubtful ones once; where the readings differ the cell is asked. */
export async function readAgain(
  engine: ScanEngine,
  layout: ScanLayout,
  { read, isFigure }: { readonly read: readonly ReadLine[]; readonly isFigure: boolean },
): Promise<CellText> {
  const lines = await Promise.all(read.map(async (one) => settle(engine, layout, { one, isFigure })));
  const text = lines
    .map((line) => line.text)
    .filter((part) => part !== "")
    .join(" ");
  if (lines.every(({ otherwise }) => otherwise === undefined)) return { text };
  const versions = lines.flatMap(({ otherwise }, i) =>
    (otherwise ?? []).map((other) => lines.map((line, j) => (i === j ? other : line.text)).join(" ")),
  );
  return { text, otherwise: [...new Set(versions)].filter((version) => version !== text) };
}

interface Settling {
  readonly one: ReadLine;
  readonly isFigure: boolean;
}

async function settle(engine: ScanEngine, layout: ScanLayout, settling: Settling): Promise<CellText> {
  const { one, isFigure } = settling;
  const { line, first } = one;
  if (isFigure || looksLikeFigure(first.text)) {
    const settled = settleFigure(first, await seeAgain(engine, layout, { line, heights: FIGURE_HEIGHTS }));
    return isDoubtfulFigure(layout, settling) ? { otherwise: [], ...settled } : settled;
  }
  const isStrange = hasStrangeWord(engine, first.text);
  if (!isStrange && isPlainlyRead(first)) return { text: first.text };
  const heights = isStrange ? FIGURE_HEIGHTS : TEXT_HEIGHTS;
  const settled = settleText(first, await seeAgain(engine, layout, { line, heights }));
  return isStrange && layout.quality.isCoarse ? { otherwise: [], ...settled } : settled;
}

async function seeAgain(
  engine: ScanEngine,
  layout: ScanLayout,
  { line, heights }: { readonly line: InkLine; readonly heights: readonly number[] },
): Promise<readonly SeenText[]> {
  const cut = cutLine(layout.page, layout.marks, line);
  return Promise.all(
    heights.map(async (height) => see(engine, cut, { letter: line.letter, factor: height / cut.height })),
  );
}

function isDoubtfulFigure(
  { quality, marks }: ScanLayout,
  { one: { line, first, isCut }, isFigure }: Settling,
): boolean {
  return quality.isCoarse || isCut || showsMore(line, marks, first.text) || (isFigure && !isSoundFigure(first.text));
}

/** Whether some word of it is in no dictionary: a name, or a slip of the machine such as m for rn. */
function hasStrangeWord({ knows }: ScanEngine, text: string): boolean {
  return (text.match(/\p{L}{3,}/gu) ?? []).some((word) => !knows(word));
}

/** Words only, of which the machine is sure and which leave no ink unread. */
function isPlainlyRead({ text, sureness, isWhole }: SeenText): boolean {
  return isWhole && sureness >= SURE && text.length > 2 && !/\d/.test(text);
}

function settleText(first: SeenText, again: readonly SeenText[]): CellText {
  const best = [first, ...again].find(({ isWhole }) => isWhole) ?? first;
  const isSame = again.every(({ text }) => readAlike(best.text, text) && figuresIn(best.text) === figuresIn(text));
  const isPlain =
    [first, ...again].every((seen) => seen.hasAllLetters && seen.sureness >= SURE) && !/\d/.test(best.text);
  if (isSame && (isPlain || (best.isWhole && best.sureness >= HALF_SURE))) return { text: best.text };
  return { text: best.text, otherwise: others(best, [first, ...again]) };
}

function settleFigure(first: SeenText, again: readonly SeenText[]): CellText {
  const isSame = again.every(({ text, isWhole }) => isWhole && readAlike(first.text, text));
  const sureness = Math.min(...[first, ...again].map((seen) => seen.sureness));
  if (first.isWhole && isSame && sureness >= HALF_SURE) return { text: first.text };
  return { text: first.text, otherwise: others(first, again) };
}

function others(best: SeenText, seen: readonly SeenText[]): readonly string[] {
  return [...new Set(seen.map(({ text }) => text))].filter((text) => text !== "" && text !== best.text);
}

/** In its size, with paper around. */
function framed(cut: GrayBitmap, factor: number): GrayBitmap {
  const image = factor === 1 ? cut : scaled(cut, factor);
  const border = 12;
  const out = blank(image.width + 2 * border, image.height + 2 * border);
  for (let y = 0; y < image.height; y += 1) {
    out.pixels.set(image.pixels.subarray(y * image.width, (y + 1) * image.width), (y + border) * out.width + border);
  }
  return out;
}
