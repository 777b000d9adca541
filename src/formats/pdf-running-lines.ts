import { type Line, linesOf } from "./pdf-lines.ts";
import type { Word } from "./pdf-words.ts";

/**
 * Heads and feet of pages: what stands in the same place on several pages, with a figure in it that may
 * differ, as the number of the page or a date. The headings of a table stand there too, without figures.
 */
export type RunningLines = ReadonlySet<string>;

/** From the rest of the page they stand apart so much, in heights of their letters. */
const APART = 1.8;
/** In the same place, give or take so many points. */
const SAME_PLACE = 2;

export function runningLines(pages: readonly (readonly Word[])[]): RunningLines {
  const [once, running] = [new Set<string>(), new Set<string>()];
  for (const words of pages) {
    const lines = linesOf(words.filter(({ turn }) => turn === 0)).filter((line) =>
      line.words.some(({ text }) => /\d/.test(text)),
    );
    const keys = new Set(lines.map(keyOf));
    for (const key of keys) (once.has(key) ? running : once).add(key);
  }
  return running;
}

/** A line that runs over the pages, with nothing near it but others of its kind. */
export function isRunning(line: Line, beside: readonly (Line | undefined)[], running: RunningLines): boolean {
  const isNear = (other: Line | undefined) =>
    other !== undefined && Math.abs(other.y - line.y) < line.size * APART && !running.has(keyOf(other));
  return running.has(keyOf(line)) && !beside.some(isNear);
}

function keyOf({ words, y }: Line): string {
  const text = words
    .map((word) => word.text)
    .join(" ")
    .replace(/\d+/g, "0");
  return `${Math.round(y / SAME_PLACE)} ${text}`;
}
