import { type GrayBitmap, WHITE } from "./scan-bitmap.ts";
import { isLetterlike, type Mark } from "./scan-marks.ts";

/** How well a page can be read. */
export interface ScanQuality {
  /** The usual height of its letters, in pixels. */
  readonly letter: number;
  /** Pixels neither ink nor paper for each pixel of ink: 0.5 is sharp, above 2 strokes are a haze. */
  readonly softness: number;
  /** Figures lose points and strokes unseen: none of them is beyond doubt. */
  readonly isCoarse: boolean;
  /** Not even words come out. */
  readonly isTooPoor: boolean;
}

/** Dots per inch below which points between digits vanish. */
const COARSE_DPI = 140;
/** Heights of letters in sharp pixels: below the first figures, below the second words are guesses. */
const COARSE_LETTER = 2.6;
const POOR_LETTER = 1.8;

export function measureQuality(
  page: GrayBitmap,
  letters: readonly Mark[],
  seen: { letter: number; dpi: number },
): ScanQuality {
  const softness = softnessOf(page, letters.filter(isLetterlike));
  const sharp = seen.letter / (1 + softness);
  return {
    letter: seen.letter,
    softness,
    isCoarse: seen.dpi < COARSE_DPI || sharp < COARSE_LETTER,
    isTooPoor: sharp < POOR_LETTER,
  };
}

function softnessOf({ width, pixels }: GrayBitmap, letters: readonly Mark[]): number {
  let [ink, between] = [0, 0];
  for (const { x0, y0, x1, y1 } of letters) {
    for (let y = y0; y < y1; y += 1) {
      for (let x = x0; x < x1; x += 1) {
        const shade = pixels[y * width + x] ?? WHITE;
        if (shade < WHITE / 4) ink += 1;
        else if (shade < (WHITE * 3) / 4) between += 1;
      }
    }
  }
  return between / Math.max(1, ink);
}

/** Of usual office paper, in inches. */
const SHORT_SIDE = 8.3;

/** Dots per inch: as the file says where that makes a sheet of paper, else as if the page were a letter or A4. */
export function dpiOf({ width, height }: GrayBitmap, said: number | null): number {
  const short = Math.min(width, height);
  const inches = said === null ? 0 : short / said;
  return said !== null && inches >= 2 && inches <= 14 ? said : short / SHORT_SIDE;
}
