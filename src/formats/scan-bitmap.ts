/** Eight bits a pixel, row by row: 0 is black, 255 white. */
export interface GrayBitmap {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** A part of a bitmap in pixels; the far edges are outside it. */
export interface PixelBox {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const WHITE = 255;

export function blank(width: number, height: number): GrayBitmap {
  return { width, height, pixels: new Uint8Array(width * height).fill(WHITE) };
}

/** Turned by quarters, clockwise. */
export function turnQuarters(bitmap: GrayBitmap, quarters: number): GrayBitmap {
  let turned = bitmap;
  for (let i = 0; i < quarters; i += 1) turned = turnOnce(turned);
  return turned;
}

function turnOnce({ width, height, pixels }: GrayBitmap): GrayBitmap {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + height - 1 - y] = pixels[y * width + x] ?? WHITE;
  }
  return { width: height, height: width, pixels: turned };
}

/** Sheared so that what falls by `slope` pixels a pixel lies level, about the centre; the size stays. */
export function levelled(bitmap: GrayBitmap, slope: number): GrayBitmap {
  const { width, height } = bitmap;
  const cos = 1 / Math.hypot(1, slope);
  const sin = slope * cos;
  const out = blank(width, height);
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y += 1) {
    const dy = y - cy;
    for (let x = 0; x < width; x += 1) {
      const dx = x - cx;
      out.pixels[y * width + x] = sample(bitmap, cx + dx * cos - dy * sin, cy + dx * sin + dy * cos);
    }
  }
  return out;
}

/** The shade between four pixels; paper is white beyond its edges. */
function sample({ width, height, pixels }: GrayBitmap, x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return WHITE;
  const [fx, fy] = [x - left, y - top];
  const at = top * width + left;
  const upper = (pixels[at] ?? WHITE) * (1 - fx) + (pixels[at + 1] ?? WHITE) * fx;
  const lower = (pixels[at + width] ?? WHITE) * (1 - fx) + (pixels[at + width + 1] ?? WHITE) * fx;
  return Math.round(upper * (1 - fy) + lower * fy);
}

/** Enlarged or reduced by a factor, smoothly. */
export function scaled(bitmap: GrayBitmap, factor: number): GrayBitmap {
  const width = Math.max(1, Math.round(bitmap.width * factor));
  const height = Math.max(1, Math.round(bitmap.height * factor));
  const across = resample(bitmap, width, factor);
  return transposed(resample(transposed(across), height, factor));
}

function transposed({ width, height, pixels }: GrayBitmap): GrayBitmap {
  const turned = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) turned[x * height + y] = pixels[y * width + x] ?? WHITE;
  }
  return { width: height, height: width, pixels: turned };
}

/** Each row to a new width: cubic where it grows, averages where it shrinks. */
function resample({ width, height, pixels }: GrayBitmap, to: number, factor: number): GrayBitmap {
  const out = new Uint8Array(to * height);
  const reach = factor < 1 ? 2 / factor : 2;
  const squeeze = Math.min(1, factor);
  for (let x = 0; x < to; x += 1) {
    const centre = (x + 0.5) / factor - 0.5;
    const first = Math.ceil(centre - reach);
    const weights = Array.from({ length: Math.floor(centre + reach) - first + 1 }, (_, i) =>
      cubic((first + i - centre) * squeeze),
    );
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    for (let y = 0; y < height; y += 1) {
      let shade = 0;
      for (let i = 0; i < weights.length; i += 1) {
        const from = Math.min(width - 1, Math.max(0, first + i));
        shade += (weights[i] ?? 0) * (pixels[y * width + from] ?? WHITE);
      }
      out[y * to + x] = Math.max(0, Math.min(WHITE, Math.round(shade / total)));
    }
  }
  return { width: to, height, pixels: out };
}

/** Catmull and Rom's kernel. */
function cubic(distance: number): number {
  const t = Math.abs(distance);
  if (t < 1) return 1.5 * t ** 3 - 2.5 * t ** 2 + 1;
  return t < 2 ? -0.5 * t ** 3 + 2.5 * t ** 2 - 4 * t + 2 : 0;
}

/** Portable gray map: a header and the pixels as they are. */
export function portableGrayMap({ width, height, pixels }: GrayBitmap): Uint8Array {
  const header = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(header.length + pixels.length);
  file.set(header);
  file.set(pixels, header.length);
  return file;
}
