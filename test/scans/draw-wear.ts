import { seeded } from "../damage/random.ts";
import type { Wear } from "./scanned-page.ts";

/** What might happen to a page; the same seed and resolution always suffer the same. */
export function drawWear(seed: number, dpi: number): Wear {
  const random = seeded(seed * 1000 + dpi, "wear");
  const how = { dpi, skew: random.int(-20, 20) / 10 };
  const noise = random.chance(0.5) ? { noise: random.int(3, 12) } : {};
  const blur = random.chance(0.5) ? { blur: random.int(30, 60) / 100 } : {};
  const light = random.chance(0.5) ? { contrast: random.int(45, 90) / 100, paper: random.int(200, 255) } : {};
  const jpeg = random.chance(0.5) ? { jpeg: random.int(40, 80) } : {};
  return { ...how, ...noise, ...blur, ...light, ...jpeg };
}
