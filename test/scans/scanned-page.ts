import { PDFiumLibrary } from "@hyzyla/pdfium";
import sharp from "sharp";
import { seeded } from "../damage/random.ts";

/** What printer and scanner did to a page. */
export interface Wear {
  readonly dpi: number;
  /** Degrees. */
  readonly skew?: number;
  /** Standard deviation, in shades of 0 to 255. */
  readonly noise?: number;
  /** Standard deviation in pixels at 100 dpi. */
  readonly blur?: number;
  /** Share of the contrast that is left. */
  readonly contrast?: number;
  /** Shade of the paper, 255 white. */
  readonly paper?: number;
  /** JPEG quality; none is PNG. */
  readonly jpeg?: number;
}

/** The first page of a PDF as an image of 8 bit gray. */
export async function renderPdf(pdf: Uint8Array, dpi: number): Promise<Uint8Array> {
  const library = await PDFiumLibrary.init();
  try {
    const document = await library.loadDocument(pdf);
    const page = document.getPage(0);
    const { data, width, height } = await page.render({ scale: dpi / 72, render: "bitmap" });
    document.destroy();
    const raw = { width, height, channels: 4 } as const;
    return await sharp(data, { raw }).flatten({ background: "white" }).toColourspace("b-w").png().toBuffer();
  } finally {
    library.destroy();
  }
}

export async function wear(image: Uint8Array, how: Wear, seed = 1): Promise<Uint8Array> {
  const turned = how.skew === undefined ? sharp(image) : sharp(image).rotate(how.skew, { background: "white" });
  const flat = turned.toColourspace("b-w");
  const blurred = how.blur === undefined ? flat : sharp(await flat.png().toBuffer()).blur((how.blur * how.dpi) / 100);
  const { data, info } = await blurred.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  const random = seeded(seed, "noise");
  const { contrast = 1, paper = 255, noise = 0 } = how;
  for (let i = 0; i < data.length; i += 1) {
    const shade = paper - (255 - (data[i] ?? 255)) * contrast;
    const grain = noise === 0 ? 0 : (random.next() + random.next() + random.next() - 1.5) * 2 * noise;
    data[i] = Math.max(0, Math.min(255, Math.round(shade + grain)));
  }
  const { width, height } = info;
  const out = sharp(data, { raw: { width, height, channels: 1 } }).withMetadata({ density: how.dpi });
  return how.jpeg === undefined ? out.png().toBuffer() : out.jpeg({ quality: how.jpeg }).toBuffer();
}
