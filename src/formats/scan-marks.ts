import type { PixelBox } from "./scan-bitmap.ts";

/** Pixels of ink that touch one another. */
export interface Mark extends PixelBox {
  /** As the map of marks numbers it, from 1. */
  readonly id: number;
  readonly area: number;
}

export interface Marks {
  readonly width: number;
  readonly height: number;
  /** The number of the mark each pixel belongs to, 0 for paper. */
  readonly map: Int32Array;
  readonly all: readonly Mark[];
}

/** Finds what touches, corners included. */
export function findMarks(mask: Uint8Array, width: number, height: number): Marks {
  const map = new Int32Array(mask.length);
  const parents: number[] = [0];
  const find = (label: number): number => {
    let root = label;
    while (parents[root] !== root) root = parents[root] ?? 0;
    parents[label] = root;
    return root;
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if (mask[at] !== 1) continue;
      let label = 0;
      for (const near of neighbours(map, { x, y, width })) {
        if (near === 0) continue;
        if (label === 0) label = find(near);
        else parents[find(near)] = label;
      }
      if (label === 0) {
        label = parents.length;
        parents.push(label);
      }
      map[at] = label;
    }
  }
  return measured(
    map,
    parents.map((_, label) => find(label)),
    { width, height },
  );
}

/** The labels already given around a pixel. */
function neighbours(map: Int32Array, { x, y, width }: { x: number; y: number; width: number }): readonly number[] {
  const at = y * width + x;
  const left = x > 0 ? (map[at - 1] ?? 0) : 0;
  if (y === 0) return [left];
  const leftAbove = x > 0 ? (map[at - width - 1] ?? 0) : 0;
  const rightAbove = x < width - 1 ? (map[at - width + 1] ?? 0) : 0;
  return [left, leftAbove, map[at - width] ?? 0, rightAbove];
}

function measured(map: Int32Array, roots: readonly number[], size: { width: number; height: number }): Marks {
  const numbers = new Map<number, number>();
  const found: { id: number; area: number; x0: number; y0: number; x1: number; y1: number }[] = [];
  const { width, height } = size;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const root = roots[map[at] ?? 0] ?? 0;
      if (root === 0) continue;
      const id = numbers.get(root) ?? numbers.size + 1;
      map[at] = id;
      const mark = found[id - 1];
      if (mark === undefined) {
        numbers.set(root, id);
        found.push({ id, area: 1, x0: x, y0: y, x1: x + 1, y1: y + 1 });
        continue;
      }
      mark.area += 1;
      if (x < mark.x0) mark.x0 = x;
      if (x >= mark.x1) mark.x1 = x + 1;
      mark.y1 = y + 1;
    }
  }
  return { width, height, map, all: found };
}

/** The usual height of letters without ascenders to those with them, in pixels; null where there are hardly any. */
export function letterHeight(marks: readonly Mark[]): number | null {
  const letters = marks.filter(isLetterlike);
  if (letters.length < 12) return null;
  const heights = letters.map(({ y0, y1 }) => y1 - y0).toSorted((a, b) => a - b);
  return heights[Math.floor(heights.length / 2)] ?? null;
}

/** A glyph by its looks: neither a speck nor a line nor a picture. */
export function isLetterlike({ x0, y0, x1, y1, area }: Mark): boolean {
  const [width, height] = [x1 - x0, y1 - y0];
  if (height < 4 || height > 160 || width < 2 || width > 3 * height) return false;
  return area >= 0.15 * width * height && height < 8 * width;
}
