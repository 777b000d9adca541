import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imagePages, type PageBitmap } from "../../src/formats/scan-decode.ts";
import { problemOf, valueOf } from "../core/decimals.ts";
import { latin1 } from "./bytes.ts";

const [WIDTH, HEIGHT] = [60, 40];

/** A dark square on the left of white paper. */
function drawing(channels: 3 | 4 = 3) {
  const background = { r: 255, g: 255, b: 255, alpha: 0 };
  const square = {
    input: { create: { width: 20, height: 20, channels: 3 as const, background: "black" } },
    left: 5,
    top: 5,
  };
  return sharp({ create: { width: WIDTH, height: HEIGHT, channels, background } }).composite([square]);
}

async function first(bytes: Uint8Array): Promise<PageBitmap> {
  const [page] = valueOf(await imagePages("informe.png", bytes));
  if (page === undefined) throw new Error("no page");
  return valueOf(await page.bitmap());
}

async function refused(bytes: Uint8Array) {
  const pages = await imagePages("informe.png", bytes);
  if (!pages.ok) return pages.problem;
  const [page] = pages.value;
  return page === undefined ? null : problemOf(await page.bitmap());
}

async function fax(image: Uint8Array): Promise<Buffer> {
  return sharp(image)
    .removeAlpha()
    .threshold(128)
    .toColourspace("b-w")
    .tiff({ compression: "ccittfax4", bitdepth: 1 })
    .toBuffer();
}

/** The PNG as if it were so many pixels wide and tall. */
function withSize(png: Buffer, side: number): Uint8Array {
  const other = Buffer.from(png);
  other.writeUInt32BE(side, 16);
  other.writeUInt32BE(side, 20);
  other.writeUInt32BE(crc32(other.subarray(12, 29)), 29);
  return other;
}

const shadeAt = ({ pixels, width }: PageBitmap, x: number, y: number) => pixels[y * width + x];

describe("every kind of image becomes gray pixels", () => {
  it.each([
    ["a PNG", async () => drawing().png().toBuffer()],
    ["a JPEG", async () => drawing().jpeg({ quality: 95 }).toBuffer()],
    ["a TIFF", async () => drawing().tiff({ compression: "lzw" }).toBuffer()],
    ["a fax in black and white", async () => fax(await drawing().png().toBuffer())],
    ["transparent paper", async () => drawing(4).png().toBuffer()],
    ["16 bits a colour", async () => drawing().toColourspace("rgb16").png().toBuffer()],
    ["inks of a press (CMYK)", async () => drawing().toColourspace("cmyk").jpeg({ quality: 95 }).toBuffer()],
    ["a palette", async () => drawing().png({ palette: true }).toBuffer()],
  ])("%s", async (_, make) => {
    const page = await first(await make());
    expect([page.width, page.height, page.pixels.length]).toEqual([WIDTH, HEIGHT, WIDTH * HEIGHT]);
    expect(shadeAt(page, 15, 15)).toBeLessThan(80);
    expect(shadeAt(page, 50, 30)).toBeGreaterThan(240);
  });

  it("a photograph taken sideways stands as it is shown", async () => {
    const page = await first(await drawing().withMetadata({ orientation: 6 }).jpeg().toBuffer());
    expect([page.width, page.height]).toEqual([HEIGHT, WIDTH]);
    expect(shadeAt(page, 30, 10)).toBeLessThan(80);
  });

  it("says its resolution where the file does", async () => {
    expect((await first(await drawing().withMetadata({ density: 200 }).png().toBuffer())).dpi).toBeCloseTo(200, 0);
  });

  it("of a moving picture only the first is a page", async () => {
    const frames = await sharp([await drawing().png().toBuffer(), await drawing().png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    expect(valueOf(await imagePages("informe.gif", frames))).toHaveLength(1);
  });

  it("a TIFF has as many pages as it holds", async () => {
    const one = await drawing().png().toBuffer();
    const tiff = await sharp([one, one, one], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect(valueOf(await imagePages("informe.tif", tiff)).map(({ page }) => page)).toEqual([1, 2, 3]);
  });
});

describe("an image that cannot be read is refused", () => {
  it("20,000 by 20,000 pixels, before anything is unpacked", async () => {
    const huge = withSize(await drawing().png().toBuffer(), 20_000);
    const before = process.memoryUsage().rss;
    expect(await refused(huge)).toMatchObject({ code: "scan-too-large", page: 1, width: 20_000, height: 20_000 });
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it.each(["png", "jpeg", "tiff"] as const)("a %s that is cut off", async (format) => {
    const noise = await sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: "white",
        noise: { type: "gaussian", mean: 128, sigma: 60 },
      },
    })
      .toFormat(format)
      .toBuffer();
    expect(await refused(noise.subarray(0, noise.length / 2))).toMatchObject({ code: "document-damaged" });
  });

  it("a header that promises more than there is", async () => {
    const png = await drawing().png().toBuffer();
    expect(await refused(withSize(png, 2_000))).toMatchObject({ code: "document-damaged" });
  });

  it("a header and nothing else", async () => {
    expect(await refused(latin1("\u0089PNG\r\n\u001a\n"))).toMatchObject({ code: "document-damaged" });
  });
});

it("a page larger than letters need is reduced while it is decoded", async () => {
  const large = await sharp({ create: { width: 6_000, height: 900, channels: 3, background: "white" } })
    .withMetadata({ density: 900 })
    .png()
    .toBuffer();
  const page = await first(large);
  expect([page.width, page.height]).toEqual([5_000, 750]);
  expect(page.dpi).toBeCloseTo(750, 0);
});
