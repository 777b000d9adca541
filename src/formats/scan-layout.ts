import type { Box } from "../core/domain/source.ts";
import { type RuledTable, ruledTables } from "./ruled-grid.ts";
import { type GrayBitmap, levelled, type PixelBox, turnQuarters } from "./scan-bitmap.ts";
import { inkMask, whitePaper } from "./scan-clean.ts";
import { findMarks, letterHeight, type Mark, type Marks } from "./scan-marks.ts";
import { dpiOf, measureQuality, type ScanQuality } from "./scan-quality.ts";
import { eraseRules, findRules } from "./scan-rules.ts";
import { findLie, type Lie } from "./scan-upright.ts";

/** A page that stands upright and level, white and without rules. */
export interface ScanLayout {
  readonly page: GrayBitmap;
  readonly marks: Marks;
  /** The usual height of its letters, in pixels. */
  readonly letter: number;
  readonly tables: readonly RuledTable[];
  readonly lie: Lie;
  readonly quality: ScanQuality;
}

/** Shades up to this are ink once paper is white. */
export const INK = 128;

/** Null where there is no writing. `said` are the dots per inch the file claims, if it does. */
export function layOut(bitmap: GrayBitmap, said: number | null): ScanLayout | null {
  const white = whitePaper(bitmap);
  const first = marksOf(white);
  const rough = letterHeight(first.all);
  if (rough === null) return null;
  const lie = findLie(first.all, white.width, white.height);
  const upright = levelled(turnQuarters(white, lie.quarters), lie.slope);
  const rules = findRules(upright, rough);
  const page = eraseRules(upright, rules);
  const marks = marksOf(page);
  const letter = letterHeight(marks.all) ?? rough;
  const quality = measureQuality(page, marks.all, { letter, dpi: dpiOf(bitmap, said) });
  return { page, marks, letter, tables: ruledTables(rules, letter * 0.6), lie, quality };
}

function marksOf(page: GrayBitmap): Marks {
  return findMarks(inkMask(page, INK), page.width, page.height);
}

export function marksIn(marks: readonly Mark[], { x0, y0, x1, y1 }: PixelBox): readonly Mark[] {
  return marks.filter((mark) => {
    const [x, y] = [(mark.x0 + mark.x1) / 2, (mark.y0 + mark.y1) / 2];
    return x > x0 && x < x1 && y > y0 && y < y1;
  });
}

/** Where a part of the level page is on the page as it was scanned. */
export function boxOnPaper({ page: { width, height }, lie }: ScanLayout, part: PixelBox): Box {
  const cos = 1 / Math.hypot(1, lie.slope);
  const sin = lie.slope * cos;
  const corners = [part.x0, part.x1].flatMap((x) =>
    [part.y0, part.y1].map((y) => ({ x: x - width / 2, y: y - height / 2 })),
  );
  const shares = corners.map(({ x, y }) =>
    turnedBack({ x: (x * cos - y * sin) / width + 0.5, y: (x * sin + y * cos) / height + 0.5 }, lie.quarters),
  );
  const [left, top] = [share(Math.min(...shares.map(({ x }) => x))), share(Math.min(...shares.map(({ y }) => y)))];
  const [right, bottom] = [share(Math.max(...shares.map(({ x }) => x))), share(Math.max(...shares.map(({ y }) => y)))];
  return { x: left, y: top, width: share(right - left), height: share(bottom - top) };
}

/** The point of the page before it was turned clockwise by quarters. */
function turnedBack({ x, y }: { x: number; y: number }, quarters: Lie["quarters"]): { x: number; y: number } {
  switch (quarters) {
    case 0:
      return { x, y };
    case 1:
      return { x: y, y: 1 - x };
    case 2:
      return { x: 1 - x, y: 1 - y };
    case 3:
      return { x: 1 - y, y: x };
  }
}

/** Between 0 and 1, to a ten-thousandth. */
function share(value: number): number {
  return Math.round(Math.max(0, Math.min(1, value)) * 10_000) / 10_000;
}
