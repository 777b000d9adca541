import { printDecimal } from "../core/words/language.ts";
import {
  chartGeometry,
  type ChartSeries,
  type ChartSize,
  type Dot,
  type Geometry,
  type TargetStep,
} from "./chart-geometry.ts";
import { lightPoint } from "./light-mark.ts";
import { type Markup, markup } from "./markup.ts";

/** Everything a chart prints. The exact numbers and their units stand in the table beside it. */
export interface ChartText {
  /** Says what the drawing shows, for those who do not see it. */
  readonly label: string;
  /** Of each point: its short name, the year it is set under, its value as printed, why it has none. */
  readonly points: readonly {
    readonly name: string;
    readonly year: string;
    readonly value: string | null;
    readonly without: string | null;
  }[];
  readonly target: string;
  /** The target of the last point, in figures: "≥ 95". */
  readonly targetValue: string | null;
  readonly baseline: string;
  /** What broke the series, in the order of its breaks. */
  readonly breaks: readonly string[];
}

const WIDE = { width: 720, height: 340, marks: 15 } as const;
const NARROW = { width: 328, height: 270, marks: 13 } as const;

/** The chart twice: for a page and for a phone. The style sheet shows one; neither shrinks its text. */
export function chart(series: ChartSeries, text: ChartText): Markup {
  return markup`${drawing(series, text, WIDE)}${drawing(series, text, NARROW)}`;
}

type Format = typeof WIDE | typeof NARROW;

interface Plan {
  readonly geometry: Geometry;
  readonly size: ChartSize;
  readonly text: ChartText;
  readonly marks: number;
}

function drawing(series: ChartSeries, text: ChartText, format: Format): Markup {
  const { width, height, marks } = format;
  const size = sizeOf(series, text, format);
  const plan: Plan = { geometry: chartGeometry(series, size), size, text, marks };
  const layers = [axis(plan), baselineLine(plan), targetLayer(plan), breakLayer(plan), lineLayer(plan), gapLayer(plan)];
  return markup`<svg class="chart ${format === WIDE ? "wide" : "narrow"}" role="img" aria-label="${text.label}" viewBox="0 0 ${width} ${height}">${layers}${pointLayer(plan)}${names(plan)}</svg>`;
}

const CHARACTER = 7.4;

/** Room for the longest number on the left, for the target on the right. */
function sizeOf(series: ChartSeries, text: ChartText, { width, height }: Format): ChartSize {
  const bare = { width, height, left: 0, right: 0, top: 40, bottom: 44 };
  const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((one) => one.length)) * CHARACTER;
  const ticks = chartGeometry(series, bare).ticks.map(({ value }) => printDecimal(String(value)));
  const goal = text.targetValue === null ? 10 : Math.max(widest([text.targetValue, text.target]), 30) + 10;
  return { ...bare, left: Math.ceil(widest(ticks) + 10), right: Math.ceil(goal) };
}

function axis({ geometry, size }: Plan): Markup {
  const lines = geometry.ticks.map(({ value, y }) => {
    const line = markup`<path class="grid" d="M${at(size.left)} ${at(y)}H${at(size.width - size.right)}"/>`;
    return markup`${line}<text x="${at(size.left - 8)}" y="${at(y + 4.5)}" text-anchor="end">${printDecimal(String(value))}</text>`;
  });
  const { zero } = geometry;
  return markup`${lines}${zero === null ? null : markup`<path class="axis" d="M${at(size.left)} ${at(zero)}H${at(size.width - size.right)}"/>`}`;
}

function baselineLine({ geometry, size, text }: Plan): Markup | null {
  const { baseline } = geometry;
  if (baseline === null) return null;
  return markup`<path class="base" d="M${at(size.left)} ${at(baseline)}H${at(size.width - size.right)}"><title>${text.baseline}</title></path>`;
}

/** Lines for one bound, a band with two edges for an interval; the last one is named at the margin. */
function targetLayer({ geometry, size, text }: Plan): Markup {
  const steps = geometry.targets.map(goalMark);
  const last = geometry.targets.at(-1);
  if (!last || text.targetValue === null) return markup`${steps}`;
  const y = Math.min((last.y1 + last.y2) / 2, size.height - size.bottom - 12);
  const x = size.width - size.right + 6;
  return markup`${steps}<text class="name" x="${at(x)}" y="${at(y - 2)}">${text.target}</text><text class="name" x="${at(x)}" y="${at(y + 14)}">${text.targetValue}</text>`;
}

function goalMark({ x1, x2, y1, y2 }: TargetStep): Markup {
  const edge = (y: number) => markup`<path class="goal" d="M${at(x1)} ${at(y)}H${at(x2)}"/>`;
  if (y1 === y2) return edge(y1);
  const [top, bottom] = [Math.min(y1, y2), Math.max(y1, y2)];
  return markup`<rect class="band" x="${at(x1)}" y="${at(top)}" width="${at(x2 - x1)}" height="${at(bottom - top)}"/>${edge(y1)}${edge(y2)}`;
}

function breakLayer({ geometry, size, text }: Plan): Markup {
  const lines = geometry.breaks.map(({ x }, place) => {
    const isRight = x > size.width * 0.6;
    const name = markup`<text class="name" x="${at(x + (isRight ? -6 : 6))}" y="16" text-anchor="${isRight ? "end" : "start"}">${text.breaks[place] ?? ""}</text>`;
    return markup`<path class="break" d="M${at(x)} 6V${at(size.height - size.bottom)}"/>${name}`;
  });
  return markup`${lines}`;
}

function lineLayer({ geometry }: Plan): Markup {
  const runs = geometry.lines.filter((run) => run.length > 1);
  return markup`${runs.map((run) => markup`<path class="run" d="M${run.map(({ x, y }) => `${at(x)} ${at(y)}`).join("L")}"/>`)}`;
}

const ROOM_FOR_A_WORD = 76;

/** A ring at the foot of the plot where there is no value, with the reason where there is room. */
function gapLayer({ geometry, text, marks }: Plan): Markup {
  const rings = geometry.gaps.map(({ place, x, y, light }) => {
    const why = text.points[place]?.without ?? "";
    const word =
      geometry.step < ROOM_FOR_A_WORD
        ? null
        : markup`<text x="${at(x)}" y="${at(y - 24)}" text-anchor="middle">${why}</text>`;
    return markup`<g><title>${why}</title>${lightPoint(light, { x, y: y - 10, size: marks })}${word}</g>`;
  });
  return markup`${rings}`;
}

function pointLayer(plan: Plan): Markup {
  const { geometry, text, marks } = plan;
  const { dots, step } = geometry;
  const points = dots.map((dot) => {
    const value = text.points[dot.place]?.value ?? "";
    const isTold = step >= value.length * CHARACTER + 6 || dot === dots.at(-1);
    return markup`${lightPoint(dot.light, { x: dot.x, y: dot.y, size: marks })}${isTold ? valueLabel(dot, value, plan) : null}`;
  });
  return markup`${points}`;
}

/** Over the point, or under it where the target or the line to its neighbours would run through the label. */
function valueLabel(dot: Dot, value: string, { geometry, size }: Plan): Markup {
  const { x, y } = dot;
  const hasRoomBelow = y + ROOM_FOR_A_LABEL < size.height - size.bottom;
  const isBelow = hasRoomBelow && (isUnderTarget(dot, geometry) || isTrough(dot, geometry));
  return markup`<text class="value" x="${at(x)}" y="${at(isBelow ? y + 24 : y - 13)}" text-anchor="middle">${value}</text>`;
}

const ROOM_FOR_A_LABEL = 28;

function isUnderTarget({ x, y }: Dot, { targets }: Geometry): boolean {
  const goal = targets.find((one) => one.x1 <= x && x <= one.x2);
  return goal !== undefined && [goal.y1, goal.y2].some((line) => y > line && y - line < ROOM_FOR_A_LABEL);
}

/** Whether the lines to both its neighbours rise from it. */
function isTrough({ place, y }: Dot, { lines }: Geometry): boolean {
  const run = lines.find((one) => one.some((dot) => dot.place === place)) ?? [];
  const beside = run.filter((dot) => Math.abs(dot.place - place) === 1);
  return beside.length === 2 && beside.every((dot) => dot.y < y - 3);
}

/** Under the plot, as many names as fit; a year once, under its first period. */
function names({ geometry, size, text }: Plan): Markup {
  const longest = Math.max(1, ...text.points.map(({ name }) => name.length));
  const every = Math.max(1, Math.ceil((longest * CHARACTER + 8) / geometry.step));
  let told = "";
  const labels = text.points.map(({ name, year }, place) => {
    if (place % every !== 0) return null;
    const x = at(geometry.centres[place] ?? size.left);
    const line = markup`<text x="${x}" y="${at(size.height - size.bottom + 18)}" text-anchor="middle">${name}</text>`;
    if (year === told || year === "") return line;
    told = year;
    return markup`${line}<text x="${x}" y="${at(size.height - size.bottom + 36)}" text-anchor="middle">${year}</text>`;
  });
  return markup`${labels}`;
}

const SPARK: ChartSize = { width: 120, height: 34, left: 2, right: 2, top: 8, bottom: 5 };

/** The shape of a series in a line of text: no numbers, the light of its last value. It says nothing the row does not. */
export function spark(series: ChartSeries): Markup {
  const { lines, dots, targets } = chartGeometry({ ...series, baseline: null }, SPARK);
  const goals = targets.map(goalMark);
  const runs = lines.map((run) => {
    const [first] = run;
    if (run.length > 1 || !first)
      return markup`<path class="run" d="M${run.map(({ x, y }) => `${at(x)} ${at(y)}`).join("L")}"/>`;
    return markup`<circle class="dot" cx="${at(first.x)}" cy="${at(first.y)}" r="1.6"/>`;
  });
  const last = dots.at(-1);
  const end = last ? lightPoint(last.light, { x: last.x, y: last.y, size: 11 }) : null;
  return markup`<svg class="spark" aria-hidden="true" viewBox="0 0 ${SPARK.width} ${SPARK.height}">${goals}${runs}${end}</svg>`;
}

/** A place in the drawing, to two decimals. */
function at(value: number): string {
  return String(Math.round(value * 100) / 100);
}
