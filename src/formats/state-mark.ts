import type { CellState } from "../core/report/report.ts";
import { CELL_STATES } from "../core/report/report.ts";
import type { Markup } from "./markup.ts";
import { markup, rawMarkup } from "./markup.ts";

/**
 * The shape of each reading state, in one ink: they say how far a figure has come, not whether the
 * result is good. 16 × 16.
 */
const SHAPES: Readonly<Record<CellState, string>> = {
  confirmed:
    '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.6 8.3l2.3 2.3 4.5-5" fill="none" stroke="#fbfaf6" stroke-width="1.8"/>',
  read: '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/>',
  repaired:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.8"/><path d="M8 2a6 6 0 0 0 0 12z" fill="currentColor"/>',
  question:
    '<path d="M8 0l8 8-8 8-8-8z" fill="currentColor"/><path d="M6.1 6.2a1.9 1.9 0 1 1 2.9 1.6c-.7.4-1 .7-1 1.5" fill="none" stroke="#fbfaf6" stroke-width="1.5"/><circle cx="8" cy="11.4" r=".95" fill="#fbfaf6"/>',
  blank:
    '<circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" stroke-width="1.6" stroke-dasharray="2.2 2.6"/>',
};

/** At text size a question mark inside a shape is a blot: the shape alone stays. */
const SMALL: Readonly<Record<CellState, string>> = {
  ...SHAPES,
  question: '<path d="M8 0l8 8-8 8-8-8z" fill="currentColor"/>',
};

/** Defines the shapes once per page. */
export function markSheet(): Markup {
  const symbols = CELL_STATES.map(
    (state) =>
      `<symbol id="m-${state}" viewBox="0 0 16 16">${SMALL[state]}</symbol><symbol id="l-${state}" viewBox="0 0 16 16">${SHAPES[state]}</symbol>`,
  );
  return rawMarkup(`<svg class="sheet" aria-hidden="true" width="0" height="0">${symbols.join("")}</svg>`);
}

/** The shape alone; the word beside it is what assistive technology reads. */
export function mark(state: CellState): Markup {
  return markup`<svg class="m m-${state}" aria-hidden="true"><use href="#m-${state}"/></svg>`;
}

/** The shape at the size of a headline count. */
export function largeMark(state: CellState): Markup {
  return markup`<svg class="m m-${state}" aria-hidden="true"><use href="#l-${state}"/></svg>`;
}

const PER_LINE = 25;
const STEP = 13;

/** The states of many figures as one drawing, 25 to a line; `label` says the same in words. */
export function markStrip(states: readonly CellState[], label: string): Markup {
  const width = Math.min(states.length, PER_LINE) * STEP;
  const height = Math.ceil(states.length / PER_LINE) * STEP;
  const marks = states.map((state, index) => {
    const [x, y] = [(index % PER_LINE) * STEP, Math.floor(index / PER_LINE) * STEP];
    return `<use href="#m-${state}" class="m-${state}" x="${x}" y="${y}" width="11" height="11"/>`;
  });
  return markup`<svg class="strip" role="img" aria-label="${label}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${rawMarkup(marks.join(""))}</svg>`;
}
