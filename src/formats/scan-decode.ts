import sharp, { type Metadata, type Sharp } from "sharp";
import type { Problem } from "../core/domain/problem.ts";
import { fail, ok, type Result } from "../core/domain/result.ts";
import type { GrayBitmap } from "./scan-bitmap.ts";

export const SCAN_LIMITS = {
  bytes: 128 * 1024 * 1024,
  /** Of one page, before anything is unpacked. */
  pixels: 100_000_000,
  pages: 500,
  /** Pixels along the longer side of a page as it is read; a larger one is reduced. */
  side: 5_000,
} as const;

/** A page on its way: nothing of it is unpacked before it is asked for. */
export interface PageSource {
  /** From 1. */
  readonly page: number;
  readonly bitmap: () => Promise<Result<PageBitmap, Problem>>;
}

export interface PageBitmap extends GrayBitmap {
  /** Dots per inch, where that is known. */
  readonly dpi: number | null;
}

/** The pages of a PNG, JPEG or TIFF file. */
export async function imagePages(file: string, bytes: Uint8Array): Promise<Result<readonly PageSource[], Problem>> {
  if (bytes.length > SCAN_LIMITS.bytes) {
    return fail({ code: "file-too-large", file, bytes: bytes.length, limit: SCAN_LIMITS.bytes });
  }
  const head = await headOf(bytes);
  if (head === null) return fail({ code: "document-damaged", file });
  const pages = head.format === "tiff" ? (head.pages ?? 1) : 1;
  if (pages > SCAN_LIMITS.pages)
    return fail({ code: "document-too-long", file, over: "pages", limit: SCAN_LIMITS.pages });
  return ok(
    Array.from({ length: pages }, (_, index) => ({
      page: index + 1,
      bitmap: async () => await decodePage(file, bytes, index),
    })),
  );
}

/** Null where the bytes are no image. */
async function headOf(bytes: Uint8Array, page = 0): Promise<Metadata | null> {
  try {
    return await openImage(bytes, page).metadata();
  } catch {
    return null;
  }
}

function openImage(bytes: Uint8Array, page: number): Sharp {
  return sharp(bytes, { page, limitInputPixels: SCAN_LIMITS.pixels, failOn: "truncated", sequentialRead: true });
}

async function decodePage(file: string, bytes: Uint8Array, index: number): Promise<Result<PageBitmap, Problem>> {
  const head = await headOf(bytes, index);
  if (head === null) return fail({ code: "document-damaged", file });
  const { width, height } = head;
  if (width * height > SCAN_LIMITS.pixels) {
    return fail({ code: "scan-too-large", file, page: index + 1, width, height, limit: SCAN_LIMITS.pixels });
  }
  const factor = Math.min(1, SCAN_LIMITS.side / Math.max(width, height));
  try {
    const gray = openImage(bytes, index).autoOrient().flatten({ background: "white" }).toColourspace("b-w");
    const sized = factor < 1 ? gray.resize({ width: SCAN_LIMITS.side, height: SCAN_LIMITS.side, fit: "inside" }) : gray;
    const { data, info } = await sized.raw({ depth: "uchar" }).toBuffer({ resolveWithObject: true });
    const dpi = head.density === undefined ? null : head.density * factor;
    return ok({ width: info.width, height: info.height, pixels: firstChannel(data, info.channels), dpi });
  } catch {
    return fail({ code: "document-damaged", file });
  }
}

function firstChannel(data: Buffer, channels: number): Uint8Array {
  if (channels === 1) return new Uint8Array(data.buffer, data.byteOffset, data.length);
  return Uint8Array.from({ length: data.length / channels }, (_, i) => data[i * channels] ?? 255);
}
