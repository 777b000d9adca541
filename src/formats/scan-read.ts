import { type GrayBitmap, scaled, blank } from "./scan-bitmap.ts";
import type { InkCell } from "./scan-blocks.ts";
import type { LineText, ScanEngine } from "./scan-engine.ts";
import { figuresIn, isPureFigure, looksLikeFigure, readAlike } from "./scan-figures.ts";
import type { ScanLayout } from "./scan-layout.ts";
import { cutLine, type InkLine } from "./scan-lines.ts";

/** What a cell says; `otherwise` is there where it has to be asked. */
export interface CellText {
  readonly text: string;
  readonly otherwise?: readonly string[];
}

export interface ReadLine {
  readonly line: InkLine;
  readonly first: LineText;
}

/** Letters of this height in pixels are read best. */
const BEST_LETTER = 22;
/** The second time a line is taken this tall, from its highest ink to its lowest. */
const SECOND_HEIGHT = 42;
/** Below this the machine is not sure of a word. */
const UNSURE = 80;

/** Every line once. */
export async function readFirst(engine: ScanEngine, layout: ScanLayout, { lines }: InkCell): Promise<readonly ReadLine[]> {
  return await Promise.all(
    lines.map(async (line) => {
      const factor = BEST_LETTER / line.letter;
      const image = framed(cutLine(layout.page, layout.marks, line), Math.abs(factor - 1) < 0.15 ? 1 : factor);
      return { line, first: await engine.readLine(image, "all") };
    }),
  );
}

/** Lines that hold figures a second time, and purely of digits a third; where they differ the cell is asked. */
export async function readAgain(
  engine: ScanEngine,
  layout: ScanLayout,
  { read, isFigure }: { readonly read: readonly ReadLine[]; readonly isFigure: boolean },
): Promise<CellText> {
  const lines = await Promise.all(read.map(async (one) => await settle(engine, layout, { one, isFigure })));
  const text = lines.map((line) => line.text).filter((part) => part !== "").join(" ");
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
  const { text, words } = one.first;
  const isUnsure = words.some(({ confidence }) => confidence < UNSURE);
  const isNumber = isFigure || looksLikeFigure(text);
  if (text !== "" && !isNumber && !/\d/.test(text) && text.length > 2) return isUnsure ? { text, otherwise: [] } : { text };
  const cut = cutLine(layout.page, layout.marks, one.line);
  const image = framed(cut, SECOND_HEIGHT / cut.height);
  const second = (await engine.readLine(image, "all")).text;
  const third = isPureFigure(text) ? (await engine.readLine(image, "digits")).text : text;
  const isSame = isNumber ? readAlike(text, second) && readAlike(text, third) : figuresIn(text) === figuresIn(second);
  if (isSame && !isUnsure && text !== "") return { text };
  const others = [...new Set([second, third])].filter((other) => other !== "" && other !== text);
  return { text, otherwise: others };
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
