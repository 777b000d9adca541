import type { Box } from "../core/domain/source.ts";

/** A cell to be shown on a picture of its page. */
export interface PageMark {
  readonly box: Box;
  /** Digits and hyphens: the name of a question. */
  readonly label: string;
}

const OCHRE = "#b45309";
const STROKE = 3;
/** Pixels of one square of a digit. */
const SQUARE = 3;

/** Frames around the cells, each with its label, as SVG of the size of the picture. */
export function drawMarks(marks: readonly PageMark[], width: number, height: number): string {
  const frames = marks.map((mark) => frame(mark, width, height));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${frames.join("")}</svg>`;
}

function frame({ box, label }: PageMark, width: number, height: number): string {
  const [x, y] = [Math.round(box.x * width), Math.round(box.y * height)];
  const size = `width="${Math.round(box.width * width)}" height="${Math.round(box.height * height)}"`;
  const outline = `<rect x="${x}" y="${y}" ${size} fill="${OCHRE}" fill-opacity="0.14" stroke="${OCHRE}" stroke-width="${STROKE}"/>`;
  return outline + tag(label, Math.max(0, x - STROKE), Math.max(0, y - TAG_HEIGHT));
}

const TAG_HEIGHT = 7 * SQUARE;

/** Drawn in squares: a machine that draws pages may have no fonts. */
function tag(label: string, x: number, y: number): string {
  const glyphs = [...label].map((sign, i) => glyph(sign, x + SQUARE + i * 4 * SQUARE, y + SQUARE));
  const width = (label.length * 4 + 1) * SQUARE;
  return `<rect x="${x}" y="${y}" width="${width}" height="${TAG_HEIGHT}" fill="${OCHRE}"/>${glyphs.join("")}`;
}

/** Three squares wide and five high, row by row. */
const GLYPHS: Readonly<Record<string, string>> = {
  "0": "111101101101111",
  "1": "010110010010111",
  "2": "111001111100111",
  "3": "111001111001111",
  "4": "101101111001001",
  "5": "111100111001111",
  "6": "111100111101111",
  "7": "111001010010010",
  "8": "111101111101111",
  "9": "111101111001111",
  "-": "000000111000000",
};

function glyph(sign: string, x: number, y: number): string {
  const squares = [...(GLYPHS[sign] ?? "")].flatMap((square, i) =>
    square === "1"
      ? [`M${x + (i % 3) * SQUARE} ${y + Math.floor(i / 3) * SQUARE}h${SQUARE}v${SQUARE}h-${SQUARE}z`]
      : [],
  );
  return `<path d="${squares.join("")}" fill="#fff"/>`;
}
