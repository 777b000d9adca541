import { type GrayBitmap, WHITE } from "./scan-bitmap.ts";

/** Paper becomes white and ink black, whatever the light: each part of the page against its own paper. */
export function whitePaper(bitmap: GrayBitmap): GrayBitmap {
  const { width, height, pixels } = bitmap;
  const tiles = paperTiles(bitmap);
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const paper = paperRow(tiles, y, width);
    for (let x = 0; x < width; x += 1) {
      const shade = ((pixels[y * width + x] ?? WHITE) * WHITE) / (paper[x] ?? WHITE);
      out[y * width + x] = Math.min(WHITE, shade);
    }
  }
  return stretched({ width, height, pixels: out });
}

interface Tiles {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly shades: Float32Array;
}

/** What the paper looks like in each tile: the shade that three quarters of it do not exceed, never far below the page's. */
function paperTiles({ width, height, pixels }: GrayBitmap): Tiles {
  const side = Math.max(16, Math.ceil(Math.max(width, height) / 48));
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const shades = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const counts = new Uint32Array(256);
      const [right, bottom] = [Math.min(width, (column + 1) * side), Math.min(height, (row + 1) * side)];
      for (let y = row * side; y < bottom; y += 1) {
        for (let x = column * side; x < right; x += 1) tally(counts, pixels[y * width + x]);
      }
      shades[row * columns + column] = shadeAt(counts, 0.75);
    }
  }
  const floor = Math.max(1, (shades.toSorted()[Math.floor(shades.length / 2)] ?? WHITE) * 0.6);
  return { side, columns, rows, shades: shades.map((shade) => Math.max(shade, floor)) };
}

function tally(counts: Uint32Array, shade: number | undefined): void {
  if (shade !== undefined) counts[shade] = (counts[shade] ?? 0) + 1;
}

/** The shade below which a share of the pixels lies. */
export function shadeAt(counts: Uint32Array, share: number): number {
  const wanted = counts.reduce((sum, count) => sum + count, 0) * share;
  let seen = 0;
  for (const [shade, count] of counts.entries()) {
    seen += count;
    if (seen >= wanted) return shade;
  }
  return WHITE;
}

/** The paper along a row of pixels, smooth between the middles of tiles. */
function paperRow({ side, columns, rows, shades }: Tiles, y: number, width: number): Float32Array {
  const row = Math.max(0, Math.min(rows - 1, y / side - 0.5));
  const [above, below] = [Math.floor(row), Math.min(rows - 1, Math.floor(row) + 1)];
  const part = row - above;
  const line = Float32Array.from({ length: columns }, (_, column) => {
    const upper = shades[above * columns + column] ?? WHITE;
    return upper + ((shades[below * columns + column] ?? WHITE) - upper) * part;
  });
  const paper = new Float32Array(width);
  for (let x = 0; x < width; x += 1) {
    const column = Math.max(0, Math.min(columns - 1, x / side - 0.5));
    const left = Math.floor(column);
    const shade = line[left] ?? WHITE;
    paper[x] = shade + ((line[Math.min(columns - 1, left + 1)] ?? WHITE) - shade) * (column - left);
  }
  return paper;
}

/** Ink as dark as it gets is 0, paper 255. */
function stretched({ width, height, pixels }: GrayBitmap): GrayBitmap {
  const { ink, paper } = shadesOf(pixels);
  const low = Math.min(ink, paper - 1);
  const table = Uint8Array.from({ length: 256 }, (_, shade) =>
    Math.max(0, Math.min(WHITE, Math.round(((shade - low) * WHITE) / (paper - low)))),
  );
  return { width, height, pixels: pixels.map((shade) => table[shade] ?? WHITE) };
}

export interface Shades {
  /** Of what is darker than the threshold, on average. */
  readonly ink: number;
  readonly paper: number;
  /** Otsu's. */
  readonly threshold: number;
}

/** Otsu's split of ink and paper. */
export function shadesOf(pixels: Uint8Array): Shades {
  const counts = new Uint32Array(256);
  for (const shade of pixels) tally(counts, shade);
  const total = pixels.length;
  const sum = counts.reduce((weight, count, shade) => weight + count * shade, 0);
  let best = { ink: 0, paper: WHITE, threshold: WHITE / 2, spread: -1 };
  let [dark, darkSum] = [0, 0];
  for (let shade = 0; shade < WHITE; shade += 1) {
    dark += counts[shade] ?? 0;
    darkSum += (counts[shade] ?? 0) * shade;
    if (dark === 0 || dark === total) continue;
    const [ink, paper] = [darkSum / dark, (sum - darkSum) / (total - dark)];
    const spread = dark * (total - dark) * (paper - ink) ** 2;
    if (spread > best.spread) best = { ink, paper, threshold: shade, spread };
  }
  return best;
}

/** 1 where there is ink. */
export function inkMask({ pixels }: GrayBitmap, threshold: number): Uint8Array {
  return pixels.map((shade) => (shade <= threshold ? 1 : 0));
}
