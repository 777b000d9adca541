import { comparePeriods, type Period } from "./cycle-period.ts";

/** What happened to an indicator between one period and the next. Keys, not names: names repeat. */
export type LineageEvent = {
  /** The first period in which it holds. */
  readonly from: Period;
  readonly why: string;
} & (
  | { readonly kind: "renamed"; readonly key: string; readonly before: string; readonly after: string }
  | { readonly kind: "split"; readonly key: string; readonly into: readonly string[] }
  | { readonly kind: "merged"; readonly keys: readonly string[]; readonly into: string }
  | { readonly kind: "method-changed"; readonly key: string; readonly before: string; readonly after: string }
);

/** Only a new name leaves the figures before and after alike. */
function breaksSeries(event: LineageEvent): boolean {
  return event.kind !== "renamed";
}

export function touches(event: LineageEvent, key: string): boolean {
  switch (event.kind) {
    case "merged":
      return event.into === key || event.keys.includes(key);
    case "split":
      return event.key === key || event.into.includes(key);
    default:
      return event.key === key;
  }
}

/** A piece of a series whose figures can be compared with one another. */
export interface Segment<P> {
  readonly points: readonly P[];
  /** What set it apart from the piece before; none for the first. */
  readonly brokenBy: readonly LineageEvent[];
}

/** Cuts a series, in the order of time, at its breaks. Every point is kept, in one piece only. */
export function cutAtBreaks<P extends { readonly period: Period }>(
  points: readonly P[],
  events: readonly LineageEvent[],
): readonly Segment<P>[] {
  const breaks = events.filter(breaksSeries).toSorted((a, b) => comparePeriods(a.from, b.from));
  const segments: { points: P[]; brokenBy: LineageEvent[] }[] = [{ points: [], brokenBy: [] }];
  let passed = 0;
  for (const point of points) {
    const brokenBy = breaks.slice(passed).filter((event) => comparePeriods(event.from, point.period) <= 0);
    passed += brokenBy.length;
    if (brokenBy.length > 0) segments.push({ points: [], brokenBy });
    segments.at(-1)?.points.push(point);
  }
  return segments;
}

/** Whether two periods of a series may be compared: no break lies after the earlier one, up to the later one. */
export function areComparable(a: Period, b: Period, events: readonly LineageEvent[]): boolean {
  const [earlier, later] = comparePeriods(a, b) <= 0 ? [a, b] : [b, a];
  return !events.some(
    (event) => breaksSeries(event) && comparePeriods(earlier, event.from) < 0 && comparePeriods(event.from, later) <= 0,
  );
}
