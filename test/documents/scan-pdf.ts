import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { picturePdf } from "./picture-pdf.ts";
import { type Bitmap, type Wear, worsen } from "./worsen.ts";

export interface Scanner {
  readonly dpi: number;
  readonly wear: Wear;
  /** Of 100: what is left of a picture saved as JPEG. */
  readonly quality: number;
  /** A PDF holds all pages, a picture one. */
  readonly as: "pdf" | "png" | "jpeg" | "tiff";
}

/** What a scanner makes of a printed document; null where it has more pages than the format holds. */
export async function scanPdf(pdf: Uint8Array, scanner: Scanner, seed: number): Promise<Uint8Array | null> {
  const pages = await pagesOf(pdf, scanner.dpi);
  if (scanner.as !== "pdf" && pages.length > 1) return null;
  const worn = await Promise.all(pages.map(async (page, index) => worsen(page, scanner.wear, seed * 10 + index)));
  return saved(worn, scanner);
}

async function pagesOf(pdf: Uint8Array, dpi: number): Promise<Bitmap[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: Bitmap[] = [];
  for (const page of document.pages()) {
    const { width, height, data } = await page.render({ scale: dpi / 72, render: "bitmap" });
    pages.push({
      width,
      height,
      data: Uint8Array.from({ length: width * height }, (_, place) => data[place * 4 + 1] ?? 255),
    });
  }
  document.destroy();
  library.destroy();
  return pages;
}

async function saved(pages: readonly Bitmap[], { dpi, quality, as }: Scanner): Promise<Uint8Array> {
  const pictures = pages.map(({ width, height, data }) =>
    sharp(data, { raw: { width, height, channels: 1 } })
      .withDensity(dpi)
      .toColourspace("b-w"),
  );
  const [first] = pictures;
  if (first === undefined) throw new Error("a document without pages");
  if (as === "png") return first.png().toBuffer();
  if (as === "tiff") return first.tiff({ compression: "lzw" }).toBuffer();
  if (as === "jpeg") return first.jpeg({ quality }).toBuffer();
  const jpegs = await Promise.all(pictures.map(async (picture) => picture.jpeg({ quality }).toBuffer()));
  return picturePdf(
    pages.map(({ width, height }, index) => ({ jpeg: jpegs[index] ?? Buffer.alloc(0), width, height, dpi })),
  );
}
