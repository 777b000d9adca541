import { blank, type GrayBitmap, scaled, WHITE } from "./scan-bitmap.ts";
import type { InkCell } from "./scan-blocks.ts";
import type { MachineWord, ScanEngine } from "./scan-engine.ts";
import { figuresIn, isSoundFigure, looksLikeFigure, readAlike } from "./scan-figures.ts";
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
  return await Promise.all(
    cell.lines.map(async (line) => {
      const factor = BEST_LETTER / line.letter;
      const image = framed(cutLine(layout.page, layout.marks, line), Math.abs(factor - 1) < 0.15 ? 1 : factor);
      return { line, first: await read(engine, image), isCut: isCut(cell, line) };
    }),
  );
}

/** Whether ink reaches the rules around it: some of it may have gone with them. */
function isCut({ box, isRuled }: InkCell, line: InkLine): boolean {
  return isRuled && (line.x0 < box.x0 + 2 || line.x1 > box.x1 - 2 || line.y0 < box.y0 + 1 || line.y1 > box.y1 - 1);
}

async function read(engine: ScanEngine, image: GrayBitmap): Promise<SeenText> {
  const { text, words } = await engine.readLine(image);
  const sureness = Math.min(...words.map(({ confidence }) => confidence), 100);
  return { text, sureness, isWhole: text !== "" && !missesInk(image, words) };
}

/** Whether ink wider than half a letter stands where no word was read. */
function missesInk({ width, height, pixels }: GrayBitmap, words: readonly MachineWord[]): boolean {
  let missed = 0;
  for (let x = 0; x < width; x += 1) {
    if (words.some(({ x0, x1 }) => x >= x0 - 3 && x <= x1 + 3)) continue;
    for (let y = 0; y < height; y += 1) {
      if ((pixels[y * width + x] ?? WHITE) >= INK) continue;
      missed += 1;
      break;
    }
  }
  return missed > BEST_LETTER / 2;
}

/** Lines that hold figures twice more, doubtful ones once; where the readings differ the cell is asked. */
export async function readAgain(
  engine: ScanEngine,
  layout: ScanLayout,
  { read, isFigure }: { readonly read: readonly ReadLine[]; readonly isFigure: boolean },
): Promise<CellText> {
  const lines = await Promise.all(read.map(async (one) => await settle(engine, layout, { one, isFigure })));
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

async function settle(engine: ScanEngine, layout: ScanLayout, { one, isFigure }: Settling): Promise<CellText> {
  const { line, first } = one;
  const isNumber = isFigure || looksLikeFigure(first.text);
  if (!isNumber && isPlainlyRead(first)) return { text: first.text };
  const cut = cutLine(layout.page, layout.marks, line);
  const heights = isNumber ? FIGURE_HEIGHTS : TEXT_HEIGHTS;
  const again = await Promise.all(heights.map(async (height) => await read(engine, framed(cut, height / cut.height))));
  if (!isNumber) return settleText(first, again);
  const settled = settleFigure(first, again);
  const isDoubtful =
    layout.quality.isCoarse || one.isCut || showsMore(line, layout.marks, first.text) || !isSoundFigure(first.text);
  return isDoubtful ? { otherwise: [], ...settled } : settled;
}

/** Words only, of which the machine is sure and which leave no ink unread. */
function isPlainlyRead({ text, sureness, isWhole }: SeenText): boolean {
  return isWhole && sureness >= SURE && text.length > 2 && !/\d/.test(text);
}

function settleText(first: SeenText, again: readonly SeenText[]): CellText {
  const best = [first, ...again].find(({ isWhole }) => isWhole) ?? first;
  const isSame = again.every(({ text }) => readAlike(best.text, text) && figuresIn(best.text) === figuresIn(text));
  if (best.isWhole && isSame && best.sureness >= HALF_SURE) return { text: best.text };
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
export function framed(cut: GrayBitmap, factor: number): GrayBitmap {
  const image = factor === 1 ? cut : scaled(cut, factor);
  const border = 12;
  const out = blank(image.width + 2 * border, image.height + 2 * border);
  for (let y = 0; y < image.height; y += 1) {
    out.pixels.set(image.pixels.subarray(y * image.width, (y + 1) * image.width), (y + border) * out.width + border);
  }
  return out;
}
