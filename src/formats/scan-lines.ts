import { type GrayBitmap, type PixelBox, WHITE } from "./scan-bitmap.ts";
import { isLetterlike, type Mark, type Marks } from "./scan-marks.ts";

/** A line of writing: the ink of its letters. */
export interface InkLine extends PixelBox {
  readonly ids: ReadonlySet<number>;
  /** The usual height of its letters, in pixels. */
  readonly letter: number;
}

/** The lines of a part of the page, from the top. `letter` is the usual height of letters there, in pixels. */
export function linesOf(marks: readonly Mark[], letter: number): readonly InkLine[] {
  const bodies = marks.filter((mark) => isBody(mark, letter));
  const usual = bodies.filter(({ y0, y1 }) => y1 - y0 >= 0.5 * letter && y1 - y0 <= 2.4 * letter);
  const lines: Mark[][] = [];
  for (const mark of usual) placeIn(lines, mark);
  for (const mark of bodies) if (!usual.includes(mark)) attach(lines, mark, letter);
  for (const mark of marks) if (!bodies.includes(mark)) attachSmall(lines, mark, letter);
  return lines.map((line) => lineOf(line, letter)).toSorted((a, b) => a.y0 - b.y0);
}

/** Large enough to be a sign of its own: a dash is, an accent or a grain is not. */
function isBody({ x0, y0, x1, y1, area }: Mark, letter: number): boolean {
  return Math.max(x1 - x0, y1 - y0) >= 0.4 * letter && area >= 0.04 * letter * letter;
}

function placeIn(lines: Mark[][], mark: Mark): void {
  const touching = lines.filter((line) => overlap(boxOf(line), mark) >= 0.3);
  if (touching.length === 0) {
    lines.push([mark]);
    return;
  }
  const [best] = touching.toSorted((a, b) => overlap(boxOf(b), mark) - overlap(boxOf(a), mark));
  best?.push(mark);
}

/** The share of the lower of the two that stands beside the other. */
function overlap(a: PixelBox, b: PixelBox): number {
  const shared = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
  return shared / Math.min(a.y1 - a.y0, b.y1 - b.y0);
}

function boxOf(marks: readonly PixelBox[]): PixelBox {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const mark of marks) {
    x0 = Math.min(x0, mark.x0);
    y0 = Math.min(y0, mark.y0);
    x1 = Math.max(x1, mark.x1);
    y1 = Math.max(y1, mark.y1);
  }
  return { x0, y0, x1, y1 };
}

/** A dash, a bracket or letters grown together: with the line it stands beside, else a line of its own. */
function attach(lines: Mark[][], mark: Mark, letter: number): void {
  const line = nearest(lines, mark, letter);
  if (line === undefined) lines.push([mark]);
  else line.push(mark);
}

/** A point or an accent; far from every line it is a grain. */
function attachSmall(lines: readonly Mark[][], mark: Mark, letter: number): void {
  const near = lines.filter((line) => {
    const { x0, x1 } = boxOf(line);
    return mark.x1 >= x0 - letter && mark.x0 <= x1 + 1.5 * letter;
  });
  nearest(near, mark, letter)?.push(mark);
}

function nearest(lines: readonly Mark[][], mark: Mark, letter: number): Mark[] | undefined {
  const middle = (mark.y0 + mark.y1) / 2;
  const away = (line: readonly Mark[]) => {
    const { y0, y1 } = boxOf(line);
    return Math.max(y0 - middle, middle - y1, 0);
  };
  return lines.filter((line) => away(line) <= 0.6 * letter).toSorted((a, b) => away(a) - away(b))[0];
}

function lineOf(marks: readonly Mark[], usual: number): InkLine {
  const heights = marks
    .filter(isLetterlike)
    .map(({ y0, y1 }) => y1 - y0)
    .toSorted((a, b) => a - b);
  const letter = heights.length < 3 ? usual : (heights[Math.floor(heights.length / 2)] ?? usual);
  return { ...boxOf(marks), ids: new Set(marks.map(({ id }) => id)), letter };
}

const EDGE = 3;

/** The line alone: letters of other lines that reach into its box are left out. */
export function cutLine(page: GrayBitmap, marks: Marks, line: InkLine): GrayBitmap {
  const [left, top] = [Math.max(0, line.x0 - EDGE), Math.max(0, line.y0 - EDGE)];
  const [right, bottom] = [Math.min(page.width, line.x1 + EDGE), Math.min(page.height, line.y1 + EDGE)];
  const width = right - left;
  const pixels = new Uint8Array(width * (bottom - top));
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const isOther = touchesOther(marks, line.ids, { x, y });
      pixels[(y - top) * width + x - left] = isOther ? WHITE : (page.pixels[y * page.width + x] ?? WHITE);
    }
  }
  return { width, height: bottom - top, pixels };
}

/** Whether a pixel is ink of another line, or the halo of such ink. */
function touchesOther(
  { map, width, all }: Marks,
  own: ReadonlySet<number>,
  { x, y }: { x: number; y: number },
): boolean {
  const at = y * width + x;
  const here = map[at] ?? 0;
  if (own.has(here)) return false;
  const around = [here, map[at - 1], map[at + 1], map[at - width], map[at + width]];
  if (around.some((id) => id !== undefined && own.has(id))) return false;
  return around.some((id) => id !== undefined && id !== 0 && (all[id - 1]?.area ?? 0) > 4);
}
