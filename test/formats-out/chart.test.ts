import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartGeometry, type ChartPoint, type ChartSeries, type ChartSize } from "../../src/formats/chart-geometry.ts";
import { chart, type ChartText, spark } from "../../src/formats/chart-series.ts";
import { d } from "../core/decimals.ts";

const SIZE: ChartSize = { width: 360, height: 270, left: 40, right: 60, top: 40, bottom: 44 };
const FOOT = SIZE.height - SIZE.bottom;

function point(value: string | null, of: { readonly lower?: string; readonly upper?: string } = {}): ChartPoint {
  const [lower, upper] = [of.lower, of.upper].map((one) => (one === undefined ? null : d(one)));
  const target = lower || upper ? { lower: lower ?? null, upper: upper ?? null } : null;
  return { value: value === null ? null : d(value), light: value === null ? "not-captured" : "green", target };
}

function series(values: readonly (string | null)[], of: Partial<ChartSeries> = {}): ChartSeries {
  return { points: values.map((value) => point(value)), baseline: null, breaks: [], ...of };
}

function drawn(of: ChartSeries) {
  return chartGeometry(of, SIZE);
}

/** The places of each run of points that a line joins. */
function runs(of: ChartSeries): string {
  return drawn(of)
    .lines.map((run) => run.map((dot) => dot.place).join(""))
    .join(" ");
}

describe("the line of a series", () => {
  it.each<[string, ChartSeries, string]>([
    ["joins what has values", series(["1", "2", "3"]), "012"],
    ["leaves a gap where there is none", series(["1", null, "3", "4"]), "0 23"],
    ["leaves several gaps", series([null, "2", null, null, "5"]), "1 4"],
    ["begins anew after a break", series(["1", "2", "3", "4"], { breaks: [2] }), "01 23"],
    ["has one point", series(["5"]), "0"],
    ["is none without values", series([null, null]), ""],
    ["is none without points", series([]), ""],
  ])("%s", (_, of, expected) => {
    expect(runs(of)).toBe(expected);
  });

  it("never takes a gap for a zero: zero lies on the axis, a gap has a ring and no dot", () => {
    const { dots, gaps, zero } = drawn(series(["0", null, "10"]));
    expect(dots.map(({ place, y }) => [place, y === zero])).toEqual([
      [0, true],
      [2, false],
    ]);
    expect(gaps.map(({ place, y }) => [place, y])).toEqual([[1, FOOT]]);
  });
});

describe("the scale", () => {
  it.each<[string, ChartSeries, readonly number[]]>([
    ["begins at zero", series(["20", "80"]), [0, 20, 40, 60, 80]],
    ["reaches below zero", series(["-8.3", "-2.4"], {}), [-10, -7.5, -5, -2.5, 0]],
    ["reaches 251 %", series(["251"]), [0, 100, 200, 300]],
    ["has room under values far from zero", series(["95.2", "94.2", "94.8"]), [94, 94.25, 94.5, 94.75, 95, 95.25]],
    ["has room for one value", series(["6", "6"]), [0, 2, 4, 6]],
    ["is there without values", series([null]), [0, 0.25, 0.5, 0.75, 1]],
    ["has room for the target", { ...series([]), points: [point("10", { lower: "90" })] }, [0, 25, 50, 75, 100]],
    ["has room for the baseline", series(["10"], { baseline: d("90") }), [0, 25, 50, 75, 100]],
    ["is there for zero alone", series(["0"]), [0, 0.25, 0.5, 0.75, 1]],
  ])("%s", (_, of, expected) => {
    expect(drawn(of).ticks.map((one) => one.value)).toEqual(expected);
  });
});

describe("the target", () => {
  const calendar = (targets: readonly ({ readonly lower?: string; readonly upper?: string } | null)[]) =>
    drawn({ ...series([]), points: targets.map((target) => point("50", target ?? {})) }).targets;

  it("is one line while it stays, and steps where it changes", () => {
    expect(calendar([{ lower: "25" }, { lower: "50" }, { lower: "50" }, { lower: "100" }])).toHaveLength(3);
    expect(calendar([{ upper: "10" }, { upper: "10" }])).toHaveLength(1);
  });

  it("is a band where it has two ends, a line where it has one", () => {
    const [band] = calendar([{ lower: "45", upper: "55" }]);
    expect(band && band.y1 > band.y2).toBe(true);
    const [line] = calendar([{ upper: "10" }]);
    expect(line?.y1).toBe(line?.y2);
  });

  it("is nowhere where nothing applies", () => {
    const steps = calendar([null, { lower: "50" }, null]);
    expect(steps.map(({ x1, x2 }) => [Math.round(x1), Math.round(x2)])).toEqual([[127, 213]]);
  });
});

const number = fc.integer({ min: -100_000, max: 100_000 }).map((n) => d(`${n / 8}`));
const anyPoint: fc.Arbitrary<ChartPoint> = fc.record({
  value: fc.option(number),
  light: fc.constantFrom("green" as const, "red" as const, "not-captured" as const),
  target: fc.option(fc.record({ lower: fc.option(number), upper: fc.option(number) })),
});
const anySeries = fc.array(anyPoint, { maxLength: 36 }).chain((points) =>
  fc.record({
    points: fc.constant(points),
    baseline: fc.option(number),
    breaks: fc.subarray(points.map((_, place) => place).slice(1)),
  }),
);

describe("laws", () => {
  it("everything lies in the plot, and every point is a dot or a gap", () => {
    fc.assert(
      fc.property(anySeries, (of) => {
        const { dots, gaps, lines, targets, ticks, breaks } = drawn(of);
        const isIn = (x: number, y: number) =>
          x >= SIZE.left - 0.01 && x <= SIZE.width - SIZE.right + 0.01 && y >= SIZE.top - 0.01 && y <= FOOT + 0.01;
        expect([...dots, ...gaps].filter(({ x, y }) => !isIn(x, y))).toEqual([]);
        expect(targets.filter(({ x1, x2, y1, y2 }) => !isIn(x1, y1) || !isIn(x2, y2))).toEqual([]);
        expect(ticks.filter(({ y }) => !isIn(SIZE.left, y))).toEqual([]);
        expect(breaks.filter(({ x }) => !isIn(x, FOOT))).toEqual([]);
        const places = [...dots, ...gaps].map((one) => one.place).toSorted((a, b) => a - b);
        expect(places).toEqual(of.points.map((_, place) => place));
        expect(lines.flat()).toEqual(dots);
      }),
    );
  });

  it("a higher value lies higher", () => {
    fc.assert(
      fc.property(anySeries, (of) => {
        const { dots } = drawn(of);
        for (const a of dots) {
          for (const b of dots) {
            const [first, second] = [a, b].map(({ place }) => Number(of.points[place]?.value));
            if (first !== undefined && second !== undefined && first > second) expect(a.y).toBeLessThanOrEqual(b.y);
          }
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("the drawing", () => {
  const text = (of: ChartSeries, more: Partial<ChartText> = {}): ChartText => ({
    label: "Gráfica de «prueba»",
    points: of.points.map(({ value }, place) => ({
      name: `T${place + 1}`,
      year: "2025",
      value,
      without: value === null ? "sin dato" : null,
    })),
    target: "meta",
    targetValue: "≥ 95",
    baseline: "línea base",
    breaks: of.breaks.map(() => "Cambio de método"),
    ...more,
  });
  const svg = (of: ChartSeries, more: Partial<ChartText> = {}) => chart(of, text(of, more)).markup;

  it("is there for a page and for a phone, and says in words what it shows", () => {
    expect(svg(series(["1", "2"])).match(/role="img" aria-label="Gráfica de «prueba»"/g)).toHaveLength(2);
  });

  it("names the gap, the break and the target", () => {
    const drawing = svg({
      ...series([], { breaks: [2] }),
      points: [point("1"), point(null), point("3", { lower: "95" })],
    });
    for (const said of ["sin dato", "Cambio de método", "≥ 95"]) expect(drawing).toContain(said);
  });

  it("holds 36 points on a phone: names and values that would run into one another are left out", () => {
    const many = series(Array.from({ length: 36 }, (_, place) => String(1000 + place * 37)));
    const narrow = svg(many).split('class="chart narrow"')[1] ?? "";
    expect(narrow.match(/class="value"/g)).toHaveLength(1);
    const names = narrow.match(/>T\d+</g) ?? [];
    expect(names.length).toBeGreaterThan(3);
    expect(names.length).toBeLessThan(13);
  });

  it("prints no number that is none, for any series", () => {
    fc.assert(
      fc.property(anySeries, (of) => {
        expect(svg(of) + spark(of).markup).not.toMatch(/NaN|Infinity|undefined|e[+-]\d/);
      }),
    );
  });

  it("escapes what it prints", () => {
    expect(svg(series(["1"]), { label: `"><script>`, target: "<b>" })).not.toMatch(/<script>|<b>/);
  });
});
