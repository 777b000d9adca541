import type { PixelBox } from "./scan-bitmap.ts";
import type { InkLine } from "./scan-lines.ts";
import type { Mark, Marks } from "./scan-marks.ts";

/**
 * Whether a line shows a point between letters or a dash that its text leaves out. A machine loses these
 * first, and the figure without them is as good as any other.
 */
export function showsMore(line: InkLine, { all }: Marks, text: string): boolean {
  const own = [...line.ids].map((id) => all[id - 1]).filter((mark) => mark !== undefined);
  const tall = own.filter(({ y0, y1 }) => y1 - y0 >= 0.7 * line.letter);
  if (tall.length === 0) return false;
  const feet = Math.max(...tall.map(({ y1 }) => y1));
  const heads = Math.min(...tall.map(({ y0 }) => y0));
  const points = own.filter((mark) => isPoint(mark, { feet, heads }) && isBetween(mark, tall)).length;
  const dashes = own.filter((mark) => isDash(mark, { feet, heads })).length;
  return points > count(text, /[.,;:]/g) || dashes > count(text, /[-–—−=+]/g);
}

interface Band {
  readonly heads: number;
  readonly feet: number;
}

/** Small, on the feet of the line or just below them. */
function isPoint({ x0, y0, x1, y1, area }: Mark, { feet, heads }: Band): boolean {
  const height = feet - heads;
  const size = Math.max(x1 - x0, y1 - y0);
  return size <= 0.35 * height && area >= 0.006 * height * height && y0 >= feet - 0.35 * height;
}

function isBetween(mark: PixelBox, tall: readonly PixelBox[]): boolean {
  return tall.some(({ x0 }) => x0 < mark.x0) && tall.some(({ x1 }) => x1 > mark.x1);
}

/** Flat and at half height. */
function isDash({ x0, y0, x1, y1 }: Mark, { feet, heads }: Band): boolean {
  const height = feet - heads;
  const middle = (y0 + y1) / 2;
  return (
    x1 - x0 >= 1.6 * (y1 - y0) &&
    y1 - y0 <= 0.3 * height &&
    middle > heads + 0.3 * height &&
    middle < feet - 0.2 * height
  );
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
