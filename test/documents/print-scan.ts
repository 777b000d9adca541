import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { seeded } from "../damage/random.ts";
import { picturePdf } from "./picture-pdf.ts";
import type { Press, Printed } from "./press.ts";
import { type Look, typstPdf } from "./print-typst.ts";
import { makeSmallSample, type Sample } from "./sample.ts";
import { type Bitmap, type Wear, worsen } from "./worsen.ts";

interface Scan {
  readonly dpi: number;
  readonly wear: Wear;
  /** Of 100: what is left of a picture saved as JPEG. */
  readonly quality: number;
  readonly as: "pdf" | "png" | "jpeg" | "tiff";
  readonly look: Partial<Look>;
}

const FRESH: Wear = { skew: 0.3, noise: 3, blur: 0, paper: 250, ink: 15 };
const USED: Wear = { skew: 1, noise: 6, blur: 0.5, paper: 238, ink: 35 };
const POOR: Wear = { skew: 2, noise: 10, blur: 0.8, paper: 215, ink: 70 };
const PLAIN: Scan = { dpi: 200, wear: FRESH, quality: 80, as: "pdf", look: {} };

const SCANS: readonly (readonly [string, Scan])[] = [
  ["scan, 300 dpi", { ...PLAIN, dpi: 300 }],
  ["scan, 300 dpi, poor", { ...PLAIN, dpi: 300, wear: POOR, quality: 60 }],
  ["scan, 200 dpi", PLAIN],
  ["scan, 200 dpi, PNG", { ...PLAIN, as: "png" }],
  ["scan, 200 dpi, no rules", { ...PLAIN, look: { rules: "open" } }],
  ["scan, 200 dpi, used", { ...PLAIN, wear: USED, quality: 60, as: "jpeg" }],
  ["scan, 150 dpi", { ...PLAIN, dpi: 150, as: "tiff" }],
  ["scan, 150 dpi, used", { ...PLAIN, dpi: 150, wear: USED, quality: 60 }],
  ["scan, 120 dpi", { ...PLAIN, dpi: 120, quality: 60 }],
  ["scan, 100 dpi", { ...PLAIN, dpi: 100, quality: 60 }],
  ["scan, 100 dpi, used", { ...PLAIN, dpi: 100, wear: USED, quality: 40 }],
];

/** Where one is not installed, the first that comes with the program that prints stands in for it. */
const FONTS = [
  "Liberation Sans",
  "Liberation Sans",
  "Liberation Serif",
  "Libertinus Serif",
  "DejaVu Sans",
  "New Computer Modern",
];

/** As many records as one sheet holds. */
const RECORDS = 8;

export const SCAN_PRESSES: readonly Press[] = SCANS.map(([name, scan]) => ({
  name,
  format: name.split(/, (?=poor|PNG|no|used)/)[0] ?? name,
  isSlow: true,
  print: async (samples) =>
    Promise.all(samples.map(async ({ seed }) => scanned(makeSmallSample(seed, RECORDS), name, scan))),
}));

/** The first page of the document on a glass, and the records that are on it. */
async function scanned(sample: Sample, press: string, scan: Scan): Promise<Printed> {
  const random = seeded(sample.seed, press);
  const look: Look = {
    rules: "ruled",
    size: random.pick([8, 9, 10, 11]),
    font: random.pick(FONTS),
    hyphens: false,
    splits: false,
    isSideways: false,
    ...scan.look,
  };
  const pages = await pagesOf(typstPdf(sample, { press, look, manner: { hasPages: false } }), scan.dpi);
  const worn = await Promise.all(pages.map(async (page, index) => worsen(page, scan.wear, sample.seed * 10 + index)));
  return { sample, name: `informe.${scan.as}`, bytes: await saved(worn, scan) };
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

/** All pages as one PDF, or the first one as a picture. */
async function saved(pages: readonly Bitmap[], { dpi, quality, as }: Scan): Promise<Uint8Array> {
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
