import sharp, { type Sharp } from "sharp";
import type { Box } from "../core/domain/source.ts";
import { documentKind } from "./document-kind.ts";
import { drawMarks, type PageMark } from "./page-marks.ts";
import { closePdf, openPdf, renderPdfPage } from "./pdf-pages.ts";

/** Dots an inch of a page that was laid out, and pixels of the longer side of one that is a picture. */
const DPI = 120;
const LONGEST_SIDE = 2000;
const SHADES = 32;

/** Dots an inch, and pixels of the longer side, of the pages that cells are cut from. */
const FINE_DPI = 150;
const FINE_SIDE = 3000;
/** Pixels that are shown around a cell: enough for the foot of a letter, too few for the words beside it. */
const AROUND = 5;

/** Cells of a page (from 1) as PNG, in their order; null where the document has no such page to be shown. */
export async function cutCells(
  bytes: Uint8Array,
  page: number,
  boxes: readonly Box[],
): Promise<readonly Uint8Array[] | null> {
  const picture = await pictureOf(bytes, page, { dpi: FINE_DPI, side: FINE_SIDE });
  if (picture === null) return null;
  const { data, info } = await picture.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const cells: Uint8Array[] = [];
  for (const box of boxes) {
    const whole = sharp(data, { raw: { width, height, channels } });
    cells.push(
      await whole
        .extract(pixelsOf(box, width, height))
        .png({ palette: true, colours: SHADES })
        .toBuffer(),
    );
  }
  return cells;
}

function pixelsOf(box: Box, width: number, height: number) {
  const left = Math.min(width - 1, Math.max(0, Math.floor(box.x * width - AROUND)));
  const top = Math.min(height - 1, Math.max(0, Math.floor(box.y * height - AROUND)));
  const right = Math.min(width, Math.ceil((box.x + box.width) * width + AROUND));
  const bottom = Math.min(height, Math.ceil((box.y + box.height) * height + AROUND));
  return { left, top, width: Math.max(1, right - left), height: Math.max(1, bottom - top) };
}

/** One page of a document (from 1) as a PNG with cells marked; null where it has no such page to be shown. */
export async function drawPage(
  bytes: Uint8Array,
  page: number,
  marks: readonly PageMark[],
): Promise<Uint8Array | null> {
  const picture = await pictureOf(bytes, page, { dpi: DPI, side: LONGEST_SIDE });
  if (picture === null) return null;
  const { data, info } = await picture.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const svg = Buffer.from(drawMarks(marks, width, height));
  const marked = sharp(data, { raw: { width, height, channels } }).composite([{ input: svg }]);
  return marked.png({ palette: true, colours: SHADES }).toBuffer();
}

/** Dots an inch where the page was laid out; pixels of its longer side, at most, where it is a picture. */
interface Fineness {
  readonly dpi: number;
  readonly side: number;
}

async function pictureOf(bytes: Uint8Array, page: number, { dpi, side }: Fineness): Promise<Sharp | null> {
  const kind = documentKind(bytes);
  if (kind === "pdf") return pageOfPdf(bytes, page, dpi);
  return kind === "image" ? pageOfImage(bytes, page, side) : null;
}

async function pageOfPdf(bytes: Uint8Array, page: number, dpi: number): Promise<Sharp | null> {
  const document = await openPdf("", bytes);
  if (!document.ok) return null;
  const picture = page > document.value.pageCount ? null : renderPdfPage(document.value, page - 1, dpi);
  closePdf(document.value);
  if (picture === null) return null;
  const { width, height, data } = picture;
  return sharp(data, { raw: { width, height, channels: 1 } });
}

async function pageOfImage(bytes: Uint8Array, page: number, side: number): Promise<Sharp | null> {
  const { pages = 1 } = await sharp(bytes).metadata();
  if (page > pages) return null;
  const size = { width: side, height: side, fit: "inside", withoutEnlargement: true } as const;
  return sharp(bytes, { page: page - 1 })
    .autoOrient()
    .flatten({ background: "white" })
    .resize(size);
}
