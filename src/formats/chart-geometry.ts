import type { Decimal } from "../core/domain/decimal.ts";
import type { Light } from "../core/domain/evaluation.ts";

/** What a chart of one series is drawn from. Numbers are drawn, never reckoned with: the exact ones stand in the table. */
export interface ChartSeries {
  readonly points: readonly ChartPoint[];
  readonly baseline: Decimal | null;
  /** Places of points before which the series breaks: what lies on either side cannot be compared. */
  readonly breaks: readonly number[];
}

export interface ChartPoint {
  /** Null where there is no value to draw: a gap, which is never a zero. */
  readonly value: Decimal | null;
  readonly light: Light;
  /** The target that holds for the point. One end for "at least" and "at most", both where it is an interval. */
  readonly target: { readonly lower: Decimal | null; readonly upper: Decimal | null } | null;
}

export interface ChartSize {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Dot {
  /** Of its point in the series. */
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly light: Light;
}

/** A target over the stretch of one or several points: a line, or a band between two. */
export interface TargetStep {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  /** The other end of a band; the same as `y1` for a line. */
  readonly y2: number;
}

export interface Geometry {
  readonly dots: readonly Dot[];
  /** Where a point has no value; `y` is the foot of the plot. */
  readonly gaps: readonly Dot[];
  /** Runs of neighbouring dots that a line joins; no line crosses a gap or a break. */
  readonly lines: readonly (readonly Dot[])[];
  readonly targets: readonly TargetStep[];
  readonly breaks: readonly { readonly x: number; readonly place: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
  readonly baseline: number | null;
  readonly zero: number | null;
  /** The centre of each point, in order. */
  readonly centres: readonly number[];
  /** How wide the stretch of one point is. */
  readonly step: number;
}

/** Where everything of a chart goes, in units of its view box. */
export function chartGeometry(series: ChartSeries, size: ChartSize): Geometry {
  const { points, breaks } = series;
  const scale = scaleOf(series);
  const step = (size.width - size.left - size.right) / Math.max(points.length, 1);
  const foot = size.height - size.bottom;
  const yOf = (value: number) => foot - ((value - scale.low) / (scale.high - scale.low)) * (foot - size.top);
  const centres = points.map((_, place) => size.left + step * (place + 0.5));
  const dots = points.map(({ value, light }, place): Dot & { readonly isGap: boolean } => ({
    place,
    x: centres[place] ?? size.left,
    y: value === null ? foot : yOf(Number(value)),
    light,
    isGap: value === null,
  }));
  const present = dots.filter((dot) => !dot.isGap).map(withoutGap);
  return {
    dots: present,
    gaps: dots.filter((dot) => dot.isGap).map(withoutGap),
    lines: runsOf(present, breaks),
    targets: targetSteps(series, { yOf, step, left: size.left }),
    breaks: breaks.map((place) => ({ place, x: size.left + step * place })),
    ticks: scale.ticks.map((value) => ({ value, y: yOf(value) })),
    baseline: series.baseline === null ? null : yOf(Number(series.baseline)),
    zero: scale.low <= 0 && scale.high >= 0 ? yOf(0) : null,
    centres,
    step,
  };
}

function withoutGap({ place, x, y, light }: Dot): Dot {
  return { place, x, y, light };
}

/** Neighbours in time, cut at breaks. */
function runsOf(dots: readonly Dot[], breaks: readonly number[]): readonly (readonly Dot[])[] {
  const runs: Dot[][] = [];
  for (const dot of dots) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before?.place === dot.place - 1 && !breaks.includes(dot.place)) run.push(dot);
    else runs.push([dot]);
  }
  return runs;
}

interface Plot {
  readonly yOf: (value: number) => number;
  readonly step: number;
  readonly left: number;
}

/** One step for neighbours with the same target. */
function targetSteps({ points }: ChartSeries, { yOf, step, left }: Plot): readonly TargetStep[] {
  const steps: TargetStep[] = [];
  for (const [place, { target }] of points.entries()) {
    const ends = endsOf(target);
    if (ends === null) continue;
    const [y1, y2] = [yOf(ends[0]), yOf(ends[1])];
    const [x1, x2] = [left + step * place, left + step * (place + 1)];
    const before = steps.at(-1);
    const goesOn = before !== undefined && before.x2 === x1 && before.y1 === y1 && before.y2 === y2;
    if (goesOn) steps[steps.length - 1] = { ...before, x2 };
    else steps.push({ x1, x2, y1, y2 });
  }
  return steps;
}

function endsOf(target: ChartPoint["target"]): readonly [number, number] | null {
  if (target === null) return null;
  const [lower, upper] = [target.lower ?? target.upper, target.upper ?? target.lower];
  return lower === null || upper === null ? null : [Number(lower), Number(upper)];
}

/** Room for every number there is. Zero is in it unless all lie far from zero; the ends are round numbers. */
function scaleOf({ points, baseline }: ChartSeries): Scale {
  const numbers = [
    ...points.flatMap(({ value, target }) => [value, target?.lower ?? null, target?.upper ?? null]),
    baseline,
  ].flatMap((one) => (one === null ? [] : [Number(one)]));
  if (numbers.every((one) => one === 0)) return roundScale(0, 1);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const isFarFromZero = low < high && low > high * FAR_FROM_ZERO;
  return isFarFromZero ? withFloor(roundScale(low, high), low) : roundScale(Math.min(low, 0), Math.max(high, 0));
}

const FAR_FROM_ZERO = 0.6;
const WANTED_TICKS = 4;

interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
}

function roundScale(low: number, high: number): Scale {
  const step = roundStep((high - low) / WANTED_TICKS);
  const from = Math.floor(low / step);
  const to = Math.max(Math.ceil(high / step), from + 1);
  const ticks = Array.from({ length: to - from + 1 }, (_, place) => tidy((from + place) * step));
  return { low: tidy(from * step), high: tidy(to * step), ticks };
}

/** A value does not lie on the edge of a plot that does not begin at zero. */
function withFloor(scale: Scale, lowest: number): Scale {
  const [first = 0, second = 0] = scale.ticks;
  if (lowest > first) return scale;
  const low = tidy(first - (second - first));
  return { ...scale, low, ticks: [low, ...scale.ticks] };
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const found = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * 0.999) ?? 10;
  return found * power;
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
