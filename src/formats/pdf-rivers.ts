import { SEED, usualBlank, wideGaps, WIDER } from "./pdf-gaps.ts";
import { GrowingZone, type Zone } from "./pdf-growing-zone.ts";
import type { Line } from "./pdf-lines.ts";
import type { Parting } from "./pdf-row.ts";

/**
 * The zone around the line that has most gaps; null where lines are but lines. Lines without gaps take the
 * rivers as they are. A river on whose banks no words ever stand side by side is none, nor one that more lines run over.
 */
export function zoneOf(lines: readonly Line[], wider = WIDER): Zone | null {
  const blank = usualBlank(lines);
  const gaps = new Map(lines.map((line) => [line, wideGaps(line.words, blank * SEED)]));
  const parted = lines.filter((line) => gaps.get(line) !== 0);
  const seedOf = (some: readonly Line[]) => some.toSorted((a, b) => (gaps.get(b) ?? 0) - (gaps.get(a) ?? 0))[0];
  const page = { lines, parted, width: blank * wider };
  const first = zoneFrom(seedOf(parted), page);
  if (first === null || first.crossing.length === 0) return first?.zone ?? null;
  const second = zoneFrom(seedOf(first.crossing), page);
  return second !== null && isBetter(second.zone, first.zone) ? second.zone : first.zone;
}

/** More columns, and more cells in all. */
function isBetter(one: Zone, other: Zone): boolean {
  const cells = ({ lines, rivers }: Zone) => lines.length * rivers.length;
  return one.rivers.length > other.rivers.length && cells(one) > cells(other);
}

interface PageLines {
  readonly lines: readonly Line[];
  /** Those with gaps. */
  readonly parted: readonly Line[];
  readonly width: number;
}

/** The zone that begins with a line; and the lines that run over its rivers, where some of those turn out to be none. */
function zoneFrom(seed: Line | undefined, { lines, parted, width }: PageLines) {
  if (seed === undefined) return null;
  const filled: Parting[] = [];
  let crossing: readonly Line[] = [];
  for (;;) {
    const zone = grown(seed, { parted, width, filled });
    const dry = zone.dryRiver();
    if (dry === null) {
      zone.take(lines, parted);
      return { zone: zone.done(), crossing };
    }
    if (filled.length === 0) crossing = zone.crossing();
    filled.push(dry);
  }
}

interface Ground extends Pick<PageLines, "parted" | "width"> {
  readonly filled: readonly Parting[];
}

/** Grown from a line up and down, first to the side where more of the lines are its own. */
function grown(seed: Line, { parted, width, filled }: Ground): GrowingZone {
  const above = parted.slice(0, parted.indexOf(seed)).toReversed();
  const below = parted.slice(parted.indexOf(seed) + 1);
  const [up, down] = [new GrowingZone(seed, { width, filled }), new GrowingZone(seed, { width, filled })];
  up.grow(above);
  down.grow(below);
  const isDownFirst = up.strangers() > down.strangers();
  const zone = isDownFirst ? down : up;
  zone.grow(isDownFirst ? above : below);
  return zone;
}

/** How narrow a river may be, in blanks, where as many columns are known. */
const NARROWER = [1.1, 0.9] as const;

/** The zone of these lines with so many rivers, where narrower ones make so many: a table of the page before had as many. */
export function withRivers(zone: Zone, lines: readonly Line[], count: number): Zone {
  if (zone.rivers.length >= count) return zone;
  for (const wider of NARROWER) {
    const other = zoneOf(lines, wider);
    if (other?.rivers.length === count) return other;
  }
  return zone;
}
