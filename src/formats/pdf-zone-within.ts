import { isClosed, SEED, spansOf, usualBlank, wideGaps, WIDER } from "./pdf-gaps.ts";
import type { Zone } from "./pdf-growing-zone.ts";
import type { Line } from "./pdf-lines.ts";
import type { Parting } from "./pdf-row.ts";
import type { Word } from "./pdf-words.ts";

/** Share of the lines with gaps that keep to the columns of the page before, where a table goes on. */
const MOSTLY_KEPT = 0.9;

/**
 * The zone of a table that goes on from the page before, with the columns that it has there; null where
 * lines with gaps do not keep to them.
 */
export function zoneWithin(lines: readonly Line[], partings: readonly Parting[]): Zone | null {
  const { keeps, parts, blank } = keeping(lines, partings);
  const parted = lines.filter(parts);
  const enough = parted.filter(keeps).length >= Math.max(1, parted.length * MOSTLY_KEPT);
  return enough ? { lines: lines.filter(keeps), rivers: partings, blank } : null;
}

/** The same where only the first lines of the page keep to them, and others below are of another table. */
export function zoneAtopWithin(lines: readonly Line[], partings: readonly Parting[]): Zone | null {
  const { keeps, parts, blank } = keeping(lines, partings);
  const parted = lines.filter(parts);
  const end = parted.findIndex((line) => !keeps(line));
  const first = parted.slice(0, Math.max(end, 0));
  const rest = parted.slice(first.length);
  const shown = partings.filter((one) => first.some(({ words }) => hasBanks(one, words)));
  const isOver = rest.filter((line) => !keeps(line)).length > rest.length / 2;
  if (!isOver || shown.length < Math.max(1, partings.length * MOSTLY_SHOWN)) return null;
  const until = rest[0]?.y ?? 0;
  return { lines: lines.filter((line) => line.y < until && keeps(line)), rivers: partings, blank };
}

/** Share of the rivers of the page before that the rest of its table must show to be told from another one. */
const MOSTLY_SHOWN = 0.6;

function hasBanks({ from, to }: Parting, words: readonly Word[]): boolean {
  return words.some(({ right }) => right <= (from + to) / 2) && words.some(({ left }) => left >= (from + to) / 2);
}

/** Lines that leave these rivers open, and those with gaps. */
function keeping(lines: readonly Line[], partings: readonly Parting[]) {
  const usual = usualBlank(lines);
  const blank = usual * WIDER;
  const keeps = ({ words }: Line) => partings.every((one) => !isClosed(one, spansOf(words, blank), 1));
  const parts = ({ words }: Line) => wideGaps(words, usual * SEED) > 0;
  return { keeps, parts, blank };
}
