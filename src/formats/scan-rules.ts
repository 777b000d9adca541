import { crosses, type Rule, type Rules } from "./ruled-grid.ts";
import { type GrayBitmap, WHITE } from "./scan-bitmap.ts";

/** A rule with its thickness in pixels. */
interface DrawnRule extends Rule {
  readonly thickness: number;
}

export interface DrawnRules extends Rules {
  readonly level: readonly DrawnRule[];
  readonly upright: readonly DrawnRule[];
}

/** Finds the straight lines of a page that lies level; `letter` is the height of its letters in pixels. */
export function findRules(page: GrayBitmap, letter: number): DrawnRules {
  const level = levelRules(page, { letter, shortest: letter * 5 });
  const upright = levelRules(turned(page), { letter, shortest: letter * 3 });
  const isDrawn = (rule: Rule, others: readonly Rule[]) =>
    rule.to - rule.from >= letter * 25 || others.some((other) => crosses(rule, other, letter * 0.4));
  return {
    level: level.filter((rule) => isDrawn(rule, upright)),
    upright: upright.filter((rule) => isDrawn(rule, level)),
  };
}

/** x and y change places. */
function turned({ width, height, pixels }: GrayBitmap): GrayBitmap {
  const out = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) out[x * height + y] = pixels[y * width + x] ?? WHITE;
  }
  return { width: height, height: width, pixels: out };
}

interface Sizes {
  readonly letter: number;
  readonly shortest: number;
}

interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
}

/** A thin line may fall between two rows of pixels and be pale in both: three rows are taken together. */
const INK_OF_THREE = 96;

function levelRules(page: GrayBitmap, sizes: Sizes): readonly DrawnRule[] {
  const rules = stacked(runsOf(page, sizes.shortest)).map(ruleOf);
  return rules.filter((rule) => isThin(rule, sizes) && isEven(page, rule) && standsAlone(page, rule, sizes.letter));
}

function runsOf({ width, height, pixels }: GrayBitmap, shortest: number): readonly Run[] {
  const runs: Run[] = [];
  for (let y = 1; y < height - 1; y += 1) {
    let [start, last] = [-1, -1];
    const close = () => {
      if (start >= 0 && last + 1 - start >= shortest) runs.push({ y, from: start, to: last + 1 });
      start = -1;
    };
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const paper = (pixels[at - width] ?? WHITE) + (pixels[at] ?? WHITE) + (pixels[at + width] ?? WHITE);
      if (3 * WHITE - paper < INK_OF_THREE) continue;
      if (start >= 0 && x - last > 2) close();
      if (start < 0) start = x;
      last = x;
    }
    close();
  }
  return runs;
}

/** Runs of neighbouring rows that overlap are one line. */
function stacked(runs: readonly Run[]): readonly (readonly Run[])[] {
  const done: Run[][] = [];
  let open: Run[][] = [];
  for (const run of runs) {
    const current = open.filter((group) => run.y - (group.at(-1)?.y ?? run.y) <= 1);
    done.push(...open.filter((group) => !current.includes(group)));
    const touching = current.filter((group) => group.some((one) => touches(one, run)));
    const apart = current.filter((group) => !touching.includes(group));
    open = [...apart, [...touching.flat(), run]];
  }
  return [...done, ...open];
}

function touches(one: Run, run: Run): boolean {
  return run.y - one.y <= 1 && run.from < one.to && one.from < run.to;
}

function ruleOf(runs: readonly Run[]): DrawnRule {
  const from = Math.min(...runs.map((run) => run.from));
  const to = Math.max(...runs.map((run) => run.to));
  const length = (run: Run) => run.to - run.from;
  const ink = runs.reduce((sum, run) => sum + length(run), 0);
  const at = runs.reduce((sum, run) => sum + (run.y + 0.5) * length(run), 0) / ink;
  return { at, from, to, thickness: Math.max(1, ink / (to - from) - 2) };
}

function isThin({ thickness }: DrawnRule, { letter }: Sizes): boolean {
  return thickness <= Math.max(3, letter * 0.45);
}

/** A rule is about as dark all along; between letters it is paler. */
function isEven({ width, pixels }: GrayBitmap, { at, from, to }: DrawnRule): boolean {
  const row = Math.floor(at) * width;
  const inks = Array.from({ length: to - from }, (_, i) => {
    const x = row + from + i;
    return 3 * WHITE - (pixels[x - width] ?? WHITE) - (pixels[x] ?? WHITE) - (pixels[x + width] ?? WHITE);
  });
  const middle = inks.toSorted((a, b) => a - b)[Math.floor(inks.length / 2)] ?? 0;
  return inks.filter((ink) => ink >= middle * 0.55).length >= inks.length * 0.92;
}

/** A rule has paper along both of its sides; feet and heads of letters have stems along one. */
function standsAlone(page: GrayBitmap, { at, from, to, thickness }: DrawnRule, letter: number): boolean {
  const away = thickness / 2 + 1.5 + letter * 0.12;
  return [at - away, at + away].every((y) => inkAlong(page, Math.floor(y), { from, to }) < 0.25);
}

/** Pale ink counts: stems are pale where letters are small. */
const PALE = 176;

function inkAlong({ width, height, pixels }: GrayBitmap, y: number, span: { from: number; to: number }): number {
  if (y < 0 || y >= height) return 0;
  let ink = 0;
  for (let x = span.from; x < span.to; x += 1) if ((pixels[y * width + x] ?? WHITE) < PALE) ink += 1;
  return ink / (span.to - span.from);
}

/** The page without its rules; what stands on both sides of a rule goes through it. */
export function eraseRules(page: GrayBitmap, { level, upright }: DrawnRules): GrayBitmap {
  const once = eraseLevel(page, level);
  return turned(eraseLevel(turned(once), upright));
}

function eraseLevel({ width, height, pixels }: GrayBitmap, rules: readonly DrawnRule[]): GrayBitmap {
  const out = pixels.slice();
  for (const { at, from, to, thickness } of rules) {
    const top = Math.max(0, Math.floor(at - thickness / 2 - 1.5));
    const bottom = Math.min(height - 1, Math.ceil(at + thickness / 2 + 0.5));
    for (let x = Math.max(0, from - 2); x < Math.min(width, to + 2); x += 1) {
      const above = pixels[Math.max(0, top - 1) * width + x] ?? WHITE;
      const below = pixels[Math.min(height - 1, bottom + 1) * width + x] ?? WHITE;
      if (above < 128 && below < 128) continue;
      for (let y = top; y <= bottom; y += 1) out[y * width + x] = WHITE;
    }
  }
  return { width, height, pixels: out };
}
