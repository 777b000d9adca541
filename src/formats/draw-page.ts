import sharp, { type Sharp } from "sharp";
import { documentKind } from "./document-kind.ts";
import { drawMarks, type PageMark } from "./page-marks.ts";
import { closePdf, openPdf, renderPdfPage } from "./pdf-pages.ts";

/** Dots an inch of a page that was laid out, and pixels of the longer side of one that is a picture. */
const DPI = 120;
const LONGEST_SIDE = 2000;
const SHADES = 32;

/** One page of a document (from 1) as a PNG with cells marked; null where it has no such page to be shown. */
export async function drawPage(
  bytes: Uint8Array,
  page: number,
  marks: readonly PageMark[],
): Promise<Uint8Array | null> {
  const picture = await pictureOf(bytes, page);
  if (picture === null) return null;
  const { data, info } = await picture.toColourspace("srgb").raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const svg = Buffer.from(drawMarks(marks, width, height));
  const marked = sharp(data, { raw: { width, height, channels } }).composite([{ input: svg }]);
  return marked.png({ palette: true, colours: SHADES }).toBuffer();
}

async function pictureOf(bytes: Uint8Array, page: number): Promise<Sharp | null> {
  const kind = documentKind(bytes);
  if (kind === "pdf") return pageOfPdf(bytes, page);
  return kind === "image" ? pageOfImage(bytes, page) : null;
}

async function pageOfPdf(bytes: Uint8Array, page: number): Promise<Sharp | null> {
  const document = await openPdf("", bytes);
  if (!document.ok) return null;
  const picture = page > document.value.pageCount ? null : renderPdfPage(document.value, page - 1, DPI);
  closePdf(document.value);
  if (picture === null) return null;
  const { width, height, data } = picture;
  return sharp(data, { raw: { width, height, channels: 1 } });
}

async function pageOfImage(bytes: Uint8Array, page: number): Promise<Sharp | null> {
  const { pages = 1 } = await sharp(bytes).metadata();
  if (page > pages) return null;
  const size = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: "inside", withoutEnlargement: true } as const;
  return sharp(bytes, { page: page - 1 })
    .autoOrient()
    .flatten({ background: "white" })
    .resize(size);
}
