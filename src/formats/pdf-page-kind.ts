import { type PageCharacters, readCharacters } from "./pdf-characters.ts";
import { areaOf, KIND, type Matrix, ownMatrix, type PdfObject, pdfObjects, times } from "./pdf-objects.ts";
import { type PdfDocument, type PdfPage, withPdfPage } from "./pdf-pages.ts";
import { grayOf, type GrayPicture } from "./pdf-picture.ts";

/** How a page has to be read: its characters, or as a picture of characters. */
export type PdfPageKind = "text" | "scan" | "blank";

/** Share of the page that pictures must cover for it to be a scan. */
const MOSTLY_PICTURE = 0.5;
/** A scan may have a page number or a stamp set on it, no more characters. */
const STAMP = 60;
/** Share of the characters that may have no meaning, such as bullets. */
const MEANINGLESS = 0.2;
/** As many drawings may be letters that were turned into curves. */
const DRAWN_LETTERS = 300;
/** Share of the page: a smaller picture on an empty page says nothing. */
const SMALL_PICTURE = 0.02;
const WHOLE_PAGE = 0.98;

export function pdfPageKind(document: PdfDocument, index: number): PdfPageKind {
  return withPdfPage(document, index, (page) => kindOf(document, page, readCharacters(document, page))) ?? "blank";
}

/** The kind of a page whose characters were read. */
export function kindOf(document: PdfDocument, page: PdfPage, { glyphs, meaningless }: PageCharacters): PdfPageKind {
  const shown = glyphs.filter(({ text }) => text !== " ").length;
  if (shown > 0 && meaningless > shown * MEANINGLESS) return "scan";
  if (shown >= STAMP) return "text";
  const { covered, drawings } = drawn(document, page);
  if (covered >= MOSTLY_PICTURE) return "scan";
  if (shown > 0) return "text";
  return covered > SMALL_PICTURE || drawings > DRAWN_LETTERS ? "scan" : "blank";
}

/** The share of the page that pictures cover, and how many drawings there are besides. */
function drawn(document: PdfDocument, page: PdfPage): { readonly covered: number; readonly drawings: number } {
  let [area, drawings] = [0, 0];
  for (const object of pdfObjects(document, page)) {
    if (object.kind === KIND.path) drawings += 1;
    if (object.kind === KIND.image) area += coveredBy(document, page, object);
  }
  return { covered: area / (page.width * page.height), drawings };
}

function coveredBy(document: PdfDocument, page: PdfPage, object: PdfObject): number {
  const area = areaOf(document, page, object);
  if (area === null) return 0;
  const width = Math.min(area.right, page.width) - Math.max(area.left, 0);
  const height = Math.min(area.bottom, page.height) - Math.max(area.top, 0);
  return Math.max(width, 0) * Math.max(height, 0);
}

/** The pixels of the one upright picture that covers a page on which nothing else is shown; else null. */
export function pdfPagePicture(document: PdfDocument, index: number): GrayPicture | null {
  return withPdfPage(document, index, (page) => {
    if (page.turns !== 0 || readCharacters(document, page).glyphs.length > 0) return null;
    const [only, ...others] = [...pdfObjects(document, page)];
    if (only?.kind !== KIND.image || others.length > 0) return null;
    const covered = coveredBy(document, page, only) / (page.width * page.height);
    const width = uprightWidth(times(ownMatrix(document, only.handle), only.matrix));
    return width !== null && covered > WHOLE_PAGE ? pixelsOf(document, only, width / 72) : null;
  });
}

/** In points; null for a picture that is turned, mirrored or slanted. */
function uprightWidth([a, b, c, d]: Matrix): number | null {
  return a > 0 && d > 0 && Math.abs(b) < a * 0.001 && Math.abs(c) < d * 0.001 ? a : null;
}

function pixelsOf({ engine }: PdfDocument, { handle }: PdfObject, inches: number): GrayPicture | null {
  const bitmap = engine._FPDFImageObj_GetBitmap(handle);
  if (bitmap === 0) return null;
  const picture = grayOf(engine, bitmap, engine._FPDFBitmap_GetWidth(bitmap) / inches);
  engine._FPDFBitmap_Destroy(bitmap);
  return picture;
}
