import sharp from "sharp";
import { type Random, seeded } from "../damage/random.ts";

/** A page as dark and light: one byte a pixel, row after row. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** What a scanner does to a page. */
export interface Wear {
  /** Degrees at most; which way is left to chance. */
  readonly skew: number;
  /** Standard deviation of the light of a pixel, of 255. */
  readonly noise: number;
  /** Standard deviation of the blur in pixels; 0 leaves it sharp. */
  readonly blur: number;
  /** How bright paper and how dark ink come out, of 255. */
  readonly paper: number;
  readonly ink: number;
}

/** The same page as a scanner sees it; one seed always wears it the same way. */
export async function worsen(page: Bitmap, wear: Wear, seed: number): Promise<Bitmap> {
  const random = seeded(seed, "scan");
  const angle = wear.skew * (0.6 + 0.4 * random.next()) * (random.chance(0.5) ? 1 : -1);
  const raw = { raw: { width: page.width, height: page.height, channels: 1 } } as const;
  let image = sharp(page.data, raw).toColourspace("b-w");
  if (wear.skew > 0) image = image.rotate(angle, { background: "#fff" });
  if (wear.blur > 0) image = image.blur(wear.blur);
  const { data, info } = await image
    .linear((wear.paper - wear.ink) / 255, wear.ink)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: wear.noise > 0 ? speckle(data, wear.noise, random) : data };
}

const TABLE = 4096;

/** Light goes up and down from pixel to pixel, by the bell curve. */
function speckle(data: Uint8Array, deviation: number, random: Random): Uint8Array {
  const bell = Int16Array.from({ length: TABLE }, () => Math.round(normal(random) * deviation));
  let state = random.int(1, 2 ** 30);
  return data.map((light) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.max(0, Math.min(255, light + (bell[(state >>> 12) % TABLE] ?? 0)));
  });
}

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
}
