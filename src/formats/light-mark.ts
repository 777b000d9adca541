import { isColour, type Light, LIGHTS } from "../core/domain/evaluation.ts";
import { type Markup, markup, rawMarkup } from "./markup.ts";

/** What the paper is: marks have their sign cut out in it. */
const PAPER = "#fbfaf6";

/**
 * The shape of each light, so that none depends on its colour: a disc with a tick, a triangle, a diamond
 * with a cross, a square with an arrow for more than planned, a dashed ring for every grey. 16 × 16.
 */
const SHAPES = {
  green: `<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3l2.3 2.3 4.5-5" fill="none" stroke="${PAPER}" stroke-width="1.8"/>`,
  yellow: `<path d="M8 1l7.4 13.4H.6z" fill="currentColor"/><path d="M8 5.6v4.2" stroke="#191c2b" stroke-width="1.7"/><circle cx="8" cy="12" r="1" fill="#191c2b"/>`,
  red: `<path d="M8 .3L15.7 8 8 15.7.3 8z" fill="currentColor"/><path d="M5.7 5.7l4.6 4.6m0-4.6l-4.6 4.6" stroke="${PAPER}" stroke-width="1.7"/>`,
  "over-fulfilled": `<path d="M1.2 1.2h13.6v13.6H1.2z" fill="currentColor"/><path d="M8 12.4V4.2M4.6 7.4L8 4l3.4 3.4" fill="none" stroke="${PAPER}" stroke-width="1.7"/>`,
  grey: '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.3 2.5"/>',
} as const;

type Shape = keyof typeof SHAPES;

function shapeOf(light: Light): Shape {
  return isColour(light) ? light : "grey";
}

/** Defines the shapes once per page. */
export function lightSheet(): Markup {
  const symbols = Object.entries(SHAPES).map(
    ([name, shape]) => `<symbol id="k-${name}" viewBox="0 0 16 16">${shape}</symbol>`,
  );
  return rawMarkup(`<svg class="sheet" aria-hidden="true" width="0" height="0">${symbols.join("")}</svg>`);
}

/** The shape alone; the word beside it is what assistive technology reads. */
export function lightMark(light: Light): Markup {
  const shape = shapeOf(light);
  return markup`<svg class="m k-${shape}" aria-hidden="true"><use href="#k-${shape}"/></svg>`;
}

/** Shape, word and colour together. */
export function lightTag(light: Light, word: string): Markup {
  return markup`<span class="tag t-${shapeOf(light)}">${lightMark(light)}${word}</span>`;
}

/** A mark inside another drawing, by its centre. */
export function lightPoint(
  light: Light,
  at: { readonly x: number; readonly y: number; readonly size: number },
): Markup {
  const shape = shapeOf(light);
  const [x, y] = [at.x - at.size / 2, at.y - at.size / 2].map((one) => String(Math.round(one * 100) / 100));
  return markup`<use href="#k-${shape}" class="k-${shape}" x="${x ?? "0"}" y="${y ?? "0"}" width="${at.size}" height="${at.size}"/>`;
}

/** As many marks as there are indicators, in the order of the lights; a line breaks after `perLine`. */
export function lightStrip(counts: Readonly<Record<Light, number>>, perLine: number): Markup {
  const lights = LIGHTS.flatMap((light) => Array.from({ length: counts[light] }, () => light));
  const step = 15;
  const width = Math.min(lights.length, perLine) * step;
  const height = Math.ceil(lights.length / perLine) * step;
  const marks = lights.map((light, place) => {
    const [x, y] = [(place % perLine) * step + 6.5, Math.floor(place / perLine) * step + 7];
    return lightPoint(light, { x, y, size: 12 });
  });
  return markup`<svg class="strip" aria-hidden="true" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${marks}</svg>`;
}
