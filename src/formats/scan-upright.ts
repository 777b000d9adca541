import type { Mark } from "./scan-marks.ts";
import { isLetterlike } from "./scan-marks.ts";

/** How a page lies. */
export interface Lie {
  /** Quarters to turn it clockwise so that it stands upright. */
  readonly quarters: 0 | 1 | 2 | 3;
  /** Pixels its lines fall in each pixel to the right, once it stands. */
  readonly slope: number;
  /** How much better it stands so than otherwise, from 1. */
  readonly clarity: number;
}

/**
 * Letters stand on their lines: their feet agree far better than their heads or sides do. The turn
 * and the slope that make them agree best are those of the page.
 */
export function findLie(marks: readonly Mark[], width: number, height: number): Lie {
  const letters = sampleOf(marks.filter(isLetterlike), 4000);
  const sides = [
    letters.map(({ x0, x1, y1 }) => ({ along: (x0 + x1) / 2, across: y1 })),
    letters.map(({ y0, y1, x1 }) => ({ along: height - (y0 + y1) / 2, across: x1 })),
    letters.map(({ x0, x1, y0 }) => ({ along: width - (x0 + x1) / 2, across: height - y0 })),
    letters.map(({ y0, y1, x0 }) => ({ along: (y0 + y1) / 2, across: width - x0 })),
  ] as const;
  const best = sides.map(bestSlope);
  const ranked = best
    .map((found, i) => ({ ...found, quarters: QUARTERS[i] ?? 0 }))
    .toSorted((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (first === undefined || first.score === 0) return { quarters: 0, slope: 0, clarity: 1 };
  return { quarters: first.quarters, slope: first.slope, clarity: first.score / Math.max(1, second?.score ?? 1) };
}

/** Feet down; feet at the right: turned left, so one quarter clockwise puts it right; and so on. */
const QUARTERS = [0, 1, 2, 3] as const;

interface Foot {
  readonly along: number;
  readonly across: number;
}

function sampleOf<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.floor(list.length / step) }, (_, i) => list[Math.floor(i * step)]).filter(
    (item) => item !== undefined,
  );
}

const STEEPEST = 0.09;

function bestSlope(feet: readonly Foot[]): { slope: number; score: number } {
  let best = { slope: 0, score: agreement(feet, 0) };
  for (const step of [0.004, 0.001, 0.00025]) {
    const reach = step === 0.004 ? STEEPEST : step * 4;
    const from = best.slope;
    for (let slope = from - reach; slope <= from + reach; slope += step) {
      const score = agreement(feet, slope);
      if (score > best.score) best = { slope, score };
    }
  }
  return best;
}

/** The sum of squares of how many feet stand on each line. */
function agreement(feet: readonly Foot[], slope: number): number {
  const lines = new Map<number, number>();
  for (const { along, across } of feet) {
    const line = Math.round(across - along * slope);
    lines.set(line, (lines.get(line) ?? 0) + 1);
  }
  let sum = 0;
  for (const count of lines.values()) sum += count * count;
  return sum;
}
