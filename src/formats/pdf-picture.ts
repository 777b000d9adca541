import type { PdfEngine } from "./pdf-engine.ts";

/** Gray pixels, row by row from the top: 0 is black, 255 white. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  readonly dpi: number;
}

/** Bytes a pixel of the engine's bitmaps, by their format: gray, or blue, green, red and perhaps one more. */
const PIXEL_BYTES: Readonly<Record<number, number>> = { 1: 1, 2: 3, 3: 4, 4: 4 };

/** A copy of a bitmap as gray pixels. */
export function grayOf(engine: PdfEngine, bitmap: number, dpi: number): GrayPicture {
  const width = engine._FPDFBitmap_GetWidth(bitmap);
  const height = engine._FPDFBitmap_GetHeight(bitmap);
  const stride = engine._FPDFBitmap_GetStride(bitmap);
  const start = engine._FPDFBitmap_GetBuffer(bitmap);
  const size = PIXEL_BYTES[engine._FPDFBitmap_GetFormat(bitmap)];
  if (size === undefined) throw new Error("a bitmap of an unknown format");
  const source = engine.HEAPU8.subarray(start, start + stride * height);
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    if (size === 1) data.set(source.subarray(y * stride, y * stride + width), y * width);
    else toGray(source.subarray(y * stride, (y + 1) * stride), size, data.subarray(y * width, (y + 1) * width));
  }
  return { width, height, data, dpi };
}

/** Of colours, as bright as they look. */
function toGray(colours: Uint8Array, size: number, gray: Uint8Array): void {
  for (let x = 0, at = 0; x < gray.length; x += 1, at += size) {
    const [blue = 0, green = 0, red = 0] = [colours[at], colours[at + 1], colours[at + 2]];
    gray[x] = Math.round(red * 0.299 + green * 0.587 + blue * 0.114);
  }
}
